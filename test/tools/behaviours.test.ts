import { describe, expect, it } from 'vitest';
import { behaviours } from '../../tools/behaviours/document.js';
import { domain } from '../../tools/behaviours/domain.js';
import { problemsOf } from '../../tools/behaviours/problems.js';
import { readCoverage } from '../../tools/behaviours/read-coverage.js';
import type { ShownIn } from '../../tools/behaviours/shown-in.js';

const section = [{ title: 'L. Links', points: [{ id: 'L1', sentence: 'Shows a link.' }, { id: 'L2', sentence: 'Shows none.' }] }];
const read = (text: string, file = 'test/x.test.ts') => readCoverage(file, text);
const covered = (text: string, file?: string) => read(text, file).tests.map(({ title, ids }) => [title, ids]);
const shown: ShownIn = { L1: ['default', 'dozens'], L2: ['empty'] };
const problems = (text: string, scenarios = shown) => problemsOf(section, new Map([['test/x.test.ts', read(text)]]), scenarios);

describe('the list of behaviours', () => {
  it('has every numbered point of the domain once', () => {
    const ids = domain.flatMap(({ points }) => points.map(({ id }) => id));
    const counts = Object.fromEntries(['G', 'S', 'L', 'C', 'Y', 'A', 'W'].map((letter) => [letter, ids.filter((id) => id.startsWith(letter)).length]));
    expect(counts).toEqual({ G: 4, S: 12, L: 11, C: 13, Y: 9, A: 1, W: 1 });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes the IDs above a test, however the test is written', () => {
    expect(covered("describe('d', () => {\n  // covers: L1, L2\n  it('a', () => {});\n});")).toEqual([['a', ['L1', 'L2']]]);
    expect(covered("// covers: L1\ntest.each([\n  [1],\n])('b %s', () => {});")).toEqual([['b %s', ['L1']]]);
    expect(covered('for (const x of y) {\n  // covers: L1\n  it(`c ${x} d`, () => {});\n}')).toEqual([['c … d', ['L1']]]);
    expect(covered('// covers: L1\nit.each`a\n${1}`("e", () => {});')).toEqual([['e', ['L1']]]);
    expect(covered("/** About it. */\n// covers: L1\n// why it matters\nit('f', () => {});")).toEqual([['f', ['L1']]]);
  });

  it('takes the IDs that the description of a story with a play function names in brackets', () => {
    const story = (body: string) =>
      `const meta = { title: 'Linked Tickets' };\n/** Deleted (L1), and (in passing) all (C1 to C3, Y1). */\nexport const DeletedIncident: Story = ${body};`;
    const playing = story('{ play: async () => {} }');
    expect(covered(playing, 'stories/x.stories.ts')).toEqual([['Linked Tickets: Deleted Incident', ['L1', 'C1', 'C2', 'C3', 'Y1']]]);
    expect(covered(playing)).toEqual([]);
    expect(covered(story('{ args: {} }'), 'stories/x.stories.ts')).toEqual([]);
  });

  it('does not count a test that never runs', () => {
    expect(problems("// covers: L1, L2\nit.skip('a', () => {});")).toContain('No test covers L1.');
    expect(problems("// covers: L1, L2\nit.todo('a');")).toContain('No test covers L2.');
  });

  it('finds a comment that no test follows, and is not taken in by a string', () => {
    expect(read("// covers: L1\nconst x = 1;\nit('a', () => {\n  // covers: L2\n});").strays).toEqual(['line 1: // covers: L1', 'line 4: // covers: L2']);
    expect(read("const text = '// covers: L1';\nconst other = `\n// covers: L2\n`;")).toEqual({ tests: [], strays: [] });
  });

  it('names what is not covered, and an ID that is no point', () => {
    expect(problems("// covers: L1, L99\nit('a', () => {});")).toEqual(['test/x.test.ts: “a” covers “L99”, which is no point.', 'No test covers L2.']);
    expect(problems("// covers: L1, L2\nit('a', () => {});")).toEqual([]);
  });

  it('names what no scenario shows, and a scenario that shows what is no point', () => {
    const text = "// covers: L1, L2\nit('a', () => {});";
    expect(problems(text, { L1: ['default'], L7: ['default'] })).toEqual(['No scenario shows L2.', 'A scenario shows “L7”, which is no point.']);
    expect(problems(text, { L1: [], L2: ['default'] })).toEqual(['No scenario shows L1.']);
  });

  it('lists each point with its sentence and the tests of each file', () => {
    const tests = [
      { file: 'test/a.test.ts', title: 'one', ids: ['L1'] },
      { file: 'test/a.test.ts', title: 'shows <b> | *all*', ids: ['L1'] },
      { file: 'stories/b.stories.ts', title: 'B: Two', ids: ['L1'] },
    ];
    const text = behaviours(section, tests, { L1: ['default', 'dozens'] });
    expect(text).toContain('| L1 | Shows a link. | default, dozens | [a.test.ts](../test/a.test.ts): one; shows \\<b> \\| \\*all\\*<br>[stories/b.stories.ts](../stories/b.stories.ts): B: Two |');
    expect(text).toContain('| L2 | Shows none. | **none** | **none** |');
  });
});
