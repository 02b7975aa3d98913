import {
  linkTicket as linkTicketEndpoint,
  listRecentTickets,
  previewLink,
  searchTickets,
  type LinkAnswer,
  type RecentlyLinkedTicket,
  type SearchStatus,
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
import { instanceKey, query, recentKey, type TicketingQuery } from './client/query.js';

const size = 20;

/** Leaves out of a search what has another status or group; `''` leaves nothing out. */
export interface SearchFilters {
  readonly status: SearchStatus | '';
  readonly group: string;
}

/** What is asked of a search beside its text. */
export interface SearchExtent {
  /** Absent where the backend does not filter. */
  readonly filters?: SearchFilters | undefined;
  /** How many pages, one by default. */
  readonly pages?: number | undefined;
}

/** What was found, and by which of the texts that were tried. */
export interface TicketHits extends Pick<Page<TicketHit>, 'items' | 'total' | 'unreadable'> {
  readonly searched: readonly string[];
  /** The same as `items`, as they came: what was on the first pages, then what on the second ones. */
  readonly batches: readonly (readonly TicketHit[])[];
  /** Whether there are further pages. */
  readonly more: boolean;
  /** By each of these texts, page by page. */
  readonly read: readonly (readonly Page<TicketHit>[])[];
}

/** Incidents whose number or short description matches what was meant. What was found stays on screen until the next answer comes. */
export function ticketSearchQuery(client: Client, anomalyId: string, tries: SearchReading['tries'], { filters, pages = 1 }: SearchExtent = {}): TicketingQuery<TicketHits> {
  const keyOf = (count: number) => [instanceKey, 'ticket-search', anomalyId, tries, filters?.status ?? '', filters?.group ?? '', count];
  return query(client, {
    queryKey: keyOf(pages),
    gcTime: 60_000,
    placeholderData: (previous) => previous,
    queryFn: async ({ signal }) => {
      const read = (text: string, page: number) =>
        readPage(client, (api) => api.call(searchTickets, { query: { query: text, anomaly_id: anomalyId, ...sent(filters), page, size }, signal }));
      // Of one page more, what is there already is not read again; of what is looked at once more, all is.
      const before = client.queries.getQueryData(keyOf(pages)) ? undefined : client.queries.getQueryData<TicketHits>(keyOf(pages - 1));
      if (before) return together(before.searched, await Promise.all(before.searched.map(async (text, index) => [...(before.read[index] ?? []), await read(text, pages)])));
      for (const searched of tries) {
        const found = together(searched, await Promise.all(searched.map((text) => Promise.all(Array.from({ length: pages }, (_, index) => read(text, index + 1))))));
        if (found.total > 0) return found;
      }
      return together(tries[0] ?? [], []);
    },
  });
}

/** What is not asked for is not said. */
const sent = ({ status, group }: SearchFilters = { status: '', group: '' }) => ({ ...(status && { status }), ...(group && { group }) });

/** Returns several answers as one, each ticket once. */
function together(searched: readonly string[], read: TicketHits['read']): TicketHits {
  const batches = batchesOf(read);
  const items = batches.flat();
  const isMissing = (texts: readonly Page<TicketHit>[]): number => Math.max((texts.at(-1)?.total ?? 0) - texts.reduce((sum, page) => sum + page.items.length, 0), 0);
  return {
    items,
    batches,
    total: items.length + read.reduce((sum, texts) => sum + isMissing(texts), 0),
    unreadable: read.flat().reduce((sum, { unreadable }) => sum + unreadable, 0),
    searched,
    more: read.some((texts) => (texts.at(-1)?.pages ?? 1) > texts.length),
    read,
  };
}

function batchesOf(read: TicketHits['read']): TicketHit[][] {
  const known = new Set<string>();
  const isNew = ({ ticket_id }: TicketHit): boolean => !known.has(ticket_id) && known.add(ticket_id).has(ticket_id);
  return Array.from({ length: Math.max(0, ...read.map((texts) => texts.length)) }, (_, index) => read.flatMap((texts) => texts[index]?.items ?? []).filter(isNew));
}

/** What was linked lately, to whatever anomaly: where to begin before anything is typed. */
export const recentTicketsQuery = (client: Client, anomalyId: string): TicketingQuery<Page<RecentlyLinkedTicket>> =>
  query(client, {
    queryKey: [...recentKey, anomalyId],
    gcTime: 60_000,
    queryFn: ({ signal }) => readPage(client, (api) => api.call(listRecentTickets, { query: { anomaly_id: anomalyId, page: 1, size: 10 }, signal })),
  });

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
