import type { Page } from '../contract/page.js';
import { listRelatedTickets, type RelatedTicket } from '../contract/related-tickets.js';
import type { TicketLinks } from '../contract/ticket-links.js';
import type { Client } from './client/client.js';
import { query, relatedKey, type TicketingQuery } from './client/query.js';
import { readPage } from './read-page.js';
import { ticketLinksKey } from './ticket-links.js';

/** So many are read; of more than these nobody reads the titles. */
const size = 20;

/** Open incidents that may be about the same thing; those with the words of `text` come first among equals (elements D7). */
export const relatedTicketsQuery = (client: Client, anomalyId: string, text: string): TicketingQuery<Page<RelatedTicket>> =>
  query(client, {
    queryKey: [...relatedKey, anomalyId, text],
    gcTime: 60_000,
    placeholderData: (previous) => previous,
    queryFn: ({ signal }) =>
      readPage(client, (api) => api.call(listRelatedTickets, { params: { anomaly_id: anomalyId }, query: { query: text, page: 1, size }, signal })),
  });

/** Whether this user may link: as far as the page has read it, else the backend's refusal will tell. */
export const mayLink = ({ queries }: Client, anomalyId: string): boolean =>
  queries.getQueryData<TicketLinks>(ticketLinksKey(anomalyId))?.permissions?.link ?? true;
