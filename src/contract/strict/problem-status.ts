import type { ProblemCode } from '../plain/problem-codes.js';

/** An HTTP status for each problem code. */
export type ProblemStatus = { readonly [Code in ProblemCode]: number };

/**
 * The HTTP status that each problem has by default. None of a provider's uses 401, which on this wire means one thing: the product's
 * own bearer token was refused.
 */
export const problemStatus: ProblemStatus = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'invalid-request': 422,
  'already-linked': 409,
  'integration-exists': 409,
  'other-integration-active': 409,
  'other-instance': 409,
  'not-connected': 409,
  'idempotency-in-progress': 409,
  'idempotency-mismatch': 422,
  'outcome-unknown': 502,
  'ticket-not-found': 404,
  'ticket-deleted': 404,
  'ticket-moved': 404,
  'ticket-closed': 409,
  'provider-credentials': 502,
  'provider-forbidden': 502,
  'provider-unreachable': 502,
  'provider-timeout': 504,
  'provider-tls': 502,
  'provider-hibernating': 502,
  'provider-maintenance': 502,
  'provider-unrecognized': 502,
  'provider-rate-limited': 503,
  'provider-rejected': 422,
  'provider-error': 502,
  'rate-limited': 429,
  unavailable: 503,
  internal: 500,
};
