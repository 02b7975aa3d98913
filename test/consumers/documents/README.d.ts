// Names that the README takes for granted: what a page of the host's has.
import type * as ticketing from 'servicenow-ticketing';

declare global {
  const createTicketingClient: typeof ticketing.createTicketingClient;
  const list: ticketing.LinkedTicketsElement;
  /** A host that asks somebody first. */
  function decide(values: Readonly<Record<string, string>>): Promise<boolean>;
}
