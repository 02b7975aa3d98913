import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { pageOf } from './page.js';
import { Ticket } from './ticket.js';
import { TicketLink } from './ticket-links.js';
import type * as types from './plain/link-ticket.js';
import { AnyText, Flag, Id, object, oneOf, Text } from './wire.js';

export const BlockOutcome = oneOf(['appended', 'shortened', 'present', 'omitted', 'unreadable'], 'unknown') satisfies z.ZodMiniType<types.BlockOutcome>;
export type BlockOutcome = types.BlockOutcome;

export const TicketHit = object({
  ...Ticket.shape,
  linked: Flag,
  block: BlockOutcome,
}) satisfies z.ZodMiniType<types.TicketHit>;
export type TicketHit = types.TicketHit;
export type SearchStatus = types.SearchStatus;

const RecentlyLinkedTicket = object({
  ...TicketHit.shape,
  linked_at: Text,
}) satisfies z.ZodMiniType<types.RecentlyLinkedTicket>;
export type RecentlyLinkedTicket = types.RecentlyLinkedTicket;

export const WritePreview = object({
  block: BlockOutcome,
  description_append: Text,
  work_note: Text,
}) satisfies z.ZodMiniType<types.WritePreview>;
export type WritePreview = types.WritePreview;

export const LinkRequest = object({ ticket_id: Id, instance_origin: z.optional(AnyText) }) satisfies z.ZodMiniType<types.LinkRequest>;
export type LinkRequest = types.LinkRequest;

export const LinkAnswer = object({
  ...TicketLink.shape,
  block: BlockOutcome,
  overwritten: Flag,
}) satisfies z.ZodMiniType<types.LinkAnswer>;
export type LinkAnswer = types.LinkAnswer;

export const searchTickets = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/tickets/search',
  query: ['query', 'anomaly_id', 'status', 'group', 'page', 'size'],
  answer: pageOf(TicketHit),
});

export const listRecentTickets = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/tickets/recent',
  capability: 'recent_tickets',
  query: ['anomaly_id', 'page', 'size'],
  answer: pageOf(RecentlyLinkedTicket),
});

export const getTicket = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/tickets/{ticket_id}',
  answer: Ticket,
});

export const previewLink = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/anomalies/{anomaly_id}/link-preview',
  capability: 'link_preview',
  query: ['ticket_id'],
  answer: WritePreview,
});

export const linkTicket = endpoint({
  method: 'POST',
  path: '/api/anomalies/{anomaly_id}/ticket-links',
  body: LinkRequest,
  status: 201,
  answer: LinkAnswer,
  idempotent: true,
});

/** Finding an existing ticket and linking it (domain L7). */
export const linkTicketEndpoints = { searchTickets, listRecentTickets, getTicket, previewLink, linkTicket } as const;
