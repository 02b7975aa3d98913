// A create of the application's own: once, with what is to be done when nobody knows what became of it.
import { TicketingError, type Created, type OpenAttempt, type TicketingClient } from 'servicenow-ticketing';
import type { TicketCreated } from 'servicenow-ticketing/contract';

export async function create(client: TicketingClient, title: string): Promise<string> {
  try {
    const created: Created = await client.createTicket(['42'], { title, impact: '2', u_source: 'orders' }, { signal: AbortSignal.timeout(20_000) });
    const answer: TicketCreated = created.answer;
    return created.linked ? created.ticket.url : `${answer.ticket.ticket_number} is not linked`;
  } catch (error) {
    if (TicketingError.is(error) && error.code === 'attempt-open') return settle(client.openAttempts('42'));
    throw error;
  }
}

async function settle(attempts: readonly OpenAttempt[]): Promise<string> {
  for (const { kind, values, ticket, anomalyIds, check, giveUp } of attempts) {
    const outcome = await check({ signal: undefined });
    if (outcome.kind === 'none') giveUp();
    else return `${kind} ${values?.['title'] ?? ticket?.key ?? ''} ${anomalyIds.join()}`;
  }
  return '';
}

// @ts-expect-error Anomalies are a list, of one as of now.
export const one = (client: TicketingClient): unknown => client.createTicket('42', { title: 'x' });
// @ts-expect-error A ticket has a title.
export const untitled = (client: TicketingClient): unknown => client.createTicket(['42'], { description: 'x' });
// @ts-expect-error Values are texts.
export const typed = (client: TicketingClient): unknown => client.createTicket(['42'], { title: 'x', impact: 2 });
