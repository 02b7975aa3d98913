import type { Query } from '@tanstack/query-core';
import type { TicketingError, ErrorCode } from '../api/index.js';

/** Milliseconds. */
const longestDelay = 600_000;

// One draw a page view: an interval that changed with every render would never elapse.
const jitter = 0.8 + Math.random() * 0.4;
/** Of the first interval: pages that were opened together do not ask together. */
const phase = 0.2 + Math.random() * 0.8;

/** What asking again changes nothing about: a person has to. */
const final: ReadonlySet<ErrorCode> = new Set(['unauthenticated', 'forbidden', 'blocked']);

/** How many failures each query had when it last succeeded. */
const passed = new WeakMap<object, number>();

/**
 * Returns the milliseconds until a query is read again: its interval, doubled with each failure in a row; later where the
 * server wants it so; false where only a person or the window's focus goes on (elements T8).
 */
export function pollDelay<Data>(query: Query<Data, TicketingError, Data>, interval: number): number | false {
  const { status, error, errorUpdateCount, dataUpdateCount } = query.state;
  if (status === 'success') passed.set(query, errorUpdateCount);
  if (!error) return interval * (dataUpdateCount > 1 ? jitter : phase);
  if (final.has(error.code)) return false;
  const failures = errorUpdateCount - (passed.get(query) ?? 0);
  return Math.max(interval, Math.min(interval * 2 ** failures, longestDelay), error.retryAfterMs ?? interval) * Math.max(1, jitter);
}
