import { restoreTicketLink, syncTicketLink, unlinkTicket, type TicketLink, type TicketLinks } from '../contract/ticket-links.js';
import type { Client } from './client/client.js';
import { recentKey, relatedKey } from './client/query.js';
import { passOverGone, settled } from './settle.js';
import { cachedLinks, changeLinks, readLink, ticketLinksKey } from './ticket-links.js';

/** Unlinks a ticket: gone from the cache at once, back in it when the backend refuses (domain L6). */
export async function unlink(client: Client, anomalyId: string, link: TicketLink, signal?: AbortSignal): Promise<void> {
  const gone = client.leaving.add(link.id);
  const before = cachedLinks(client, anomalyId);
  // Cancelled, a read takes back what was put into the cache since it began.
  await client.queries.cancelQueries({ queryKey: ticketLinksKey(anomalyId) });
  changeLinks(client, anomalyId, () => before && [...gone].reduce(withoutLink, before));
  const params = { anomaly_id: anomalyId, link_id: link.id };
  try {
    await settled<unknown>(
      client,
      () => client.api.call(unlinkTicket, { params, signal }).catch(passOverGone),
      async () => ((await readLink(client, anomalyId, link.id)) ? undefined : 'gone'),
      signal,
    );
  } catch (error) {
    putLink(client, anomalyId, link);
    throw error;
  } finally {
    gone.delete(link.id);
    void refreshLinks(client, anomalyId);
  }
}

/** Brings an unlinked ticket back; nothing is written to the incident (domain L6). */
export async function restoreLink(client: Client, anomalyId: string, link: Pick<TicketLink, 'id'>, signal?: AbortSignal): Promise<TicketLink> {
  const params = { anomaly_id: anomalyId, link_id: link.id };
  try {
    const restore = () => client.api.call(restoreTicketLink, { params, signal });
    const restored = await settled(client, restore, () => readLink(client, anomalyId, link.id), signal);
    putLink(client, anomalyId, restored);
    return restored;
  } finally {
    void refreshLinks(client, anomalyId);
  }
}

/** Reads the incident now and delivers what waits for it (domain Y6). Resolves to the link as it then stands. */
export async function syncLink(client: Client, anomalyId: string, link: TicketLink, signal?: AbortSignal): Promise<TicketLink> {
  const synced = await client.api.call(syncTicketLink, { params: { anomaly_id: anomalyId, link_id: link.id }, signal });
  // Only where it still is: meanwhile it may have been unlinked.
  if (cachedLinks(client, anomalyId)?.items.some(({ id }) => id === synced.id)) putLink(client, anomalyId, synced);
  return synced;
}

/** Puts a link into the cached list, in its own place or as a new one; a list that was not read yet stays so. */
export function putLink(client: Client, anomalyId: string, link: TicketLink): void {
  changeLinks(client, anomalyId, (links) => {
    if (!links) return undefined;
    const isNew = links.items.every(({ id }) => id !== link.id);
    if (!isNew) return { ...links, items: links.items.map((item) => (item.id === link.id ? link : item)) };
    return { ...links, items: [...links.items, link], total: links.total + 1 };
  });
}

/** Reads the links again, after a change of theirs; what may be about the same thing is stale, and read again by the next form. */
export async function refreshLinks({ queries }: Client, anomalyId: string): Promise<void> {
  for (const queryKey of [relatedKey, recentKey]) void queries.invalidateQueries({ queryKey, refetchType: 'none' });
  await queries.invalidateQueries({ queryKey: ticketLinksKey(anomalyId) });
}

function withoutLink(links: TicketLinks, id: string): TicketLinks {
  const items = links.items.filter((item) => item.id !== id);
  return { ...links, items, total: links.total - (links.items.length - items.length) };
}
