import { ProblemError } from '../problems/problem-error.js';

/** Returns the problem of a key that somebody else has in hand. */
export const inProgress = (): ProblemError =>
  new ProblemError('idempotency-in-progress', 'The same request is still running. Try again in a moment.', { retryAfter: 1 });
