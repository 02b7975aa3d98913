import type { TicketLink } from '../../contract/ticket-links.js';
import { incidentState, isClosed, type IncidentState } from '../ui/ticket/incident-state.js';

/** The state as last read, however long ago. */
export const knownState = ({ status, ticket }: TicketLink): IncidentState => incidentState(status || ticket.status);

/** Whether the state cannot be read any more, so that the last one proves nothing (domain L4). */
export function isUnread({ sync }: TicketLink): boolean {
  if (sync?.state === 'paused') return true;
  // A note that could not be written says nothing about reading.
  return sync?.state === 'broken' && sync.last_error?.what !== 'note';
}

/** The state to show: Unknown where it cannot be read any more, else as last read (domain L4, L10). */
export const shownState = (link: TicketLink): IncidentState => (isUnread(link) ? incidentState('') : knownState(link));

/** Whether nothing more is expected to happen to the incident. By what was last known: no row moves because a read fails. */
export const isDone = (link: TicketLink): boolean => isClosed(knownState(link));
