import { describe, expect, it } from 'vitest';
import type { Block } from '../../../tools/documents/blocks.js';
import { problemsOf, type Sources } from '../../../tools/documents/problems.js';

const files: Readonly<Record<string, string>> = {
  'app/main.ts': 'import a;\n\nfunction b() {\n  if (c) {\n    d();\n  }\n}\n',
  'tools/play.ts': "parseArgs({ options: { count: { type: 'string' } } })",
};
const sources: Sources = {
  scripts: { start: 'vite', test: 'vitest run', play: 'node --import tsx tools/play.ts', bare: 'vite build' },
  projects: ['node', 'walks'],
  exists: (path) => ['test/backend', 'src/a', 'src/a/b', 'src/a/c.ts', 'src/index.ts', 'src'].includes(path),
  sourceOf: (path) => files[path] ?? '',
  read: (path) => files[path],
};
const block = (mark: string, code: string, language = 'ts'): Block => {
  const [kind = '', text = ''] = mark.split(': ');
  return { line: 1, language, code, mark: { kind: kind as 'tried' | 'from' | 'not tried', text } };
};
const problems = (...args: Parameters<typeof block>): string[] => problemsOf(block(...args), sources);

describe('a block of code', () => {
  it('says who tries it', () => {
    expect(problemsOf({ line: 1, language: 'ts', code: 'a\n' }, sources)).toEqual(['It has no mark above it that says who tries it.']);
  });

  it('is tried in a way that there is, for its language', () => {
    expect(problems('tried: node', 'a\n')).toEqual([]);
    expect(problems('tried: node', 'a\n', 'sh')).toEqual(['“node” is for ts and js.']);
    expect(problems('tried: output', 'a\n', 'ts')).toEqual(['“output” is for no language and json.']);
    expect(problems('tried: hope', 'a\n')).toEqual([expect.stringMatching(/^“hope” is no way to try it: node, /)]);
  });

  it('has a reason where nobody tries it', () => {
    expect(problems('not tried: needs a network', 'a\n')).toEqual([]);
    expect(problems('not tried: yet', 'a\n')).toEqual(['It has no reason why it is not tried.']);
  });

  it('is JSON where it says so, whoever tries it', () => {
    expect(problems('not tried: needs an instance', '{"a":"…"}\n', 'json')).toEqual([]);
    expect(problems('not tried: needs an instance', '{"a":…}\n', 'json')).toEqual([expect.stringMatching(/^It is no JSON: SyntaxError/)]);
  });

  it.each([
    ['whole lines, one after the other', 'function b() {\n  if (c) {\n', []],
    ['lines from a depth, without that', 'if (c) {\n  d();\n}\n', []],
    ['an empty line between them', 'import a;\n\nfunction b() {\n', []],
    ['lines with one left out', 'import a;\nfunction b() {\n', ['Its lines do not stand in app/main.ts like that.']],
    ['a line that is half of one', 'if (c)\n', ['Its lines do not stand in app/main.ts like that.']],
    ['lines at another depth among each other', 'if (c) {\nd();\n', ['Its lines do not stand in app/main.ts like that.']],
  ])('is from a file: %s', (_, code, expected) => {
    expect(problems('from: app/main.ts', code)).toEqual(expected);
  });

  it('is from a file that there is', () => {
    expect(problems('from: app/gone.ts', 'a\n')).toEqual(['There is no app/gone.ts.']);
  });
});

describe('commands of the repository', () => {
  it.each(['npm ci && npm start   # a page', 'npm test', 'npm run bare', 'npm run play -- --count 3', 'npm run play -- src/a', 'npx vitest run --project node test/backend', 'npx vitest run --project walks'])('are known: %s', (command) => {
    expect(problems('tried: scripts', `${command}\n`, 'sh')).toEqual([]);
  });

  it.each(['npm run gone', 'npm build', 'npm run play -- --counts 3', 'npm run play --count 3', 'npm run bare -- --count 3', 'npx vitest run --project safari', 'npx vitest run --project node test/gone', 'npx vitest', 'yarn start'])('are not known: %s', (command) => {
    expect(problems('tried: scripts', `npm start\n${command} # comment\n`, 'sh')).toEqual([`“${command}” is no command of this repository.`]);
  });
});

describe('a tree of folders', () => {
  it('shows what there is', () => {
    expect(problems('tried: tree', 'src/\n  index.ts     the entry\n  a/           one idea\n    b/, c.ts   two more\n', '')).toEqual([]);
  });

  it('is refused with what there is not, at any depth', () => {
    expect(problems('tried: tree', 'src/\n  a/, gone/   one\n    b/, x.ts   two, three\n  b/\n', '')).toEqual(['There is no src/gone.', 'There is no src/a/x.ts.', 'There is no src/b.']);
  });
});
