import { protocol, type Client } from './client.js';
import { foreign } from './default-client.js';

/** Under which a page's client has what the elements work with, for all copies of this package alike. */
export const inner: unique symbol = Symbol.for('servicenow-ticketing.client');

/**
 * Returns the client behind what a page was given.
 * @throws {TypeError} for what is no client, and for that of another protocol
 */
export function innerOf(face: object): Client {
  const { [inner]: client } = face as { [inner]?: Client };
  if (!client) throw new TypeError('No client: createTicketingClient() makes one.');
  if (client.protocol !== protocol) throw new TypeError(foreign(client));
  return client;
}
