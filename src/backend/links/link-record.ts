import type { LinkRecord } from '../ports/records.js';
import { ticketKey } from '../tickets/ticket.js';

/** Returns a link that stands. */
export const newLink = (link: Omit<LinkRecord, 'ticketKey' | 'origin' | 'unlinked'>): LinkRecord => ({
  ...link,
  ticketKey: ticketKey(link.ticket),
  origin: link.ticket.origin,
  unlinked: false,
});
