import type { Seed, StoredRecord, TableName } from './tables.js';

/** A work note or a comment, as it is added to a record. */
export interface JournalEntry {
  /** Which of the two it is. */
  readonly element: 'work_notes' | 'comments';
  /** Its text. */
  readonly value: string;
  /** The user_name of its author; `admin` when absent. */
  readonly createdBy?: string | undefined;
  /** When it was written, `YYYY-MM-DD HH:mm:ss` in UTC; now when absent. */
  readonly createdOn?: string | undefined;
}

/**
 * The records of an instance, past access control and rules. What it returns are copies. Each method throws an InputError for
 * a table, a column or a value that there cannot be.
 */
export interface MockStore {
  /**
   * Inserts a record. What the seed leaves out gets what a new record would have: sys_id, number, times, defaults, the
   * priority of impact and urgency. `work_notes` and `comments` become journal entries, `user_password` the password of a user.
   *
   * @throws {RangeError} for a sys_id that a record has.
   */
  insert<Name extends TableName>(table: Name, seed?: Seed<Name>): StoredRecord<Name>;
  /** Returns a record; `undefined` where there is none. */
  get<Name extends TableName>(table: Name, sysId: string): StoredRecord<Name> | undefined;
  /**
   * Overwrites columns as they are given; a task is as active as the state that it is given. Returns the whole record.
   *
   * @throws {RangeError} when there is no such record.
   */
  update<Name extends TableName>(table: Name, sysId: string, values: Seed<Name>): StoredRecord<Name>;
  /** Deletes a record with all that belongs to it. Returns whether there was one. */
  delete(table: TableName, sysId: string): boolean;
  /**
   * Returns the records that match an encoded query, the first `limit` of them; all of them without one. The InputError names a
   * column that there is not and a part that is not valid: over REST it would be left out.
   */
  query<Name extends TableName>(table: Name, encodedQuery?: string, limit?: number): StoredRecord<Name>[];
  /** Counts the records of a table and of those that extend it. */
  count(table: TableName): number;
  /**
   * Adds a work note or a comment to a record.
   *
   * @throws {RangeError} when there is no such record.
   */
  addJournalEntry(table: TableName, sysId: string, entry: JournalEntry): void;
}
