import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TicketHit } from '../../contract/link-ticket.js';
import { incidentState } from '../ui/ticket/incident-state.js';
import { statusBadge } from '../ui/ticket/status-badge.js';
import { linkTicketText as text } from '../ui/strings/link-ticket.js';
import { renderTime } from '../ui/time/time.js';
import { parseTime, relativeTime } from '../ui/time/times.js';

export interface HitView {
  chosen: boolean;
  choose: () => void;
}

/** Whether the incident's work is over, so that linking it needs a second thought. */
export const isFinished = ({ status }: TicketHit): boolean => ['resolved', 'closed', 'canceled'].includes(incidentState(status).kind);

/** An incident found: one of a group to choose from, unless the anomaly links it already. */
export function renderHit(hit: TicketHit, { chosen, choose }: HitView): TemplateResult {
  if (hit.linked) return html`<div class="hit linked">${renderFacts(hit)}</div>`;
  return html`<label class="hit ${chosen ? 'chosen' : ''}">
    <input type="radio" name="hit" value=${hit.ticket_id} .checked=${live(chosen)} @change=${choose} />
    ${renderFacts(hit)}
  </label>`;
}

function renderFacts(hit: TicketHit): TemplateResult {
  const opened = parseTime(hit.created_at);
  const assigned = hit.assigned_group || hit.assigned_to;
  return html`<span class="hit-text">
    <span class="hit-head">
      <strong class="numeric">${hit.ticket_number}</strong> ${statusBadge(incidentState(hit.status))}
      ${hit.linked ? html`<span class="hit-mark small">${text.alreadyLinked}</span>` : nothing}
    </span>
    <span class="hit-title" dir="auto">${hit.title}</span>
    <span class="hit-meta small muted">
      ${assigned}${assigned && opened ? ' · ' : nothing}${opened ? renderTime(opened, text.opened(relativeTime(opened))) : nothing}
    </span>
  </span>`;
}
