import type { ProblemCode } from '../../contract/problem.js';
import type { FieldIssue } from '../../contract/wire.js';

interface ProblemOptions {
  /** Fields that are missing or wrong. */
  errors?: FieldIssue[];
  /** Instead of the status that the code has by default. */
  status?: number;
  /** Seconds after which another attempt makes sense. */
  retryAfter?: number;
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

/** A value of the request that will not do; `field` is its name on the wire. */
export const invalidField = (field: string, detail: string): ProblemError =>
  new ProblemError('invalid-request', detail, { errors: [{ field, detail }] });

/** Something that is addressed by the URL and is not there. */
export const notFound = (what: string): ProblemError =>
  new ProblemError('not-found', `This ${what} does not exist. It may have been removed: reload the page.`);
