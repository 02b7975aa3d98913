import { describe, expect, it, vi } from 'vitest';
import { capabilitiesKey, capabilitiesQuery } from '../../src/data/capabilities.js';
import type { Client } from '../../src/data/client/client.js';
import { cachedLinks, linkedTicketsQuery, readLink } from '../../src/data/ticket-links.js';
import { clientAnswering, pageOf } from '../support/answering.js';

const row = (id: string, status?: string) => ({ id, ticket: { ticket_id: `t${id}`, ticket_number: `INC${id}` }, ...(status === undefined ? {} : { sync: { status } }) });
const pageIn = ({ url }: Request): number => Number(new URL(url).searchParams.get('page'));
const ask = (page: number) => `GET /api/anomalies/42/ticket-links?page=${page}&size=200`;

function read(client: Client, staleTime = 10_000) {
  const { queryKey, queryFn } = linkedTicketsQuery(client, '42');
  return client.queries.query({ queryKey, queryFn, staleTime });
}

/** A client whose backend has these pages of links, and says so of their number. */
const withPages = (pages: readonly (readonly object[])[], says: object = {}) =>
  clientAnswering((request) => pageOf(pages[pageIn(request) - 1] ?? [], { total: pages.flat().length, page: pageIn(request), pages: pages.length, size: 2, ...says }));

describe('the links of an anomaly', () => {
  it.each([
    ['as many pages as there are', { total: 5, size: 2, pages: 3 }, 3],
    ['no more pages than it says', { total: 450, size: 200, pages: 2 }, 2],
    ['no more pages than their number takes', { total: 400, size: 200, pages: 9 }, 2],
    ['pages of the size that was asked for where it does not say one', { total: 401, size: 0, pages: 9 }, 3],
    ['one page', { total: 200, size: 200, pages: 1 }, 1],
    ['one page where there are none', { total: 0, size: 200, pages: 0 }, 1],
  ])('are read in %s', async (_, says, pages) => {
    const { client, asked } = withPages([[]], says);
    await read(client);
    expect(asked).toEqual(Array.from({ length: pages }, (__, index) => ask(index + 1)));
  });

  it('are read six pages at a time, after the first', async () => {
    const releases: (() => void)[] = [];
    const { client, asked } = clientAnswering(async (request) => {
      if (pageIn(request) > 1) await new Promise<void>((resolve) => releases.push(resolve));
      return pageOf([], { total: 10, size: 1, pages: 10 });
    });
    const reading = read(client);
    await vi.waitUntil(() => releases.length >= 6, { interval: 1 });
    expect(asked).toHaveLength(7);
    const release = setInterval(() => {
      for (const answer of releases.splice(0)) answer();
    });
    await reading;
    clearInterval(release);
    expect(asked).toEqual(Array.from({ length: 10 }, (_, index) => ask(index + 1)));
  });

  it('are one list in the order of their pages, each once, with what could not be read counted', async () => {
    const { client } = withPages([[row('a'), row('b')], [{}, row('c'), row('b', 'synced')], [{}]], { total: 6 });
    const { items, total, unreadable } = await read(client);
    expect(items.map(({ id, sync }) => [id, sync?.status])).toEqual([['a', undefined], ['b', 'synced'], ['c', undefined]]);
    expect({ total, unreadable }).toEqual({ total: 6, unreadable: 2 });
  });

  it('are shown from the first page on where nothing is shown yet, and else not before all are there', async () => {
    const releases: (() => void)[] = [];
    const { client } = clientAnswering(async (request) => {
      if (pageIn(request) > 1) await new Promise<void>((resolve) => releases.push(resolve));
      return pageOf([row(`p${pageIn(request)}`)], { total: 2, size: 1, pages: 2 });
    });
    const shown = () => cachedLinks(client, '42')?.items.map(({ id }) => id);
    const first = read(client);
    await vi.waitUntil(() => releases.length === 1, { interval: 1 });
    expect(shown()).toEqual(['p1']);
    releases.shift()?.();
    await first;
    expect(shown()).toEqual(['p1', 'p2']);
    const second = read(client, 0);
    await vi.waitUntil(() => releases.length === 1, { interval: 1 });
    expect(shown()).toEqual(['p1', 'p2']);
    releases.shift()?.();
    await second;
  });

  // covers: L10
  it('ask anew what may be done once rows have become records, or live again, and not before', async () => {
    let rows: readonly object[] = [row('a', 'historical'), row('b')];
    const { client } = clientAnswering(({ url }) => (url.endsWith('/capabilities') ? Response.json({}) : pageOf(rows)));
    const isAsked = () => client.queries.getQueryCache().find({ queryKey: capabilitiesKey, exact: true })?.state.isInvalidated;
    client.queries.setQueryData(['other'], () => 'read');
    const askedAfter = async (...next: readonly object[]) => {
      const { queryKey, queryFn } = capabilitiesQuery(client);
      await client.queries.query({ queryKey, queryFn, staleTime: 0 });
      rows = next;
      await read(client, 0);
      return isAsked();
    };
    expect(await askedAfter(row('a', 'historical'), row('b'))).toBe(false);
    expect(await askedAfter(row('a', 'historical'), row('b', 'failed'))).toBe(false);
    expect(await askedAfter(row('a', 'historical'), row('b', 'historical'))).toBe(true);
    expect(await askedAfter(row('a', 'synced'), row('b'))).toBe(true);
    expect(client.queries.getQueryCache().find({ queryKey: ['other'] })?.state.isInvalidated).toBe(false);
  });

  // covers: L10
  it('ask nothing anew where the first of several pages is all that was there before', async () => {
    const { client } = clientAnswering((request) =>
      request.url.endsWith('/capabilities') ? Response.json({}) : pageOf([row(`p${pageIn(request)}`, 'historical')], { total: 2, size: 1, pages: 2 }),
    );
    const { queryKey, queryFn } = capabilitiesQuery(client);
    await client.queries.query({ queryKey, queryFn });
    await read(client);
    expect(client.queries.getQueryCache().find({ queryKey: capabilitiesKey })?.state.isInvalidated).toBe(false);
  });

  // covers: D9
  it('forget that a ticket is left to be linked once it is there', async () => {
    const { client } = withPages([[row('a')], [row('b')]], { size: 1 });
    const kept = client.writes.notLinked('42');
    kept.keep({ ticket_id: 'tc', ticket_number: 'INCc' });
    await read(client);
    expect(kept.ticket?.ticket_id).toBe('tc');
    kept.keep({ ticket_id: 'tb', ticket_number: 'INCb' });
    await read(client, 0);
    expect(kept.ticket).toBeUndefined();
  });
});

describe('whether there is a link', () => {
  // covers: W
  it('is told by all pages', async () => {
    const { client } = withPages([[row('a'), row('b')], [row('c')]]);
    expect((await readLink(client, '42', 'c'))?.id).toBe('c');
    expect((await readLink(client, '42', 'a'))?.id).toBe('a');
    expect(await readLink(client, '42', 'd')).toBeUndefined();
  });

  // covers: W
  it('is unknown where a row cannot be read and it is none of the others', async () => {
    const { client } = withPages([[row('a'), row('b')], [{}]]);
    await expect(readLink(client, '42', 'c')).rejects.toMatchObject({ code: 'invalid-answer' });
    expect((await readLink(client, '42', 'a'))?.id).toBe('a');
  });
});
