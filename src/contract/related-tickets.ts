import type * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { TicketHit } from './link-ticket.js';
import { pageOf } from './page.js';
import type * as types from './plain/related-tickets.js';
import { Count, object, oneOf, Text } from './wire.js';

export const Relation = oneOf(['anomaly', 'table'], 'datastore') satisfies z.ZodMiniType<types.Relation>;
export type Relation = types.Relation;

export const RelatedTicket = object({
  ...TicketHit.shape,
  relation: Relation,
  anomalies_count: Count,
  instance_origin: Text,
}) satisfies z.ZodMiniType<types.RelatedTicket>;
export type RelatedTicket = types.RelatedTicket;

export const listRelatedTickets = endpoint({
  method: 'GET',
  path: '/api/anomalies/{anomaly_id}/related-tickets',
  capability: 'related_tickets',
  query: ['query', 'page', 'size'],
  answer: pageOf(RelatedTicket),
});

/** The duplicate guard. */
export const relatedTicketEndpoints = { listRelatedTickets } as const;
