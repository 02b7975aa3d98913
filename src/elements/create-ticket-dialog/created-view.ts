import { html, nothing, type TemplateResult } from 'lit';
import type { DroppedField, FormField, TicketCreated } from '../../contract/create-ticket.js';
import { notice } from '../shared/notice.js';
import { createTicketText as text } from '../shared/strings/create-ticket.js';
import { labelOf } from './form-values.js';

/** What follows a create that ServiceNow did not take whole (domain C11): the ticket exists, these fields did not stick. */
export function renderCreated(created: TicketCreated, fields: readonly FormField[], done: () => void): TemplateResult {
  const { ticket, anomaly_id, dropped } = created;
  return html`
    <div class="dialog-body">
      ${notice({ kind: 'success', text: text.created(ticket.ticket_number, anomaly_id) })}
      ${dropped.length === 0
        ? nothing
        : notice({
            kind: 'warning',
            title: text.dropped,
            text: html`<span class="dropped">
              ${dropped.map((drop) => html`<span>${describeDrop(drop, fields)}</span>`)}
            </span>`,
          })}
    </div>
    <div class="dialog-footer">
      <button type="button" class="primary" autofocus @click=${done}>${text.done}</button>
    </div>
  `;
}

/** Names the field and both values as the form does, by their labels. */
function describeDrop({ field: name, sent, stored }: DroppedField, fields: readonly FormField[]): string {
  const field = fields.find((candidate) => candidate.field === name);
  const shown = (value: string): string => field?.values.find((choice) => choice.value === value)?.label || value;
  return text.droppedField(labelOf(field ?? { field: name, title: '' }), shown(sent), shown(stored));
}
