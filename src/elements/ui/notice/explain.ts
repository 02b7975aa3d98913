import { TicketingError, type ErrorCode } from '../../../api/index.js';
import type { TicketingClient } from '../../../data/client/client.js';
import { commonTexts } from '../../../texts/en/common.js';
import type { Explanation } from '../../../texts/explanation.js';

// Here the backend knows more than the code says: which permission, which field, which rule.
const tellsMore: ReadonlySet<ErrorCode> = new Set(['forbidden', 'invalid-request', 'provider-rejected', 'unavailable', 'other-integration-active']);

/** Puts a failure into the user's words: the provider's own, where it says more of its codes than could be said of any (elements E5). */
export function explain({ texts, provider }: TicketingClient, error: unknown): Explanation {
  const { problems, unforeseen } = texts.of(commonTexts);
  if (!(error instanceof TicketingError)) return unforeseen;
  const { title, text } = provider.problems(texts)[error.code] ?? problems[error.code];
  return { title, text: tellsMore.has(error.code) && error.message ? error.message : text };
}

/** Puts a write's failure into the user's words; `unclear` is what to say where it may have been done all the same. */
export function explainWrite(client: TicketingClient, error: unknown, unclear: Explanation): Explanation {
  return error instanceof TicketingError && error.unclear ? unclear : explain(client, error);
}
