import { TicketingError, type ErrorCode } from '../../api/index.js';

/** What tells of a replay that the first request did nothing: all else says no more than that nobody could look. */
const telling: ReadonlySet<ErrorCode> = new Set([
  'already-linked',
  'ticket-not-found',
  'invalid-request',
  'provider-rejected',
  'idempotency-mismatch',
  'other-instance',
]);

/**
 * Tests whether a failed write is a definite no (domain W). A first request that was refused did nothing; a replay that was
 * refused may stand for one that did. Who is signed out sends the same request once more, whatever became of it.
 */
export const isDefinite = (error: unknown, replay: boolean): error is TicketingError =>
  error instanceof TicketingError && error.definite && error.code !== 'unauthenticated' && (!replay || telling.has(error.code));
