import { remembered } from '../../../common/remembered.js';
import type { Column, Columns } from './column.js';
import { tables, type TableDeclaration, type TableName } from './tables.js';

export interface NamedColumn extends Column {
  readonly name: string;
  /** The table that declares it: sys_dictionary has a row there only. */
  readonly declaredBy: string;
}

/** A table with what it inherits resolved. */
export interface Table {
  readonly name: TableName;
  readonly label: string;
  /** The tables it extends, nearest first. */
  readonly ancestors: readonly TableName[];
  readonly columns: ReadonlyMap<string, NamedColumn>;
  /** The columns that are keys of a record, in the order of the wire. */
  readonly keys: readonly NamedColumn[];
  readonly display: string;
  readonly numberPrefix: string | undefined;
  /** The tables that it is one of. */
  readonly tables: Tables;
  /** Tells it from the same table with other columns. */
  readonly edition: number;
}

/** Tables by their name. */
export type Tables = ReadonlyMap<string, Table>;

/** Columns that were added to tables, by the name of the table. */
export type AddedColumns = ReadonlyMap<string, Columns>;

const declarations: Readonly<Record<string, TableDeclaration>> = tables;

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

/** The names of the tables that every instance has. */
export const tableNames: readonly TableName[] = Object.keys(tables).filter(isTableName);

function lineage(name: TableName): TableName[] {
  const parent = declarations[name]?.extends;
  return parent !== undefined && isTableName(parent) ? [name, ...lineage(parent)] : [name];
}

function inheritedColumns(names: readonly TableName[], added: AddedColumns): Map<string, NamedColumn> {
  const columns = new Map<string, NamedColumn>();
  for (const declaredBy of [...names].reverse()) {
    for (const [name, column] of Object.entries({ ...declarations[declaredBy]?.columns, ...added.get(declaredBy) })) {
      columns.set(name, { ...column, name, declaredBy });
    }
  }
  return columns;
}

function orderKeys(columns: ReadonlyMap<string, NamedColumn>, order: readonly string[] | undefined): NamedColumn[] {
  const listed = [...columns.values()].filter((column) => !column.dictionaryOnly);
  if (order === undefined) return listed;
  const rank = new Map(order.map((name, index) => [name, index]));
  return listed.sort((a, b) => (rank.get(a.name) ?? order.length) - (rank.get(b.name) ?? order.length));
}

function resolve(name: TableName, added: AddedColumns): Omit<Table, 'tables' | 'edition'> {
  const declaration: TableDeclaration = tables[name];
  const names = lineage(name);
  const columns = inheritedColumns(names, added);
  return {
    name,
    label: declaration.label,
    ancestors: names.slice(1),
    columns,
    keys: orderKeys(columns, declaration.keyOrder),
    display: declaration.display ?? 'name',
    numberPrefix: declaration.numberPrefix,
  };
}

let editions = 0;

/** Returns the tables that every instance has, with columns that were added to them. */
export function resolveTables(added: AddedColumns): Tables {
  editions += 1;
  const edition = editions;
  const resolved = new Map<string, Table>();
  for (const name of tableNames) resolved.set(name, { ...resolve(name, added), tables: resolved, edition });
  return resolved;
}

/** The tables that every instance has, as they are delivered. */
export const schema: Tables = resolveTables(new Map());

/** Returns the tables that extend no other one: among them they hold every record once. */
export const rootNames: readonly TableName[] = [...schema.values()].filter(({ ancestors }) => ancestors.length === 0).map(({ name }) => name);

/** Returns the tables that a record read from a table may belong to: the table itself and those that extend it. */
export const classesOf: (table: Table) => readonly Table[] = remembered((table: Table) => [...schema.values()].filter((one) => isA(one, table.name)));

/** Returns the table called `name`, which the caller knows to exist. */
export function tableOf(name: TableName): Table {
  const table = schema.get(name);
  if (table === undefined) throw new Error(`The schema lacks the table ${name}`);
  return table;
}

/** Tests whether `table` is `ancestor` or extends it. */
export function isA(table: Table, ancestor: string): boolean {
  return table.name === ancestor || table.ancestors.some((name) => name === ancestor);
}
