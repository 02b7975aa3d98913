import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { DroppedField, FormField, TicketCreated } from '../../contract/create-ticket.js';
import { explain, explainWrite } from '../ui/notice/explain.js';
import { externalIcon } from '../ui/icons/icons.js';
import type { LinkAttempt } from '../ui/ticket/link-attempt.js';
import { notice } from '../ui/notice/notice.js';
import { commonText } from '../ui/strings/common.js';
import { createOutcomeText as text } from '../ui/strings/create-outcome.js';
import { looseText } from '../ui/strings/ticket-created.js';
import { ticketAddress } from '../ui/ticket/ticket-address.js';
import { labelOf } from './form-values.js';

export interface CreatedView {
  fields: readonly FormField[];
  /** The names that belong to the sys_ids that were sent, by field. */
  names: Readonly<Record<string, string>>;
  link: LinkAttempt;
  linkNow: () => void;
  done: () => void;
}

/** Fields whose way to ServiceNow the form has told already (domain C1, C8). */
const told: readonly string[] = ['table', 'caller'];

/** Whether there is more to say of a created ticket than that it is there. */
export const needsWords = (created: TicketCreated): boolean =>
  !created.linked || created.dropped.length > 0 || blockText(created) !== undefined || created.ignored.some((name) => !told.includes(name));

/** What became of the anomaly's details where they are not there as a whole (domain Y9). */
const blockText = ({ block }: TicketCreated): string | undefined => (block === 'omitted' || block === 'shortened' ? text[block] : undefined);

/** What follows a create that was not all as wished: the ticket exists, and this is missing (domain C10, C11). */
export function renderCreated(created: TicketCreated, view: CreatedView): TemplateResult {
  const { ticket, anomaly_id, linked } = created;
  return html`
    <div class="dialog-body">
      <div class="created" tabindex="-1" role="status">
        ${linked
          ? notice({ kind: 'success', text: text.created(ticket.ticket_number, anomaly_id) })
          : notice({ kind: 'warning', title: looseText.title(ticket.ticket_number, anomaly_id), text: text.notLinkedHelp })}
      </div>
      <div role="alert">${renderLinkFailure(view.link)}</div>
      ${renderBlock(created)} ${renderDropped(created, view)} ${renderIgnored(created, view.fields)} ${renderAddress(created)}
    </div>
    <div class="dialog-footer">
      <button type="button" class=${linked ? 'primary' : ''} ?disabled=${view.link.pending} @click=${view.done}>${text.done}</button>
      ${linked ? nothing : renderLinkNow(created, view)}
    </div>
  `;
}

function renderLinkFailure({ error, open }: LinkAttempt): TemplateResult | typeof nothing {
  if (open && error instanceof TicketingError && !error.unclear) {
    return notice({ kind: 'warning', title: text.linkUnclear.title, text: `${text.linkUnclear.text} ${explain(error).title}` });
  }
  return error ? notice({ kind: 'error', ...explainWrite(error, text.linkUnclear) }) : nothing;
}

function renderLinkNow({ ticket }: TicketCreated, { link, linkNow }: CreatedView): TemplateResult {
  return html`<button type="button" class="primary submit" aria-disabled=${link.pending ? 'true' : 'false'} @click=${linkNow}>
    ${link.pending ? text.linking : link.open?.ticket_id === ticket.ticket_id ? text.checkAgain : looseText.link}
  </button>`;
}

function renderBlock(created: TicketCreated): TemplateResult | typeof nothing {
  const words = blockText(created);
  return words ? notice({ kind: 'info', text: words }) : nothing;
}

function renderDropped({ dropped }: TicketCreated, view: CreatedView): TemplateResult | typeof nothing {
  if (dropped.length === 0) return nothing;
  const lines = dropped.map((drop) => html`<span>${describeDrop(drop, view)}</span>`);
  return notice({ kind: 'warning', title: text.dropped, text: html`<span class="dropped">${lines}</span>` });
}

function renderIgnored({ ignored }: TicketCreated, fields: readonly FormField[]): TemplateResult | typeof nothing {
  const names = ignored.filter((name) => !told.includes(name)).map((name) => labelOf(fieldOf(name, fields)));
  return names.length > 0 ? notice({ kind: 'info', text: text.ignored(names.join(', ')) }) : nothing;
}

function renderAddress({ ticket, instance_origin }: TicketCreated): TemplateResult | typeof nothing {
  const address = ticketAddress({ ticket, instance_origin });
  if (!address) return nothing;
  return html`<p>
    <a class="created-link" href=${address} target="_blank" rel="noopener"
      >${text.open(ticket.ticket_number)}${externalIcon()}<span class="sr-only"> ${commonText.newTab}</span></a
    >
  </p>`;
}

/** Names the field and both values as the form does, by their labels. */
function describeDrop({ field: name, sent, stored }: DroppedField, { fields, names }: CreatedView): string {
  const field = fieldOf(name, fields);
  const shown = (value: string): string => ('values' in field && field.values.find((choice) => choice.value === value)?.label) || value;
  return text.droppedField(labelOf(field), names[name] || shown(sent), shown(stored));
}

const fieldOf = (name: string, fields: readonly FormField[]): FormField | { field: string; title: string } =>
  fields.find(({ field }) => field === name) ?? { field: name, title: '' };
