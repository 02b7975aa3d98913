import type { CoveringTest, FileCoverage } from './covering-test.js';
import type { DomainSection } from './domain.js';

/** What keeps the domain from being covered, a line each; nothing where all is well. */
export function problemsOf(domain: readonly DomainSection[], files: ReadonlyMap<string, FileCoverage>): string[] {
  const known = domain.flatMap(({ points }) => points.map(({ id }) => id));
  const tests = [...files.values()].flatMap((file) => file.tests);
  const covered = new Set(tests.flatMap(({ ids }) => ids));
  return [
    ...[...files].flatMap(([file, { strays }]) => strays.map((stray) => `${file}, ${stray}: no test follows this comment.`)),
    ...tests.flatMap((test) => unknownIds(test, known)),
    ...known.filter((id) => !covered.has(id)).map((id) => `No test covers ${id}.`),
  ];
}

const unknownIds = ({ file, title, ids }: CoveringTest, known: readonly string[]): string[] =>
  ids.filter((id) => !known.includes(id)).map((id) => `${file}: “${title}” covers “${id}”, which the domain has not.`);
