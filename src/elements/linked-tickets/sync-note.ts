import type { TicketLink } from '../../contract/ticket-links.js';
import { TicketingError } from '../../api/index.js';
import { explain } from '../shared/explain.js';
import { incidentState, type IncidentState } from '../shared/incident-state.js';
import { linkedTicketsText as text } from '../shared/strings/linked-tickets.js';

/** What a row says of its sync beyond "synced 5 minutes ago". */
export interface SyncNote {
  tone: 'muted' | 'warning';
  text: string;
}

/** The state to show: Unknown where it cannot be read any more, else as last read (domain L4, L10). */
export function shownState({ status, ticket, sync }: TicketLink): IncidentState {
  const unread = sync?.state === 'broken' || sync?.state === 'paused';
  return incidentState(unread ? '' : status || ticket.status);
}

/** The state as last known, where the shown one is Unknown. */
export function lastKnownState({ status, sync }: TicketLink): IncidentState | undefined {
  const unread = sync?.state === 'broken' || sync?.state === 'paused';
  return unread && status ? incidentState(status) : undefined;
}

export function syncNote({ sync }: TicketLink): SyncNote | undefined {
  switch (sync?.state) {
    case 'pending':
      return { tone: 'muted', text: text.pending(Math.max(1, sync.pending)) };
    case 'failed':
      return { tone: 'warning', text: `${text.failed} ${cause(sync.last_error)}` };
    case 'paused':
      return { tone: 'muted', text: text.paused };
    case 'broken':
      return { tone: 'warning', text: `${text.broken} ${cause(sync.last_error)} ${text.removable}` };
    case 'historical':
      return { tone: 'muted', text: text.historical };
    case 'synced':
    case 'unknown':
    case undefined:
      return undefined;
  }
}

/** Why syncing is paused, where it is: one cause for all tickets of an instance. */
export function pauseCause(links: readonly TicketLink[]): string | undefined {
  const paused = links.find(({ sync }) => sync?.state === 'paused');
  return paused && cause(paused.sync?.last_error);
}

function cause(error: NonNullable<TicketLink['sync']>['last_error']): string {
  if (!error?.code) return error?.detail ?? '';
  const { title, text: next } = explain(new TicketingError(error.code, error.detail));
  return `${title} ${next}`;
}
