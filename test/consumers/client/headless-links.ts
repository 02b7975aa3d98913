// A list of the application's own, without an element.
import { createTicketingClient, type AnomalyLinks, type CallOptions, type LinkState, type TicketingClient } from 'servicenow-ticketing';
import type { LinkAnswer, TicketLink, TicketLinks } from 'servicenow-ticketing/contract';

declare const show: (rows: readonly TicketLink[], note: string) => void;

export function watch(client: TicketingClient, anomalyId: string): () => void {
  const links: AnomalyLinks = client.links(anomalyId);
  return links.subscribe(({ data, error, isReading }: LinkState) => show(data?.items ?? [], error?.message ?? (isReading ? 'Reading ...' : '')));
}

export async function change(client: TicketingClient, options: CallOptions): Promise<string> {
  const links = client.links('42');
  const { items, permissions }: TicketLinks = await links.get(options);
  const answer: LinkAnswer = await links.link({ id: '9d385017c611228701d22104cc95c371' }, options);
  await links.link({ id: 'a', key: 'INC0010042' });
  const [first] = items;
  if (first === undefined || permissions?.unlink === false) return answer.id;
  await links.unlink(first.id);
  const restored: TicketLink = await links.restore(first.id, { signal: AbortSignal.timeout(5000) });
  return restored.ticket.ticket_number;
}

export async function found(text: string): Promise<readonly string[]> {
  const { items, total, searched } = await createTicketingClient().searchTickets(text, { anomalyId: '42' });
  return [...items.map(({ ticket_number }) => ticket_number), `${total} for ${searched.join()}`];
}

// @ts-expect-error A link has an id; a key is for people.
export const byKey = (links: AnomalyLinks): unknown => links.link({ key: 'INC0010042' });
// @ts-expect-error What was read is not the page's to change.
export const emptied = (page: TicketLinks): unknown => page.items.pop();
