import { matchesGlob, posix } from 'node:path';
import { hostTests, nodeTests } from '../component-tests.js';
import { readGraph, type Graph } from '../imports/graph.js';

/** At most so many test files are asked about a mutant. */
const most = 8;

/** Tests that start processes, that are about tools, or that go through all there is take seconds, and are far from what is changed. */
const passedBy = [
  'test/mock/node/**',
  'test/tools/**',
  'test/backend/access/**',
  'test/mock/admin/**',
  'test/mock/scenarios/**',
  'test/mock/servicenow/generate/**',
  'test/mock/servicenow/query/long-query.test.ts',
  'test/mock/servicenow/rest/{fuzz,hostile,endpoints}.test.ts',
  'test/mock/servicenow/spec/**',
];

const isCandidate = (name: string): boolean =>
  [...nodeTests, ...hostTests].some((glob) => matchesGlob(name, glob)) && !passedBy.some((glob) => matchesGlob(name, glob));

/** Chooses the tests that are most likely to notice a change of a file. */
export class TestSelection {
  readonly #importers: Graph;
  readonly #chosen = new Map<string, readonly string[]>();
  readonly #most: number;

  /** `files` are sources and tests with their texts; at most `limit` tests are chosen for each source. */
  constructor(files: ReadonlyMap<string, string>, limit = most) {
    this.#most = limit;
    this.#importers = reversed(readGraph(new Map([...files].map(([file, text]) => [file, withoutTypes(text)]))));
  }

  /** Returns the tests that load a file, the nearest first: its own, those of its folder, then by imports in between. */
  of(file: string): readonly string[] {
    const known = this.#chosen.get(file);
    if (known) return known;
    const tests = [...this.#distances(file)].filter(([name]) => isCandidate(name));
    const ranked = tests.map(([name, distance]) => ({ name, rank: [nearness(file, name), distance] as const }));
    ranked.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || (a.name < b.name ? -1 : 1));
    const chosen = ranked.slice(0, this.#most).map(({ name }) => name);
    this.#chosen.set(file, chosen);
    return chosen;
  }

  /** Returns the files that load a file, with the number of imports in between. */
  #distances(file: string): Map<string, number> {
    const distances = new Map([[file, 0]]);
    for (const [name, distance] of distances) {
      for (const importer of this.#importers.get(name) ?? []) {
        if (!distances.has(importer)) distances.set(importer, distance + 1);
      }
    }
    return distances;
  }
}

/** Says how near a test is to a source by its name: its own test, its folder's, those right in a folder above, all others. */
function nearness(file: string, test: string): number {
  const own = file.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
  if (own === test) return 0;
  const folder = posix.dirname(own);
  if (test.startsWith(`${folder}/`)) return 1;
  return folder.startsWith(`${posix.dirname(test)}/`) ? 2 : 3;
}

/** Imports of types are gone when a test runs. */
const withoutTypes = (text: string): string => text.replace(/^(import|export) type [^;]*;/gm, '');

function reversed(graph: Graph): Graph {
  const importers = new Map<string, string[]>();
  for (const [file, targets] of graph) {
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), file]);
  }
  return importers;
}
