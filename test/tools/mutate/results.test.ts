import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mutantsOf, type Mutant } from '../../../tools/mutate/mutants.js';
import { Results } from '../../../tools/mutate/results.js';

const files = { 'src/a.ts': 'x(a < b);', 'test/a.test.ts': 'one', 'test/b.test.ts': 'two' };
const tests = ['test/a.test.ts', 'test/b.test.ts'];
let folder: string;

const resultsOf = (changes: Partial<typeof files> = {}): Results => new Results(join(folder, 'results.jsonl'), new Map(Object.entries({ ...files, ...changes })));

function mutants(): [Mutant, Mutant] {
  const [first, second] = mutantsOf('src/a.ts', files['src/a.ts']);
  if (!first || !second) throw new Error('There are two mutants.');
  return [first, second];
}

describe('what is kept of a run', () => {
  const [first, second] = mutants();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'results-'));
    const results = resultsOf();
    results.keep(first, tests, { state: 'killed', by: 'test/b.test.ts' });
    results.keep(second, tests, { state: 'survived' });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is known to the next run, also after a line that was cut off', () => {
    appendFileSync(join(folder, 'results.jsonl'), '{"key":"src/a');
    expect(resultsOf().of(first, tests)).toMatchObject({ state: 'killed', by: 'test/b.test.ts' });
    expect(resultsOf().of(second, tests)).toMatchObject({ state: 'survived' });
  });

  it('is forgotten when the source changes', () => {
    expect(resultsOf({ 'src/a.ts': 'x(a < b); ' }).of(first, tests)).toBeUndefined();
  });

  it('outlives a change of tests other than the one that noticed', () => {
    expect(resultsOf({ 'test/a.test.ts': 'three' }).of(first, tests)).toMatchObject({ state: 'killed' });
    expect(resultsOf({ 'test/b.test.ts': 'three' }).of(first, tests)).toBeUndefined();
  });

  it('is asked again of a survivor when one of its tests changes, or there is another one', () => {
    expect(resultsOf({ 'test/a.test.ts': 'three' }).of(second, tests)).toBeUndefined();
    expect(resultsOf().of(second, [...tests, 'test/c.test.ts'])).toBeUndefined();
  });
});
