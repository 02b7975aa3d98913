import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Store, Unit } from '../ports/store.js';
import { CredentialKeeper } from './credential-keeper.js';
import { openDatabase } from './open-database.js';
import { AttemptRow, DeedRow, IntegrationRow, IntentRow, LinkRow, LockRow, NoteRow, SnapshotRow } from './rows.js';
import { SqliteCollection, type OnUnreadable } from './sqlite-collection.js';
import { resultCode, resultCodes, SqliteStoreError } from './sqlite-store-error.js';

/** How long a unit waits at most for one of another process, in milliseconds, and how long between two tries. */
const patience = 10_000;
const pause = 5;

interface SqliteStoreOptions {
  /** Told of a row that cannot be read. */
  onUnreadable?: OnUnreadable;
}

/**
 * A store in one SQLite file, which several processes may share. Credentials are no part of it: a process that begins has
 * none until a person enters them again.
 */
export class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #integrations: CredentialKeeper;
  readonly #collections: Omit<Unit, 'integrations' | 'newId'>;
  readonly #nextId: StatementSync;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  /** @throws {SqliteStoreError} where the file cannot be one, or Node has no SQLite */
  constructor(path: string, { onUnreadable = () => undefined }: SqliteStoreOptions = {}) {
    const database = openDatabase(path);
    // From here on waiting is done between tries: SQLite's own would stand in the way of all that this process does.
    database.exec('PRAGMA busy_timeout = 0');
    this.#database = database;
    this.#integrations = new CredentialKeeper(new SqliteCollection(database, { name: 'integrations', row: IntegrationRow, columns: { slot: 'slot' } }, onUnreadable));
    const linkColumns = { anomalyId: 'anomaly_id', ticketKey: 'ticket_key', origin: 'origin' };
    this.#collections = {
      deeds: new SqliteCollection(database, { name: 'deeds', row: DeedRow, columns: { subject: 'subject' } }, onUnreadable),
      links: new SqliteCollection(database, { name: 'links', row: LinkRow, columns: linkColumns }, onUnreadable),
      notes: new SqliteCollection(database, { name: 'notes', row: NoteRow, columns: { lane: 'lane', queue: 'queue' } }, onUnreadable),
      intents: new SqliteCollection(database, { name: 'intents', row: IntentRow, columns: { anomalyId: 'anomaly_id', day: 'day' } }, onUnreadable),
      snapshots: new SqliteCollection(database, { name: 'snapshots', row: SnapshotRow, columns: {} }, onUnreadable),
      attempts: new SqliteCollection(database, { name: 'attempts', row: AttemptRow, columns: { day: 'day' } }, onUnreadable),
      locks: new SqliteCollection(database, { name: 'locks', row: LockRow, columns: {} }, onUnreadable),
    };
    this.#nextId = database.prepare('UPDATE ids SET last = last + 1 RETURNING last');
  }

  /** Runs `work` in a transaction. A connection holds one at a time: units queue. */
  unit<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.#queued(() => this.#run(work));
  }

  /** Tells whether nothing was ever kept here: no row was given an id. */
  isNew(): Promise<boolean> {
    return this.#queued(() => this.#database.prepare('SELECT 1 FROM ids WHERE last = 0').get() !== undefined);
  }

  /**
   * Ends the claims of processes that are gone, so that what they had in hand need not wait for their time: for whoever has the file alone. That
   * there was a claim stays, and a lock keeps its time: what was sent last may still be on its way.
   */
  endClaims(): Promise<void> {
    return this.#queued(() => {
      for (const table of ['notes', 'attempts']) {
        this.#database.exec(`UPDATE ${table} SET row = json_set(row, '$.claimedUntil', 0) WHERE json_extract(row, '$.claimedUntil') IS NOT NULL`);
      }
    });
  }

  /** Waits for the units that run or wait, and lets go of the file. */
  close(): Promise<void> {
    return this.#queued(() => {
      if (!this.#isClosed) this.#database.close();
      this.#isClosed = true;
    });
  }

  #queued<T>(task: () => T | Promise<T>): Promise<T> {
    const mine = this.#last.then(task);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #run<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new SqliteStoreError('The store was closed.');
    await this.#execute('BEGIN IMMEDIATE');
    const credentials = this.#integrations.state;
    try {
      const result = await work({ ...this.#collections, integrations: this.#integrations, newId: () => this.#newId() });
      await this.#execute('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      this.#integrations.restore(credentials);
      throw error;
    }
  }

  /** Tries again while another process has the file. */
  async #execute(statement: string): Promise<void> {
    const end = performance.now() + patience;
    for (;;) {
      try {
        this.#database.exec(statement);
        return;
      } catch (error) {
        if (resultCode(error) !== resultCodes.busy || performance.now() > end) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // After some failures SQLite has ended the transaction itself.
    }
  }

  #newId(): Promise<string> {
    return Promise.resolve(String(this.#nextId.get()?.['last']));
  }
}
