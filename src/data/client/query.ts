import { TicketingError } from '../../api/index.js';
import type { Client } from './client.js';
import type { QueryStore } from './query-store.js';
import type { ReadOptions } from './read-observer.js';

/** Options of a query together with the cache that it lives in. */
export interface TicketingQuery<Data> extends ReadOptions<Data, TicketingError> {
  cache: QueryStore;
  waiting: TicketingError;
}

/**
 * How the keys begin of what is read from the instance itself, through the backend: a change of the connection forgets it.
 */
export const instanceKey = 'instance';

/** How the keys begin of what may be about the same thing as an anomaly: what is linked to one anomaly is near to others. */
export const relatedKey = [instanceKey, 'related-tickets'] as const;

/** How the keys begin of what was linked lately, to whatever anomaly. */
export const recentKey = [instanceKey, 'recent-tickets'] as const;

const offline = new TicketingError('offline', 'The browser is offline.');

/**
 * Ties a query to a client.
 *
 * Query functions are made by the factories of this folder, never inside an element: the cache keeps them for minutes,
 * and with them whatever their closure holds.
 */
export function query<Data>({ queries }: Client, options: ReadOptions<Data, TicketingError>): TicketingQuery<Data> {
  return { ...options, cache: queries, waiting: offline };
}
