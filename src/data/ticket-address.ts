import { isLoopback } from '../common/loopback.js';
import type { Ticket } from '../contract/ticket.js';
import { cachedCapabilities } from './capabilities.js';
import type { Client } from './client/client.js';

export interface TicketAddress {
  href: string;
  /** To be shown with the link, since nobody has said that it is of the instance; `''` where somebody has. */
  host: string;
}

/**
 * The ticket's address, where it may become a link: a safe one, and of the instance's origin as it was recorded at linking, else as the backend
 * names it now. Where neither is known, one of the provider's own domain may that shows where it leads (domain L10). Whatever else the provider
 * or the backend sent stays text.
 */
export function ticketAddress(client: Client, { ticket, instance_origin }: { ticket: Pick<Ticket, 'url'>; instance_origin: string }): TicketAddress | undefined {
  const address = safeAddress(ticket.url);
  const known = instance_origin || cachedCapabilities(client)?.instance_origin;
  if (!address || !(known ? parseUrl(known)?.origin === address.origin : isOwn(client, address))) return undefined;
  return { href: address.href, host: known ? '' : address.host };
}

/** An address that may become a link: https, or http on a loopback address, with nothing in it that a browser reads otherwise than a person. */
export function safeAddress(text: string): URL | undefined {
  const address = /[\s\\]/.test(text) ? undefined : parseUrl(text);
  const isSafe = address?.protocol === 'https:' || (address?.protocol === 'http:' && isLoopback(address.hostname));
  return isSafe && address.username + address.password === '' ? address : undefined;
}

const isOwn = ({ provider: { domain } }: Client, { protocol, port, hostname }: URL): boolean =>
  domain !== '' && protocol === 'https:' && port === '' && `.${hostname}`.endsWith(`.${domain}`);

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
