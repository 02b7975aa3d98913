import { html, nothing, type TemplateResult } from 'lit';
import type { TicketPermissions } from '../../contract/ticket-links.js';
import type { ListTexts } from '../../texts/en/list.js';
import { ticketIcon } from '../ui/icons/icons.js';

/**
 * Renders rows of the final height and shape, so that nothing moves when the real ones come.
 *
 * @param note says aloud that something is loading; absent while there are no words for it
 */
export const renderSkeleton = (count: number, note?: string): TemplateResult => html`
  <div class="loading" aria-busy="true">
    ${Array.from({ length: count }, renderSkeletonRow)} ${note === undefined ? nothing : html`<p class="loading-note" role="status">${note}</p>`}
  </div>
`;

const bar = html`<span class="skeleton"></span>`;

const renderSkeletonRow = (): TemplateResult => html`<div class="line skeleton-row">
  <span class="cell-status">${bar}</span><span class="cell-number">${bar}</span><span class="cell-priority">${bar}</span><span class="cell-title">${bar}</span
  ><span class="cell-note brief small">${bar}</span><span class="cell-synced small">${bar}</span><span class="cell-actions">${bar}${bar}</span>
</div>`;

/**
 * Says that there are no tickets, with the advice on what to do and the buttons that do it; in a line where this user may do neither, which is
 * said above (domain L2, L8, elements T9).
 */
export const renderEmpty = (text: ListTexts, { create, link }: Pick<TicketPermissions, 'create' | 'link'>, buttons: unknown): TemplateResult => {
  if (!create && !link) return html`<p class="none muted" part="empty">${text.empty}</p>`;
  return html`<div class="empty" part="empty">
    ${ticketIcon()}
    <strong>${text.empty}</strong>
    <p class="small muted">${adviceFor(text, create, link).map((line) => html`<span>${line}</span> `)}</p>
    ${buttons}
  </div>`;
};

/** Of what this user may do; in doubt about both, create. */
function adviceFor(text: ListTexts, create: boolean, link: boolean): string[] {
  return [create && text.adviceCreate, link && text.adviceLink, link && text.adviceUnchanged, create && link && text.adviceUnsure].filter((line) => line !== false);
}
