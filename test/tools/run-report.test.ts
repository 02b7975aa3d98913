import { describe, expect, it } from 'vitest';
import { hashOf, merged, parseReport } from '../../tools/run-report/report.js';
import { unproven } from '../../tools/run-report/unproven.js';

const text = 'the file';
const file = 'test/a.test.ts';
const test = (title: string, path = file) => ({ file: path, title, ids: ['L1'], contradicted: [], scenarios: [] });
const ran = (...passed: string[]) => ({ files: { [file]: { hash: hashOf(text), passed } } });
const failedOf = (title: string, ...passed: string[]) => unproven([test(title)], new Map([[file, text]]), ran(...passed)).failed;

describe('the report of a run', () => {
  it('proves a test that ran and passed', () => {
    expect(failedOf('one', 'one')).toEqual([]);
    expect(failedOf('one', 'another')).toEqual([`${file}: “one” did not run, or did not pass.`]);
  });

  it('knows a title by what was filled in', () => {
    expect(failedOf('%s is $name.first in … (100 %%)', 'x is y in z (100 %)')).toEqual([]);
    expect(failedOf('a (b)', 'a b')).toHaveLength(1);
  });

  it('knows a story by its own name', () => {
    const path = 'stories/a.stories.ts';
    const report = { files: { [path]: { hash: hashOf(text), passed: ['Deleted Incident'] } } };
    expect(unproven([test('Linked Tickets: Deleted Incident', path)], new Map([[path, text]]), report).failed).toEqual([]);
  });

  it('proves nothing about a file that was changed since, or never ran', () => {
    const texts = new Map([
      [file, 'changed'],
      ['test/b.test.ts', text],
    ]);
    expect(unproven([test('one'), test('two', 'test/b.test.ts')], texts, ran('one'))).toEqual({ failed: [], stale: [file, 'test/b.test.ts'] });
  });

  it('keeps what is known of files that did not run again', () => {
    const earlier = { files: { b: { hash: '1', passed: ['x'] }, c: { hash: '2', passed: [] } } };
    expect(merged(earlier, { files: { c: { hash: '3', passed: ['y'] }, a: { hash: '4', passed: [] } } })).toEqual({
      files: { a: { hash: '4', passed: [] }, b: { hash: '1', passed: ['x'] }, c: { hash: '3', passed: ['y'] } },
    });
  });

  it('is empty where it cannot be read', () => {
    for (const broken of ['', 'null', '{"files":1}', '{']) expect(parseReport(broken)).toEqual({ files: {} });
  });
});
