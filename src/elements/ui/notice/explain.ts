import { TicketingError, type ErrorCode } from '../../../api/index.js';
import { cachedCapabilities } from '../../../data/capabilities.js';
import type { Client } from '../../../data/client/client.js';
import { commonTexts, type CommonTexts } from '../../../texts/en/common.js';
import type { Explanation } from '../../../texts/explanation.js';

// Here the backend knows more than the code says: which permission, which field, which rule, where an address leads.
const tellsMore: ReadonlySet<ErrorCode> = new Set([
  'forbidden',
  'invalid-request',
  'other-instance',
  'refused',
  'provider-rejected',
  'provider-unrecognized',
  'unavailable',
  'other-integration-active',
]);

/** Puts a failure into the user's words: the provider's own, where it says more of its codes than could be said of any (elements E5). */
export function explain(client: Client, error: unknown): Explanation {
  const { texts, provider } = client;
  const text = texts.of(commonTexts);
  if (!(error instanceof TicketingError)) return text.unforeseen;
  const problems: Readonly<Record<string, Explanation | undefined>> = { ...text.problems, ...provider.problems(texts) };
  const known = problems[error.code];
  const { title, text: next } = known ?? text.unforeseen;
  // Of a code that this version does not know the message is all there is.
  if ((!known || tellsMore.has(error.code)) && error.message) return { title, text: error.message };
  return { title, text: ownStep(client, error.code, text.yours) ?? laterStep(client, error, text) ?? next };
}

/** Puts a write's failure into the user's words; `unclear` is what to say where it may have been done all the same. */
export function explainWrite(client: Client, error: unknown, unclear: Explanation): Explanation {
  return error instanceof TicketingError && error.outcomeUnknown ? unclear : explain(client, error);
}

/** The look of a write's failure: a warning where it may have been done all the same. */
export const kindOf = (error: unknown): 'warning' | 'error' => (error instanceof TicketingError && !error.definite ? 'warning' : 'error');

/** What this user can do about it, who need not ask an administrator. */
const ownStep = (client: Client, code: ErrorCode, yours: Readonly<Partial<Record<ErrorCode, string>>>): string | undefined =>
  cachedCapabilities(client)?.manage_integration ? yours[code] : undefined;

/** When the server wants to be asked again, where that is some time away. */
const laterStep = ({ texts: { format } }: Client, { retryAt }: TicketingError, { tryAgain }: CommonTexts): string | undefined =>
  retryAt !== undefined && retryAt - Date.now() >= 60_000 ? tryAgain(format.relativeTime(new Date(retryAt))) : undefined;
