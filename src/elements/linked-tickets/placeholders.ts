import { html, nothing, type TemplateResult } from 'lit';
import type { TicketPermissions } from '../../contract/ticket-links.js';
import { linkedTicketsText as text } from '../ui/strings/linked-tickets.js';

/** Two rows of the final height, so that nothing moves when the real ones come. */
export const renderSkeleton = (): TemplateResult => html`
  <div class="loading" aria-busy="true">
    ${[1, 2].map(() => html`<div class="skeleton-row"><div class="skeleton"></div><div class="skeleton"></div><div class="skeleton long"></div></div>`)}
    <p class="loading-note" role="status">${text.loading}</p>
  </div>
`;

/** No tickets: one sentence, and the advice on what to do where the choice is made (domain L2, L8). */
export const renderEmpty = ({ create, link }: Pick<TicketPermissions, 'create' | 'link'>): TemplateResult => html`
  <div class="empty">
    <strong>${text.empty}</strong>
    ${create || link ? html`<ul class="small muted">${adviceFor(create, link).map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
  </div>
`;

/** Of what this user may do; in doubt about both, create. */
function adviceFor(create: boolean, link: boolean): string[] {
  return [create && text.adviceCreate, link && text.adviceLink, link && text.adviceUnchanged, create && link && text.adviceDoubt].filter((line) => line !== false);
}
