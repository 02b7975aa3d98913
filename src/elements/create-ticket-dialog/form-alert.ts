import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { LinkTarget } from '../../data/writes/open-link.js';
import { explainForm } from '../ui/notice/explain-form.js';
import { explain, type Explanation } from '../ui/notice/explain.js';
import type { LinkAttempt } from '../ui/ticket/link-attempt.js';
import { notice } from '../ui/notice/notice.js';
import { createOutcomeText as outcome } from '../ui/strings/create-outcome.js';
import { createTicketText as text } from '../ui/strings/create-ticket.js';
import { labelOf, type FormErrors } from './form-values.js';
import type { Submission } from './submission.js';

export interface AlertView {
  submission: Submission;
  /** Linking an offered ticket. */
  link: LinkAttempt;
  /** Finds out what became of the link that is in doubt. */
  check: (target: LinkTarget) => void;
  /** Somebody wanted to close the dialog while something was being written. */
  held: boolean;
  errors: FormErrors;
  fields: readonly FormField[];
}

/** What stands above the buttons: why nothing was created, or what is in doubt. */
export function renderAlert(view: AlertView): TemplateResult {
  return html`<div class="dialog-alert" tabindex="-1" role="alert">${renderNotice(view)}</div>`;
}

function renderNotice({ submission, link, check, held, errors, fields }: AlertView): TemplateResult | typeof nothing {
  if (held && submission.pending) return notice({ kind: 'info', ...outcome.pending });
  if (held && link.pending) return notice({ kind: 'info', ...outcome.linkPending });
  if (link.open) return renderOpenLink(link, link.open, check);
  if (submission.unclear) return notice({ kind: 'warning', ...explainUnclear(submission) });
  if (submission.error) return notice({ kind: 'error', ...withStrangers(explainForm(submission.error), submission.error, fields) });
  if (link.error) return notice({ kind: 'error', ...explain(link.error) });
  const wrong = Object.keys(errors).length;
  return wrong > 0 ? notice({ kind: 'error', text: html`<span>${text.summary(wrong)}</span> ${renderWrong(errors, fields)}` }) : nothing;
}

/** The fields that need attention, in the form's order, each the way to itself. */
const renderWrong = (errors: FormErrors, fields: readonly FormField[]): TemplateResult[] =>
  fields
    .filter(({ field }) => errors[field] !== undefined)
    .map((field, index) => html`${index > 0 ? ', ' : nothing}<button type="button" class="link" @click=${({ target }: Event) => focusField(target, field.field)}>${labelOf(field)}</button>`);

function focusField(from: EventTarget | null, name: string): void {
  const root = from instanceof Element ? from.getRootNode() : null;
  if (root instanceof ShadowRoot) root.getElementById(`field-${name}`)?.focus();
}

/** Until it is known what became of it, to find that out is all there is to do. */
function renderOpenLink({ error, pending }: LinkAttempt, target: LinkTarget, check: AlertView['check']): TemplateResult {
  const cause = error instanceof TicketingError && !error.unclear ? ` ${explain(error).title}` : '';
  const action = html`<button type="button" aria-disabled=${pending ? 'true' : 'false'} @click=${() => check(target)}>
    ${outcome.checkLink(target.ticket_number)}
  </button>`;
  return notice({ kind: 'warning', title: outcome.linkUnclearOf(target.ticket_number), text: outcome.linkUnclear.text + cause, action });
}

/** Without an error it is the attempt of an earlier page; with a clear one the replay itself was refused. */
function explainUnclear({ error, repeatable }: Submission): Explanation {
  if (!repeatable) return outcome.unclearForGood;
  if (!error) return outcome.reopened;
  if (!(error instanceof TicketingError) || error.unclear) return outcome.unclear;
  const { title, text: next } = explainForm(error);
  return { title: outcome.stillUnclear, text: `${title} ${next}` };
}

/** Adds what was said of fields that the form does not have: it has no other place. */
function withStrangers(explanation: Explanation, error: unknown, fields: readonly FormField[]): Explanation {
  const issues = error instanceof TicketingError ? error.fields : [];
  const strangers = issues.filter((issue) => !fields.some(({ field }) => field === issue.field)).map(({ field, detail }) => `${field}: ${detail}`);
  return { ...explanation, text: [explanation.text, ...strangers].join(' ') };
}
