import { marksIn } from '../domain/marks.js';
import type { Section } from '../domain/points.js';
import type { CoveringTest, FileCoverage } from './covering-test.js';
import { scenariosOf } from './document.js';
import type { Sources } from './sources.js';

/** Returns what keeps the points from being implemented, covered and shown, a line each; nothing where all is well. */
export function problemsOf(sections: readonly Section[], files: ReadonlyMap<string, FileCoverage>, sources: Sources): string[] {
  const points = sections.flatMap((section) => section.points);
  const known = new Set(points.map(({ id }) => id));
  const marked = new Set(points.filter(({ text }) => marksIn(text).length > 0).map(({ id }) => id));
  const tests = [...files.values()].flatMap((file) => file.tests);
  return [
    ...[...files].flatMap(([file, { strays, idle }]) => [...strays.map((stray) => `${file}, ${stray}: no test follows this comment.`), ...idle.map((test) => `${file}, ${test}.`)]),
    ...tests.flatMap((test) => unknownIds(test, known)),
    ...tests.flatMap((test) => unmarkedIds(test, marked)),
    ...points.flatMap(({ id }) => lacking(id, tests.filter(({ ids }) => ids.includes(id)), sources)),
  ];
}

const unknownIds = ({ file, title, ids, contradicted }: CoveringTest, known: ReadonlySet<string>): string[] =>
  [...ids, ...contradicted].filter((id) => !known.has(id)).map((id) => `${file}: “${title}” names “${id}”, which is no point.`);

const unmarkedIds = ({ file, title, contradicted }: CoveringTest, marked: ReadonlySet<string>): string[] =>
  contradicted.filter((id) => !marked.has(id)).map((id) => `${file}: “${title}” says that ${id} is not yet true, which has no such mark.`);

function lacking(id: string, covering: readonly CoveringTest[], sources: Sources): string[] {
  return [
    ...(sources.has(id) ? [] : [`No comment of the source names ${id}.`]),
    ...(covering.length > 0 ? [] : [`No test covers ${id}.`]),
    ...(scenariosOf(covering).length > 0 ? [] : [`No test or story shows ${id} in a scenario.`]),
  ];
}
