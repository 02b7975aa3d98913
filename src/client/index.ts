import { makeClient } from '../data/client/client.js';
import type { ClientOptions } from '../data/client/client-options.js';
import { clientOf } from '../data/client/client-of.js';
import { defaultClient, shareClient } from '../data/client/default-client.js';
import { innerOf } from '../data/client/inner.js';
import { faceOf } from './client-face.js';
import type { TicketingClient } from './ticketing-client.js';

export { registerLanguage } from '../data/client/register-language.js';

/** Options of `createTicketingClient`. */
export type TicketingClientOptions = ClientOptions;

/** Makes a client: the way to one backend for one user. Elements that are given the same one share what was read, and their requests. */
export function createTicketingClient(options?: TicketingClientOptions): TicketingClient {
  return faceOf(makeClient(options));
}

/**
 * Sets the client of every element of the page that has neither a client nor a `base-url` of its own; undefined takes it back. Elements that are
 * in the page already take it up at once; before that, they have asked the page's own origin.
 * @throws {TypeError} for what is no client, or one of a version that this one cannot work with
 */
export function setDefaultClient(client: TicketingClient | undefined): void {
  shareClient(client && innerOf(client));
}

/** Returns the page's default client, whichever copy of this package has set it; undefined where there is none. */
export function getDefaultClient(): TicketingClient | undefined {
  const client = defaultClient();
  return client && faceOf(client);
}

/** An element of this package, as far as its client goes. */
interface Connected {
  readonly client?: TicketingClient | undefined;
  readonly baseUrl: string | null | undefined;
}

/** Returns the client that an element works by: its own, one for its `base-url`, or the page's default. */
export function getClient(element: Connected): TicketingClient {
  return faceOf(clientOf(element));
}
