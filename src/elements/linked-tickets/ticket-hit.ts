import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TicketHit } from '../../contract/link-ticket.js';
import type { TicketingClient } from '../../data/client/client.js';
import { linkTexts } from '../../texts/en/link.js';
import { statusBadge } from '../ui/ticket/status-badge.js';
import { isClosed, ticketState } from '../ui/ticket/ticket-state.js';
import { renderTime } from '../ui/time/time.js';
import { parseTime } from '../ui/time/times.js';

export interface HitView {
  chosen: boolean;
  choose: () => void;
}

/** Whether the ticket's work is over, so that linking it needs a second thought. */
export function isFinished(client: TicketingClient, hit: TicketHit): boolean {
  const state = ticketState(client, hit);
  return state.kind === 'resolved' || isClosed(state);
}

/** Renders a ticket that was found: one of a group to choose from, unless the anomaly links it already (elements T4). */
export function renderHit(client: TicketingClient, hit: TicketHit, { chosen, choose }: HitView): TemplateResult {
  if (hit.linked) return html`<div class="hit linked">${renderFacts(client, hit)}</div>`;
  return html`<label class="hit ${chosen ? 'chosen' : ''}">
    <input type="radio" name="hit" value=${hit.ticket_id} .checked=${live(chosen)} @change=${choose} />
    ${renderFacts(client, hit)}
  </label>`;
}

function renderFacts(client: TicketingClient, hit: TicketHit): TemplateResult {
  const { texts } = client;
  const text = texts.of(linkTexts);
  const opened = parseTime(hit.created_at);
  const assigned = hit.assigned_group || hit.assigned_to;
  return html`<span class="hit-text">
    <span class="hit-head">
      <strong class="numeric">${hit.ticket_number}</strong> ${statusBadge(ticketState(client, hit))}
      ${hit.linked ? html`<span class="hit-mark small">${text.alreadyLinked}</span>` : nothing}
    </span>
    <span class="hit-title" dir="auto">${hit.title}</span>
    <span class="hit-meta small muted">
      ${assigned}${assigned && opened ? ' · ' : nothing}${opened ? renderTime(texts.format, opened, text.opened(texts.format.relativeTime(opened))) : nothing}
    </span>
  </span>`;
}
