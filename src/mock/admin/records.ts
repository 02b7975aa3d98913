import type { MockServiceNow, TableName } from '../servicenow/index.js';

/** A record as a snapshot keeps it: its table, and its columns; one that is not given is empty. */
export interface SavedRecord {
  readonly table: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A table that extends no other one. */
export interface RootTable {
  readonly name: TableName;
  /** Itself and the tables that extend it. */
  readonly family: ReadonlySet<string>;
}

/** The root tables of an instance whose records nobody has changed: among them they hold every record once. */
export function rootTables({ store }: MockServiceNow): readonly RootTable[] {
  const rows = store.query('sys_db_object');
  const nameOf = new Map(rows.map(({ sys_id, name }) => [sys_id, name]));
  const parentOf = new Map(rows.map(({ name, super_class }) => [name, nameOf.get(super_class)]));
  const rootOf = (name: string): string => {
    const parent = parentOf.get(name);
    return parent === undefined ? name : rootOf(parent);
  };
  const names = rows.map(({ name }) => name);
  return names
    .filter((name) => parentOf.get(name) === undefined)
    // The names of an instance's own tables are table names.
    .map((name) => ({ name: name as TableName, family: new Set(names.filter((other) => rootOf(other) === name)) }));
}

/** Every record of the instance, in the order of creation within its family of tables. */
export function savedRecords({ store }: MockServiceNow, roots: readonly RootTable[]): SavedRecord[] {
  return roots.flatMap(({ name, family }) => store.query(name).map((row) => ({ table: ownTable(name, family, row), values: row })));
}

/**
 * Makes the records of an instance the saved ones. Those that are there already are changed in place: an account
 * keeps what belongs to it beside its record.
 */
export function restoreRecords(snow: MockServiceNow, roots: readonly RootTable[], saved: readonly SavedRecord[]): void {
  const ids = new Set(saved.map(({ values }) => values['sys_id']));
  for (const { name } of roots) {
    const present: readonly Readonly<Record<string, string>>[] = snow.store.query(name);
    for (const { sys_id = '' } of present) if (!ids.has(sys_id)) snow.store.delete(name, sys_id);
  }
  for (const record of saved) restore(snow, record);
}

function restore({ store }: MockServiceNow, { table, values }: SavedRecord): void {
  const name = table as TableName;
  const sysId = values['sys_id'] ?? '';
  const present: Readonly<Record<string, string>> = store.get(name, sysId) ?? store.insert(name, values);
  // An insert fills in what is empty; a saved record is empty where it says nothing.
  const changes = Object.entries(present).filter(([column, value]) => value !== (values[column] ?? ''));
  if (changes.length > 0) store.update(name, sysId, Object.fromEntries(changes.map(([column]) => [column, values[column] ?? ''])));
}

function ownTable(root: string, family: ReadonlySet<string>, row: Readonly<Record<string, string>>): string {
  const named = row['sys_class_name'] ?? '';
  return family.has(named) ? named : root;
}
