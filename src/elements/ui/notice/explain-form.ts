import type { Client } from '../../../data/client/client.js';
import type { Explanation } from '../../../texts/explanation.js';
import { formTexts } from '../../../texts/en/form.js';
import { isSignedOut } from '../host/failures.js';
import { explain } from './explain.js';

/** Puts a form's failure into the user's words: what was typed outlives a sign-in. */
export function explainForm(client: Client, error: unknown): Explanation {
  const { title, text } = explain(client, error);
  return { title, text: isSignedOut(error) ? client.texts.of(formTexts).typedIsKept(text) : text };
}
