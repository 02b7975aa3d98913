import { schema, type NamedColumn, type Table } from '../schema/table.js';
import type { Seeding } from './seeding.js';

function addColumn({ store }: Seeding, table: Table, column: NamedColumn): void {
  store.insert('sys_dictionary', {
    name: table.name,
    element: column.name,
    column_label: column.label,
    internal_type: column.type,
    max_length: String(column.maxLength),
    mandatory: String(column.name === 'sys_id'),
    read_only: String(column.automatic === true),
    reference: column.reference ?? '',
    default_value: column.defaultValue ?? '',
    display: String(column.name === table.display),
    choice: column.choice === true ? '1' : '0',
  });
}

function addTable({ store }: Seeding, table: Table, sysIds: ReadonlyMap<string, string>): string {
  const parent = sysIds.get(table.ancestors[0] ?? '') ?? '';
  return store.insert('sys_db_object', { name: table.name, label: table.label, super_class: parent }).sys_id;
}

/** Adds the rows of sys_db_object and sys_dictionary. A column has a row only for the table that declares it. */
export function addBaseDictionary(seeding: Seeding): void {
  const sysIds = new Map<string, string>();
  for (const table of schema.values()) {
    sysIds.set(table.name, addTable(seeding, table, sysIds));
    for (const column of table.columns.values()) {
      if (column.declaredBy === table.name) addColumn(seeding, table, column);
    }
  }
}
