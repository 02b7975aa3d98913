import type { CoveringTest, FileCoverage } from './covering-test.js';
import type { DomainSection } from './domain.js';
import type { ShownIn } from './shown-in.js';

/** What keeps the points from being covered and shown, a line each; nothing where all is well. */
export function problemsOf(sections: readonly DomainSection[], files: ReadonlyMap<string, FileCoverage>, shown: ShownIn): string[] {
  const known = sections.flatMap(({ points }) => points.map(({ id }) => id));
  const tests = [...files.values()].flatMap((file) => file.tests);
  const covered = new Set(tests.flatMap(({ ids }) => ids));
  return [
    ...[...files].flatMap(([file, { strays }]) => strays.map((stray) => `${file}, ${stray}: no test follows this comment.`)),
    ...tests.flatMap((test) => unknownIds(test, known)),
    ...known.filter((id) => !covered.has(id)).map((id) => `No test covers ${id}.`),
    ...known.filter((id) => !shown[id]?.length).map((id) => `No scenario shows ${id}.`),
    ...Object.keys(shown).filter((id) => !known.includes(id)).map((id) => `A scenario shows “${id}”, which is no point.`),
  ];
}

const unknownIds = ({ file, title, ids }: CoveringTest, known: readonly string[]): string[] =>
  ids.filter((id) => !known.includes(id)).map((id) => `${file}: “${title}” covers “${id}”, which is no point.`);
