import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { Client } from '../../data/client/client.js';
import type { LinkTarget } from '../../data/writes/index.js';
import type { Explanation } from '../../texts/explanation.js';
import { commonTexts } from '../../texts/en/common.js';
import { createTexts } from '../../texts/en/create.js';
import { formTexts } from '../../texts/en/form.js';
import { linkedTexts } from '../../texts/en/linked.js';
import type { FormView } from '../form/form-view.js';
import { labelOf } from '../form/form-values.js';
import type { ElementHost } from '../ui/host/host.js';
import { isSignedOut } from '../ui/host/failures.js';
import { explainForm } from '../ui/notice/explain-form.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { signInWay } from '../ui/notice/ways-on.js';
import type { LinkAttempt } from '../ui/ticket/link-attempt.js';
import type { Submission } from './submission.js';

export interface AlertView {
  host: ElementHost;
  client: Client;
  submission: Submission;
  /** Linking an offered ticket. */
  link: LinkAttempt;
  /** The number of an incident that was to be linked and is not open any more; `''` for none. */
  gone: string;
  /** Finds out what became of the link that is in doubt. */
  check: (target: LinkTarget) => void;
  form: FormView;
  /** Moves the focus to a field. */
  focus: (field: string) => void;
}

/** What stands above the buttons: why nothing was created, or what is in doubt. */
export function renderAlert(view: AlertView): TemplateResult | typeof nothing {
  const { client, submission, link, gone, form } = view;
  if (link.open) return renderOpenLink(view, link.open);
  if (submission.unclear) return notice({ kind: 'warning', ...withStorage(client, explainUnclear(view)), action: signInWay(view.host, submission.error) });
  const wrong = form.fields.filter(({ field }) => form.state.errorOf(field) !== undefined);
  if (submission.error) {
    const { title, text } = withStrangers(client, submission.error, form.fields);
    return notice({ kind: 'error', title, text: html`${text} ${renderWrong(wrong, view)}` });
  }
  if (link.error) return notice({ kind: 'error', ...explain(client, link.error) });
  if (gone) return notice({ kind: 'info', text: client.texts.of(createTexts).gone(gone) });
  if (wrong.length === 0) return nothing;
  const text = client.texts.of(formTexts);
  return notice({ kind: 'error', text: html`<span>${text.summary(wrong.length)}</span> ${renderWrong(wrong, view)}` });
}

/** The fields that need attention, in the form's order, each the way to itself. */
const renderWrong = (wrong: readonly FormField[], { client, focus }: AlertView): TemplateResult | typeof nothing => wrong.length === 0 ? nothing : html`<span class="wrong-fields">
  ${wrong.map((field) => html`<button type="button" class="link" part="button-link" @click=${() => focus(field.field)}>${labelOf(client.texts.of(formTexts), field)}</button>`)}
</span>`;

/** Until it is known what became of it, to find that out is all there is to do. */
function renderOpenLink({ client, link: { error, pending }, check }: AlertView, target: LinkTarget): TemplateResult {
  const { inDoubt } = client.texts.of(commonTexts);
  const cause = error instanceof TicketingError && !error.outcomeUnknown ? explain(client, error).title : '';
  const action = html`<button type="button" part="button button-secondary" aria-disabled=${pending ? 'true' : 'false'} @click=${() => check(target)}>
    ${client.texts.of(linkedTexts).check(target.ticket_number)}
  </button>`;
  const unclear = { title: inDoubt.link(target.ticket_number), text: client.texts.format.sentences(inDoubt.help, cause) };
  return notice({ kind: 'warning', ...(isSignedOut(error) ? explainForm(client, error) : unclear), action });
}

/** What is in doubt is known to this page alone where nothing outlives it. */
function withStorage({ texts, drafts }: Client, { title, text }: Explanation): Explanation {
  return { title, text: drafts.keeps ? text : texts.format.sentences(text, texts.of(linkedTexts).doNotReload) };
}

/** Without an error it is the attempt of an earlier page; with a clear one the replay itself was refused. */
function explainUnclear({ client, submission: { error, repeatable, waitsForSignIn } }: AlertView): Explanation {
  const text = client.texts.of(createTexts);
  const { help } = client.texts.of(commonTexts).inDoubt;
  if (waitsForSignIn) return explainForm(client, error);
  if (!repeatable) return { title: text.unclear, text: text.unclearForGood };
  if (!error) return text.reopened;
  // From there a sign-out looks like a lost network.
  if (error instanceof TicketingError && error.code === 'network-or-signed-out') {
    return { title: text.unclear, text: client.texts.format.sentences(explain(client, error).title, help) };
  }
  if (!(error instanceof TicketingError) || error.outcomeUnknown) return { title: text.unclear, text: help };
  const { title, text: next } = explainForm(client, error);
  return { title: text.stillUnclear, text: client.texts.format.sentences(title, next) };
}

/** Adds what was said of fields that the form does not have: it has no other place. */
function withStrangers(client: Client, error: unknown, fields: readonly FormField[]): Explanation {
  const { title, text } = explainForm(client, error);
  const issues = error instanceof TicketingError ? error.issues : [];
  const { stranger } = client.texts.of(formTexts);
  const strangers = issues.filter((issue) => !fields.some(({ field }) => field === issue.field)).map(({ field, detail }) => stranger(field, detail));
  return { title, text: client.texts.format.sentences(text, ...strangers) };
}
