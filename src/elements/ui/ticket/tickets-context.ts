import type { TicketingClient } from '../../../data/client/client.js';

/** Whose tickets a part works with, and by which client. */
export interface TicketsContext {
  client: TicketingClient;
  anomalyId: string;
}

/** Whether both are about the same anomaly, as the same client has it. */
export const isSameContext = (one: TicketsContext, other: TicketsContext): boolean =>
  one.client === other.client && one.anomalyId === other.anomalyId;
