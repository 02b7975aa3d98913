import * as z from 'zod/mini';
import { listRelatedTickets, type relatedTicketEndpoints } from '../related-tickets.js';
import { TicketHit } from './link-ticket.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { Count, nothing, open, Origin, pageOf } from './wire.js';

export const RelatedTicket = open({
  ...TicketHit.shape,
  relation: z.literal(['anomaly', 'table', 'datastore']),
  anomalies_count: Count,
  instance_origin: z.optional(Origin),
});

export const strictRelatedTickets = {
  listRelatedTickets: strict(listRelatedTickets, nothing, pageOf(RelatedTicket), {
    summary: 'Lists open incidents linked to this anomaly, its table or its datastore, those that can be linked first, the nearest before others; `query` prefers those with its words.',
    problems: ['not-found'],
  }),
} as const satisfies StrictTable<typeof relatedTicketEndpoints>;
