import type { TableName } from '../schema/tables.js';
import type { Database } from '../store/database.js';
import type { Row } from '../store/row.js';
import type { TableData } from '../store/table-data.js';
import { allOf, anyOf } from './combine.js';
import type { CompiledAlternative, CompiledQuery, Lookup } from './compile.js';
import type { Predicate } from './scope.js';
import { firstRows } from './sort.js';

type Rows = readonly Row[];

function lookUp(data: TableData, lookups: readonly Lookup[]): Rows[] {
  return lookups.flatMap(({ column, values }) =>
    [...new Set(values.map((value) => value.toLowerCase()))].map((value) => data.find(column, value)),
  );
}

const size = (buckets: readonly Rows[]): number => buckets.reduce((sum, bucket) => sum + bucket.length, 0);

/** Returns the fewest buckets' rows among which all matches of an alternative are; `undefined` when only a scan will do. */
function narrow(data: TableData, alternative: CompiledAlternative): readonly Rows[] | undefined {
  let best: readonly Rows[] | undefined;
  for (const { lookups } of alternative) {
    const buckets = lookups && lookUp(data, lookups);
    if (buckets !== undefined && (best === undefined || size(buckets) < size(best))) best = buckets;
  }
  return best;
}

/** Returns a predicate over the whole query; `undefined` when every row matches. */
function predicateOf({ alternatives }: CompiledQuery): Predicate | undefined {
  if (alternatives.length === 0 || alternatives.some((alternative) => alternative.length === 0)) return undefined;
  return anyOf(alternatives.map((groups) => allOf(groups.map((group) => group.matches))));
}

/** Goes through rows in a loop: filter() calls back through a frame of its own, which a scan feels. */
function scan(rows: Rows, matches: Predicate): Row[] {
  const found: Row[] = [];
  let position = 0;
  for (const row of rows) {
    if (matches(row, position)) found.push(row);
    position += 1;
  }
  return found;
}

/** Rows among which all matches are, in the order of creation; `undefined` when only a scan will do. */
function candidates(database: Database, data: TableData, query: CompiledQuery): Rows | undefined {
  const buckets: Rows[] = [];
  for (const alternative of query.alternatives) {
    const found = narrow(data, alternative);
    if (found === undefined) return undefined;
    buckets.push(...found);
  }
  const [only] = buckets;
  if (only !== undefined && buckets.length === 1) return only;
  return [...new Set(buckets.flat())].sort((a, b) => database.sequenceOf(a) - database.sequenceOf(b));
}

/** What a query found. */
export interface Matches {
  /** Every row that matches, in the order of creation. */
  readonly rows: Rows;
  /** A part of them in the order that the query asks for. */
  page(offset: number, limit: number): Rows;
}

export const noMatches: Matches = { rows: [], page: () => [] };

function matchingRows(database: Database, data: TableData, query: CompiledQuery): Rows {
  const predicate = predicateOf(query);
  if (predicate === undefined) return data.rows;
  const narrowed = candidates(database, data, query);
  return narrowed === undefined ? scan(data.rows, predicate) : narrowed.filter((row) => predicate(row, -1));
}

/** Returns the rows of `table` that match. An index narrows the search where one can. */
export function findMatches(database: Database, table: TableName, query: CompiledQuery): Matches {
  const rows = matchingRows(database, database.data(table), query);
  const page = (offset: number, limit: number): Rows => firstRows(rows, query.sorts, offset + limit).slice(offset);
  return { rows, page };
}
