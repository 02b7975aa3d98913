import type { Ticket } from '../contract/ticket.js';
import { cachedCapabilities } from './capabilities.js';
import type { Client } from './client/client.js';
import type { LinkTarget } from './writes/index.js';

/** Returns what is sent of a ticket that is to be linked. The instance that it was found in is the one that its address leads to; said where the backend asks for it. */
export function targetOf(client: Client, { ticket_id, ticket_number, instance_origin, url = '' }: LinkTarget & Partial<Pick<Ticket, 'url'>>): LinkTarget {
  const connected = cachedCapabilities(client)?.instance_origin;
  const origin = instance_origin || (connected && (URL.canParse(url) ? new URL(url).origin : connected));
  return { ticket_id, ticket_number, ...(origin && { instance_origin: origin }) };
}
