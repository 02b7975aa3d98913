import { TicketingError } from '../api/index.js';
import {
  deleteTicketLink,
  listTicketLinks,
  restoreTicketLink,
  type TicketLink,
  type TicketLinks,
} from '../contract/ticket-links.js';
import type { TicketingClient } from './client.js';
import { query, type TicketingQuery } from './query.js';

const pageSize = 200;
const refreshInterval = 30_000;
// One draw a page view: an interval that changed with every render would never elapse.
const jitter = 0.8 + Math.random() * 0.4;

export const ticketLinksKey = (anomalyId: string) => ['ticket-links', anomalyId] as const;

/** All links of an anomaly, read page by page; refreshed on focus and on an interval while the page is visible (domain L9). */
export const linkedTicketsQuery = (client: TicketingClient, anomalyId: string): TicketingQuery<TicketLinks> =>
  query(client, {
    queryKey: ticketLinksKey(anomalyId),
    refetchInterval: refreshInterval * jitter,
    // Coming back from ServiceNow one wants to see what changed there.
    refetchOnWindowFocus: 'always',
    queryFn: ({ signal }) => readAllLinks(client, anomalyId, signal),
  });

async function readAllLinks(client: TicketingClient, anomalyId: string, signal: AbortSignal): Promise<TicketLinks> {
  const read = (page: number) =>
    client.api.call(listTicketLinks, { params: { anomaly_id: anomalyId }, query: { page, size: pageSize }, signal });
  const first = await read(1);
  const items = [...first.items];
  let { unreadable } = first;
  for (let page = 2; page <= first.pages; page += 1) {
    const next = await read(page);
    items.push(...next.items);
    unreadable += next.unreadable;
  }
  return { ...first, items, unreadable };
}

/** Unlinks a ticket: gone from the cache at once, back in it when the backend refuses (domain L6). */
export async function unlinkTicket(client: TicketingClient, anomalyId: string, link: TicketLink): Promise<void> {
  const key = ticketLinksKey(anomalyId);
  await client.queries.cancelQueries({ queryKey: key });
  const before = client.queries.getQueryData<TicketLinks>(key);
  client.queries.setQueryData<TicketLinks>(key, (links) => links && withoutLink(links, link.id));
  try {
    await client.api.call(deleteTicketLink, { params: { anomaly_id: anomalyId, link_id: link.id } });
  } catch (error) {
    // Unlinked in another tab, or by somebody else: what was wanted is so.
    if (!(error instanceof TicketingError && error.code === 'not-found')) {
      client.queries.setQueryData(key, before);
      throw error;
    }
  } finally {
    void client.queries.invalidateQueries({ queryKey: key });
  }
}

/** Brings an unlinked ticket back; nothing is written to the incident (domain L6). */
export async function restoreLink(client: TicketingClient, anomalyId: string, link: TicketLink): Promise<void> {
  await client.api.call(restoreTicketLink, { params: { anomaly_id: anomalyId, link_id: link.id } });
  await client.queries.invalidateQueries({ queryKey: ticketLinksKey(anomalyId) });
}

function withoutLink(links: TicketLinks, id: string): TicketLinks {
  const items = links.items.filter((item) => item.id !== id);
  return { ...links, items, total: links.total - (links.items.length - items.length) };
}
