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
import { renderNote } from './row-note.js';
import type { RowView } from './row-view.js';

/**
 * Renders a linked ticket: state, number, priority, short description with who has it and what is to be said of it under that, how fresh that is,
 * and its actions (domain L1, elements T1).
 */
export function renderRow(client: Client, link: TicketLink, view: RowView): TemplateResult {
  const { ticket } = link;
  const text = client.texts.of(listTexts);
  const priority = visible(ticket.priority);
  return html`
    <li class="line row ${isDone(client, link) ? 'dimmed' : ''} ${view.open ? 'open' : ''}" part="row" data-number=${ticket.ticket_number}>
      <span class="cell-status" part="cell-status">${statusBadge(shownState(client, link))}</span>
      <span class="cell-number numeric" part="cell-number">${renderNumber(client, link)}</span>
      <span class="cell-priority small muted numeric" part="cell-priority" title=${ticket.priority}
        >${priority && html`<span class="sr-only">${text.priority} ${priority}</span>`}<span aria-hidden="true">${client.provider.shortPriority(priority)}</span></span
      >
      ${renderTitle(client, ticket.title)} ${renderNote(client, link, view)}
      <span class="cell-synced small muted numeric" part="cell-synced">${renderSynced(client, link, view)}</span>
      ${renderActions(text, link, view)}
      ${view.open ? html`<div id="details-${link.id}" class="cell-details" part="cell-details">${view.details ?? nothing}</div>` : nothing}
    </li>
  `;
}

/** In whatever direction it is written, it is cut at its end. */
const renderTitle = ({ texts }: Client, title: string): TemplateResult =>
  title ? html`<span class="cell-title" part="cell-title" dir="auto" translate="no" title=${title}>${title}</span>` : html`<span class="cell-title muted" part="cell-title">${texts.of(commonTexts).untitled}</span>`;

function renderNumber(client: Client, link: TicketLink): TemplateResult {
  const address = ticketAddress(client, link);
  const number = html`<span translate="no">${visible(link.ticket.ticket_number)}</span>`;
  if (!address) return number;
  return html`<a id="number-${link.id}" part="link" href=${address.href} target="_blank" rel="noopener noreferrer"
    >${number}${address.host && html`<span class="small" translate="no">${address.host}</span>`}<span class="external">${externalIcon()}</span><span class="sr-only"> ${client.texts.of(commonTexts).newTab}</span></a
  >`;
}

function renderSynced({ texts }: Client, { last_synced_at, sync }: TicketLink, { past }: RowView): TemplateResult {
  const { format } = texts;
  const text = texts.of(listTexts);
  const time = parseTime(last_synced_at);
  const isRecord = sync?.status === 'historical';
  if (!time) return html`${isRecord ? text.noLongerSyncing : text.neverSynced}`;
  // Where the notice above says it of all rows, each has its age instead.
  if (isRecord && !past) return renderTime(format, time, text.noLongerSyncing);
  return renderTime(format, time, html`<span class="sr-only">${isRecord ? text.noLongerSyncing : text.synced} </span>${format.relativeTime(time)}`);
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
          class="quiet icon unlink"
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
