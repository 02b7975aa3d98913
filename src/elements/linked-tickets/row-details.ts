import { html, nothing, type TemplateResult } from 'lit';
import type { TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import { listTexts } from '../../texts/en/list.js';
import { rowTexts, type RowTexts } from '../../texts/en/rows.js';
import type { Format } from '../../texts/format.js';
import { isolated } from '../../texts/isolated.js';
import { safeAddress } from '../../data/ticket-address.js';
import { parseTime } from '../ui/time/times.js';
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

/** Renders what the row of a linked ticket has no room for (elements T1). */
export function renderDetails(client: Client, link: TicketLink, { sync, syncing, offer }: DetailsView): TemplateResult {
  const { texts } = client;
  const text = texts.of(rowTexts);
  const { ticket, other_anomalies_count: others, also_on: named, instance_origin: origin } = link;
  const { ticket_number: number } = ticket;
  const assigned = [ticket.assigned_to, ticket.assigned_group].filter(Boolean).map(isolated).join(' · ');
  return html`
    <dl class="details small">
      ${entry(text.linked, [link.linked_by && text.by(link.linked_by), when(texts.format, link.linked_at)])}
      ${entry(text.assigned, [assigned ? asItIs(assigned) : text.nobody])} ${entry(text.priority, [ticket.priority])}
      ${entry(text.lastSynced, [when(texts.format, link.last_synced_at) || text.never])}
      ${entry(text.alsoOn, [...named.map((anomaly) => renderAnomaly(text, anomaly)), others > named.length && text.anomalies(others - named.length)])} ${entry(text.instance, [asItIs(hostOf(origin))])}
      ${renderProblem(client, link)}
    </dl>
    ${link.sync?.last_error ? offer(link, link.sync.last_error, link.id) : nothing}
    ${sync && isLive(link) ? syncButton(texts.of(listTexts), { label: text.syncNow, name: text.syncTicket(number) }, number, sync, syncing) : nothing}
  `;
}

/** Renders a term with its values, the first one beside it and each other one under that; nothing without any. */
function entry(term: string, values: readonly (string | TemplateResult | false)[]): TemplateResult | typeof nothing {
  const given = values.filter((value) => value !== false && value !== '');
  if (given.length === 0) return nothing;
  return html`<div>
    <dt class="muted">${term}</dt>
    ${given.map((value) => html`<dd>${value}</dd>`)}
  </div>`;
}

/** Renders "5 minutes ago", and the exact time in the user's zone and in UTC. */
function when(format: Format, value: string): TemplateResult | '' {
  const time = parseTime(value);
  return time ? html`${format.relativeTime(time)} <time class="muted numeric" datetime=${time.toISOString()}>${format.exactTime(time)}</time>` : '';
}

/** Renders another anomaly of the ticket's as the way to it; one whose address is none is text. */
function renderAnomaly({ anomaly }: RowTexts, { id, url }: TicketLink['also_on'][number]): TemplateResult {
  const address = safeAddress(url);
  return address ? html`<a part="link" data-to="anomaly" href=${address.href}>${anomaly(id)}</a>` : html`${anomaly(id)}`;
}

function renderProblem(client: Client, { sync }: TicketLink): TemplateResult | typeof nothing {
  const error = sync?.last_error;
  if (!error) return nothing;
  const { format } = client.texts;
  const { title, text } = explainSync(client, error);
  return entry(client.texts.of(rowTexts).lastProblem, [format.sentences(title, text), when(format, error.failed_at)]);
}

/** A paused link waits for credentials, one of the past for nothing: to sync either now does nothing. */
const isLive = ({ sync }: TicketLink): boolean => sync?.status !== 'paused' && sync?.status !== 'historical';

/** Renders a name, which no translation of the page is to touch. */
const asItIs = (name: string): TemplateResult | '' => name && html`<span translate="no">${name}</span>`;

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
