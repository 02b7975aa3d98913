import type { Clock } from '../../common/clock.js';
import type { Random } from '../../common/random.js';
import type { Scheduler } from '../../common/scheduler.js';
import type { Anomalies } from './anomalies.js';
import type { BackendSettings } from './settings.js';
import type { Store } from './store.js';
import type { Users } from './users.js';
import type { Vault } from './vault.js';

/** All that a host gives the backend. */
export interface Ports {
  readonly store: Store;
  readonly vault: Vault;
  readonly users: Users;
  readonly anomalies: Anomalies;
  readonly clock: Clock;
  /** Only spreads retries; never makes a secret or an id. */
  readonly random: Pick<Random, 'next'>;
  readonly scheduler: Scheduler;
  /** Reaches ServiceNow. */
  readonly fetch: typeof globalThis.fetch;
  /** Changed at any time; the next call goes by it. */
  readonly settings: BackendSettings;
  /** `{base}` of the backlink in the anomaly block (domain Y7, Y9), without a trailing slash. */
  readonly appUrl: string;
}
