import type { ProblemCode } from '../contract/problem.js';
import type { FieldIssue } from '../contract/wire.js';

/** A problem code of the contract, or what went wrong before an answer of the contract came. */
export type ErrorCode = ProblemCode | 'offline' | 'network' | 'timeout' | 'invalid-answer';

interface TicketingErrorInit {
  status?: number | undefined;
  fields?: readonly FieldIssue[] | undefined;
  retryAfter?: number | undefined;
  /** What was thrown in the page itself; never shown. */
  cause?: unknown;
}

/** The one error that a call to the backend rejects with. Its message is safe to show: no token, no raw body. */
export class TicketingError extends Error {
  override readonly name = 'TicketingError';
  readonly code: ErrorCode;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The fields that were refused, each with the reason. */
  readonly fields: readonly FieldIssue[];
  /** Seconds that the server asked to wait. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, init: TicketingErrorInit = {}) {
    super(message, 'cause' in init ? { cause: init.cause } : undefined);
    this.code = code;
    this.status = init.status;
    this.fields = init.fields ?? [];
    this.retryAfter = init.retryAfter;
  }

  /** Whether it is unknown if a write took effect: the same request must be replayed, never a new one sent. */
  get unclear(): boolean {
    // A gateway that lost the backend on the way says 502: the backend may have done it by then.
    return unclearCodes.has(this.code) || (this.code === 'unavailable' && this.status === 502);
  }

  /** Whether the same read may well succeed in a moment. */
  get transient(): boolean {
    return transientCodes.has(this.code);
  }
}

const unclearCodes: ReadonlySet<ErrorCode> = new Set([
  'network',
  'timeout',
  'invalid-answer',
  'internal',
  'outcome-unknown',
  'idempotency-in-progress',
]);

// A time-out is not among them: it has cost the user the whole wait already.
const transientCodes: ReadonlySet<ErrorCode> = new Set(['offline', 'network', 'rate-limited', 'unavailable', 'internal']);
