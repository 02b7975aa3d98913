import { createTicketingClient, type TicketingClient } from './client.js';

let defaultClient: TicketingClient | undefined;
const clientsByBase = new Map<string, TicketingClient>();

/** Sets the client of every element that has none of its own. Call it before the elements are connected. */
export function setDefaultClient(client: TicketingClient | undefined): void {
  defaultClient = client;
}

/** The client for an element without one: the page's default, else one that all elements with the same `api-base` share. */
export function sharedClient(apiBase: string): TicketingClient {
  if (defaultClient) return defaultClient;
  const base = apiBase.replace(/\/+$/, '');
  const client = clientsByBase.get(base) ?? createTicketingClient({ apiBase: base });
  clientsByBase.set(base, client);
  return client;
}
