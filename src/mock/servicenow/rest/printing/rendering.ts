import { findField, type Field } from '../../query/field.js';
import type { Table } from '../../schema/table.js';

type DisplayMode = 'false' | 'true' | 'all';

/** How an answer shows its records (servicenow-api.md 2.2). */
export interface Rendering {
  readonly mode: DisplayMode;
  readonly excludeLinks: boolean;
  /** What links begin with. */
  readonly apiBase: string;
}

/** A field and the key that it has in the answer. */
export interface RequestedField extends Field {
  readonly key: string;
}

export function displayModeOf(value: string | undefined): DisplayMode {
  const mode = value?.trim().toLowerCase();
  return mode === 'true' || mode === 'all' ? mode : 'false';
}

/** Returns the fields of `sysparm_fields`, or all of the table's. Unknown names are ignored (servicenow-api.md 2.1). */
export function requestedFields(table: Table, list: string | undefined): RequestedField[] {
  if (list === undefined) return table.keys.map((column) => ({ key: column.name, column, table, via: [] }));
  const keys = [...new Set(list.split(',').map((key) => key.trim()))];
  return keys.flatMap((key) => {
    const field = findField(table, key);
    return field === undefined || field.column.dictionaryOnly ? [] : [{ ...field, key }];
  });
}
