import type { Client } from '../../../data/client/client.js';
import type { Ticket } from '../../../contract/ticket.js';
import type { TicketState } from '../../../providers/provider.js';
import { visible } from '../../../texts/isolated.js';

/** Milliseconds for which a ticket's state is taken for the present one, where something is about to be written to it. */
export const trustedAge = 30_000;

/** What there may be to tell a ticket's state by. */
export type StateSource = Pick<Ticket, 'status'> & Partial<Pick<Ticket, 'active' | 'status_kind'>>;

/**
 * Reads a ticket's state as its provider has it; `''` is one that could not be read. What kind of state it is, and whether it is closed, the
 * backend tells where it does: an instance may have closing states of its own, and other names for all of them.
 */
export function ticketState({ provider, texts }: Client, { status, active, status_kind }: StateSource): TicketState {
  const read = provider.readState(visible(status), texts);
  if (read.kind === 'unknown') return read;
  const state = { ...read, kind: status_kind ?? read.kind };
  return active === isClosed(state) ? { ...state, kind: active ? 'other' : 'closed' } : state;
}

/** How far the work on a ticket has come: 0 while it goes on, 1 once it is resolved, 2 once it is closed. Lists are in this order (domain L1). */
export const stageOf = (state: TicketState): number => (isClosed(state) ? 2 : Number(state.kind === 'resolved'));

/** Whether nothing more is expected to happen to a ticket in this state. */
export const isClosed = ({ kind }: TicketState): boolean => kind === 'closed' || kind === 'canceled';
