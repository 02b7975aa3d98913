/**
 * The closed list of problem codes; the strict side has the HTTP status of each, `problemStatus`.
 *
 * Codes that start with `provider-` say what the provider (ServiceNow) did.
 */
export const problemCodes = [
  /** The product's bearer token is missing, wrong or expired. */
  'unauthenticated',
  /** The user's role or team permission does not allow it. */
  'forbidden',
  'not-found',
  /** A field is missing or wrong: `errors` names it. */
  'invalid-request',
  'already-linked',
  /** ServiceNow is connected already. */
  'integration-exists',
  /** Another ticketing integration, such as Jira, is active. */
  'other-integration-active',
  /** The request was made for another instance than the one that is connected now: `detail` names both. */
  'other-instance',
  /** There is no ServiceNow connection. */
  'not-connected',
  /** The same Idempotency-Key is being worked on: ask again later. */
  'idempotency-in-progress',
  /** The same Idempotency-Key came with another payload. */
  'idempotency-mismatch',
  /** ServiceNow may or may not have done it: replay the same request with the same Idempotency-Key. */
  'outcome-unknown',
  /** The incident was deleted, or the service account may not read it: the API cannot tell which. */
  'ticket-not-found',
  /** The incident was deleted: the provider has no record with its id in any table. */
  'ticket-deleted',
  /** The incident is a record of another table by now. */
  'ticket-moved',
  /** The ticket is closed, and the instance lets the service account write nothing more to it. */
  'ticket-closed',
  'provider-credentials',
  'provider-forbidden',
  'provider-unreachable',
  'provider-timeout',
  'provider-tls',
  'provider-hibernating',
  'provider-maintenance',
  /** The address answers, but not like ServiceNow. */
  'provider-unrecognized',
  'provider-rate-limited',
  /** A data policy, business rule or ACL of the instance refused the write. */
  'provider-rejected',
  'provider-error',
  'rate-limited',
  'unavailable',
  'internal',
] as const;

/** What went wrong, by one word; a backend that is newer may answer one that is none of these. */
export type ProblemCode = (typeof problemCodes)[number];

/** The codes that the provider (ServiceNow) can cause. */
export type ProviderCode = Extract<ProblemCode, `provider-${string}` | `ticket-${string}`>;

/** Tells whether it is the provider that can cause a problem. */
export const isProviderCode = (code: string): code is ProviderCode => code.startsWith('provider-') || code.startsWith('ticket-');

/** The codes that concern the connection to ServiceNow as a whole, and no single record. */
export const connectionProblems = [
  'provider-credentials',
  'provider-unreachable',
  'provider-timeout',
  'provider-tls',
  'provider-hibernating',
  'provider-maintenance',
  'provider-unrecognized',
  'provider-rate-limited',
] as const;
