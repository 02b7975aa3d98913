import { createTexts } from '../../texts/en/create.js';
import { formTexts } from '../../texts/en/form.js';
import { linkedTexts } from '../../texts/en/linked.js';
import { visible } from '../../texts/isolated.js';
import type { ElementHost } from '../ui/host/host.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';
import { CreateTicketForm } from './create-ticket-form.js';
import type { FormOutcome } from './form-outcome.js';

/**
 * Fetches what the create dialog needs beside its code, and returns what makes it.
 *
 * @param closed told once the dialog has closed, with what came of it, what it was about, and the former in one sentence; `''` for nothing
 */
export async function makeCreateForm(
  host: ElementHost,
  context: () => TicketsContext,
  closed: (outcome: FormOutcome, asked: TicketsContext, said: string) => void,
): Promise<() => CreateTicketForm> {
  const { provider, texts } = context().client;
  const [facts] = await Promise.all([provider.form(texts), texts.load(createTexts, formTexts, linkedTexts)]);
  return () => new CreateTicketForm(host, facts, context, (outcome, asked) => closed(outcome, asked, sentenceOf(outcome, asked)));
}

function sentenceOf({ created, linked }: FormOutcome, { client: { texts } }: TicketsContext): string {
  const text = texts.of(linkedTexts);
  if (created) return visible(created.message) || text.created(created.ticket.ticket_number, created.anomaly_id, created.block);
  if (!linked) return '';
  return linked.answer ? text.linkedInstead(linked.ticket_number) : text.linkedBefore(linked.ticket_number);
}
