import { TicketingError, type ErrorCode } from '../api/index.js';
import type { Client } from './client/client.js';

/** What tells that the connection is another one than the page has read. */
const moved: ReadonlySet<ErrorCode> = new Set(['other-instance', 'not-connected']);

/** Runs a write to the instance; where that is no longer the one that the page knows, everything is read anew. */
export async function onInstance<Result>({ queries }: Client, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof TicketingError && moved.has(error.code)) void queries.invalidateQueries();
    throw error;
  }
}
