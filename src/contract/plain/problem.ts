import type { ProblemCode } from './problem-codes.js';
import type { CauseFacts } from './cause.js';

/** One reason why a value was refused. */
export interface FieldIssue {
  /** The field that it concerns, its keys parted by dots: `ticket.ticket_id`. */
  readonly field: string;
  /** The reason, without the value. */
  readonly detail: string;
}

/** A problem body, `application/problem+json` (RFC 9457): what each failed call answers. Every key may be missing on the wire. */
export interface Problem extends CauseFacts {
  /** An address that names the kind of problem; `code` is what counts. */
  readonly type: string;
  /** The kind of problem in a few words. */
  readonly title: string;
  /** Repeats the answer's own status, which is what counts. */
  readonly status?: number | undefined;
  /** A sentence for a person: the cause, then the next step. It never carries a secret or a raw answer of ServiceNow's. */
  readonly detail: string;
  /** The problem; undefined for one that this version does not know: then the status decides. */
  readonly code?: ProblemCode | undefined;
  /** The fields that were refused. */
  readonly errors: readonly FieldIssue[];
}
