/** What is told about a snapshot. */
export interface SnapshotInfo {
  /** Its name, by which it is loaded. */
  readonly name: string;
  /** When it was saved or imported: the computer's time, ISO 8601. */
  readonly savedAt: string;
  /** How many records it holds, by their table. */
  readonly records: Readonly<Record<string, number>>;
}

/**
 * Instances as they were, by a name of at most 64 letters, digits, `.`, `-`, `_` and blanks. They live as long as the mock. A
 * name that is none throws an InputError.
 */
export interface MockSnapshots {
  /** Keeps the instance as it is, without its faults, in the place of an earlier snapshot of that name. */
  save(name: string): SnapshotInfo;
  /**
   * Lets data, files, passwords and switches be as they were. Faults, sessions and tokens end; clock and journal stay.
   *
   * @throws {RangeError} when there is no such snapshot.
   */
  load(name: string): SnapshotInfo;
  /**
   * Returns a snapshot as text, part by part: lines of JSON, with passwords as hashes.
   *
   * @throws {RangeError} when there is no such snapshot.
   */
  export(name: string): AsyncIterable<string>;
  /**
   * Keeps what `export` gave, or what a state file holds, in the place of an earlier snapshot of that name.
   *
   * @throws {InputError} when it is no whole state of this mock.
   */
  import(name: string, text: string): SnapshotInfo;
  /** Returns all that there are. */
  list(): SnapshotInfo[];
  /** Tests whether there is a snapshot of that name. */
  has(name: string): boolean;
  /** Deletes one. Returns whether there was one. */
  delete(name: string): boolean;
}
