import type { Table } from '../schema/table.js';
import type { Row } from '../store/row.js';
import type { Query } from './ast.js';
import { compileQuery, type CompiledQuery } from './compile.js';
import { findField, type QuerySource } from './field.js';
import { parseQuery } from './parse.js';
import { findMatches } from './run.js';

/** Reads an encoded query of a table. */
export const readQuery = (table: Table, encodedQuery: string): Query =>
  parseQuery(encodedQuery, (path) => findField(table, path) !== undefined);

const compiled = (source: QuerySource, table: Table, query: Query, now: number): CompiledQuery => compileQuery(query, { source, table, now, userSysId: '', userName: '' });

/** Returns the rows of a query that is asked by nobody in particular, with every right. */
export const queryRows = (source: QuerySource, table: Table, query: Query, now: number, limit = Infinity): readonly Row[] =>
  findMatches(source.database, table.name, compiled(source, table, query, now)).page(0, limit);

/** Finds the rows of an encoded query, asked by nobody in particular. */
export const findRows = (source: QuerySource, table: Table, encodedQuery: string, now: number, limit?: number): readonly Row[] =>
  queryRows(source, table, readQuery(table, encodedQuery), now, limit);

/** Returns which parts of an encoded query would be left out, in words. */
export const queryProblems = (source: QuerySource, table: Table, encodedQuery: string, now: number): readonly string[] =>
  compiled(source, table, readQuery(table, encodedQuery), now).problems;
