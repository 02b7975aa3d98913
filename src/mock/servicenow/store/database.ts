import type { Random } from '../../../common/random.js';
import { isA, rootNames, schema, type NamedColumn, type Table } from '../schema/table.js';
import type { TableName } from '../schema/tables.js';
import { InstanceTables } from './instance-tables.js';
import { valueOf, type Row } from './row.js';
import { TableData } from './table-data.js';

/** The table whose rows say which columns there are. */
const dictionary = 'sys_dictionary';

/** All rows of an instance. It knows the inheritance of tables, and no rule. */
export class Database {
  readonly #tables = new Map<TableName, TableData>();
  readonly #schema = new InstanceTables();
  readonly #sequences = new Map<Row, number>();
  #nextSequence = 0;
  #listener: ((table: Table, row: Row) => void) | undefined;
  #version = 0;

  constructor() {
    for (const table of schema.values()) {
      this.#tables.set(table.name, new TableData((row) => this.sequenceOf(row)));
    }
  }

  /** Returns a number that grows with each insert: the default order of a list. */
  sequenceOf(row: Row): number {
    return this.#sequences.get(row) ?? 0;
  }

  /** Changes with every write, so that what was derived from rows can be kept until then. */
  get version(): number {
    return this.#version;
  }

  /** Returns the table called `name` with the columns that it has now; `undefined` when there is none. */
  table(name: string): Table | undefined {
    return this.#schema.current.get(name);
  }

  /** Returns the table called `name`, which the caller knows to exist, with the columns that it has now. */
  tableOf(name: TableName): Table {
    const table = this.table(name);
    if (table === undefined) throw new Error(`The schema lacks the table ${name}`);
    return table;
  }

  data(table: TableName): TableData {
    const data = this.#tables.get(table);
    if (data === undefined) throw new Error(`The database lacks the table ${table}`);
    return data;
  }

  /** Finds a row in the table or in one that extends it. A name outside the schema has no rows. */
  find(table: string, sysId: string): Row | undefined {
    const known = schema.get(table);
    return known && this.data(known.name).get(sysId);
  }

  /** Returns the row that a reference points to, by its sys_id or its name. */
  referenced({ reference = '', byName }: NamedColumn, value: string): Row | undefined {
    const target = schema.get(reference);
    return target && byName ? this.data(target.name).index('name').find(value)[0] : this.find(reference, value);
  }

  /** Tests whether a record of any table has the sys_id. */
  holds(sysId: string): boolean {
    return rootNames.some((name) => this.data(name).get(sysId) !== undefined);
  }

  /** Returns a sys_id that no record has: sources of chance may run into each other. */
  newSysId(random: Random): string {
    for (;;) {
      const sysId = random.hex(32);
      if (!this.holds(sysId)) return sysId;
    }
  }

  insert(table: Table, row: Row): void {
    this.#version += 1;
    this.#nextSequence += 1;
    this.#sequences.set(row, this.#nextSequence);
    for (const name of [table.name, ...table.ancestors]) this.data(name).add(row);
    if (table.name === dictionary) this.#schema.note(row);
    this.#listener?.(table, row);
  }

  /** Writes `changes` into the row and keeps the indexes right. */
  update(table: Table, row: Row, changes: Row): void {
    this.#version += 1;
    const columns = Object.keys(changes);
    const homes = [table.name, ...table.ancestors].map((name) => this.data(name));
    for (const home of homes) home.beforeChange(row, columns);
    Object.assign(row, changes);
    for (const home of homes) home.afterChange(row, columns);
    if (table.name === dictionary) this.#schema.note(row);
    this.#listener?.(table, row);
  }

  remove(table: Table, row: Row): void {
    this.#version += 1;
    for (const name of [table.name, ...table.ancestors]) this.data(name).remove(row);
    this.#sequences.delete(row);
    if (table.name === dictionary) this.#schema.forget(row);
    this.#listener?.(table, row);
  }

  /** Removes every row, and tells nobody. */
  clear(): void {
    this.#version += 1;
    for (const data of this.#tables.values()) data.clear();
    this.#schema.clear();
    this.#sequences.clear();
  }

  /** Lets one listener hear of each row that is inserted, updated or removed. */
  watch(listener: (table: Table, row: Row) => void): void {
    this.#listener = listener;
  }

  /** Returns the table that a row was inserted into, which may extend the one it was read from. */
  classOf(row: Row, readFrom: Table): Table {
    const named = this.table(valueOf(row, 'sys_class_name'));
    return named !== undefined && isA(named, readFrom.name) ? named : this.tableOf(readFrom.name);
  }
}
