import type { TicketHit } from './link-ticket.js';

/** The part that a related ticket shares with the anomaly: itself, its table, or no more than its datastore. */
export type Relation = 'anomaly' | 'table' | 'datastore';

/** An open incident that may be about the same thing already. */
export interface RelatedTicket extends TicketHit {
  /** What it shares with the anomaly. */
  readonly relation: Relation;
  /** The number of anomalies that link it. */
  readonly anomalies_count: number;
  /** Origin of its ServiceNow instance (domain L10). */
  readonly instance_origin: string;
}
