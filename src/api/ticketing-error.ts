import type { CauseFacts } from '../contract/plain/cause.js';
import type { ProblemCode } from '../contract/plain/problem-codes.js';
import type { FieldIssue } from '../contract/plain/problem.js';

/** A problem code of the contract, or what went wrong before an answer of the contract came. */
export type KnownErrorCode =
  | ProblemCode
  | 'offline'
  | 'network'
  /** No answer that the page may see, from an API on another origin: it is out of reach, or a proxy asks to sign in. */
  | 'network-or-signed-out'
  | 'timeout'
  /** A person has given up waiting. */
  | 'canceled'
  /** The client was destroyed. */
  | 'destroyed'
  /** Another attempt of that anomaly has no definite outcome yet. */
  | 'attempt-open'
  | 'invalid-answer'
  /** A page in the place of an API, from the first call on. */
  | 'no-api'
  /** Something between the page and the backend did not let the request through. */
  | 'blocked'
  | 'too-large'
  /** A refusal of which no more is known than that it is one. */
  | 'refused';

/** What went wrong. Later versions and other providers have more words than these: treat one that you do not know as a failure like any other. */
export type ErrorCode = KnownErrorCode | (string & Record<never, never>);

/** What else is known of a failure. */
export interface TicketingErrorInit {
  /** HTTP status, when there was an answer. */
  status?: number | undefined;
  /** The fields that were refused, each with the reason. Default none. */
  issues?: readonly FieldIssue[] | undefined;
  /** Milliseconds that the server asked to wait. */
  retryAfterMs?: number | undefined;
  /** Whether it is known that the call did nothing. Default false. */
  definite?: boolean | undefined;
  /** What the backend tells of the provider's refusal. */
  facts?: CauseFacts | undefined;
  /** What was thrown in the page itself; never shown. */
  cause?: unknown;
}

/** Marks the errors of all copies of this package: a page may have loaded two. */
const brand: unique symbol = Symbol.for('servicenow-ticketing.error');

/**
 * The one error that a call to the backend rejects with. Its message is safe to show: no token, no raw body. `instanceof` and `is` hold
 * for an error of another copy of this package on the page, too.
 */
export class TicketingError extends Error {
  override readonly name = 'TicketingError';
  /** What went wrong, in a word for code: later versions have more of them. */
  readonly code: ErrorCode;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The fields that were refused, each with the reason. */
  readonly issues: readonly FieldIssue[];
  /** Milliseconds that the server asked to wait. */
  readonly retryAfterMs: number | undefined;
  /** @internal When they are over, in milliseconds since the Unix epoch. */
  readonly retryAt: number | undefined;
  /**
   * @internal Whether it is known that the call did nothing: the backend itself said so, or it was never sent (domain W). After a write
   * without that the same request must be replayed, or its outcome read, before another one is sent.
   */
  readonly definite: boolean;
  /** What the backend told of the provider's refusal, its own words among it: for reports that a person hands on, and shown nowhere else (domain S12). */
  readonly facts: CauseFacts | undefined;
  /** @internal By which other copies know it. */
  readonly [brand] = true;

  constructor(code: ErrorCode, message: string, init: TicketingErrorInit = {}) {
    super(message, 'cause' in init ? { cause: init.cause } : undefined);
    this.code = code;
    this.status = init.status;
    this.issues = init.issues ?? [];
    this.retryAfterMs = init.retryAfterMs;
    this.retryAt = init.retryAfterMs && Date.now() + init.retryAfterMs;
    this.definite = init.definite ?? false;
    this.facts = init.facts;
  }

  /** Tests for an error of this kind, be it made by another copy of this package. */
  static is(value: unknown): value is TicketingError {
    return typeof value === 'object' && value !== null && (value as { readonly [brand]?: unknown })[brand] === true;
  }

  /** @internal Each `instanceof` asks that: two copies on a page take a clear no for one, whosever it is. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return this === TicketingError ? TicketingError.is(value) : super[Symbol.hasInstance](value);
  }

  /** Whether it is unknown if a write took effect. Sign in again where the user is signed out, and send the same request. */
  get outcomeUnknown(): boolean {
    return !this.definite && this.code !== 'unauthenticated';
  }

  /** Whether the same read may well succeed in a moment. */
  get retryable(): boolean {
    return retryableCodes.has(this.code);
  }

  /** @internal Returns the same failure of a call of which it has been found out that it did nothing. */
  asDefinite(): TicketingError {
    const { code, message, status, issues, retryAfterMs, facts, cause } = this;
    return new TicketingError(code, message, { status, issues, retryAfterMs, facts, cause, definite: true });
  }
}

// A time-out is not among them: it has cost the user the whole wait already.
const retryableCodes: ReadonlySet<ErrorCode> = new Set(['offline', 'network', 'network-or-signed-out', 'rate-limited', 'unavailable', 'internal']);
