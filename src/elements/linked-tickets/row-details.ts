import { html, nothing, type TemplateResult } from 'lit';
import type { SyncError, TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import { listTexts } from '../../texts/en/list.js';
import { rowTexts, type RowTexts } from '../../texts/en/rows.js';
import { visible } from '../../texts/isolated.js';
import { safeAddress } from '../../data/ticket-address.js';
import { renderAge } from '../ui/time/age.js';
import { parseTime } from '../ui/time/times.js';
import { knownState } from './link-state.js';
import type { OfferReport } from './list-notices.js';
import { explainSync } from './sync-cause.js';
import { syncButton } from './row-note.js';

export interface DetailsView {
  syncing: boolean;
  /** Offers a report on what failed. */
  offer: OfferReport;
  /** Absent where the backend cannot sync on demand. */
  sync: (() => void) | undefined;
}

/** Renders what the row of a linked ticket has no room for: the facts that are known, and its description (elements T1). */
export function renderDetails(client: Client, link: TicketLink, { sync, syncing, offer }: DetailsView): TemplateResult {
  const { texts } = client;
  const text = texts.of(rowTexts);
  const { ticket_number: number, description } = link.ticket;
  return html`
    <dl class="details small">${facts(client, link).map(([term, ...values]) => entry(term, values))}</dl>
    ${description.trim() && renderDescription(text, description.trim())}
    ${link.sync?.last_error ? offer(link, link.sync.last_error, link.id) : nothing}
    ${sync && isLive(link) ? syncButton(texts.of(listTexts), { label: text.syncNow, name: text.syncTicket(number) }, number, sync, syncing) : nothing}
  `;
}

type Value = string | TemplateResult | typeof nothing | false;

/** Returns terms with their values: the ticket's own facts, then those of the link. */
function facts(client: Client, link: TicketLink): [term: string, ...values: Value[]][] {
  const { ticket, other_anomalies_count: others, also_on: named, sync } = link;
  const { texts } = client;
  const text = texts.of(rowTexts);
  const age = (time: string): Value => renderAge(texts.format, time, (when) => when);
  const { last_error: error } = sync ?? {};
  return [
    [text.status, visible(knownState(client, link).label)],
    [text.priority, asItIs(ticket.priority)],
    [text.assigned, asItIs(ticket.assigned_to)],
    [text.group, asItIs(ticket.assigned_group)],
    [text.category, asItIs([ticket.category, ticket.subcategory].filter(Boolean).join(' / '))],
    [text.caller, asItIs(ticket.requester)],
    [text.opened, age(ticket.created_at)],
    [text.updated, age(ticket.updated_at)],
    [text.resolved, age(ticket.resolved_at)],
    [text.closed, age(ticket.closed_at)],
    [text.linked, age(link.linked_at), link.linked_by && text.by(link.linked_by)],
    [text.lastSynced, parseTime(link.last_synced_at) ? age(link.last_synced_at) : text.never],
    [text.alsoOn, ...named.map((anomaly) => renderAnomaly(text, anomaly)), others > named.length && text.anomalies(others - named.length)],
    [text.instance, asItIs(hostOf(link.instance_origin))],
    [text.lastProblem, error ? problem(client, error) : '', error ? age(error.failed_at) : ''],
  ];
}

/** Renders a term with its values beside it; nothing without any. */
function entry(term: string, values: readonly Value[]): TemplateResult | typeof nothing {
  const given = values.filter((value) => value !== false && value !== '' && value !== nothing);
  return given.length === 0 ? nothing : html`<div><dt class="muted">${term}</dt> <dd>${given.map((value) => html`<span>${value}</span> `)}</dd></div>`;
}

function problem(client: Client, error: SyncError): string {
  const { title, text } = explainSync(client, error);
  return client.texts.format.sentences(title, text);
}

/** Of more than this, in lines or characters, the beginning is shown at first. */
const [fewLines, fewCharacters] = [3, 240];

/** Renders the description as it is; of a long one the first lines, the rest a press away. */
function renderDescription(text: RowTexts, description: string): TemplateResult {
  const isLong = description.split('\n').length > fewLines || description.length > fewCharacters;
  return html`<div class="description small">
    <p class="muted">${text.description}</p>
    <p class=${isLong ? 'verbatim folded' : 'verbatim'} dir="auto" translate="no">${description}</p>
    ${isLong
      ? html`<button type="button" class="link small" part="button-link" aria-expanded="false" @click=${unfold}><span>${text.showAll}</span><span hidden>${text.showLess}</span></button>`
      : nothing}
  </div>`;
}

/** What is unfolded is the browser's to keep: no update of the list touches it. */
function unfold({ currentTarget: button }: Event): void {
  if (!(button instanceof HTMLElement)) return;
  const isOpen = button.previousElementSibling?.toggleAttribute('data-whole') ?? false;
  button.setAttribute('aria-expanded', String(isOpen));
  for (const word of button.children) word.toggleAttribute('hidden');
}

/** Renders another anomaly of the ticket's as the way to it; one whose address is none is text. */
function renderAnomaly({ anomaly }: RowTexts, { id, url }: TicketLink['also_on'][number]): TemplateResult {
  const address = safeAddress(url);
  return address ? html`<a part="link" data-to="anomaly" href=${address.href}>${anomaly(id)}</a>` : html`${anomaly(id)}`;
}

/** A paused link waits for credentials, one of the past for nothing: to sync either now does nothing. */
const isLive = ({ sync }: TicketLink): boolean => sync?.status !== 'paused' && sync?.status !== 'historical';

/** Renders a name, which no translation of the page is to touch. */
const asItIs = (name: string): TemplateResult | '' => name && html`<span translate="no">${visible(name)}</span>`;

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
