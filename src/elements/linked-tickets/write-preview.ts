import { html, nothing, type TemplateResult } from 'lit';
import type { TicketHit, WritePreview } from '../../contract/link-ticket.js';
import type { Client } from '../../data/client/client.js';
import { linkTexts, type LinkTexts } from '../../texts/en/link.js';
import { ticketState } from '../ui/ticket/ticket-state.js';
import { isFinished } from './ticket-hit.js';

/** How far the text is that linking writes; undefined where the backend cannot tell. */
export type PreviewState = { preview: WritePreview } | 'loading' | 'failed' | undefined;

/** Renders what linking writes to the chosen ticket, said before the click (domain L7, elements T5). */
export function renderWritePreview(client: Client, hit: TicketHit | undefined, state: PreviewState): TemplateResult {
  const text = client.texts.of(linkTexts);
  const caution = hit && isFinished(client, hit) ? html`<p class="caution">${text.finished(ticketState(client, hit).label)}</p>` : nothing;
  return html`<section class="writes" part="preview" aria-labelledby="writes-title">
    <p id="writes-title"><strong>${hit ? text.writesTo(hit.ticket_number) : text.writes}</strong></p>
    <div id="writes-note" class="small">${caution}</div>
    ${hit?.description
      ? html`<details class="small"><summary part="summary">${text.description}</summary><pre dir="auto" translate="no" tabindex="0" role="group" aria-label=${text.description}>${hit.description}</pre></details>`
      : nothing}
    ${hit && typeof state === 'object' ? renderTexts(text, state.preview) : renderGeneral(client, hit, state)}
  </section>`;
}

function renderGeneral({ texts }: Client, hit: TicketHit | undefined, state: PreviewState): TemplateResult {
  const text = texts.of(linkTexts);
  return html`<p class="small muted">${texts.format.sentences(text.writesGeneral, noteOn(text, hit, state))}</p>`;
}

/** Why the text itself is not there. */
function noteOn(text: LinkTexts, hit: TicketHit | undefined, state: PreviewState): string {
  if (!hit) return state === undefined ? '' : text.choose;
  if (state === 'loading') return text.previewLoading;
  return state === 'failed' ? text.previewFailed : '';
}

function renderTexts(text: LinkTexts, { block, description_append, work_note }: WritePreview): TemplateResult {
  const appended = description_append.trim();
  return html`
    <p class="small muted">${text.previewBlock[block]}</p>
    ${appended ? html`<pre class="small" dir="ltr" translate="no" tabindex="0" role="group" aria-label=${text.appended}>${appended}</pre>` : nothing}
    ${work_note ? html`<p class="small"><span class="muted">${text.workNote}</span> <bdi class="verbatim" translate="no">${work_note}</bdi></p>` : nothing}
  `;
}
