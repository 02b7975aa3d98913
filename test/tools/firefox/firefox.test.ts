import { expect, it } from 'vitest';
import { resultsOf, type FileResult } from '../../../tools/firefox/report.js';
import { failuresOf, untilTold } from '../../../tools/firefox/until-told.js';

const told = (file: string, passed: number, failed = 0): FileResult => ({ file, passed, failed, isLost: false });
const lost = (file: string): FileResult => ({ file, passed: 0, failed: 0, isLost: true });

it('a report tells of each file how many tests passed and failed, and which frame was lost', () => {
  const passed = { status: 'passed', failureMessages: [] };
  const failed = { status: 'failed', failureMessages: ['AssertionError: expected 1 to be 2'] };
  expect(
    resultsOf({
      testResults: [
        { name: 'a', message: '', assertionResults: [passed, failed, { status: 'skipped', failureMessages: [] }] },
        { name: 'b', message: 'It could not be loaded.', assertionResults: [] },
        { name: 'c', message: '', assertionResults: [passed, { status: 'failed', failureMessages: ['Error: Cannot find iframe element.'] }] },
      ],
    }),
  ).toEqual([told('a', 1, 1), lost('b'), { ...told('c', 1, 1), isLost: true }]);
});

it('what is no report is refused', () => {
  expect(() => resultsOf({ tests: [] })).toThrow();
});

it('a file whose frame was lost is run anew by itself, others are not', async () => {
  const runs: (readonly string[])[] = [];
  const results = await untilTold(['test/a', 'test/b'], (files) => {
    runs.push(files);
    return Promise.resolve(runs.length === 1 ? [told('a', 2), lost('b')] : [told('b', 3, 1)]);
  });
  expect(runs).toEqual([['test/a', 'test/b'], ['b']]);
  expect(results).toEqual([told('a', 2), told('b', 3, 1)]);
  expect(results.map(failuresOf)).toEqual([0, 1]);
});

it('a file that is lost three times has failed', async () => {
  let runs = 0;
  const results = await untilTold(['test'], () => Promise.resolve([((runs += 1), lost('a'))]));
  expect(runs).toBe(3);
  expect(results.map(failuresOf)).toEqual([1]);
});
