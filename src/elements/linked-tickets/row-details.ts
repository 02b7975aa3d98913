import { html, nothing, type TemplateResult } from 'lit';
import type { TicketLink } from '../../contract/ticket-links.js';
import { linkedTicketsText } from '../ui/strings/linked-tickets.js';
import { ticketDetailsText as text } from '../ui/strings/ticket-details.js';
import { exactTime, parseTime, relativeTime } from '../ui/time/times.js';
import { explainSync } from './sync-cause.js';
import { rowButton } from './ticket-row.js';

export interface DetailsView {
  syncing: boolean;
  /** Absent where the backend cannot sync on demand. */
  sync: (() => void) | undefined;
}

/** What the row of a linked ticket has no room for. */
export function renderDetails(link: TicketLink, { sync, syncing }: DetailsView): TemplateResult {
  const { ticket, other_anomalies: others, instance_origin: origin } = link;
  const assigned = [ticket.assigned_to, ticket.assigned_group].filter(Boolean).join(' · ');
  return html`
    <dl class="details small">
      ${entry(text.linked, [link.linked_by && text.by(link.linked_by), when(link.linked_at)])}
      ${entry(text.assigned, [assigned || text.nobody])} ${entry(text.priority, [ticket.priority])}
      ${entry(text.synced, [when(link.last_synced_at) || text.never])}
      ${entry(text.alsoOn, [others > 0 && text.anomalies(others)])} ${entry(text.instance, [hostOf(origin)])}
      ${renderProblem(link)}
    </dl>
    ${sync && isLive(link)
      ? rowButton(syncing ? linkedTicketsText.syncing : text.syncNow, ticket.ticket_number, sync, syncing)
      : nothing}
  `;
}

/** A term with its values, the first one beside it and each other one under that; nothing without any. */
function entry(term: string, values: readonly (string | TemplateResult | false)[]): TemplateResult | typeof nothing {
  const given = values.filter((value) => value !== false && value !== '');
  if (given.length === 0) return nothing;
  return html`<div>
    <dt class="muted">${term}</dt>
    ${given.map((value) => html`<dd>${value}</dd>`)}
  </div>`;
}

/** "5 minutes ago", and the exact time in the user's zone and in UTC. */
function when(value: string): TemplateResult | '' {
  const time = parseTime(value);
  return time ? html`${relativeTime(time)} <time class="muted numeric" datetime=${time.toISOString()}>${exactTime(time)}</time>` : '';
}

function renderProblem({ sync }: TicketLink): TemplateResult | typeof nothing {
  const error = sync?.last_error;
  if (!error) return nothing;
  const { title, text: next } = explainSync(error);
  return entry(text.lastProblem, [`${title} ${next}`, when(error.at)]);
}

/** A paused link waits for credentials, one of the past for nothing: to sync either now does nothing. */
const isLive = ({ sync }: TicketLink): boolean => sync?.state !== 'paused' && sync?.state !== 'historical';

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
