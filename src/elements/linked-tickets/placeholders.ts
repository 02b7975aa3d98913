import { html, nothing, type TemplateResult } from 'lit';
import type { TicketPermissions } from '../../contract/ticket-links.js';
import type { ListTexts } from '../../texts/en/list.js';

/**
 * Renders two rows of the final height, so that nothing moves when the real ones come.
 *
 * @param note says aloud that something is loading; absent while there are no words for it
 */
export const renderSkeleton = (note?: string): TemplateResult => html`
  <div class="loading" aria-busy="true">
    ${[1, 2].map(() => html`<div class="skeleton-row"><div class="skeleton"></div><div class="skeleton"></div><div class="skeleton long"></div></div>`)}
    ${note === undefined ? nothing : html`<p class="loading-note" role="status">${note}</p>`}
  </div>
`;

/** Says that there are no tickets, with the advice on what to do where the choice is made (domain L2, L8, elements T9). */
export const renderEmpty = (text: ListTexts, { create, link }: Pick<TicketPermissions, 'create' | 'link'>): TemplateResult => html`
  <div class="empty" part="empty">
    <strong>${text.empty}</strong>
    ${create || link ? html`<ul class="small muted">${adviceFor(text, create, link).map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
  </div>
`;

/** Of what this user may do; in doubt about both, create. */
function adviceFor(text: ListTexts, create: boolean, link: boolean): string[] {
  return [create && text.adviceCreate, link && text.adviceLink, link && text.adviceUnchanged, create && link && text.adviceUnsure].filter((line) => line !== false);
}
