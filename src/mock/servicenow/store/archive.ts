import { rootNames, tableOf, type Table } from '../schema/table.js';
import type { TableName } from '../schema/tables.js';
import { emptyRow } from './blank.js';
import type { Credentials } from './credentials.js';
import type { Database } from './database.js';
import type { FileStore } from './file-store.js';
import type { NumberSeries } from './number-series.js';
import { valueOf, type Row } from './row.js';

/** A record as it is saved: its own table, and its columns; one that is not given is empty. */
export interface SavedRecord {
  readonly table: TableName;
  readonly values: Readonly<Row>;
}

/** What names a record for good: the table at the root of those that its own extends, and its sys_id. */
export interface RecordKey {
  readonly root: TableName;
  readonly sysId: string;
}

/** What an instance holds beside its switches, its records and its files. */
export interface DataOutline {
  /** The next number of tables by their name. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Passwords in clear text by the sys_id of their user. They belong in no log, answer or file. */
  readonly passwords: ReadonlyMap<string, string>;
}

/** All that an instance holds beside its switches, for what saves and restores it. */
export interface InstanceData extends DataOutline {
  readonly records: readonly SavedRecord[];
  /** The bytes of attachments by the sys_id of their record. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Is told of what changes. */
export interface ChangeListener {
  /** A record was inserted, updated or removed. */
  recordChanged(key: RecordKey): void;
  /** The bytes of an attachment were written. */
  fileChanged(sysId: string): void;
}

interface Parts {
  readonly database: Database;
  readonly numbers: NumberSeries;
  readonly credentials: Credentials;
  readonly files: FileStore;
}

/** Returns the table that no other one extends, among the table and those that it extends. */
const rootOf = ({ name, ancestors }: Table): TableName => ancestors.at(-1) ?? name;

/** Names a record of a table. */
export const recordKey = (table: TableName, sysId: string): RecordKey => ({ root: rootOf(tableOf(table)), sysId });

/** Reads and replaces all that an instance holds at once, past every rule. */
export class Archive {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The bytes of attachments. */
  get files(): FileStore {
    return this.#parts.files;
  }

  get outline(): DataOutline {
    const { numbers, credentials } = this.#parts;
    return { numbers: numbers.state, passwords: credentials.passwords };
  }

  /** How many records there are. */
  get count(): number {
    return rootNames.reduce((sum, root) => sum + this.#parts.database.data(root).rows.length, 0);
  }

  /** Returns the names of all records; those of one family of tables in the order of creation. */
  keys(): RecordKey[] {
    return rootNames.flatMap((root) => this.#parts.database.data(root).rows.map((row) => ({ root, sysId: valueOf(row, 'sys_id') })));
  }

  /** Returns the record as it is now. It is not a copy: its values change with the instance. */
  find({ root, sysId }: RecordKey): SavedRecord | undefined {
    const { database } = this.#parts;
    const row = database.data(root).get(sysId);
    return row && { table: database.classOf(row, tableOf(root)).name, values: row };
  }

  /** Returns a copy of everything. */
  capture(): InstanceData {
    const records = this.keys().flatMap((key) => this.find(key) ?? []);
    return {
      ...this.outline,
      records: records.map(({ table, values }) => ({ table, values: { ...values } })),
      files: new Map(this.files.entries()),
    };
  }

  /** Puts this data in the place of all that is there. API keys stay with their users' sys_ids. */
  restore({ records, numbers, passwords, files }: InstanceData): void {
    const { database } = this.#parts;
    database.clear();
    for (const { table, values } of dictionaryFirst(records)) database.insert(database.tableOf(table), rowOf(database.tableOf(table), values));
    this.#parts.numbers.restore(numbers);
    this.#parts.credentials.restore(passwords);
    this.#parts.files.restore(files);
  }

  /** Leaves out so many numbers of each table. */
  skipNumbers(count: number): void {
    this.#parts.numbers.skip(count);
  }

  /** Lets one listener hear of every change from now on, other than by `restore`. */
  watch(listener: ChangeListener): void {
    const { database, files } = this.#parts;
    database.watch((table, row) => listener.recordChanged({ root: rootOf(table), sysId: valueOf(row, 'sys_id') }));
    files.watch((sysId) => listener.fileChanged(sysId));
  }
}

/** Puts the rows that say which columns there are before those that fill them. The families of tables know no order. */
function dictionaryFirst(records: readonly SavedRecord[]): SavedRecord[] {
  const isEntry = ({ table }: SavedRecord): boolean => table === 'sys_dictionary';
  return [...records.filter(isEntry), ...records.filter((record) => !isEntry(record))];
}

/** Returns a row with all the columns of its table and no others. */
function rowOf(table: Table, values: Readonly<Row>): Row {
  const row = emptyRow(table);
  for (const name of Object.keys(values)) if (name in row) row[name] = valueOf(values, name);
  return row;
}
