import type { AttemptRecord, DeedRecord, IntegrationRecord, IntentRecord, LinkRecord, LockRecord, NoteRecord, SnapshotRecord } from './records.js';

/** Rows of one kind. They are values: a row that was read never changes, a changed one is put back. */
export interface Collection<Row extends { readonly id: string }, Index extends keyof Row = never> {
  get(id: string): Promise<Row | undefined>;
  /** Returns the rows whose `index` has `value`, in the order in which they were first put. */
  find<Key extends Index>(index: Key, value: Row[Key]): Promise<readonly Row[]>;
  /** Inserts a row, or replaces the one with its id. */
  put(row: Row): Promise<void>;
  delete(id: string): Promise<void>;
}

/** The rows that one unit of work reads and writes. */
export interface Unit {
  readonly integrations: Collection<IntegrationRecord, 'slot'>;
  readonly deeds: Collection<DeedRecord, 'subject'>;
  readonly links: Collection<LinkRecord, 'anomalyId' | 'ticketKey' | 'origin'>;
  readonly notes: Collection<NoteRecord, 'lane' | 'queue'>;
  readonly intents: Collection<IntentRecord, 'anomalyId' | 'day'>;
  readonly snapshots: Collection<SnapshotRecord>;
  readonly attempts: Collection<AttemptRecord, 'day'>;
  readonly locks: Collection<LockRecord>;
  /** Returns an id that no row has had. */
  readonly newId: () => Promise<string>;
}

/**
 * Keeps the backend's state. It outlives a process, and several backends may share it.
 *
 * A unit of work is kept as a whole or not at all, and sees no other one half done (serializable). It is short: what is
 * asked of ServiceNow is asked between units, never within one, so that no connection to a database is held meanwhile.
 */
export interface Store {
  /** Runs `work` as one unit; where it throws, nothing of it is kept. Units do not nest. */
  unit<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
}
