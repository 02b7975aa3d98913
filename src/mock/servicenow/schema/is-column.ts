import { tableOf } from './table.js';
import type { TableName } from './tables.js';

/** Tests whether a table has a column of this name, its own or one that it inherits. */
export const isColumn = (table: TableName, name: string): boolean => tableOf(table).columns.has(name);
