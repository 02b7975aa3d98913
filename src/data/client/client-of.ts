import type { Client } from './client.js';
import { sharedClient } from './default-client.js';
import { innerOf } from './inner.js';

/** What says by which client an element works. */
export interface ClientChoice {
  /** What the page has given it. */
  client?: object | null | undefined;
  /** Frameworks take a property back by null or undefined. */
  baseUrl: string | null | undefined;
}

/** Returns an element's way to the backend: its own client, else one for the address that it names, else the page's default. */
export function clientOf({ client, baseUrl }: ClientChoice): Client {
  return client ? innerOf(client) : sharedClient(baseUrl ?? '');
}
