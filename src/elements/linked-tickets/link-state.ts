import type { TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import type { TicketState } from '../../providers/provider.js';
import { isClosed, ticketState } from '../ui/ticket/ticket-state.js';

/** Returns the state as last read, however long ago (elements T3). */
export const knownState = (client: Client, { status, ticket }: TicketLink): TicketState => ticketState(client, { ...ticket, status: status || ticket.status });

/** Whether the state cannot be read any more, so that the last one proves nothing (domain L4). */
export function isUnread({ sync }: TicketLink): boolean {
  if (sync?.status === 'paused') return true;
  // A note that could not be written says nothing about reading.
  return sync?.status === 'broken' && sync.last_error?.what !== 'note';
}

/** Returns the state to show: Unknown where it cannot be read any more, else as last read (domain L4, L10). */
export const shownState = (client: Client, link: TicketLink): TicketState =>
  isUnread(link) ? ticketState(client, { status: '' }) : knownState(client, link);

/** Whether nothing more is expected to happen to the ticket. By what was last known: no row moves because a read fails. */
export const isDone = (client: Client, link: TicketLink): boolean => isClosed(knownState(client, link));
