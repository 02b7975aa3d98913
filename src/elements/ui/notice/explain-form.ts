import { TicketingError } from '../../../api/index.js';
import { explain, type Explanation } from './explain.js';
import { typedIsKept } from '../strings/draft.js';

/** Puts a form's failure into the user's words: what was typed outlives a sign-in. */
export function explainForm(error: unknown): Explanation {
  const { title, text } = explain(error);
  const isSignedOut = error instanceof TicketingError && error.code === 'unauthenticated';
  return { title, text: isSignedOut ? `${text} ${typedIsKept}` : text };
}
