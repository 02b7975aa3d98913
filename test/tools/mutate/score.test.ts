import { describe, expect, it } from 'vitest';
import { mutantsOf } from '../../../tools/mutate/mutants.js';
import { mutationPage } from '../../../tools/mutate/page.js';
import { percent, scoreOf } from '../../../tools/mutate/score.js';
import { Reasons } from '../../../tools/mutate/survivors.js';

const mutants = mutantsOf('src/api/a.ts', 'x(a | b, 1);\ny(true);');
const names = mutants.map(({ change }) => change);
const reason = { file: 'src/api/a.ts', code: 'y(true);', change: 'true → false', reason: 'Says the same.' };
const reasons = new Reasons([reason]);
const states = ['killed', 'hung', 'refused', 'killed', 'survived'] as const;
const judged = mutants.map((mutant, index) => [mutant, { state: states[index] ?? 'killed' }] as const);

describe('the score of a run', () => {
  it('counts by folder, without what the compiler refuses', () => {
    expect(names).toHaveLength(5);
    const { partial, folders, survivors } = scoreOf('abc', judged, reasons);
    expect(folders[0]).toEqual({ folder: 'src/api', mutants: 4, killed: 3, survived: 1, untried: 0 });
    expect(folders[1]).toMatchObject({ folder: 'src/data', mutants: 0 });
    expect(partial).toBe(false);
    expect(percent(folders)).toBe(75);
    expect(survivors).toEqual([{ file: 'src/api/a.ts', line: 2, code: 'y(true);', change: 'true → false', reason: 'Says the same.' }]);
  });

  it('is partial while a mutant has not been tried', () => {
    const { partial, folders } = scoreOf('abc', [...judged.slice(1), ...mutants.slice(0, 1).map((mutant) => [mutant, undefined] as const)], reasons);
    expect(partial).toBe(true);
    expect(folders[0]).toMatchObject({ killed: 2, untried: 1 });
    expect(mutationPage({ commit: 'abc', partial, folders, survivors: [] })).toContain('**Partial**');
  });

  it('has a page with the score of each folder, and each survivor with its reason', () => {
    const page = mutationPage(scoreOf('abcdef0123456789', judged, reasons));
    expect(page).toContain('Of commit abcdef012345.\n');
    expect(page).toContain('| src/api | 4 | 3 | 1 | 0 | 75.0 % |');
    expect(page).toContain('| src/data | 0 | 0 | 0 | 0 |  |');
    expect(page).toContain('| [api/a.ts:2](../src/api/a.ts) | `` true → false `` | Says the same. |');
    expect(mutationPage(scoreOf('abcdef0123456789', judged, reasons), () => false)).toMatch(/\d+, gone since \|/);
    expect(mutationPage(scoreOf('abc', judged, new Reasons([])))).toContain('| **none** |');
  });
});

describe('the reasons of survivors', () => {
  it('are found by the code of a line, wherever it stands, and none is needed for what does not survive', () => {
    const [survivor] = mutantsOf('src/api/a.ts', '\n\n  y(true);').filter(({ kind }) => kind === 'boolean');
    if (!survivor) throw new Error('There is a mutant.');
    expect(reasons.of(survivor)).toBe('Says the same.');
    expect(reasons.of({ ...survivor, code: 'z(true);' })).toBeUndefined();
    expect(reasons.needless([survivor])).toEqual([]);
    expect(reasons.needless([])).toEqual([reason]);
  });

  it('say something', () => {
    expect(new Reasons([{ ...reason, reason: ' ' }]).of(reason)).toBeUndefined();
  });
});
