import type { TicketCreated } from '../../contract/create-ticket.js';
import { looseTicket } from '../../data/writes/loose-ticket.js';
import { CreateTicketForm } from '../create-ticket-dialog/create-ticket-form.js';
import type { ElementHost } from '../ui/host/host.js';
import { createOutcomeText } from '../ui/strings/create-outcome.js';
import { linkTicketText } from '../ui/strings/link-ticket.js';
import { createdText, looseText } from '../ui/strings/ticket-created.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';
import { keepFocus } from './keep-focus.js';
import type { Outcome, Outcomes } from './outcomes.js';

/** The create dialog, as the section of linked tickets has it. */
export const createPart = (host: ElementHost, context: () => TicketsContext, outcomes: Outcomes): CreateTicketForm =>
  new CreateTicketForm(host, context, (created, linked) => {
    void keepFocus(host);
    // One that is kept as not linked has a notice of its own.
    if (created && !isKeptLoose(context(), created)) outcomes.tell(createdOutcome(created));
    if (!linked) return;
    const { ticket_number: number, ticket_id: ticketId, answer } = linked;
    outcomes.tell(
      answer
        ? { kind: 'success', text: linkTicketText.linked(number, answer.block), ticketId }
        : { kind: 'info', text: createOutcomeText.linkedBefore(number), ticketId },
    );
  });

const isKeptLoose = ({ client }: TicketsContext, { anomaly_id, ticket, linked }: TicketCreated): boolean =>
  !linked && looseTicket(client, anomaly_id)?.ticket_id === ticket.ticket_id;

function createdOutcome({ ticket, anomaly_id, block, linked }: TicketCreated): Outcome {
  const { ticket_number: number, ticket_id: ticketId } = ticket;
  if (linked) return { kind: 'success', text: createdText(number, anomaly_id, block), ticketId };
  return { kind: 'warning', title: looseText.title(number, anomaly_id), text: createOutcomeText.notLinkedHelp };
}
