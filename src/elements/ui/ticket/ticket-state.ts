import type { TicketingClient } from '../../../data/client/client.js';
import type { TicketState } from '../../../providers/provider.js';

/** Milliseconds for which a ticket's state is taken for the present one, where something is about to be written to it. */
export const trustedAge = 30_000;

/**
 * Reads a ticket's state as its provider has it; `''` is one that could not be read. Whether it is closed is told by `active` where the
 * backend says that: an instance may have closing states of its own, and other names for them.
 */
export function ticketState({ provider, texts }: TicketingClient, status: string, active?: boolean): TicketState {
  const state = provider.readState(status, texts);
  if (active === undefined || state.kind === 'unknown' || isClosed(state) !== active) return state;
  return { ...state, kind: active ? 'other' : 'closed' };
}

/** Whether nothing more is expected to happen to a ticket in this state. */
export const isClosed = ({ kind }: TicketState): boolean => kind === 'closed' || kind === 'canceled';
