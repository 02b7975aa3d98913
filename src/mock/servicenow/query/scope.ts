import type { Table } from '../schema/table.js';
import type { Row } from '../store/row.js';
import { findField, type Field, type QuerySource } from './field.js';
import type { ScriptContext } from './script-values.js';

/**
 * Whether a row matches. `position` is that of the row among the table's while the whole table is scanned, and -1 when
 * an index has named the row.
 */
export type Predicate = (row: Row, position: number) => boolean;

export interface QueryScope extends ScriptContext {
  readonly source: QuerySource;
  readonly table: Table;
  /** Columns that whoever asks may not read. None when absent. */
  readonly isHidden?: (field: Field) => boolean;
}

/** Returns the field of a path that an operator's value names; `undefined` for one that whoever asks may not read, too. */
export function otherField({ table, isHidden }: QueryScope, path: string): Field | undefined {
  const field = findField(table, path);
  return field === undefined || isHidden?.(field) ? undefined : field;
}

/** Compiles an operator with its value; `undefined` when the value cannot be understood. */
export type Compile = (field: Field, value: string, scope: QueryScope) => Predicate | undefined;
