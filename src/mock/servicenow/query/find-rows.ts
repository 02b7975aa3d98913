import type { Table } from '../schema/table.js';
import type { Row } from '../store/row.js';
import type { Query } from './ast.js';
import { compileQuery } from './compile.js';
import { findField, type QuerySource } from './field.js';
import { parseQuery } from './parse.js';
import { findMatches } from './run.js';

/** Reads an encoded query of a table. */
export const readQuery = (table: Table, encodedQuery: string): Query =>
  parseQuery(encodedQuery, (path) => findField(table, path) !== undefined);

/** Returns the rows of a query that is asked by nobody in particular, with every right. */
export function queryRows(source: QuerySource, table: Table, query: Query, now: number, limit = Infinity): readonly Row[] {
  const compiled = compileQuery(query, { source, table, now, userSysId: '', userName: '' });
  return findMatches(source.database, table.name, compiled).page(0, limit);
}

/** Finds the rows of an encoded query, asked by nobody in particular. */
export const findRows = (source: QuerySource, table: Table, encodedQuery: string, now: number, limit?: number): readonly Row[] =>
  queryRows(source, table, readQuery(table, encodedQuery), now, limit);
