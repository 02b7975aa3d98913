import { TicketingError, type ErrorCode } from '../../api/index.js';

/** What tells of a replay that the first request did nothing: all else says no more than that nobody could look. */
const telling: ReadonlySet<ErrorCode> = new Set([
  'already-linked',
  'ticket-not-found',
  'invalid-request',
  'provider-rejected',
  'idempotency-mismatch',
]);

/**
 * Tests whether a failed write is a definite no (domain W). A first request that was refused did nothing; a replay that was
 * refused may stand for one that did.
 */
export function isDefinite(error: unknown, replay: boolean): error is TicketingError {
  if (!(error instanceof TicketingError) || error.unclear) return false;
  return !replay || telling.has(error.code);
}
