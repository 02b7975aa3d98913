import type { TicketLink } from '../../contract/ticket-links.js';
import type { TicketingClient } from '../../data/client/client.js';
import { parseTime } from '../ui/time/times.js';
import { isDone } from './link-state.js';

/** Sorts open tickets first, the newest link first within each half; a link without a time comes last (domain L1, elements T2). */
export function inDisplayOrder(client: TicketingClient, links: readonly TicketLink[]): TicketLink[] {
  const keyed = links.map((link) => ({ link, done: isDone(client, link) ? 1 : 0, time: parseTime(link.linked_at)?.getTime() ?? 0 }));
  return keyed.sort((a, b) => a.done - b.done || b.time - a.time).map(({ link }) => link);
}
