import * as z from 'zod/mini';
import { causeFacts } from './cause.js';
import { lenient, oneOf, rowsOf, Text, Whole } from './wire.js';

/**
 * The closed list of problem codes; the strict side has the HTTP status of each.
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

export type ProblemCode = (typeof problemCodes)[number];

/** The codes that the provider (ServiceNow) can cause. */
export type ProviderCode = Extract<ProblemCode, `provider-${string}` | `ticket-${string}`>;

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

/** A problem's code; one that this version does not know reads as undefined. */
export const KnownCode = z.optional(oneOf(problemCodes, undefined));

/**
 * A problem body, `application/problem+json` (RFC 9457). `code` is ours; `detail` is a sentence for a person
 * and never carries a secret or a raw answer of ServiceNow's.
 */
export const Problem = z.object({
  type: Text,
  title: Text,
  /** Repeats the answer's own status, which is what counts. */
  status: z.optional(lenient(Whole, undefined)),
  detail: Text,
  /** Where it is not known the status decides. */
  code: KnownCode,
  errors: rowsOf(z.object({ field: z.string(), detail: z.string() })),
  ...causeFacts,
});
export type Problem = z.infer<typeof Problem>;
