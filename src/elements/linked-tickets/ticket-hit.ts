import { html, nothing, type TemplateResult } from 'lit';
import type { TicketHit } from '../../contract/link-ticket.js';
import { incidentState } from '../shared/incident-state.js';
import { statusBadge } from '../shared/status-badge.js';
import { linkTicketText as text } from '../shared/strings/link-ticket.js';
import { exactTime, parseTime, relativeTime } from '../shared/times.js';

export interface HitActions {
  label: string;
  disabled: boolean;
  link: () => void;
}

/** An incident found, with what one needs to know before linking it. */
export function renderHit(hit: TicketHit, { label, disabled, link }: HitActions): TemplateResult {
  const state = incidentState(hit.status);
  const opened = parseTime(hit.created_at);
  const finished = ['resolved', 'closed', 'canceled'].includes(state.kind);
  return html`
    <li class="hit">
      <div class="hit-text">
        <p class="hit-head">
          <strong class="numeric">${hit.ticket_number}</strong> ${statusBadge(state)}
          <span class="small muted">
            ${hit.assigned_group || hit.assigned_to}
            ${opened ? html`<time datetime=${opened.toISOString()} title=${exactTime(opened)}>${relativeTime(opened)}</time>` : nothing}
          </span>
        </p>
        <p class="hit-title">${hit.title}</p>
        ${finished && !hit.linked ? html`<p class="small caution">${text.finished(state.label)}</p>` : nothing}
        ${hit.block === 'present' && !hit.linked ? html`<p class="small muted">${text.present}</p>` : nothing}
      </div>
      ${hit.linked
        ? html`<span class="small muted">${text.alreadyLinked}</span>`
        : html`<button type="button" aria-disabled=${disabled ? 'true' : 'false'} @click=${link}>${label}</button>`}
    </li>
  `;
}
