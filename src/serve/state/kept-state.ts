import { join } from 'node:path';
import type { Store } from '../../backend/index.js';
import { loadSqlite, noSqliteText, SqliteStore } from '../../backend/sqlite/index.js';
import { makeStateFolder } from '../../mock/node/servicenow/state-folder.js';
import { StateLock } from '../../mock/node/servicenow/state-lock.js';
import type { ProductChange } from '../../mock/product/product-data.js';
import type { ProductSeed } from '../../mock/product/product-seed.js';
import { AnomalyJournal } from './anomaly-journal.js';
import { withChanges } from './with-changes.js';

/** What outlives the process. */
export interface KeptState {
  /** What the backend keeps its state in; absent for a new one in memory. */
  readonly store?: Store;
  /** Whether there was a connection to go on with: its credentials are to be entered again. */
  readonly isRestored: boolean;
  /** Returns the product with what has become of its anomalies. */
  readonly resume: (product: ProductSeed) => ProductSeed;
  readonly keep: (change: ProductChange) => void;
  /** Lets others have it. */
  readonly close: () => Promise<void>;
}

/** Everything in memory. */
export const keepNothing: KeptState = { isRestored: false, resume: (product) => product, keep: () => undefined, close: () => Promise.resolve() };

/**
 * Opens a folder that keeps the state, made where it is not there: the backend's in `serve.sqlite`, what becomes of the anomalies in
 * `anomalies.jsonl`. A mock's state in the same folder is left alone: its links are those of another instance.
 *
 * @param warn takes a line for a person about what cannot be read
 * @throws {StateFileError | SqliteStoreError} in one line; then nothing is held
 */
export async function openState(folder: string, warn: (line: string) => void): Promise<KeptState> {
  await makeStateFolder(folder);
  const path = join(folder, 'serve.sqlite');
  const lock = new StateLock(path, { program: 'servicenow-ticketing serve' });
  const open: { store?: SqliteStore; journal?: AnomalyJournal } = {};
  const close = once(async () => {
    await open.store?.close();
    open.journal?.close();
    lock.release();
  });
  try {
    const store = openStore(path, warn);
    if (store) open.store = store;
    // The lock says that nobody else is there.
    await store?.endClaims();
    const journal = new AnomalyJournal(join(folder, 'anomalies.jsonl'), warn);
    open.journal = journal;
    return {
      ...(store && { store }),
      isRestored: (await store?.unit(({ integrations }) => integrations.find('slot', 'active')))?.length === 1,
      resume: (product) => withChanges(product, journal.changes),
      keep: (change) => journal.add(change),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Lets a task run at its first call alone; later calls wait for the same. */
function once(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= task());
}

function openStore(path: string, warn: (line: string) => void): SqliteStore | undefined {
  if (loadSqlite()) return new SqliteStore(path, { onUnreadable: (table, id) => warn(`A row of the state cannot be read and is left out: ${table} ${id}`) });
  warn(noSqliteText);
  return undefined;
}
