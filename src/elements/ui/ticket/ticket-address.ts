import type { TicketLink } from '../../../contract/ticket-links.js';
import { isLoopback } from '../../../common/loopback.js';

/**
 * The incident's address, where it may become a link: a safe one, and of the origin that was recorded at linking (domain
 * L10). Whatever else ServiceNow or the backend sent stays text.
 */
export function ticketAddress({ ticket, instance_origin }: Pick<TicketLink, 'ticket' | 'instance_origin'>): string | undefined {
  const address = safeAddress(ticket.url);
  return address && isOf(instance_origin, address) ? address.href : undefined;
}

/** An address that may become a link: https, or http on a loopback address. */
export function safeAddress(text: string): URL | undefined {
  const address = parseUrl(text);
  const isSafe = address?.protocol === 'https:' || (address?.protocol === 'http:' && isLoopback(address.hostname));
  return isSafe ? address : undefined;
}

/** Whatever was recorded has to match: what does not read as an address matches none. Nothing recorded allows any. */
const isOf = (recorded: string, { origin }: URL): boolean => recorded === '' || parseUrl(recorded)?.origin === origin;

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
