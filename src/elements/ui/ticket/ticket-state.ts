import type { TicketingClient } from '../../../data/client/client.js';
import type { TicketState } from '../../../providers/provider.js';

/** Milliseconds for which a ticket's state is taken for the present one, where something is about to be written to it. */
export const trustedAge = 30_000;

/** Reads a ticket's state as its provider has it; `''` is one that could not be read. */
export const ticketState = ({ provider, texts }: TicketingClient, status: string): TicketState => provider.readState(status, texts);

/** Whether nothing more is expected to happen to a ticket in this state. */
export const isClosed = ({ kind }: TicketState): boolean => kind === 'closed' || kind === 'canceled';
