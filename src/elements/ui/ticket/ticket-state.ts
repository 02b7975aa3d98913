import type { TicketingClient } from '../../../data/client/client.js';
import type { TicketState } from '../../../providers/provider.js';

/** Reads a ticket's state as its provider has it; `''` is one that could not be read. */
export const ticketState = ({ provider, texts }: TicketingClient, status: string): TicketState => provider.readState(status, texts);

/** Whether nothing more is expected to happen to a ticket in this state. */
export const isClosed = ({ kind }: TicketState): boolean => kind === 'closed' || kind === 'canceled';
