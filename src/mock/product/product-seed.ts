import type { BackendSeed } from '../../backend/seed/backend-seed.js';
import type { Anomaly, Comment, Datastore, HistoryEvent } from './schemas.js';

/** An anomaly at the start. Its datastore is one of the seed's, by id. */
export type AnomalySeed = Omit<Anomaly, 'datastore' | 'allowed'> & { datastore: number };

/** The product's own data at the start. */
export interface ProductSeed {
  datastores?: readonly Datastore[];
  anomalies?: readonly AnomalySeed[];
  comments?: readonly (Omit<Comment, 'id'> & { anomaly_id: number })[];
  history?: readonly (Omit<HistoryEvent, 'id'> & { anomaly_id: number })[];
}

/** The data that a mock backend starts with: the product's, and the backend's. */
export interface WorldSeed extends ProductSeed, BackendSeed {}
