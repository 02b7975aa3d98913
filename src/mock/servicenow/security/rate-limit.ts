import { withHeaders, type Answer } from '../answer.js';
import { ServiceNowError } from '../errors.js';
import { errorAnswer } from '../rest/respond.js';

const hour = 3_600_000;

/** The sys_id that stands for the rule that limits everyone. */
const ruleSysId = 'b1946ac92492d2347c6235b4d2611184';

export interface RateState {
  readonly limit: number;
  readonly isExceeded: boolean;
  /** When the window ends, in milliseconds since the epoch. */
  readonly resetsAt: number;
}

/** Counts requests by user in the clock hour (servicenow-api.md 1.4). */
export class RateLimiter {
  #window = 0;
  readonly #counts = new Map<string, number>();

  /** Counts a request; `undefined` when no limit is set. */
  take(userName: string, limit: number, now: number): RateState | undefined {
    if (limit <= 0) return undefined;
    const window = Math.floor(now / hour);
    if (window !== this.#window) this.#counts.clear();
    this.#window = window;
    const count = (this.#counts.get(userName) ?? 0) + 1;
    this.#counts.set(userName, count);
    return { limit, isExceeded: count > limit, resetsAt: (window + 1) * hour };
  }
}

/** The headers of every answer that a rate rule covers. */
export const rateHeaders = (limit: number, resetsAt: number): Record<string, string> => ({
  'X-RateLimit-Limit': String(limit),
  'X-RateLimit-Reset': String(Math.ceil(resetsAt / 1000)),
  'X-RateLimit-Rule': ruleSysId,
});

/** The refusal of a request too many. */
export function rateLimitAnswer(limit: number, retryAfter: number, now: number): Answer {
  const detail = `Rate limit of ${limit} requests per hour for Table API exceeded`;
  const refusal = errorAnswer(new ServiceNowError(429, 'Rate limit exceeded', detail));
  return withHeaders(refusal, { 'Retry-After': String(retryAfter), ...rateHeaders(limit, now + retryAfter * 1000) });
}
