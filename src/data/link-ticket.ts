import {
  linkTicket as linkTicketEndpoint,
  previewLink,
  searchTickets,
  type LinkAnswer,
  type TicketHit,
  type WritePreview,
} from '../contract/link-ticket.js';
import type { Page } from '../contract/page.js';
import type { SearchReading } from '../providers/provider.js';
import { putLink, refreshLinks } from './change-links.js';
import type { Client } from './client/client.js';
import { onInstance } from './on-instance.js';
import { readPage } from './read-page.js';
import type { LinkTarget } from './writes/index.js';
import { sendOnce } from './writes/send-once.js';
import { instanceKey, query, type TicketingQuery } from './client/query.js';

const hits = 20;

/** What was found, and by which of the texts that were tried. */
export interface TicketHits extends Pick<Page<TicketHit>, 'items' | 'total' | 'unreadable'> {
  readonly searched: readonly string[];
}

/** Incidents whose number or short description matches what was meant. What was found stays on screen until the next answer comes. */
export const ticketSearchQuery = (client: Client, anomalyId: string, tries: SearchReading['tries']): TicketingQuery<TicketHits> =>
  query(client, {
    queryKey: [instanceKey, 'ticket-search', anomalyId, tries],
    gcTime: 60_000,
    placeholderData: (previous) => previous,
    queryFn: async ({ signal }) => {
      const search = (text: string) => readPage(client, (api) => api.call(searchTickets, { query: { query: text, anomaly_id: anomalyId, page: 1, size: hits }, signal }));
      for (const searched of tries) {
        const found = together(searched, await Promise.all(searched.map(search)));
        if (found.total > 0) return found;
      }
      return together(tries[0] ?? [], []);
    },
  });

/** Returns several answers as one, each ticket once. */
function together(searched: readonly string[], pages: readonly Page<TicketHit>[]): TicketHits {
  const items = [...new Map(pages.flatMap((page) => page.items).map((hit) => [hit.ticket_id, hit])).values()];
  let [total, unreadable] = [items.length, 0];
  for (const page of pages) {
    total += Math.max(page.total - page.items.length, 0);
    unreadable += page.unreadable;
  }
  return { items, total, unreadable, searched };
}

/** What linking this incident writes to it, word for word (domain L7). */
export const linkPreviewQuery = (client: Client, anomalyId: string, ticketId: string): TicketingQuery<WritePreview> =>
  query(client, {
    queryKey: [instanceKey, 'link-preview', anomalyId, ticketId],
    gcTime: 60_000,
    queryFn: ({ signal }) => client.api.call(previewLink, { params: { anomaly_id: anomalyId }, query: { ticket_id: ticketId }, signal }),
  });

/**
 * Links an existing ticket, which modifies it (domain L7), or finds out what became of the link in doubt.
 *
 * @param note what is remembered with it as long as it is in doubt
 * @throws {TicketingError}
 */
export async function linkTicket(client: Client, anomalyId: string, target: LinkTarget, signal?: AbortSignal, note?: string): Promise<LinkAnswer> {
  try {
    const link = await onInstance(client, () =>
      sendOnce(
        client.writes.link(anomalyId),
        target,
        ({ ticket_id, instance_origin }, key) => client.api.call(linkTicketEndpoint, { params: { anomaly_id: anomalyId }, body: { ticket_id, instance_origin }, ...key, signal }),
        note,
      ),
    );
    putLink(client, anomalyId, link);
    client.writes.notLinked(anomalyId).forget(new Set([link.ticket.ticket_id]));
    return link;
  } finally {
    void refreshLinks(client, anomalyId);
    // Its hits say what is linked: stale now, and read again by the next search.
    void client.queries.invalidateQueries({ queryKey: [instanceKey, 'ticket-search', anomalyId], refetchType: 'none' });
  }
}
