import { html, nothing, type TemplateResult } from 'lit';
import type { FormField, TicketCreated } from '../../contract/create-ticket.js';
import { notice } from '../shared/notice.js';
import { createTicketText as text } from '../shared/strings/create-ticket.js';
import { labelOf } from './form-values.js';

/** What follows a create that ServiceNow did not take whole (domain C11): the ticket exists, these fields did not stick. */
export function renderCreated(created: TicketCreated, fields: readonly FormField[], done: () => void): TemplateResult {
  const { ticket, anomaly_id, dropped } = created;
  const label = (name: string): string => labelOf(fields.find(({ field }) => field === name) ?? { field: name, title: '' });
  return html`
    <div class="dialog-body">
      ${notice({ kind: 'success', text: text.created(ticket.ticket_number, anomaly_id) })}
      ${dropped.length === 0
        ? nothing
        : notice({
            kind: 'warning',
            title: text.dropped,
            text: html`<span class="dropped">
              ${dropped.map(({ field, sent, stored }) => html`<span>${text.droppedField(label(field), sent, stored)}</span>`)}
            </span>`,
          })}
    </div>
    <div class="dialog-footer">
      <button type="button" class="primary" autofocus @click=${done}>${text.done}</button>
    </div>
  `;
}
