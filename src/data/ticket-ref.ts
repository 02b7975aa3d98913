import type { Ticket } from '../contract/plain/ticket.js';
import type { Client } from './client/client.js';
import { ticketAddress } from './ticket-address.js';

/** A ticket as the page and the elements name it to each other, whoever the provider is. */
export interface TicketRef {
  /** Where it is: `servicenow`. */
  readonly provider: string;
  /** The provider's own key of the record; of ServiceNow's, the sys_id. */
  readonly id: string;
  /** What people call it: `INC0010042`. */
  readonly key: string;
  /** Its web address, where that is safe and of the connected instance; `''` where it is not, or is not known. */
  readonly url: string;
}

type Known = Pick<Ticket, 'ticket_id' | 'ticket_number'> & Partial<Ticket>;

/** @internal Returns what a page is told of a ticket. @param instance_origin of the ticket's instance, where that is recorded */
export function ticketRef(client: Client, ticket: Known, instance_origin = ''): TicketRef {
  const { ticket_id: id, ticket_number: key, url = '' } = ticket;
  const address = ticketAddress(client, { ticket: { url }, instance_origin });
  return Object.freeze({ provider: client.provider.type, id, key, url: address?.href ?? '' });
}
