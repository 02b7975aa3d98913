import { html, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { commonText } from '../ui/strings/common.js';
import { createTicketText as text } from '../ui/strings/create-ticket.js';

export const renderLoading = (): TemplateResult => html`<div class="dialog-body loading" aria-busy="true">
  ${[32, 120, 32, 32, 32, 32].map((size) => html`<div class="skeleton" data-size=${size}></div>`)}
  <p class="loading-note" role="status">${text.loading}</p>
</div>`;

/** Why there is no form; another try is offered unless it cannot help. */
export function renderNoForm(error: TicketingError, retry: () => void, close: () => void): TemplateResult {
  const action = error.code === 'forbidden' ? undefined : html`<button type="button" @click=${retry}>${commonText.retry}</button>`;
  return html`<div class="dialog-body" role="alert">${notice({ kind: 'error', ...explain(error), action })}</div>
    <div class="dialog-footer"><button type="button" @click=${close}>${commonText.close}</button></div>`;
}
