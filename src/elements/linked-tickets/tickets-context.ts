import type { TicketingClient } from '../../data/client.js';

/** Whose tickets a part works with, and by which client. */
export interface TicketsContext {
  client: TicketingClient;
  anomalyId: string;
}
