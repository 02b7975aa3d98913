import { html, nothing, type TemplateResult } from 'lit';
import type { TicketHit, WritePreview } from '../../contract/link-ticket.js';
import { incidentState } from '../ui/ticket/incident-state.js';
import { linkTicketText as text } from '../ui/strings/link-ticket.js';
import { isFinished } from './ticket-hit.js';

/** How far the text is that linking writes; undefined where the backend cannot tell. */
export type PreviewState = { preview: WritePreview } | 'loading' | 'failed' | undefined;

/** What linking writes to the chosen incident, said before the click (domain L7). */
export function renderWritePreview(hit: TicketHit | undefined, state: PreviewState): TemplateResult {
  return html`<section class="writes" aria-labelledby="writes-title">
    <p id="writes-title"><strong>${hit ? text.writesTo(hit.ticket_number) : text.writes}</strong></p>
    <div id="writes-note" class="small">${hit && isFinished(hit) ? html`<p class="caution">${text.finished(incidentState(hit.status).label)}</p>` : nothing}</div>
    ${hit && typeof state === 'object' ? renderTexts(state.preview) : renderGeneral(hit, state)}
  </section>`;
}

function renderGeneral(hit: TicketHit | undefined, state: PreviewState): TemplateResult {
  const stands = { loading: text.previewLoading, failed: text.previewFailed };
  const note = hit ? (typeof state === 'string' ? stands[state] : '') : state && text.choose;
  return html`<p class="small muted">${text.writesGeneral} ${note}</p>`;
}

function renderTexts({ block, description_append, work_note }: WritePreview): TemplateResult {
  const appended = description_append.trim();
  return html`
    <p class="small muted">${text.previewBlock(block)}${appended ? ':' : nothing}</p>
    ${appended ? html`<pre class="small" dir="ltr" tabindex="0" role="group" aria-label=${text.description}>${appended}</pre>` : nothing}
    ${work_note ? html`<p class="small"><span class="muted">${text.workNote}:</span> <bdi>${work_note}</bdi></p>` : nothing}
  `;
}
