import type { User } from './users.js';

/** The states of an anomaly (domain A). */
export const anomalyStatuses = ['Active', 'Acknowledged', 'Resolved', 'Duplicate', 'Invalid', 'Discarded'] as const;
export type AnomalyStatus = (typeof anomalyStatuses)[number];

/** Tests for an anomaly that is not archived. */
export const isOpen = ({ status }: { readonly status: AnomalyStatus }): boolean => status === 'Active' || status === 'Acknowledged';

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
  /** The first one is what the anomaly is about most of all; `fields` are the columns that a check is about. */
  readonly failed_checks: readonly { readonly message: string; readonly fields?: readonly string[] }[];
}

/** The host product's anomalies. */
export interface Anomalies {
  get(id: number): Promise<Anomaly | undefined>;
  /** Tells whether a user may know of an anomaly that shares a ticket with one of theirs. Absent: whoever sees one may know of all. */
  isVisible?(anomaly: Anomaly, user: User): Promise<boolean>;
  /** Returns the anomalies of a datastore, in any order. */
  ofDatastore(datastore: number): Promise<readonly Anomaly[]>;
  /** Returns the name of a datastore; a product that has none leaves it out. */
  datastoreName?(datastore: number): Promise<string | undefined>;
  /** Adds to an anomaly's history what a user did with its tickets. */
  record(id: number, by: string, text: string): Promise<void>;
}
