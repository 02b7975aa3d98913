import { TicketingError, type ErrorCode } from '../../../api/index.js';
import { problemText, unforeseen } from '../strings/problems.js';

export interface Explanation {
  /** What happened. */
  title: string;
  /** The cause and the next step. */
  text: string;
}

// Here the backend knows more than the code says: which permission, which field, which rule.
const tellsMore: ReadonlySet<ErrorCode> = new Set(['forbidden', 'invalid-request', 'provider-rejected', 'unavailable', 'other-integration-active']);

/** Puts a write's failure into the user's words; `unclear` is what to say where it may have been done all the same. */
export function explainWrite(error: unknown, unclear: Explanation): Explanation {
  return error instanceof TicketingError && error.unclear ? unclear : explain(error);
}

/** Puts a failure into the user's words. */
export function explain(error: unknown): Explanation {
  if (!(error instanceof TicketingError)) return unforeseen;
  const [title, text] = problemText[error.code];
  return { title, text: tellsMore.has(error.code) && error.message ? error.message : text };
}
