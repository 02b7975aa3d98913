import type { TicketCreated } from '../../contract/create-ticket.js';
import { commonTexts } from '../../texts/en/common.js';
import { linkedTexts } from '../../texts/en/linked.js';
import { TicketingDialogClosedEvent } from '../../events/dialog-closed.js';
import { outcomeOf } from '../create-ticket-dialog/form-outcome.js';
import { makeCreateForm } from '../create-ticket-dialog/create-part.js';
import type { CreateTicketForm } from '../create-ticket-dialog/create-ticket-form.js';
import type { ElementHost } from '../ui/host/host.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';
import { keepFocus } from './keep-focus.js';
import { linkedOutcome, type Outcome, type Outcomes } from './outcomes.js';

/** Fetches the create dialog, as the section of linked tickets has it, and returns what makes it. */
export const createPart = (host: ElementHost, context: () => TicketsContext, outcomes: Outcomes): Promise<() => CreateTicketForm> =>
  makeCreateForm(host, context, (outcome, asked) => {
    const { created, linked } = outcome;
    const { client, anomalyId } = asked;
    void keepFocus(host);
    if (!outcome.late) host.dispatchEvent(new TicketingDialogClosedEvent({ anomalyIds: [anomalyId], outcome: outcomeOf(client, outcome) }));
    // One that is kept as not linked has a notice of its own.
    if (created && !isKept(context(), created)) outcomes.tell(createdOutcome(context(), created));
    if (!linked) return;
    const { ticket_number: number, ticket_id: ticketId, answer } = linked;
    const text = client.texts.of(linkedTexts);
    outcomes.tell(
      answer ? linkedOutcome(text, answer) : { kind: 'info', text: text.linkedBefore(number), ticketId },
    );
  });

const isKept = ({ client }: TicketsContext, { anomaly_id, ticket, linked }: TicketCreated): boolean =>
  !linked && client.writes.notLinked(anomaly_id).ticket?.ticket_id === ticket.ticket_id;

function createdOutcome({ client }: TicketsContext, { ticket, anomaly_id, block, linked }: TicketCreated): Outcome {
  const { ticket_number: number, ticket_id: ticketId } = ticket;
  const text = client.texts.of(linkedTexts);
  if (linked) return { kind: 'success', text: text.created(number, anomaly_id, block), ticketId };
  return { kind: 'warning', title: client.texts.of(commonTexts).notLinked(number, anomaly_id), text: text.notLinkedHelp };
}
