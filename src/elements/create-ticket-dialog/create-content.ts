import { html, nothing, type TemplateResult } from 'lit';
import { cachedCapabilities } from '../../data/capabilities.js';
import { mayLink } from '../../data/related-tickets.js';
import type { LinkTarget } from '../../data/writes/index.js';
import type { FormFacts } from '../../providers/provider.js';
import { commonTexts } from '../../texts/en/common.js';
import { createTexts, type CreateTexts } from '../../texts/en/create.js';
import { renderFormSkeleton } from '../form/form-skeleton.js';
import type { FormView } from '../form/form-view.js';
import type { DialogContent, Submit } from '../ui/dialog/form-dialog.js';
import type { ElementHost } from '../ui/host/host.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { waysOn } from '../ui/notice/ways-on.js';
import type { Occasion } from '../ui/report/report-subject.js';
import type { Failed } from '../ui/report/support-offer.js';
import type { LinkAttempt } from '../ui/ticket/link-attempt.js';
import { renderAlert } from './create-alert.js';
import { additionsTo } from './create-fields.js';
import type { CreateQueries } from './create-queries.js';
import type { CreateSession } from './create-session.js';
import type { RelatedTickets } from './related-tickets.js';
import type { Submission } from './submission.js';

/** What the create dialog is made of, and what its buttons do. */
export interface CreateParts {
  host: ElementHost;
  session: CreateSession;
  facts: FormFacts;
  queries: CreateQueries;
  form: FormView;
  /** Likely duplicates; undefined where none are looked for. */
  related: RelatedTickets | undefined;
  submission: Submission;
  link: LinkAttempt;
  /** Whether all that the form is made of has come, or need not be waited for. */
  isComplete: boolean;
  /** Whether the fields show what was sent, and cannot be changed. */
  isSent: boolean;
  linkInstead: (target: LinkTarget) => void;
  /** Moves the focus to a field. */
  focus: (field: string) => void;
  discardDraft: () => void;
}

/** The documented form, and the priority beside the fields that it follows from. */
const shape = ['line', 'text', 'half', 'half', 'third', 'third', 'third', 'half', 'half'] as const;

/** What stands in the create dialog until there is a ticket: the form, or why there is none. */
export function createContent(parts: CreateParts): DialogContent {
  const { client } = parts.session;
  const text = client.texts.of(createTexts);
  const { cancel, close } = client.texts.of(commonTexts);
  const { specification } = parts.queries;
  const loading: DialogContent = {
    title: text.title,
    size: 'tall',
    body: renderFormSkeleton(shape, parts.session.anomalyId ? text.loading : nothing),
    close: cancel,
    submit: { label: text.create, blocked: true },
  };
  return specification.render<DialogContent>({
    pending: () => loading,
    error: (error) => {
      const action = waysOn(parts.host, error, () => specification.refetch());
      return { title: text.title, size: 'tall', body: nothing, alert: notice({ kind: 'error', ...explain(client, error), action }), failed: failedTo('create', parts, error), close };
    },
    // Its fields are taken over right after they have been read.
    success: () => (parts.isComplete ? formContent(parts, text) : loading),
  });
}

function formContent(parts: CreateParts, text: CreateTexts): DialogContent {
  const { session, submission, link, form, linkInstead: check, focus } = parts;
  const { cancel, close } = session.client.texts.of(commonTexts);
  return {
    title: text.title,
    size: 'tall',
    body: html`<div class="create-fields" @focusout=${session.keep}>
      ${session.restored ? renderRestored(parts, text) : nothing} ${form.render(fieldAdditions(parts))}
    </div>`,
    alert: renderAlert({ host: parts.host, client: session.client, submission, link, gone: parts.related?.gone ?? '', check, form, focus }),
    failed: submission.error ? failedTo('create', parts, submission.error) : failedTo('link', parts, link.error),
    close: submission.unclear || link.open ? close : cancel,
    submit: submitButton(parts, text),
  };
}

const failedTo = (occasion: Occasion, { session: { client, anomalyId } }: CreateParts, error: unknown): Failed => ({
  occasion,
  error,
  anomalyId,
  instanceUrl: cachedCapabilities(client)?.instance_origin ?? '',
});

const fieldAdditions = (parts: CreateParts) => {
  const { session, facts, queries, form, isSent } = parts;
  const { capabilities, preview } = queries;
  return additionsTo({ client: session.client, facts, form, capabilities, preview, readOnly: isSent, related: () => renderRelated(parts) });
};

/** What was sent already cannot be cancelled; the button says what it will do. */
function submitButton({ submission: { pending, unclear, repeatable, waitsForSignIn }, session, link }: CreateParts, text: CreateTexts): Submit {
  const blocked = link.open !== undefined;
  if (pending) return { label: text.creating };
  if (!unclear) return { label: text.create, blocked };
  const { retry, inDoubt } = session.client.texts.of(commonTexts);
  const again = waitsForSignIn ? retry : inDoubt.check;
  return { label: repeatable ? again : text.createAgain, blocked };
}

function renderRestored({ discardDraft }: CreateParts, text: CreateTexts): TemplateResult {
  const discard = html`<button type="button" class="link" part="button-link" @click=${discardDraft}>${text.discardDraft}</button>`;
  return notice({ kind: 'info', text: text.restored, action: discard });
}

function renderRelated({ related, session: { client, anomalyId }, submission, link, linkInstead }: CreateParts): TemplateResult | typeof nothing {
  if (!related) return nothing;
  return related.render({
    client,
    link: mayLink(client, anomalyId) ? linkInstead : undefined,
    busy: submission.pending || link.pending || link.open !== undefined,
    isPending: (ticket) => link.isPending(ticket),
  });
}
