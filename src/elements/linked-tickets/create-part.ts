import type { TicketCreated } from '../../contract/create-ticket.js';
import { CreateTicketForm } from '../create-ticket-dialog/create-ticket-form.js';
import type { ElementHost } from '../shared/host.js';
import { createOutcomeText } from '../shared/strings/create-outcome.js';
import { linkTicketText } from '../shared/strings/link-ticket.js';
import { createdText } from '../shared/strings/ticket-created.js';
import { keepFocus } from './keep-focus.js';
import type { Outcome, Outcomes } from './outcomes.js';
import type { TicketsContext } from '../shared/tickets-context.js';

/** The create dialog, as the section of linked tickets has it. */
export const createPart = (host: ElementHost, context: () => TicketsContext, outcomes: Outcomes): CreateTicketForm =>
  new CreateTicketForm(host, context, (created, linked) => {
    void keepFocus(host);
    if (created) outcomes.tell(createdOutcome(created));
    if (!linked) return;
    const { ticket_number: number, ticket_id: ticketId } = linked.ticket;
    outcomes.tell({ kind: 'success', text: linkTicketText.linked(number, linked.block), ticketId });
  });

function createdOutcome({ ticket, anomaly_id, block, linked }: TicketCreated): Outcome {
  const { ticket_number: number, ticket_id: ticketId } = ticket;
  if (linked) return { kind: 'success', text: createdText(number, anomaly_id, block), ticketId };
  return { kind: 'warning', title: createOutcomeText.notLinked(number, anomaly_id), text: createOutcomeText.notLinkedHelp };
}
