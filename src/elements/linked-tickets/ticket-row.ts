import { html, nothing, type TemplateResult } from 'lit';
import type { TicketLink } from '../../contract/ticket-links.js';
import { externalIcon, unlinkIcon } from '../shared/icons.js';
import { isClosed } from '../shared/incident-state.js';
import { singleClick } from '../shared/single-click.js';
import { statusBadge } from '../shared/status-badge.js';
import { commonText } from '../shared/strings/common.js';
import { linkedTicketsText as text } from '../shared/strings/linked-tickets.js';
import { exactTime, parseTime, relativeTime } from '../shared/times.js';
import { lastKnownState, shownState, syncNote } from './sync-note.js';
import { ticketAddress } from './ticket-address.js';

export interface RowActions {
  /** Absent where the user may not unlink. */
  unlink?: ((link: TicketLink) => void) | undefined;
}

/** One linked ticket: state, number, short description, priority, who has it, how fresh that is, and its actions. */
export function renderRow(link: TicketLink, { unlink }: RowActions): TemplateResult {
  const { ticket } = link;
  const state = shownState(link);
  return html`
    <li class="row ${isClosed(state) ? 'dimmed' : ''}" part="row" data-number=${ticket.ticket_number}>
      <span class="cell-status">${statusBadge(state)}</span>
      <span class="cell-number numeric">${renderNumber(link)}</span>
      <span class="cell-title" title=${ticket.title} tabindex="-1">${ticket.title}</span>
      <span class="cell-priority small muted numeric" title=${ticket.priority}>${shortPriority(ticket.priority)}</span>
      <span class="cell-assigned small muted" title=${ticket.assigned_to || ticket.assigned_group}>${ticket.assigned_to || ticket.assigned_group}</span>
      <span class="cell-synced small muted numeric">${renderSynced(link)}</span>
      <span class="cell-actions">
        ${unlink
          ? html`<button
              type="button"
              class="quiet icon"
              aria-label=${text.unlink(ticket.ticket_number)}
              title=${text.unlink(ticket.ticket_number)}
              @click=${singleClick(() => unlink(link))}
            >
              ${unlinkIcon()}
            </button>`
          : nothing}
      </span>
      ${renderNote(link)}
    </li>
  `;
}

function renderNumber(link: TicketLink): TemplateResult {
  const address = ticketAddress(link);
  const { ticket_number } = link.ticket;
  if (!address) return html`${ticket_number}`;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer"
    >${ticket_number}<span class="external">${externalIcon()}</span><span class="sr-only"> ${commonText.newTab}</span></a
  >`;
}

function renderSynced({ last_synced_at }: TicketLink): TemplateResult {
  const time = parseTime(last_synced_at);
  if (!time) return html`${text.neverSynced}`;
  return html`<time datetime=${time.toISOString()} title=${exactTime(time)}>${text.synced(relativeTime(time))}</time>`;
}

function renderNote(link: TicketLink): TemplateResult | typeof nothing {
  const note = syncNote(link);
  const known = lastKnownState(link);
  if (!note && !known) return nothing;
  return html`<p class="cell-note small ${note?.tone ?? 'muted'}">
    ${note?.text ?? nothing}${known ? html` <span class="muted">${text.lastKnown(known.label)}</span>` : nothing}
  </p>`;
}

/** `3 - Moderate` is `P3` in a narrow column; anything else stays as it is. */
function shortPriority(priority: string): string {
  const level = /^([1-5])(\s*-|$)/.exec(priority)?.[1];
  return level ? `P${level}` : priority;
}
