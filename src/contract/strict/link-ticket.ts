import * as z from 'zod/mini';
import { getTicket, linkTicket, listRecentTickets, previewLink, searchTickets, type linkTicketEndpoints } from '../link-ticket.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { Ticket } from './ticket.js';
import { TicketLink } from './ticket-links.js';
import { nothing, open, Origin, pageOf, ProviderId, Time } from './wire.js';
import { readProblems, writeProblems } from './expected-problems.js';

export const BlockOutcome = z.literal(['appended', 'shortened', 'present', 'omitted', 'unreadable', 'unknown']);

export const TicketHit = open({ ...Ticket.shape, linked: z.optional(z.boolean()), block: z.optional(BlockOutcome) });
export type TicketHit = z.infer<typeof TicketHit>;

export const RecentlyLinkedTicket = open({ ...TicketHit.shape, linked_at: Time });
export type RecentlyLinkedTicket = z.infer<typeof RecentlyLinkedTicket>;

export const WritePreview = open({ block: BlockOutcome, description_append: z.string(), work_note: z.string() });
export type WritePreview = z.infer<typeof WritePreview>;

const LinkRequest = z.object({ ticket_id: ProviderId, instance_origin: z.optional(Origin) });

export const LinkAnswer = open({ ...TicketLink.shape, block: z.optional(BlockOutcome), overwritten: z.optional(z.boolean()) });
export type LinkAnswer = z.infer<typeof LinkAnswer>;

export const strictLinkTicket = {
  searchTickets: strict(searchTickets, nothing, pageOf(TicketHit), {
    summary: 'Finds incidents by number or short description; `anomaly_id` marks those that it links already. By the capability `search_filters`, `status` (`open`, `new`, `progress`, `hold`, `resolved`, `closed`, `canceled`) and `group` (its name) leave out all others.',
    problems: readProblems,
  }),
  listRecentTickets: strict(listRecentTickets, nothing, pageOf(RecentlyLinkedTicket), {
    summary: 'Lists the tickets of the connected instance that were linked lately to any anomaly, the latest first, without those that could not be read; `anomaly_id` marks those that it links already.',
    problems: [],
  }),
  getTicket: strict(getTicket, nothing, Ticket, {
    summary: 'Reads one incident.',
    problems: ['ticket-not-found', ...readProblems],
  }),
  previewLink: strict(previewLink, nothing, WritePreview, {
    summary: 'Shows what linking would write: to the incident `ticket_id`, or in general without it.',
    problems: ['not-found', 'ticket-not-found', ...readProblems],
  }),
  linkTicket: strict(linkTicket, LinkRequest, LinkAnswer, {
    summary: 'Links an existing incident; appends the anomaly block and a work note to it.',
    problems: ['not-found', 'already-linked', 'ticket-not-found', 'ticket-closed', ...writeProblems],
  }),
} as const satisfies StrictTable<typeof linkTicketEndpoints>;
