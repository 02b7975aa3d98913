import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { TicketHit } from './link-ticket.js';
import { pageOf } from './page.js';
import { Count, oneOf, Text } from './wire.js';

/** The part that a related ticket shares with the anomaly: itself, its table, or no more than its datastore. */
export const Relation = oneOf(['anomaly', 'table'], 'datastore');
export type Relation = z.infer<typeof Relation>;

/** An open incident that may be about the same thing already. */
export const RelatedTicket = z.object({
  ...TicketHit.shape,
  relation: Relation,
  /** The number of anomalies that link it. */
  anomalies_count: Count,
  /** Origin of its ServiceNow instance (domain L10). */
  instance_origin: Text,
});
export type RelatedTicket = z.infer<typeof RelatedTicket>;

export const listRelatedTickets = endpoint({
  method: 'GET',
  path: '/api/anomalies/{anomaly_id}/related-tickets',
  capability: 'related_tickets',
  query: ['query', 'page', 'size'],
  answer: pageOf(RelatedTicket),
});

/** The duplicate guard. */
export const relatedTicketEndpoints = { listRelatedTickets } as const;
