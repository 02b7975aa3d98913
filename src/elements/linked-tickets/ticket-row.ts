import { html, nothing, type TemplateResult } from 'lit';
import type { TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import { commonTexts } from '../../texts/en/common.js';
import { listTexts, type ListTexts } from '../../texts/en/list.js';
import { visible } from '../../texts/isolated.js';
import { singleClick } from '../ui/host/single-click.js';
import { detailsIcon, externalIcon, unlinkIcon } from '../ui/icons/icons.js';
import { statusBadge } from '../ui/ticket/status-badge.js';
import { ticketAddress } from '../../data/ticket-address.js';
import { renderTime } from '../ui/time/time.js';
import { parseTime } from '../ui/time/times.js';
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

/** Renders a linked ticket: state, number, short description, priority, who has it, how fresh that is, and its actions (domain L1, elements T1). */
export function renderRow(client: Client, link: TicketLink, view: RowView): TemplateResult {
  const { ticket } = link;
  const text = client.texts.of(listTexts);
  const assigned = ticket.assigned_to || ticket.assigned_group;
  return html`
    <li class="row ${isDone(client, link) ? 'dimmed' : ''} ${view.open ? 'open' : ''}" part="row" data-number=${ticket.ticket_number}>
      <span class="cell-status" part="cell-status">${statusBadge(shownState(client, link))}</span>
      <span class="cell-number numeric" part="cell-number">${renderNumber(client, link)}</span>
      <span class="cell-title" part="cell-title" title=${ticket.title}>${ticket.title ? html`<bdi translate="no">${ticket.title}</bdi>` : html`<span class="muted">${client.texts.of(commonTexts).untitled}</span>`}</span>
      <span class="cell-priority small muted numeric" part="cell-priority" title=${ticket.priority}>${client.provider.shortPriority(visible(ticket.priority))}</span>
      <span class="cell-assigned small muted" part="cell-assigned" translate="no" title=${assigned}>${assigned}</span>
      <span class="cell-synced small muted numeric" part="cell-synced">${renderSynced(client, link)}</span>
      ${renderActions(text, link, view)} ${renderNote(client, link, view)}
      ${view.open ? html`<div id="details-${link.id}" class="cell-details" part="cell-details">${view.details ?? nothing}</div>` : nothing}
    </li>
  `;
}

function renderNumber(client: Client, link: TicketLink): TemplateResult {
  const address = ticketAddress(client, link);
  const number = html`<span translate="no">${visible(link.ticket.ticket_number)}</span>`;
  if (!address) return number;
  return html`<a part="link" href=${address.href} target="_blank" rel="noopener noreferrer"
    >${number}${address.host && html`<span class="small" translate="no">${address.host}</span>`}<span class="external">${externalIcon()}</span><span class="sr-only"> ${client.texts.of(commonTexts).newTab}</span></a
  >`;
}

function renderSynced({ texts }: Client, { last_synced_at, sync }: TicketLink): TemplateResult {
  const { format } = texts;
  const text = texts.of(listTexts);
  const time = parseTime(last_synced_at);
  const isRecord = sync?.status === 'historical';
  if (!time) return html`${isRecord ? text.noLongerSyncing : text.neverSynced}`;
  return renderTime(format, time, isRecord ? text.noLongerSyncing : html`<span class="sr-only">${text.synced} </span>${format.relativeTime(time)}`);
}

function renderActions(text: ListTexts, { id, ticket: { ticket_number } }: TicketLink, { open, toggle, unlink }: RowView): TemplateResult {
  return html`<span class="cell-actions" part="cell-actions">
    <button
      id="more-${id}"
      type="button"
      class="quiet icon"
      part="button-quiet"
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
          part="button-quiet"
          aria-label=${text.unlink(ticket_number)}
          title=${text.unlink(ticket_number)}
          @click=${singleClick(unlink)}
        >
          ${unlinkIcon()}
        </button>`
      : nothing}
  </span>`;
}

function renderNote(client: Client, link: TicketLink, { unlink, sync, syncing }: RowView): TemplateResult | typeof nothing {
  const text = client.texts.of(listTexts);
  const { ticket_number: number } = link.ticket;
  const note = syncNote(client, link) ?? { tone: 'muted', parts: [], retry: false, removable: false };
  const parts = link.other_anomalies_count > 0 ? [...note.parts, text.alsoOn(link.other_anomalies_count)] : note.parts;
  if (parts.length === 0) return nothing;
  return html`<p class="cell-note small ${note.tone}" part="cell-note">
    ${parts.map((part) => html`<span>${part}</span> `)}
    ${note.retry && sync ? syncButton(text, { label: text.retryNow, name: text.retryTicket(number) }, number, sync, syncing) : nothing}
    ${note.removable && unlink ? rowButton({ label: text.removeLink, name: text.removeLinkTo(number) }, unlink) : nothing}
  </p>`;
}

/** What a button in a row says, and its name for those who hear it: the same, with the ticket that it is about. */
interface RowLabel {
  label: string;
  name: string;
}

/** Renders the button that syncs a ticket now; while it does, it says so. */
export const syncButton = (text: ListTexts, idle: RowLabel, number: string, sync: () => void, syncing: boolean): TemplateResult =>
  rowButton(syncing ? { label: text.syncing, name: text.syncingTicket(number) } : idle, sync, syncing);

const rowButton = ({ label, name }: RowLabel, action: () => void, busy = false): TemplateResult =>
  html`<button type="button" class="link small" part="button-link" aria-label=${name} aria-disabled=${busy ? 'true' : 'false'} @click=${singleClick(action)}>${label}</button>`;
