import type { Table } from '../schema/table.js';
import type { Row } from '../store/row.js';
import { compileQuery } from './compile.js';
import { findField, type QuerySource } from './field.js';
import { parseQuery } from './parse.js';
import { findMatches } from './run.js';

/** The rows of an encoded query that is asked by nobody in particular, with every right. */
export function findRows(
  source: QuerySource,
  table: Table,
  encodedQuery: string,
  now: number,
  limit = Infinity,
): readonly Row[] {
  const query = parseQuery(encodedQuery, (path) => findField(table, path) !== undefined);
  const compiled = compileQuery(query, { source, table, now, userSysId: '', userName: '' });
  return findMatches(source.database, table.name, compiled).page(0, limit);
}
