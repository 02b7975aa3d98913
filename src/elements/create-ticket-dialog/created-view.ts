import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { DroppedField, FormField, TicketCreated } from '../../contract/create-ticket.js';
import type { Client } from '../../data/client/client.js';
import { commonTexts } from '../../texts/en/common.js';
import { createTexts, type CreateTexts } from '../../texts/en/create.js';
import { formTexts, type FormTexts } from '../../texts/en/form.js';
import { linkedTexts, type LinkedTexts } from '../../texts/en/linked.js';
import { labelOf, own } from '../form/form-values.js';
import type { DialogContent, Submit } from '../ui/dialog/form-dialog.js';
import { externalIcon } from '../ui/icons/icons.js';
import { isSignedOut } from '../ui/host/failures.js';
import { explain, explainWrite, kindOf } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import type { LinkAttempt } from '../ui/ticket/link-attempt.js';
import { ticketAddress } from '../../data/ticket-address.js';

export interface CreatedView {
  client: Client;
  /** Fields whose way to the provider the form has told already (domain C1, C8). */
  announced: readonly string[];
  fields: readonly FormField[];
  /** The names that belong to the keys that were sent, by field. */
  names: Readonly<Record<string, string>>;
  link: LinkAttempt;
}

/** Whether there is more to say of a created ticket than that it is there, and what the form has `announced`. */
export const needsWords = ({ ticket, linked, dropped, block, ignored, recent }: TicketCreated, announced: readonly string[]): boolean =>
  !linked || ticket.ticket_number === '' || dropped.length + recent.length > 0 || block === 'omitted' || block === 'shortened' || ignored.some((name) => !announced.includes(name));

/** What follows a create that was not all as wished: the ticket exists, and this is missing (domain C10, C11). */
export function createdContent(created: TicketCreated, view: CreatedView): DialogContent {
  const { client, link } = view;
  const { ticket, linked } = created;
  const text = client.texts.of(createTexts);
  return {
    title: text.createdTitle,
    body: html`
      <div id="created" class="created" tabindex="-1" role="status">
        ${renderOutcome(created, client)}
      </div>
      ${renderRecent(created, text)} ${renderBlock(created, client.texts.of(linkedTexts))} ${renderDropped(created, view)} ${renderIgnored(created, view)} ${renderAddress(created, client)}
    `,
    alert: renderLinkFailure(client, link, ticket.ticket_number),
    close: text.done,
    closeAs: linked ? 'primary' : undefined,
    submit: linked || ticket.ticket_id === '' ? undefined : linkNow(created, view),
  };
}

/** That it was created is certain; which one it is, an answer may say in part. */
function renderOutcome({ ticket: { ticket_id: id, ticket_number: number }, anomaly_id, linked }: TicketCreated, { texts }: Client): TemplateResult {
  const text = texts.of(linkedTexts);
  if (!linked) return notice({ kind: 'warning', title: texts.of(commonTexts).notLinked(number, anomaly_id), text: id ? text.notLinkedHelp : text.unreadable });
  const done = text.created(number, anomaly_id, 'unknown');
  return number ? notice({ kind: 'success', text: done }) : notice({ kind: 'warning', title: done, text: text.unreadable });
}

function renderLinkFailure(client: Client, { error, open }: LinkAttempt, number: string): TemplateResult | typeof nothing {
  const { inDoubt } = client.texts.of(commonTexts);
  const unclear = { title: inDoubt.link(number), text: inDoubt.help };
  if (open && error instanceof TicketingError && !error.outcomeUnknown && !isSignedOut(error)) {
    return notice({ kind: 'warning', title: unclear.title, text: client.texts.format.sentences(unclear.text, explain(client, error).title) });
  }
  return error ? notice({ kind: kindOf(error), ...explainWrite(client, error, unclear) }) : nothing;
}

function linkNow({ ticket }: TicketCreated, { client, link }: CreatedView): Submit {
  if (link.pending) return { label: client.texts.of(linkedTexts).linking };
  const { inDoubt, linkNow: now } = client.texts.of(commonTexts);
  return { label: link.open?.ticket_id === ticket.ticket_id ? inDoubt.check : now };
}

function renderBlock({ block }: TicketCreated, { blocks }: LinkedTexts): TemplateResult | typeof nothing {
  const words = blocks[block];
  return words ? notice({ kind: 'info', text: words }) : nothing;
}

const renderRecent = ({ recent }: TicketCreated, text: CreateTexts): TemplateResult | typeof nothing =>
  recent.length > 0 ? notice({ kind: 'warning', text: text.recent(recent.map((other) => other.ticket_number)) }) : nothing;

function renderDropped({ dropped }: TicketCreated, view: CreatedView): TemplateResult | typeof nothing {
  if (dropped.length === 0) return nothing;
  const lines = dropped.map((drop) => html`<span>${describeDrop(drop, view)}</span>`);
  return notice({ kind: 'warning', title: view.client.texts.of(createTexts).dropped, text: html`<span class="dropped">${lines}</span>` });
}

function renderIgnored({ ignored }: TicketCreated, { client, announced, fields }: CreatedView): TemplateResult | typeof nothing {
  const form = client.texts.of(formTexts);
  const names = ignored.filter((name) => !announced.includes(name)).map((name) => labelOf(form, fieldOf(name, fields)));
  return names.length > 0 ? notice({ kind: 'info', text: client.texts.of(createTexts).ignored(names) }) : nothing;
}

function renderAddress({ ticket, instance_origin }: TicketCreated, client: Client): TemplateResult | typeof nothing {
  const address = ticketAddress(client, { ticket, instance_origin });
  if (!address) return nothing;
  return html`<p>
    <a class="created-link" part="link" href=${address.href} target="_blank" rel="noopener"
      >${client.texts.of(linkedTexts).open(ticket.ticket_number)} ${address.host}${externalIcon()}<span class="sr-only"> ${client.texts.of(commonTexts).newTab}</span></a
    >
  </p>`;
}

/** Names the field and both values as the form does, by their labels. */
function describeDrop({ field: name, sent, stored }: DroppedField, { client, fields, names }: CreatedView): string {
  const field = fieldOf(name, fields);
  const form: FormTexts = client.texts.of(formTexts);
  const shown = (value: string): string => ('values' in field && field.values.find((choice) => choice.value === value)?.label) || brief(value);
  return client.texts.of(createTexts).droppedField(labelOf(form, field), own(names, name) || shown(sent), shown(stored));
}

/** Long texts differ at their end. */
const brief = (value: string): string => (value.length > 90 ? `${value.slice(0, 40)} … ${value.slice(-40)}` : value);

const fieldOf = (name: string, fields: readonly FormField[]): FormField | { field: string; title: string } =>
  fields.find(({ field }) => field === name) ?? { field: name, title: '' };
