import { html, nothing, type TemplateResult } from 'lit';
import type { TicketLink } from '../../contract/ticket-links.js';
import { externalIcon, detailsIcon, unlinkIcon } from '../ui/icons/icons.js';
import { singleClick } from '../ui/host/single-click.js';
import { statusBadge } from '../ui/ticket/status-badge.js';
import { commonText } from '../ui/strings/common.js';
import { linkedTicketsText as text } from '../ui/strings/linked-tickets.js';
import { ticketAddress } from '../ui/ticket/ticket-address.js';
import { renderTime } from '../ui/time/time.js';
import { parseTime, shortRelativeTime } from '../ui/time/times.js';
import { isDone, shownState } from './link-state.js';
import { syncNote } from './sync-note.js';

export interface RowView {
  /** Whether the details are shown. */
  open: boolean;
  /** What they are; absent until their code is there. */
  details: TemplateResult | undefined;
  /** A sync that the user asked for is under way. */
  syncing: boolean;
  toggle: () => void;
  /** Absent where the user may not unlink. */
  unlink: (() => void) | undefined;
  /** Absent where the backend cannot sync on demand. */
  sync: (() => void) | undefined;
}

/** One linked ticket: state, number, short description, priority, who has it, how fresh that is, and its actions. */
export function renderRow(link: TicketLink, view: RowView): TemplateResult {
  const { ticket } = link;
  const assigned = ticket.assigned_to || ticket.assigned_group;
  return html`
    <li class="row ${isDone(link) ? 'dimmed' : ''} ${view.open ? 'open' : ''}" part="row" data-number=${ticket.ticket_number}>
      <span class="cell-status">${statusBadge(shownState(link))}</span>
      <span class="cell-number numeric">${renderNumber(link)}</span>
      <span class="cell-title" title=${ticket.title}><bdi>${ticket.title}</bdi></span>
      <span class="cell-priority small muted numeric" title=${ticket.priority}>${shortPriority(ticket.priority)}</span>
      <span class="cell-assigned small muted" title=${assigned}>${assigned}</span>
      <span class="cell-synced small muted numeric">${renderSynced(link)}</span>
      ${renderActions(link, view)} ${renderNote(link, view)}
      ${view.open ? html`<div id="details-${link.id}" class="cell-details">${view.details ?? nothing}</div>` : nothing}
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

function renderSynced({ last_synced_at, sync }: TicketLink): TemplateResult {
  const time = parseTime(last_synced_at);
  if (!time) return html`${sync?.state === 'historical' ? text.noLongerSyncing : text.neverSynced}`;
  return renderTime(time, sync?.state === 'historical' ? text.noLongerSyncing : html`<span class="sr-only">${text.synced} </span>${shortRelativeTime(time)}`);
}

function renderActions({ id, ticket: { ticket_number } }: TicketLink, { open, toggle, unlink }: RowView): TemplateResult {
  return html`<span class="cell-actions">
    <button
      id="more-${id}"
      type="button"
      class="quiet icon"
      aria-label=${text.details(ticket_number)}
      title=${text.details(ticket_number)}
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? `details-${id}` : nothing}
      @click=${toggle}
    >
      ${detailsIcon()}
    </button>
    ${unlink
      ? html`<button
          id="unlink-${id}"
          type="button"
          class="quiet icon"
          aria-label=${text.unlink(ticket_number)}
          title=${text.unlink(ticket_number)}
          @click=${singleClick(unlink)}
        >
          ${unlinkIcon()}
        </button>`
      : nothing}
  </span>`;
}

function renderNote(link: TicketLink, { unlink, sync, syncing }: RowView): TemplateResult | typeof nothing {
  const note = syncNote(link);
  if (!note) return nothing;
  const number = link.ticket.ticket_number;
  return html`<p class="cell-note small ${note.tone}">
    ${note.text}
    ${note.retry && sync ? rowButton(syncing ? text.syncing : text.retryNow, number, sync, syncing) : nothing}
    ${note.removable && unlink ? rowButton(text.removeLink, text.to(number), unlink) : nothing}
  </p>`;
}

/** A button whose name goes on, for those who hear it, with the ticket that it is about. */
export const rowButton = (label: string, about: string, action: () => void, busy = false): TemplateResult =>
  html`<button type="button" class="link small" aria-disabled=${busy ? 'true' : 'false'} @click=${singleClick(action)}>
    ${label}<span class="sr-only"> ${about}</span>
  </button>`;

/** `3 - Moderate` is `P3` in a narrow column; anything else stays as it is. */
function shortPriority(priority: string): string {
  const level = /^([1-5])(\s*-|$)/.exec(priority)?.[1];
  return level ? `P${level}` : priority;
}
