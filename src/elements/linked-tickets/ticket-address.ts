import type { TicketLink } from '../../contract/ticket-links.js';

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The incident's address, where it may become a link: https, or http on a loopback address, and of the origin that was
 * recorded at linking (domain L10). Whatever else ServiceNow or the backend sent stays text.
 */
export function ticketAddress({ ticket, instance_origin }: Pick<TicketLink, 'ticket' | 'instance_origin'>): string | undefined {
  const address = parseUrl(ticket.url);
  if (!address) return undefined;
  const safe = address.protocol === 'https:' || (address.protocol === 'http:' && loopback.test(address.hostname));
  const expected = parseUrl(instance_origin)?.origin;
  return safe && (expected === undefined || expected === address.origin) ? address.href : undefined;
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
