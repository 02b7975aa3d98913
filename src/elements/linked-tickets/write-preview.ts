import { html, nothing, type TemplateResult } from 'lit';
import type { TicketHit, WritePreview } from '../../contract/link-ticket.js';
import type { Client } from '../../data/client/client.js';
import { linkTexts, type LinkTexts } from '../../texts/en/link.js';
import { ticketState } from '../ui/ticket/ticket-state.js';
import { isFinished } from './ticket-hit.js';

/** How far the text is that linking writes; undefined where the backend cannot tell. */
export type PreviewState = { preview: WritePreview } | 'loading' | 'failed' | undefined;

/**
 * Renders what linking writes to the chosen ticket, under it and said before the click: the work note and the first line of what is appended are
 * in view, the whole text is a click away (domain L7, elements T5).
 */
export function renderWritePreview(client: Client, hit: TicketHit, state: PreviewState): TemplateResult {
  const text = client.texts.of(linkTexts);
  const caution = isFinished(client, hit) ? html`<p class="caution">${text.finished(ticketState(client, hit).label)}</p>` : nothing;
  const appended = typeof state === 'object' ? state.preview.description_append.trim() : '';
  return html`<section class="writes small" part="preview" aria-labelledby="writes-title">
    <p>
      <strong id="writes-title">${text.writesTo(hit.ticket_number)}</strong>
      <span class="muted">${typeof state === 'object' ? text.previewBlock[state.preview.block] : nothing}</span>
    </p>
    <div id="writes-note">${caution}</div>
    ${renderTexts(client, text, state)}
    <div class="writes-folded">
      ${appended.includes('\n') ? renderFolded(text.wholeText, text.appended, appended, 'ltr') : nothing}
      ${hit.description ? renderFolded(text.description, text.description, hit.description, 'auto') : nothing}
    </div>
  </section>`;
}

/** What is always in view; until it is there, its room. */
function renderTexts({ texts }: Client, text: LinkTexts, state: PreviewState): TemplateResult {
  if (state === 'loading') return html`<p class="muted writes-loading">${text.previewLoading}</p>`;
  if (typeof state !== 'object') return html`<p class="muted">${texts.format.sentences(text.writesGeneral, state ? text.previewFailed : '')}</p>`;
  const { description_append, work_note } = state.preview;
  const [first] = description_append.trim().split('\n');
  return html`
    ${first ? html`<p class="writes-first" dir="ltr" translate="no" title=${first}>${first}</p>` : nothing}
    ${work_note ? html`<p><span class="muted">${text.workNote}</span> <bdi class="verbatim" translate="no">${work_note}</bdi></p>` : nothing}
  `;
}

const renderFolded = (summary: string, label: string, content: string, dir: 'auto' | 'ltr'): TemplateResult =>
  html`<details><summary part="summary">${summary}</summary><pre dir=${dir} translate="no" tabindex="0" role="group" aria-label=${label}>${content}</pre></details>`;
