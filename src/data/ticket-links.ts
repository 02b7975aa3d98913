import { either, TicketingError } from '../api/index.js';
import { listTicketLinks, type TicketLink, type TicketLinks } from '../contract/ticket-links.js';
import type { Client } from './client/client.js';
import { query, type TicketingQuery } from './client/query.js';
import { capabilitiesKey } from './capabilities.js';
import { pollDelay } from './polling.js';
import { readPage } from './read-page.js';

const pageSize = 200;
/** How many pages are asked for at once. */
const together = 6;
/** While a work note is on its way, which takes seconds. */
const pendingInterval = 4_000;

export const ticketLinksKey = (anomalyId: string) => ['ticket-links', anomalyId] as const;

/** All links of an anomaly, refreshed on focus and on an interval while the page is visible (domain L9, elements T8). */
export const linkedTicketsQuery = (client: Client, anomalyId: string): TicketingQuery<TicketLinks> =>
  query(client, {
    queryKey: ticketLinksKey(anomalyId),
    refetchInterval: (poll) => client.pollInterval && pollDelay(poll, isPending(poll.state.data) ? pendingInterval : client.pollInterval),
    // Coming back from ServiceNow one wants to see what changed there.
    refetchOnWindowFocus: 'always',
    queryFn: ({ signal }) => readAllLinks(client, anomalyId, signal),
  });

const isPending = (links: TicketLinks | undefined): boolean => (links?.items ?? []).some(({ sync }) => sync?.status === 'pending');

/** The first page tells how many there are and is shown at once where nothing is yet. */
async function readAllLinks(client: Client, anomalyId: string, signal: AbortSignal): Promise<TicketLinks> {
  const before = cachedLinks(client, anomalyId);
  const pages = await readPages(client, anomalyId, signal, (first) => {
    if (first.pages > 1 && !before) changeLinks(client, anomalyId, () => shownOf(client, [first]));
  });
  const links = shownOf(client, pages);
  // That rows have become records tells of a connection that went: what may be done is asked anew.
  if (turned(before, links)) void client.queries.invalidateQueries({ queryKey: capabilitiesKey });
  client.writes.notLinked(anomalyId).forget(new Set(links.items.map(({ ticket }) => ticket.ticket_id)));
  return links;
}

const countRecords = ({ items }: TicketLinks): number => items.filter(({ sync }) => sync?.status === 'historical').length;

/** Whether links that were read before are records by now, or live again. */
const turned = (before: TicketLinks | undefined, after: TicketLinks): boolean => before !== undefined && countRecords(before) !== countRecords(after);

/**
 * Reads whether there is a link, whatever is about to become of it on this page; undefined where there is none.
 * @throws {TicketingError} also where a link could not be read: it may be this one
 */
export async function readLink(client: Client, anomalyId: string, linkId: string): Promise<TicketLink | undefined> {
  const pages = await readPages(client, anomalyId);
  const link = pages.flatMap(({ items }) => items).find(({ id }) => id === linkId);
  if (!link && pages.some(({ unreadable }) => unreadable > 0)) throw new TicketingError('invalid-answer', 'A link could not be read.');
  return link;
}

/** Reads the pages, those after the first together, in the time of one call. */
async function readPages(
  client: Client,
  anomalyId: string,
  given?: AbortSignal,
  begun?: (first: TicketLinks) => void,
): Promise<[TicketLinks, ...TicketLinks[]]> {
  const signal = either(given, AbortSignal.timeout(client.api.timeout));
  const params = { anomaly_id: anomalyId };
  const read = (page: number) => readPage(client, (api) => api.call(listTicketLinks, { params, query: { page, size: pageSize }, signal }));
  const first = await read(1);
  begun?.(first);
  return [first, ...(await readRest(first, read))];
}

/** The pages after the first, some at a time; no more than it takes for as many links as there are said to be. */
async function readRest({ pages, total, size }: TicketLinks, read: (page: number) => Promise<TicketLinks>): Promise<TicketLinks[]> {
  const last = Math.min(pages, Math.ceil(total / (size || pageSize)));
  const rest: TicketLinks[] = [];
  for (let next = 2; next <= last; next += together) {
    const batch = Array.from({ length: Math.min(together, last - next + 1) }, (_, index) => read(next + index));
    rest.push(...(await Promise.all(batch)));
  }
  return rest;
}

/** Pages as one. A link that moved to another page between two reads is there once; one without an origin has that of the instance (domain L10). */
function shownOf(client: Client, pages: readonly [TicketLinks, ...TicketLinks[]]): TicketLinks {
  const byId = new Map(pages.flatMap(({ items }) => items).map((link) => [link.id, link]));
  const [{ total, instance_origin = '' }] = pages;
  const items = [...byId.values()].filter(({ id }) => !client.leaving.has(id)).map((link) => (link.instance_origin ? link : { ...link, instance_origin }));
  return { ...pages[0], items, total: total - (byId.size - items.length), unreadable: pages.reduce((sum, { unreadable }) => sum + unreadable, 0) };
}

/** The links as last read; undefined before that. */
export const cachedLinks = ({ queries }: Client, anomalyId: string): TicketLinks | undefined => queries.getQueryData(ticketLinksKey(anomalyId));

/** Changes the links in the cache. */
export function changeLinks({ queries }: Client, anomalyId: string, change: (links: TicketLinks | undefined) => TicketLinks | undefined): void {
  queries.setQueryData<TicketLinks>(ticketLinksKey(anomalyId), change);
}
