import type { TicketingClient } from '../client.js';
import { LinkTarget } from './open-link.js';

const nameOf = (anomalyId: string): string => `loose:${anomalyId}`;

/** A ticket that was created for the anomaly and could not be linked to it, until it is: what is left to do outlives the page. */
export const looseTicket = ({ drafts }: TicketingClient, anomalyId: string): LinkTarget | undefined => drafts.read(nameOf(anomalyId), LinkTarget);

export const keepLooseTicket = ({ drafts }: TicketingClient, anomalyId: string, { ticket_id, ticket_number }: LinkTarget): void =>
  drafts.write(nameOf(anomalyId), { ticket_id, ticket_number });

export const forgetLooseTicket = ({ drafts }: TicketingClient, anomalyId: string): void => drafts.remove(nameOf(anomalyId));
