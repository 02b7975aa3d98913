import { describe, expect, it } from 'vitest';
import { behaviours } from '../../tools/behaviours/document.js';
import { problemsOf } from '../../tools/behaviours/problems.js';
import { readCoverage } from '../../tools/behaviours/read-coverage.js';
import { openersIn } from '../../tools/behaviours/scenarios-in.js';
import { sourcesOf } from '../../tools/behaviours/sources.js';

const sections = [{ title: 'L. Links', points: [{ id: 'L1', text: 'Shows a link.' }, { id: 'L2', text: 'Shows none [not yet: shows some].' }] }];
const sources = sourcesOf(new Map([['src/a.ts', '/** A link (domain L1 to L2). */']]));
const read = (text: string, file = 'test/x.test.ts') => readCoverage(file, text, new Set(['open']));
const covered = (text: string, file?: string) => read(text, file).tests.map(({ title, ids }) => [title, ids]);
const played = (text: string, file?: string) => read(text, file).tests.map(({ scenarios }) => scenarios);
const problems = (text: string, from = sources) => problemsOf(sections, new Map([['test/x.test.ts', read(text)]]), from);

const idles = (code: string) => read(`// covers: L1\n${code}`).idle;

describe('the list of behaviours', () => {
  it('takes the IDs above a test, however the test is written', () => {
    expect(covered("describe('d', () => {\n  // covers: L1, L2\n  it('a', () => x());\n});")).toEqual([['a', ['L1', 'L2']]]);
    expect(covered("// covers: L1\ntest.each([\n  [1],\n])('b %s', () => x());")).toEqual([['b %s', ['L1']]]);
    expect(covered('for (const x of y) {\n  // covers: L1\n  it(`c ${x} d`, () => x());\n}')).toEqual([['c … d', ['L1']]]);
    expect(covered('// covers: L1\nit.each`a\n${1}`("e", () => x());')).toEqual([['e', ['L1']]]);
    expect(covered("/** About it. */\n// covers: L1\n// why it matters\nit('f', () => x());")).toEqual([['f', ['L1']]]);
  });

  it('takes the IDs that a test holds back until they are true', () => {
    const [test] = read("// covers: L1\n// not yet: L2\nit('a', () => x());").tests;
    expect(test).toMatchObject({ ids: ['L1'], contradicted: ['L2'] });
  });

  it('takes the IDs of a story with a play function', () => {
    const story = (body: string) =>
      `const meta = { title: 'Linked Tickets' };\n/** Deleted (in passing). */\n// covers: L1, C1\nexport const DeletedIncident: Story = ${body};`;
    const playing = story('{ play: async () => { await expect(1).toBe(1); } }');
    expect(covered(playing, 'stories/x.stories.ts')).toEqual([['Linked Tickets: Deleted Incident', ['L1', 'C1']]]);
    expect(covered(playing)).toEqual([]);
    expect(covered(story('{ play: Other.play }'), 'stories/x.stories.ts')).toHaveLength(1);
    for (const idle of ['{ play: async () => {} }', '{ args: {} }']) {
      expect(covered(story(idle), 'stories/x.stories.ts')).toEqual([]);
      expect(read(story(idle), 'stories/x.stories.ts').idle).toEqual(['line 4: “Linked Tickets: Deleted Incident” has no steps']);
    }
  });

  it('does not count a test that never runs, is expected to fail, or does nothing', () => {
    expect(idles("it.skip('a', () => x());")).toEqual(['line 2: “a” is skipped']);
    expect(idles("it.todo('a');")).toEqual(['line 2: “a” is to be written']);
    expect(idles("it.fails('a', () => x());")).toEqual(['line 2: “a” is expected to fail']);
    expect(idles("it.skipIf(true)('a', () => x());")).toEqual(['line 2: “a” is skipped at times']);
    expect(idles("it('a', () => {});")).toEqual(['line 2: “a” does nothing']);
    expect(problems("// covers: L1, L2\nit.skip('a', () => open());")).toEqual(expect.arrayContaining(['test/x.test.ts, line 2: “a” is skipped.', 'No test covers L1.']));
  });

  it('finds a comment that no test follows, and is not taken in by a string', () => {
    expect(read("// covers: L1\nconst x = 1;\nit('a', () => {\n  // not yet: L2\n  x();\n});").strays).toEqual(['line 1: // covers: L1', 'line 4: // not yet: L2']);
    expect(read("const text = '// covers: L1';\nconst other = `\n// covers: L2\n`;")).toEqual({ tests: [], strays: [], idle: [] });
  });

  it('knows the scenarios in which a test or a story plays', () => {
    const test = (body: string) => `// covers: L1\nit('a', () => { ${body} });`;
    expect(played(test("open('deleted')"))).toEqual([['deleted']]);
    expect(played(test('open()'))).toEqual([['default']]);
    expect(played(test("expect(code).toBe('forbidden')"))).toEqual([[]]);
    expect(played(test('page.goto(`${url}/?page=anomaly&scenario=empty`)'))).toEqual([['empty']]);
    expect(played(test("page.goto('/?page=settings')"))).toEqual([['default']]);
    expect(played(`const setUp = () => open('jira');\n${test('setUp()')}`)).toEqual([['jira']]);
    expect(played("// covers: L1\nit.each([['hibernating', 1], ['deleted', 2]])('%s', (name) => x(name));")).toEqual([['hibernating', 'deleted']]);
    expect(played("// covers: L1\nexport const A: Story = { play: () => x() };\n// covers: L1\nexport const B: Story = { args: { scenario: 'jira' }, play: () => x() };", 'stories/x.stories.ts')).toEqual([['default'], ['jira']]);
  });

  it('knows what opens the default scenario by its declaration', () => {
    expect(openersIn("export async function show(\n  scenario: Scenario = 'default',\n) {}\nconst open = async (scenario: Scenario = 'default') => {};\nfunction other(name: Scenario) {}")).toEqual(['show', 'open']);
  });

  it('names what is not implemented, covered or shown', () => {
    const all = "// covers: L1, L2\nit('a', () => open());";
    expect(problems(all)).toEqual([]);
    expect(problems(all, new Map())).toEqual(['No comment of the source names L1.', 'No comment of the source names L2.']);
    expect(problems("// covers: L1\nit('a', () => open());")).toEqual(['No test covers L2.', 'No test or story shows L2 in a scenario.']);
    expect(problems("// covers: L1, L2\nit('a', () => x());")).toEqual(['No test or story shows L1 in a scenario.', 'No test or story shows L2 in a scenario.']);
  });

  it('names an ID that is no point, and a test that holds back what is not marked', () => {
    const text = "// covers: L1, L2, L99\n// not yet: L1, L2\nit('a', () => open());";
    expect(problems(text)).toEqual(['test/x.test.ts: “a” names “L99”, which is no point.', 'test/x.test.ts: “a” says that L1 is not yet true, which has no such mark.']);
  });

  it('has for each point its sentence, source, scenarios, and a line for each test', () => {
    const test = { contradicted: [], scenarios: ['default'], ids: ['L1'] };
    const tests = [
      { ...test, file: 'test/a.test.ts', title: 'one' },
      { ...test, file: 'test/a.test.ts', title: 'shows <b> | *all*' },
      { ...test, file: 'stories/b.stories.ts', title: 'B: Two', scenarios: ['dozens'] },
      { ...test, file: 'test/c.test.ts', title: 'three', ids: [], contradicted: ['L1'] },
    ];
    const text = behaviours(sections, { tests, sources });
    expect(text).toContain(`### L1

Shows a link.

Source: [a.ts](../src/a.ts)

Scenarios: default, dozens

Tests:

- [a.test.ts](../test/a.test.ts)
  - one
  - shows \\<b> | \\*all\\*
- [stories/b.stories.ts](../stories/b.stories.ts)
  - B: Two

Until it is true:

- [c.test.ts](../test/c.test.ts)
  - three
`);
    expect(text).toContain('### L2\n\nShows none [not yet: shows some].\n\nSource: [a.ts](../src/a.ts)\n\nScenarios: **none**\n\nTests:\n\n**none**\n');
  });
});
