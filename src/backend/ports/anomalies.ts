/** The states of an anomaly (domain A). */
export const anomalyStatuses = ['Active', 'Acknowledged', 'Resolved', 'Duplicate', 'Invalid', 'Discarded'] as const;
export type AnomalyStatus = (typeof anomalyStatuses)[number];

/** An anomaly of the host product's, as far as the backend has to know it. */
export interface Anomaly {
  readonly id: number;
  readonly type: string;
  readonly status: AnomalyStatus;
  /** The id of its datastore. */
  readonly datastore: number;
  /** The table or file pattern. */
  readonly container: string;
  /** The product's measure of how much it matters. */
  readonly weight: number;
  /** ISO 8601, UTC. */
  readonly detected_at: string;
  readonly failed_checks: readonly { readonly message: string }[];
}

/** The host product's anomalies. */
export interface Anomalies {
  get(id: number): Promise<Anomaly | undefined>;
  /** Returns the anomalies of a datastore, in any order. */
  ofDatastore(datastore: number): Promise<readonly Anomaly[]>;
  /** Adds to an anomaly's history what a user did with its tickets. */
  record(id: number, by: string, text: string): Promise<void>;
}
