import { describe, expect, it } from 'vitest';
import { Judge } from '../../../tools/mutate/judge.js';
import { mutantsOf } from '../../../tools/mutate/mutants.js';
import type { Outcome } from '../../../tools/mutate/test-runner.js';

const text = 'x(a < b);';
const [, mutant] = mutantsOf('src/a.ts', text);
const passed: Outcome = { kind: 'passed', tests: 3 };
const failed = (test: string): Outcome => ({ kind: 'failed', test });

/** A judge whose tests end as `run` says, with the requests that they got. */
function judgeOf(run: (text: string, tests: readonly string[]) => Outcome, refuses = false) {
  const requests: string[] = [];
  const judge = new Judge(
    { files: new Map([['src/a.ts', text]]), types: { refuses: () => refuses }, passes: new Map() },
    {
      withText: (_file, changed, _original, tests) => {
        requests.push(`${changed} ${tests.join(' ')}`);
        return Promise.resolve(run(changed, tests));
      },
    },
  );
  return { requests, judge: (tests: string[]) => (mutant ? judge.judge(mutant, tests) : Promise.reject(new Error('No mutant.'))), prove: () => judge.prove('src/a.ts', ['a', 'b']) };
}

describe('what becomes of a mutant', () => {
  it('is killed by a test that passes without it', async () => {
    const { judge, requests } = judgeOf((changed) => (changed === text ? passed : failed('b')));
    expect(await judge(['a', 'b'])).toEqual({ state: 'killed', by: 'b' });
    expect(requests).toEqual(['x(a <= b); a b', 'x(a < b); b']);
  });

  it('is not killed by a test that fails without it: the others are asked', async () => {
    const { judge, requests } = judgeOf((_, tests) => (tests.includes('a') ? failed('a') : passed));
    expect(await judge(['a', 'b'])).toEqual({ state: 'survived' });
    expect(requests).toEqual(['x(a <= b); a b', 'x(a < b); a', 'x(a <= b); b']);
  });

  it('asks the test first that has killed before', async () => {
    const { judge, requests } = judgeOf((changed) => (changed === text ? passed : failed('b')));
    await judge(['a', 'b']);
    await judge(['a', 'b']);
    expect(requests.at(-1)).toBe('x(a <= b); b a');
  });

  it('has hung when a test does not come to an end', async () => {
    const { judge } = judgeOf((changed) => (changed === text ? passed : { kind: 'hung', test: 'a' }));
    expect(await judge(['a'])).toEqual({ state: 'hung', by: 'a' });
  });

  it('is refused where the compiler refuses what no test notices', async () => {
    expect(await judgeOf(() => passed, true).judge(['a'])).toEqual({ state: 'refused' });
  });

  it('survives where no test loads its file, and cannot be told where none runs', async () => {
    expect(await judgeOf(() => passed).judge([])).toEqual({ state: 'survived' });
    await expect(judgeOf(() => ({ kind: 'passed', tests: 0 })).judge(['a'])).rejects.toThrow('No test ran');
  });
});

describe('the proof before a run', () => {
  const isComment = (changed: string): boolean => changed.includes('//');

  it('is a file that throws, which is noticed, and one with a comment more, which is not', async () => {
    await expect(judgeOf((changed) => (isComment(changed) ? passed : failed('a'))).prove()).resolves.toBeUndefined();
  });

  it('fails where nothing is noticed, where everything is, and where no test runs', async () => {
    await expect(judgeOf(() => passed).prove()).rejects.toThrow('no test notices that src/a.ts throws');
    await expect(judgeOf((changed) => (changed === text ? passed : failed('a'))).prove()).rejects.toThrow('a comment more');
    await expect(judgeOf(() => ({ kind: 'passed', tests: 0 })).prove()).rejects.toThrow('a comment more');
  });

  it('leaves a test out that fails anyway', async () => {
    const { prove, requests } = judgeOf((changed, tests) => (tests.includes('a') ? failed('a') : isComment(changed) ? passed : failed('b')));
    await expect(prove()).resolves.toBeUndefined();
    expect(requests.at(-1)).toMatch(/ b$/);
  });
});
