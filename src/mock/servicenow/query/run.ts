import type { TableName } from '../schema/tables.js';
import type { Database } from '../store/database.js';
import type { Row } from '../store/row.js';
import type { TableData } from '../store/table-data.js';
import type { CompiledAlternative, CompiledQuery, CompiledSort, Lookup } from './compile.js';

type Rows = readonly Row[];

function lookUp(data: TableData, lookups: readonly Lookup[]): Rows[] {
  return lookups.flatMap(({ column, values }) => {
    const index = data.index(column);
    return [...new Set(values.map((value) => value.toLowerCase()))].map((value) => index.find(value));
  });
}

const size = (buckets: readonly Rows[]): number => buckets.reduce((sum, bucket) => sum + bucket.length, 0);

/** The fewest buckets' rows among which all matches of an alternative are; `undefined` when only a scan will do. */
function narrow(data: TableData, alternative: CompiledAlternative): readonly Rows[] | undefined {
  let best: readonly Rows[] | undefined;
  for (const { lookups } of alternative) {
    const buckets = lookups && lookUp(data, lookups);
    if (buckets !== undefined && (best === undefined || size(buckets) < size(best))) best = buckets;
  }
  return best;
}

/** A loop, for this runs for every row of a scan. */
function matchesAll(alternative: CompiledAlternative, row: Row): boolean {
  for (const group of alternative) if (!group.matches(row)) return false;
  return true;
}

/** A predicate over the whole query, flat where the query is. */
function predicateOf({ alternatives }: CompiledQuery): ((row: Row) => boolean) | undefined {
  const [only] = alternatives;
  if (only === undefined || alternatives.some((alternative) => alternative.length === 0)) return undefined;
  if (alternatives.length === 1 && only.length === 1) return only[0]?.matches;
  if (alternatives.length === 1) return (row) => matchesAll(only, row);
  return (row) => alternatives.some((alternative) => matchesAll(alternative, row));
}

/** Rows among which all matches are, in the order of creation. */
function candidates(database: Database, data: TableData, query: CompiledQuery): Rows {
  const buckets: Rows[] = [];
  for (const alternative of query.alternatives) {
    const found = narrow(data, alternative);
    if (found === undefined) return data.rows;
    buckets.push(...found);
  }
  const [only] = buckets;
  if (only !== undefined && buckets.length === 1) return only;
  return [...new Set(buckets.flat())].sort((a, b) => database.sequenceOf(a) - database.sequenceOf(b));
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[], sorts: readonly CompiledSort[]) {
  for (const [position, { descending }] of sorts.entries()) {
    const [left, right] = [a[position] ?? '', b[position] ?? ''];
    if (left !== right) return left < right === descending ? 1 : -1;
  }
  return 0;
}

/** Sorts by keys that are read once a row; equal rows keep their order. */
function sortRows(rows: Rows, sorts: readonly CompiledSort[]): Rows {
  if (sorts.length === 0) return rows;
  return rows
    .map((row) => ({ row, keys: sorts.map((sort) => sort.key(row)) }))
    .sort((a, b) => compareKeys(a.keys, b.keys, sorts))
    .map(({ row }) => row);
}

/** The rows of `table` that match, sorted. An index narrows the search where one can. */
export function runQuery(database: Database, table: TableName, query: CompiledQuery): Rows {
  const data = database.data(table);
  const predicate = predicateOf(query);
  const found = predicate === undefined ? data.rows : candidates(database, data, query).filter(predicate);
  return sortRows(found, query.sorts);
}
