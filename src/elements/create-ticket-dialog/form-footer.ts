import { html, type TemplateResult } from 'lit';
import type { LinkAttempt } from '../ui/ticket/link-attempt.js';
import { commonText } from '../ui/strings/common.js';
import { createOutcomeText as outcome } from '../ui/strings/create-outcome.js';
import { createTicketText as text } from '../ui/strings/create-ticket.js';
import type { Submission } from './submission.js';

/** The form's buttons; the last one says what it will do. What was sent already cannot be cancelled. */
export const renderFooter = (submission: Submission, link: LinkAttempt, cancel: () => void): TemplateResult => html`
  <div class="dialog-footer">
    <button type="button" @click=${cancel}>${submission.unclear || link.open ? commonText.close : commonText.cancel}</button>
    <button type="submit" class="primary submit" aria-disabled=${submission.pending || link.open ? 'true' : 'false'}>${labelOf(submission)}</button>
  </div>
`;

function labelOf({ pending, unclear, repeatable }: Submission): string {
  if (pending) return text.creating;
  if (!unclear) return text.create;
  return repeatable ? outcome.checkAgain : outcome.createAgain;
}
