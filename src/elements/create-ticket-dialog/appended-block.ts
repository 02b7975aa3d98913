import { html, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { WritePreview } from '../../contract/link-ticket.js';
import type { QueryController } from '../../controllers/query-controller.js';
import type { Client } from '../../data/client/client.js';
import { createTexts, type CreateTexts } from '../../texts/en/create.js';
import { detailsIcon } from '../ui/icons/icons.js';
import { explain } from '../ui/notice/explain.js';

/** The read-only continuation of the description: what the backend will append, word for word (domain C3, Y7, Y9, elements D6). */
export function renderAppended(client: Client, preview: QueryController<WritePreview, TicketingError> | undefined): TemplateResult {
  const text = client.texts.of(createTexts);
  if (!preview) return html`<p class="small muted">${text.noPreview}</p>`;
  return html`<div class="appended" part="preview">
    ${preview.render({
      // As high as what comes.
      pending: () => html`<p class="appended-head small muted"><span></span><span>${text.adds}</span> <span class="appended-first">${text.previewPending}</span></p>`,
      error: (error) => html`<p class="small muted">${refusesAll(error) ? explain(client, error).title : text.previewFailed}</p>`,
      success: (written) => renderPreview(written, text),
    })}
  </div>`;
}

/** A failure that stands against the ticket as well. */
const refusesAll = ({ code }: TicketingError): boolean => code === 'unauthenticated' || code === 'forbidden';

/** Folded to what it begins with; the exact text is one press away. */
function renderPreview({ block, description_append, work_note }: WritePreview, text: CreateTexts): TemplateResult {
  const written = (block === 'omitted' ? work_note : description_append).trim();
  const what = block === 'omitted' ? text.omitted : block === 'shortened' ? text.appendedShortened : text.adds;
  if (written === '') return html`<p class="small muted">${what}</p>`;
  const [first = ''] = written.split('\n', 1);
  return html`<details>
    <summary class="appended-head small" part="summary">
      ${detailsIcon()}<span class="muted">${what}</span>
      <span class="appended-first" dir="ltr" translate="no" title=${first}>${first}</span>
    </summary>
    <pre tabindex="0" dir="ltr" translate="no" role="group" aria-label=${text.appended}>${written}</pre>
  </details>`;
}
