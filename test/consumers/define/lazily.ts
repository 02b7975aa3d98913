// A route that registers what it shows when it is first opened: after the client is set.
import { createTicketingClient, setDefaultClient } from 'servicenow-ticketing';

export async function open(baseUrl: string): Promise<HTMLElement> {
  setDefaultClient(createTicketingClient({ baseUrl }));
  await Promise.all([import('servicenow-ticketing/linked-tickets'), import('servicenow-ticketing/create-ticket-dialog')]);
  await customElements.whenDefined('linked-tickets');
  const list = document.createElement('linked-tickets');
  list.anomalyId = '42';
  return list;
}

// @ts-expect-error There is no such entry.
export const wrong = (): Promise<unknown> => import('servicenow-ticketing/ticket-summary');
