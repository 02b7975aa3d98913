import type { TicketCreated } from '../../contract/create-ticket.js';
import type { LinkAnswer } from '../../contract/link-ticket.js';
import type { Client } from '../../data/client/client.js';
import { createdOutcome, type CreateOutcome } from '../../data/create-outcome.js';
import { ticketRef, type TicketRef } from '../../data/ticket-ref.js';
import type { LinkTarget } from '../../data/writes/index.js';

/** The incident that was linked instead of creating one; without an answer where somebody else had linked it meanwhile. */
export interface LinkedInstead extends LinkTarget {
  answer: LinkAnswer | undefined;
}

/** What came of one opening of the dialog (elements E3). */
export interface FormOutcome {
  created?: TicketCreated | undefined;
  linked?: LinkedInstead | undefined;
  /** The page has created or linked a ticket itself; true where it does not say which one it is. */
  takenOver?: TicketRef | true | undefined;
  /** The dialog had been closed before that came: it has been told already that it closed. */
  late?: boolean;
}

/** Before anything has come of it. */
export const nothingYet: FormOutcome = { created: undefined, linked: undefined, takenOver: undefined };

/** Returns what a page is told of one opening of the dialog. */
export function outcomeOf(client: Client, { created, linked, takenOver }: FormOutcome): CreateOutcome {
  if (created) return createdOutcome(client, created);
  if (linked) return { kind: 'linked', ticket: ticketRef(client, linked.answer?.ticket ?? linked, linked.instance_origin) };
  return takenOver ? { kind: 'taken-over', ticket: takenOver === true ? undefined : takenOver } : { kind: 'none' };
}
