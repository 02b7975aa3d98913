import { html, nothing, type TemplateResult } from 'lit';
import type { TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import { listTexts, type ListTexts } from '../../texts/en/list.js';
import { visible } from '../../texts/isolated.js';
import { singleClick } from '../ui/host/single-click.js';
import { warningIcon } from '../ui/icons/icons.js';
import { syncNote, type SyncNote } from './sync-note.js';
import type { RowView } from './row-view.js';

/**
 * Renders the line under a short description: what is to be said of its sync, with what can be done about it, and who has the ticket. It has its
 * place in each row, so that nothing moves when something comes or goes that is nobody's task: that stays on the line, whole in the details.
 */
export function renderNote(client: Client, link: TicketLink, view: RowView): TemplateResult {
  const text = client.texts.of(listTexts);
  const note = syncNote(client, link);
  const isTrouble = note?.tone === 'warning';
  const isBrief = note?.passing ?? true;
  const said = (note?.parts ?? []).map((part) => html`<span>${part}</span> `);
  const whole = note?.parts.join(' ') ?? nothing;
  const steps = note ? renderSteps(text, link, note, view) : nothing;
  return html`<span class="cell-note small muted ${isBrief ? 'brief' : ''}" part="cell-note">
    ${isTrouble && isBrief ? nothing : html`<span class="facts" title=${factsOf(text, link, isTrouble ? [] : note?.parts)}>${isTrouble ? nothing : said}${renderFacts(text, link)}</span>`}
    ${isTrouble ? html`<span class="trouble">${warningIcon()}<span class="said" title=${isBrief ? whole : nothing}>${said}</span>${steps}</span>` : steps}
  </span>`;
}

/** All that stands on the line, for where it is cut. */
const factsOf = (text: ListTexts, { ticket, other_anomalies_count: others }: TicketLink, said: readonly string[] = []): string =>
  [...said, visible(ticket.assigned_to || ticket.assigned_group), others > 0 ? text.alsoOn(others) : ''].filter(Boolean).join(' · ');

/** Renders who has it, and where else it is. */
function renderFacts(text: ListTexts, { ticket, other_anomalies_count: others }: TicketLink): TemplateResult {
  const assigned = ticket.assigned_to || ticket.assigned_group;
  const other = others > 0 ? html`<span>${text.alsoOn(others)}</span>` : nothing;
  if (!assigned) return html`${other}`;
  return html`<span class="sr-only">${text.assigned} </span><bdi class="cell-assigned" part="cell-assigned" translate="no">${visible(assigned)}</bdi>${others > 0 ? html`<span aria-hidden="true"> · </span>${other}` : nothing}`;
}

const renderSteps = (text: ListTexts, { ticket: { ticket_number: number } }: TicketLink, { retry, removable }: SyncNote, { sync, syncing, unlink }: RowView): unknown[] => [
  retry && sync ? syncButton(text, { label: text.retryNow, name: text.retryTicket(number) }, number, sync, syncing) : nothing,
  removable && unlink ? rowButton({ label: text.removeLink, name: text.removeLinkTo(number) }, unlink) : nothing,
];

/** What a button in a row says, and its name for those who hear it: the same, with the ticket that it is about. */
interface RowLabel {
  label: string;
  name: string;
}

/** Renders the button that syncs a ticket now; while it does, it says so. */
export const syncButton = (text: ListTexts, idle: RowLabel, number: string, sync: () => void, syncing: boolean): TemplateResult =>
  rowButton(syncing ? { label: text.syncing, name: text.syncingTicket(number) } : idle, sync, syncing);

const rowButton = ({ label, name }: RowLabel, action: (click: MouseEvent) => void, busy = false): TemplateResult =>
  html`<button type="button" class="tiny small" part="button button-secondary" aria-label=${name} aria-disabled=${busy ? 'true' : 'false'} @click=${singleClick(action)}>${label}</button>`;
