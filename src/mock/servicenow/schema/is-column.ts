import { isAddedName } from './added-column.js';
import { tableOf } from './table.js';
import type { TableName } from './tables.js';

/** Returns the names of the columns that every instance has in a table, its own and those that it inherits. */
export const columnNames = (table: TableName): readonly string[] => [...tableOf(table).columns.keys()];

/** Tests whether a table has a column of this name, or can come to have it: one that administrators add. */
export const isColumn = (table: TableName, name: string): boolean => tableOf(table).columns.has(name) || isAddedName(name);
