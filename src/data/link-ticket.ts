import {
  linkTicket as linkTicketEndpoint,
  previewLink,
  searchTickets,
  type LinkAnswer,
  type TicketHit,
  type WritePreview,
} from '../contract/link-ticket.js';
import type { Page } from '../contract/page.js';
import { putLink, refreshLinks } from './change-links.js';
import type { TicketingClient } from './client/client.js';
import { onInstance } from './on-instance.js';
import { readPage } from './read-page.js';
import { writesOf, type LinkTarget } from './writes/index.js';
import { sendOnce } from './writes/send-once.js';
import { instanceKey, query, type TicketingQuery } from './client/query.js';

const hits = 20;

/** Incidents whose number or short description matches. What was found stays on screen until the next answer comes. */
export const ticketSearchQuery = (client: TicketingClient, anomalyId: string, text: string): TicketingQuery<Page<TicketHit>> =>
  query(client, {
    queryKey: [instanceKey, 'ticket-search', anomalyId, text],
    gcTime: 60_000,
    placeholderData: (previous) => previous,
    queryFn: ({ signal }) =>
      readPage(client, (api) => api.call(searchTickets, { query: { query: text, anomaly_id: anomalyId, page: 1, size: hits }, signal })),
  });

/** What linking this incident writes to it, word for word (domain L7). */
export const linkPreviewQuery = (client: TicketingClient, anomalyId: string, ticketId: string): TicketingQuery<WritePreview> =>
  query(client, {
    queryKey: [instanceKey, 'link-preview', anomalyId, ticketId],
    gcTime: 60_000,
    queryFn: ({ signal }) => client.api.call(previewLink, { params: { anomaly_id: anomalyId }, query: { ticket_id: ticketId }, signal }),
  });

/** Links an existing ticket, which modifies it (domain L7), or finds out what became of the link in doubt. @throws {TicketingError} */
export async function linkTicket(client: TicketingClient, anomalyId: string, target: LinkTarget, signal?: AbortSignal): Promise<LinkAnswer> {
  try {
    const link = await onInstance(client, () =>
      sendOnce(writesOf(client).link(anomalyId), target, ({ ticket_id, instance_origin }, key) =>
        client.api.call(linkTicketEndpoint, { params: { anomaly_id: anomalyId }, body: { ticket_id, instance_origin }, ...key, signal }),
      ),
    );
    putLink(client, anomalyId, link);
    writesOf(client).notLinked(anomalyId).forget(new Set([link.ticket.ticket_id]));
    return link;
  } finally {
    void refreshLinks(client, anomalyId);
    // Its hits say what is linked: stale now, and read again by the next search.
    void client.queries.invalidateQueries({ queryKey: [instanceKey, 'ticket-search', anomalyId], refetchType: 'none' });
  }
}
