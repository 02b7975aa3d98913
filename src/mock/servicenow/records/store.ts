import type { Clock } from '../../../common/clock.js';
import type { Random } from '../../../common/random.js';
import { columnsOfState } from '../rules/derive-columns.js';
import { findRows, queryProblems } from '../query/find-rows.js';
import type { NamedColumn } from '../schema/table.js';
import type { ColumnName, TableName } from '../schema/tables.js';
import type { Credentials } from '../store/credentials.js';
import type { Database } from '../store/database.js';
import { formatDateTime } from '../store/date-time.js';
import type { Displays } from '../store/displays.js';
import type { FileStore } from '../store/file-store.js';
import { addEntry } from '../store/journal.js';
import type { NumberSeries } from '../store/number-series.js';
import { removeRecord } from '../store/remove-record.js';
import { valueOf, type Row } from '../store/row.js';
import { assignColumns, completeSeed, journalOf, type Given, type JournalEntry } from './seed.js';

/** A record of a table: every column a string. */
export type StoredRecord<Name extends TableName> = Readonly<Record<ColumnName<Name>, string>>;

/** What a seed gives of a record; the rest is filled in. */
export type Seed<Name extends TableName> = Partial<StoredRecord<Name>>;

export type { JournalEntry } from './seed.js';

interface Parts {
  readonly database: Database;
  readonly displays: Displays;
  readonly numbers: NumberSeries;
  readonly credentials: Credentials;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * The records of an instance for scenarios and tests: no access control, no rule, no stamp beyond what a seed
 * leaves out. What it returns is a copy.
 */
export class Store {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Inserts a record. What the seed leaves out gets what a new record would have: sys_id, number, times, defaults,
   * the priority of impact and urgency, the state's mirror. `work_notes` and `comments` become journal entries,
   * `user_password` the password of a user. Throws a RangeError for a sys_id that a record has.
   */
  insert<Name extends TableName>(name: Name, seed: Seed<Name> = {}): StoredRecord<Name> {
    const table = this.#parts.database.tableOf(name);
    const values: Given = seed;
    if (values['sys_id'] && this.#parts.database.holds(values['sys_id'])) throw new RangeError(`The sys_id ${values['sys_id']} is taken`);
    const row = completeSeed(table, values, this.#parts);
    this.#parts.database.insert(table, row);
    for (const element of ['work_notes', 'comments'] as const) {
      const value = values[element];
      if (value) this.addJournalEntry(name, valueOf(row, 'sys_id'), journalOf(row, element, value));
    }
    if (values['user_password'] !== undefined) {
      this.#parts.credentials.setPassword(valueOf(row, 'sys_id'), values['user_password']);
    }
    return copyOf<Name>(row);
  }

  /** Returns the columns of a table, those that were added included. */
  columns(name: TableName): ReadonlyMap<string, NamedColumn> {
    return this.#parts.database.tableOf(name).columns;
  }

  /** Returns a sys_id that no record has, drawn from `random`. */
  newSysId(random: Random): string {
    return this.#parts.database.newSysId(random);
  }

  get<Name extends TableName>(name: Name, sysId: string): StoredRecord<Name> | undefined {
    const row = this.#parts.database.find(name, sysId);
    return row && copyOf<Name>(row);
  }

  /** Overwrites columns as they are given; a task is as active as the state that it is given. Throws a RangeError when there is no such record. */
  update<Name extends TableName>(name: Name, sysId: string, values: Seed<Name>): StoredRecord<Name> {
    const { database, credentials } = this.#parts;
    const row = this.#existing(name, sysId);
    const { user_password: password, ...changes }: Given = values;
    if (password !== undefined) credentials.setPassword(sysId, password);
    const table = database.tableOf(name);
    const own = database.classOf(row, table);
    database.update(own, row, assignColumns({}, table, { ...changes, ...columnsOfState(own, changes) }));
    return copyOf<Name>(row);
  }

  /** Deletes a record. Returns whether there was one. */
  delete(name: TableName, sysId: string): boolean {
    const { database } = this.#parts;
    const row = database.find(name, sysId);
    if (row !== undefined) removeRecord(this.#parts, database.classOf(row, database.tableOf(name)), row);
    return row !== undefined;
  }

  /** Returns the records that match an encoded query, the first `limit` of them; all of them without one. */
  query<Name extends TableName>(name: Name, encodedQuery = '', limit = Infinity): StoredRecord<Name>[] {
    const { clock, database } = this.#parts;
    const rows = findRows(this.#parts, database.tableOf(name), encodedQuery, clock.now(), limit);
    return rows.map((row) => copyOf<Name>(row));
  }

  /** Returns which parts of an encoded query would be left out, in words. */
  problemsOf(name: TableName, encodedQuery: string): readonly string[] {
    const { clock, database } = this.#parts;
    return queryProblems(this.#parts, database.tableOf(name), encodedQuery, clock.now());
  }

  /** Counts the records of the table and of those that extend it. */
  count(name: TableName): number {
    return this.#parts.database.data(name).rows.length;
  }

  /** Adds a work note or a comment to a record. */
  addJournalEntry(name: TableName, sysId: string, entry: JournalEntry): void {
    const { database, random, clock } = this.#parts;
    const { element, value, createdBy = 'admin', createdOn = formatDateTime(clock.now()) } = entry;
    addEntry(database, random, { table: name, sysId, element, value, createdBy, createdOn });
  }

  #existing(name: TableName, sysId: string): Row {
    const row = this.#parts.database.find(name, sysId);
    if (row === undefined) throw new RangeError(`No ${name} has the sys_id ${sysId}`);
    return row;
  }
}

/** Returns the row as its table's columns type it: every key of the table is present in it. */
function copyOf<Name extends TableName>(row: Row): StoredRecord<Name> {
  return { ...row } as StoredRecord<Name>;
}
