import type { Clock } from '../common/clock.js';
import type { ClientFactory } from './connection/client-factory.js';
import type { Connections } from './connection/connections.js';
import type { BackendSettings } from './settings.js';
import type { Store } from './store.js';
import type { SyncWorker } from './sync/worker.js';
import type { Choices } from './ticketing/choices.js';
import type { IdempotencyLedger } from './ticketing/idempotency.js';
import type { KeyedLock } from './ticketing/keyed-lock.js';
import type { LinkBook } from './ticketing/link-book.js';
import type { Snapshots } from './ticketing/snapshots.js';

/** What the routes work with: one of each for a backend. */
export interface Services {
  readonly clock: Clock;
  readonly settings: BackendSettings;
  /** `{base}` of the backlink, without a trailing slash. */
  readonly appUrl: string;
  readonly store: Store;
  readonly clients: ClientFactory;
  readonly connections: Connections;
  readonly choices: Choices;
  readonly snapshots: Snapshots;
  readonly book: LinkBook;
  readonly worker: SyncWorker;
  readonly ledger: IdempotencyLedger;
  /** Serializes changes to one ticket's description. */
  readonly ticketLock: KeyedLock;
}
