import { TicketingEvent } from './ticketing-event.js';

/** What became of the connection to ServiceNow. */
export type ConnectionChange = 'connected' | 'updated' | 'disconnected';

/** The connection to ServiceNow was made, given new credentials, or removed. */
export class TicketingConnectionChangedEvent extends TicketingEvent {
  /** What happened to it. */
  declare readonly change: ConnectionChange;
  /** `https://acme.service-now.com` */
  declare readonly instanceOrigin: string;

  constructor(facts: { readonly change: ConnectionChange; readonly instanceOrigin: string }) {
    super('ticketing-connection-changed', facts);
  }
}
