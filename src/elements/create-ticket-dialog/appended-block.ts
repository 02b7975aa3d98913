import { html, nothing, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { WritePreview } from '../../contract/link-ticket.js';
import type { QueryController } from '../../controllers/query-controller.js';
import { explain } from '../ui/notice/explain.js';
import { createTicketText as text } from '../ui/strings/create-ticket.js';

/** The read-only continuation of the description: what the backend will append, word for word (domain C3, Y7, Y9). */
export function renderAppended(preview: QueryController<WritePreview, TicketingError> | undefined): TemplateResult {
  if (!preview) return html`<p class="small muted">${text.noPreview}</p>`;
  return html`<div class="appended" aria-label=${text.appended} role="group">
    ${preview.render({
      pending: () => html`<p class="small muted">${text.previewPending}</p>`,
      error: (error) => html`<p class="small muted">${refusesAll(error) ? explain(error).title : text.previewFailed}</p>`,
      success: renderPreview,
    })}
  </div>`;
}

/** A failure that stands against the ticket as well. */
const refusesAll = ({ code }: TicketingError): boolean => code === 'unauthenticated' || code === 'forbidden';

function renderPreview({ block, description_append, work_note }: WritePreview): TemplateResult {
  const written = block === 'omitted' ? work_note : description_append;
  return html`
    <p class="small muted">
      ${block === 'omitted' ? text.omitted : text.appended}${block === 'shortened' ? html`. ${text.shortened}` : nothing}
    </p>
    ${written ? html`<pre tabindex="0" dir="ltr">${written.trim()}</pre>` : nothing}
  `;
}
