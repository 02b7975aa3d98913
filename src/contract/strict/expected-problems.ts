import { connectionProblems } from '../problem.js';

/** The codes that a call may answer that reads from ServiceNow. */
export const readProblems = ['not-connected', 'provider-credentials', 'provider-unreachable', 'provider-timeout'] as const;

/** The codes that a call may answer that writes to ServiceNow, once (domain W). */
export const writeProblems = [
  ...readProblems,
  'other-instance',
  'idempotency-in-progress',
  'idempotency-mismatch',
  'outcome-unknown',
  'provider-forbidden',
  'provider-rejected',
] as const;

/** The problems of a connection that does not stand the validation (domain S3, S11). */
export const validationProblems = ['invalid-request', ...connectionProblems, 'provider-forbidden', 'provider-error'] as const;

