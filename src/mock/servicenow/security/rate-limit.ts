import { withHeaders, type Answer } from '../http/answer.js';
import { ServiceNowError } from '../http/errors.js';
import { errorAnswer } from '../http/respond.js';
import type { RateRule } from './rate-rule.js';

const hour = 3_600_000;

interface RateState {
  readonly isExceeded: boolean;
  /** When the window ends, in milliseconds since the epoch. */
  readonly resetsAt: number;
}

/** Counts requests by rule and user in the clock hour (servicenow-api.md 1.4). */
export class RateLimiter {
  #window = 0;
  readonly #counts = new Map<string, number>();

  /** Counts a request of a user that a rule covers. */
  take(userName: string, { sysId, limit }: RateRule, now: number): RateState {
    const window = Math.floor(now / hour);
    if (window !== this.#window) this.#counts.clear();
    this.#window = window;
    const counted = `${sysId} ${userName}`;
    const count = (this.#counts.get(counted) ?? 0) + 1;
    this.#counts.set(counted, count);
    return { isExceeded: count > limit, resetsAt: (window + 1) * hour };
  }
}

/** The headers of every answer that a rate rule covers. */
export const rateHeaders = ({ sysId, limit }: RateRule, resetsAt: number): Record<string, string> => ({
  'X-RateLimit-Limit': String(limit),
  'X-RateLimit-Reset': String(Math.ceil(resetsAt / 1000)),
  'X-RateLimit-Rule': sysId,
});

/** Returns the refusal of a request too many, until the window ends. Both times are in milliseconds since the epoch. */
export function rateLimitAnswer(rule: RateRule, resetsAt: number, now: number): Answer {
  const detail = `Rate limit of ${rule.limit} requests per hour for Table API exceeded`;
  const refusal = errorAnswer(new ServiceNowError(429, 'Rate limit exceeded', detail));
  const retryAfter = Math.ceil((resetsAt - now) / 1000);
  return withHeaders(refusal, { 'Retry-After': String(retryAfter), ...rateHeaders(rule, resetsAt) });
}
