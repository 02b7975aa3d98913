import type { ProblemCode } from '../../plain/problem-codes.js';
import type * as read from '../../plain/cause.js';
import type { FieldIssue } from '../../plain/problem.js';
import type { MayHave } from './sent.js';

/** A right that is lacking. */
export interface Right {
  /** What may not be done with a table or column, or the want of a role or of a team permission. */
  readonly access: 'read' | 'create' | 'write' | 'role' | 'team';
  /** A table, a column (`incident.category`), a role or a team permission; not empty. */
  readonly on: string;
}

/** The facts of a refusal, beside its `detail`. None of them has the account's password, or its name but masked. */
export interface CauseFacts extends MayHave<read.CauseFacts, 'asks' | 'offers' | 'provider_request' | 'provider_message' | 'provider_account' | 'provider_answered_at' | 'request_id'> {
  /** `servicenow` where the provider refused; absent or `''` where the product itself did. */
  readonly provider?: '' | 'servicenow' | undefined;
  /** The rights that are lacking, as far as the backend knows. */
  readonly needs?: readonly Right[] | undefined;
  /** For reports alone: the HTTP status of the call to the provider, 0 where nothing answered. */
  readonly provider_status?: number | undefined;
}

/** A problem body, `application/problem+json` (RFC 9457): what each failed call answers. */
export interface Problem extends CauseFacts {
  /** An address that names the kind of problem, or `about:blank`. */
  readonly type: string;
  /** The kind of problem in a few words. */
  readonly title: string;
  /** The answer's own HTTP status, 400 to 599; by default that of `problemStatus`. */
  readonly status: number;
  /** A sentence for a person: the cause, then the next step. No secret, no raw answer of ServiceNow's. */
  readonly detail: string;
  /** The problem. */
  readonly code: ProblemCode;
  /** The fields that were refused. */
  readonly errors?: readonly FieldIssue[] | undefined;
}
