import { html, nothing, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { WritePreview } from '../../contract/link-ticket.js';
import type { QueryController } from '../../controllers/query-controller.js';
import { linkTicketText as text } from '../shared/strings/link-ticket.js';

/** What linking writes to an incident, said before the click (domain L7). */
export function renderWritePreview(preview: QueryController<WritePreview, TicketingError> | undefined): TemplateResult {
  return html`<div class="writes">
    <p><strong>${text.writes}</strong></p>
    <p class="small muted">${preview?.data ? text.writesHelp : text.writesGeneral}</p>
    ${preview?.data ? renderTexts(preview.data) : nothing}
    ${preview?.result?.isError ? html`<p class="small muted">${text.previewFailed}</p>` : nothing}
  </div>`;
}

const renderTexts = ({ description_append, work_note }: WritePreview): TemplateResult => html`
  <pre class="small" tabindex="0" role="group" aria-label=${text.description}>${description_append.trim()}</pre>
  <p class="small"><span class="muted">${text.workNote}:</span> ${work_note}</p>
`;
