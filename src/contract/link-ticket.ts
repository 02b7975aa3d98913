import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { pageOf } from './page.js';
import { Ticket } from './ticket.js';
import { TicketLink } from './ticket-links.js';
import { Flag, Id, oneOf, Text } from './wire.js';

/**
 * The fate of the anomaly block (domain Y7, Y9): `appended` whole, `shortened` to fit the 4,000 characters of
 * a description, `present` already so none is added, `omitted` because nothing fits and only a work note is written, `unreadable` because
 * the service account may not read the description, so that it is left as it is.
 */
export const BlockOutcome = oneOf(['appended', 'shortened', 'present', 'omitted', 'unreadable'], 'unknown');
export type BlockOutcome = z.infer<typeof BlockOutcome>;

/** A search hit: a ticket, with the additions that say what linking it to this anomaly means. */
export const TicketHit = z.object({
  ...Ticket.shape,
  /** The anomaly links it already. */
  linked: Flag,
  /** The fate that the anomaly block would have. */
  block: BlockOutcome,
});
export type TicketHit = z.infer<typeof TicketHit>;

/** The texts that a create or a link will write, word for word; its time is that of the preview. */
export const WritePreview = z.object({
  block: BlockOutcome,
  /** The text that is appended to the description; `''` when none is. */
  description_append: Text,
  /** The work note that is added; `''` when none is. */
  work_note: Text,
});
export type WritePreview = z.infer<typeof WritePreview>;

/** `instance_origin`: of the instance that the ticket was found in; a backend that names its own refuses another one. */
export const LinkRequest = z.object({ ticket_id: Id, instance_origin: z.optional(z.string()) });
export type LinkRequest = z.infer<typeof LinkRequest>;

/** The new link, and what became of the anomaly block. */
export const LinkAnswer = z.object({
  ...TicketLink.shape,
  block: BlockOutcome,
  /** Somebody else changed the description at the same moment, and a text of theirs was replaced, or may have been. */
  overwritten: Flag,
});
export type LinkAnswer = z.infer<typeof LinkAnswer>;

export const searchTickets = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/tickets/search',
  query: ['query', 'anomaly_id', 'page', 'size'],
  answer: pageOf(TicketHit),
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
export const linkTicketEndpoints = { searchTickets, getTicket, previewLink, linkTicket } as const;
