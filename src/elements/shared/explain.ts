import { TicketingError, type ErrorCode } from '../../api/index.js';
import { problemText } from './strings/problems.js';

export interface Explanation {
  /** What happened. */
  title: string;
  /** The cause and the next step. */
  text: string;
}

// Here the backend knows more than the code says: which permission, which field, which rule.
const tellsMore: ReadonlySet<ErrorCode> = new Set(['forbidden', 'invalid-request', 'servicenow-rejected', 'unavailable', 'other-integration-active']);

/** Puts a failure into the user's words. */
export function explain(error: unknown): Explanation {
  if (!(error instanceof TicketingError)) return { title: 'This did not work.', text: 'Reload the page and try again.' };
  const [title, text] = problemText[error.code];
  return { title, text: tellsMore.has(error.code) && error.message ? error.message : text };
}
