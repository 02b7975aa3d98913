import { makeClient, type Client } from '../../src/data/client/client.js';
import { fetchFrom } from '../../src/mock/scenarios/gateway/follow-redirects.js';
import { productOrigin, userToken } from './product.js';
import type { Handle } from './world.js';

interface PageOptions {
  readonly handle: Handle;
  readonly storage: Storage;
  /** Milliseconds that a call may take; by default those of a page. */
  readonly timeout?: number;
}

/** In a process there may be no browser to ask for the user's languages. */
const language = { tag: 'en', parts: {} } as const;

/** Makes the client of a page, whose requests go to `handle`. */
export const pageClient = ({ handle, storage, timeout }: PageOptions): Client =>
  makeClient({ baseUrl: productOrigin, storage, timeout, language, token: () => userToken, fetch: fetchFrom(handle) });
