import type { ProblemCode } from '../../contract/problem.js';
import type { CauseFacts } from '../../contract/strict/cause.js';
import type { FieldIssue } from '../../contract/wire.js';
import { causeOf, type ServiceNowError } from '../servicenow/failure.js';

/** With the facts of a refusal, the provider's or the product's own. */
interface ProblemOptions extends CauseFacts {
  /** Fields that are missing or wrong. */
  errors?: FieldIssue[];
  /** Instead of the status that the code has by default. */
  status?: number | undefined;
  /** Seconds after which another attempt makes sense. */
  retryAfter?: number | undefined;
}

/** A failure that the caller is told about. `detail` is for a person: the cause, then the next step. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly detail: string;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, detail: string, options: ProblemOptions = {}) {
    super(detail);
    this.code = code;
    this.detail = detail;
    this.options = options;
  }
}

/**
 * Returns a failure of ServiceNow's as the caller is told of it.
 * @param status instead of the code's own
 * @param errors fields that are to blame
 */
export const problemFor = (error: ServiceNowError, status?: number, errors?: FieldIssue[]): ProblemError =>
  new ProblemError(error.code, error.message, { ...causeOf(error), status, retryAfter: error.retryAfter, ...(errors && { errors }) });

/** Returns the problem of a value that will not do; `field` is its name on the wire. */
export const invalidField = (field: string, detail: string): ProblemError =>
  new ProblemError('invalid-request', detail, { errors: [{ field, detail }] });

/** Returns the problem of something that the URL addresses and that is not there. */
export const notFound = (what: string): ProblemError =>
  new ProblemError('not-found', `This ${what} doesn’t exist. It may have been removed. Reload the page.`);
