import type { SpecRow } from '../../test/mock/servicenow/spec/rows.js';
import { readAnnotations } from './annotations.js';

/** A test file, by its path from the root of the repository. */
export interface TestFile {
  readonly path: string;
  readonly text: string;
}

export interface Coverage {
  /** The test files of each row, by its id. */
  readonly filesOf: ReadonlyMap<string, readonly string[]>;
  /** What is wrong, one line each; empty when every row has its test. */
  readonly problems: readonly string[];
}

/** The rows that an id names: itself, or all of a family, `3.1-col-*`, that a test takes from the same table. */
function named(rows: readonly SpecRow[], id: string): SpecRow[] {
  const isFamily = id.endsWith('-*');
  return rows.filter((row) => (isFamily ? row.id.startsWith(id.slice(0, -1)) : row.id === id));
}

function repeated(rows: readonly SpecRow[]): string[] {
  const ids = rows.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two rows are called ${id}.`);
}

/** Which test proves which row. */
export function coverageOf(rows: readonly SpecRow[], files: readonly TestFile[]): Coverage {
  const filesOf = new Map<string, string[]>(rows.map(({ id }) => [id, []]));
  const problems = repeated(rows);
  for (const { path, text } of files) {
    for (const { ids, line, isAboveTest } of readAnnotations(text)) {
      if (!isAboveTest) problems.push(`${path}:${line} names rows, but stands above no test.`);
      for (const id of ids) {
        const found = named(rows, id);
        if (found.length === 0) problems.push(`${path}:${line} names the row ${id}, which does not exist.`);
        for (const row of found) filesOf.get(row.id)?.push(path);
      }
    }
  }
  const untested = rows.filter(({ id }) => filesOf.get(id)?.length === 0);
  return { filesOf, problems: [...problems, ...untested.map(({ id }) => `No test names the row ${id}.`)] };
}
