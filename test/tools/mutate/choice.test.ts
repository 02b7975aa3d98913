import { describe, expect, it } from 'vitest';
import { linesIn } from '../../../tools/mutate/changed-lines.js';
import { choose } from '../../../tools/mutate/choose.js';
import { mutantsOf } from '../../../tools/mutate/mutants.js';
import { readOptions } from '../../../tools/mutate/options.js';
import { TestSelection } from '../../../tools/mutate/select-tests.js';
import { targetsOf } from '../../../tools/mutate/source-files.js';

const all = ['src/api/a.ts', 'src/api/b.ts', 'src/data/a.ts'].flatMap((file) => mutantsOf(file, 'x(1);\ny(2);'));

/** The mutants that a command line asks for, and what is said. */
function chosen(args: string[], commit?: string) {
  const said: string[] = [];
  const mutants = choose(all, readOptions(args), commit, (line) => said.push(line));
  return { said, names: mutants.map(({ file, change }) => `${file} ${change}`) };
}

describe('the mutants that are tried', () => {
  it('are all, or those of files and folders', () => {
    expect(chosen([]).names).toHaveLength(all.length);
    expect(new Set(chosen(['src/data/', 'src/api/b.ts']).names.map((name) => name.split(' ')[0]))).toEqual(new Set(['src/api/b.ts', 'src/data/a.ts']));
    expect(chosen(['src/ap']).names).toEqual([]);
  });

  it('are as many as asked for, by a seed', () => {
    const some = chosen(['--limit', '4', '--seed', '7']).names;
    expect(new Set(some).size).toBe(4);
    expect(chosen(['--limit', '4', '--seed', '7']).names).toEqual(some);
    expect(chosen(['--limit', '4', '--seed', '8']).names).not.toEqual(some);
    expect(chosen(['--limit', '400']).names).toHaveLength(all.length);
  });

  it('are of all files where there is no result to compare with, or its commit is not there', () => {
    expect(chosen(['--changed'])).toMatchObject({ said: ['No result is committed so far: mutants of all files.'], names: { length: all.length } });
    const { said, names } = chosen(['--changed'], '0'.repeat(40));
    expect(said).toEqual([`This checkout does not have ${'0'.repeat(40)}, which the last result is of: mutants of all files.`]);
    expect(names).toHaveLength(all.length);
  });

  it('are of the lines that a diff adds', () => {
    const lines = linesIn('--- a/src/a.ts\n+++ b/src/a.ts\n@@ -3,2 +3 @@ x\n-a\n-b\n+c\n@@ -9,0 +9,2 @@\n+d\n+e\n@@ -20 +22,0 @@\n-f\n--- a/src/b.ts\n+++ /dev/null\n@@ -1 +0,0 @@\n-g\n');
    expect([...lines].map(([file, numbers]) => [file, [...numbers]])).toEqual([['src/a.ts', [3, 9, 10]]]);
  });

  it('are refused with a number that is none', () => {
    expect(() => readOptions(['--limit', 'many'])).toThrow('--limit takes a number.');
  });

  it('are of the folders that are named, and of no catalogue of texts', () => {
    expect(targetsOf(['src/data/a.ts', 'src/api/a.ts', 'src/elements/a.ts', 'src/providers/servicenow/texts.ts', 'src/providers/servicenow/settings-texts.ts', 'test/api/a.test.ts'])).toEqual(['src/api/a.ts', 'src/data/a.ts']);
  });
});

describe('the tests that are asked', () => {
  const files = new Map([
    ['src/backend/notes/a.ts', ''],
    ['src/backend/index.ts', "export * from './notes/a.js';"],
    ['test/backend/notes/b.test.ts', "import '../../../src/backend/index.js';"],
    ['test/backend/notes/a.test.ts', "import '../../../src/backend/index.js';"],
    ['test/backend/types.test.ts', "import type { A } from '../../src/backend/index.js';"],
    ['test/backend/near.test.ts', "import '../../src/backend/notes/a.js';"],
    ['test/common/far.test.ts', "import '../../src/backend/index.js';"],
    ['test/elements/page.test.ts', "import '../../src/backend/index.js';"],
    ['test/backend/other.test.ts', ''],
  ]);

  it('are those of Node that load the file: its own, those of its folder and of the folders above, then the nearest by imports', () => {
    expect(new TestSelection(files).of('src/backend/notes/a.ts')).toEqual(['test/backend/notes/a.test.ts', 'test/backend/notes/b.test.ts', 'test/backend/near.test.ts', 'test/common/far.test.ts']);
  });

  it('are eight at most', () => {
    const many = Array.from({ length: 20 }, (_, index) => [`test/backend/${index}.test.ts`, "import '../../src/backend/index.js';"] as const);
    expect(new TestSelection(new Map([...files, ...many])).of('src/backend/notes/a.ts')).toHaveLength(8);
  });
});
