import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TicketHit } from '../../contract/link-ticket.js';
import type { Client } from '../../data/client/client.js';
import { commonTexts } from '../../texts/en/common.js';
import { linkTexts } from '../../texts/en/link.js';
import { linkedTexts } from '../../texts/en/linked.js';
import { visible } from '../../texts/isolated.js';
import { externalIcon } from '../ui/icons/icons.js';
import { statusBadge } from '../ui/ticket/status-badge.js';
import { ticketAddress } from '../../data/ticket-address.js';
import { stageOf, ticketState } from '../ui/ticket/ticket-state.js';
import { renderTime } from '../ui/time/time.js';
import { parseTime } from '../ui/time/times.js';
import type { ShownHit } from './search-start.js';

export interface HitView {
  chosen: boolean;
  choose: () => void;
}

/** Whether the ticket's work is over, so that linking it needs a second thought. */
export const isFinished = (client: Client, hit: TicketHit): boolean => stage(client, hit) > 0;

/**
 * Sorts open tickets first, then resolved, then closed ones; equals stay as the backend has them (domain L1). Of what was read on, nothing comes
 * between what was there before; only those that are linked already stand at the end of it all.
 */
export function inOrder(client: Client, batches: readonly (readonly TicketHit[])[]): TicketHit[] {
  const sorted = batches.flatMap((hits) => [...hits].sort((a, b) => stage(client, a) - stage(client, b)));
  return sorted.sort((a, b) => Number(a.linked) - Number(b.linked));
}

const stage = (client: Client, hit: TicketHit): number => stageOf(ticketState(client, hit));

/** Renders a ticket that was found: one of several to choose from, unless the anomaly links it already, and the way to look at it first (elements T4). */
export function renderHit(client: Client, hit: ShownHit, { chosen, choose }: HitView): TemplateResult {
  const facts = renderFacts(client, hit);
  const choice = html`<label>
    <input part="check" type="radio" name="hit" value=${hit.ticket_id} .checked=${live(chosen)} @change=${choose} />
    ${facts}
  </label>`;
  return html`<div class="hit ${hit.linked ? 'linked' : ''}" part="hit">${hit.linked ? facts : choice} ${renderAddress(client, hit)}</div>`;
}

function renderAddress(client: Client, hit: TicketHit): TemplateResult | typeof nothing {
  const address = ticketAddress(client, { ticket: hit, instance_origin: '' });
  if (!address) return nothing;
  const open = client.texts.of(linkedTexts).open(hit.ticket_number);
  return html`<a part="link" href=${address.href} target="_blank" rel="noopener noreferrer" title=${open}
    ><span class="small" translate="no">${address.host}</span>${externalIcon()}<span class="sr-only">${open} ${client.texts.of(commonTexts).newTab}</span></a
  >`;
}

function renderFacts(client: Client, hit: ShownHit): TemplateResult {
  const { texts } = client;
  const text = texts.of(linkTexts);
  const [time, told] = hit.linked_at ? [parseTime(hit.linked_at), text.linked] : [parseTime(hit.created_at), text.opened];
  const assigned = hit.assigned_group || hit.assigned_to;
  return html`<span class="hit-text">
    <span class="hit-head">
      <strong class="numeric" translate="no">${visible(hit.ticket_number)}</strong> ${statusBadge(ticketState(client, hit))}
      ${hit.linked ? html`<span class="hit-mark small">${text.alreadyLinked}</span>` : nothing}
    </span>
    <span class="hit-title" dir="auto" title=${hit.title || nothing} translate=${hit.title ? 'no' : nothing}>${hit.title || texts.of(commonTexts).untitled}</span>
    <span class="hit-meta small muted">
      <bdi translate="no">${assigned}</bdi>${assigned && time ? ' · ' : nothing}${time ? renderTime(texts.format, time, told(texts.format.relativeTime(time))) : nothing}
    </span>
  </span>`;
}
