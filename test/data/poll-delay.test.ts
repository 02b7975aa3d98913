import { describe, expect, it, vi } from 'vitest';
import { TicketingError, type ErrorCode } from '../../src/api/index.js';
import type { TicketLinks } from '../../src/contract/ticket-links.js';
import { QueryStore } from '../../src/data/client/query-store.js';
import { pollDelay } from '../../src/data/polling.js';
import { linkedTicketsQuery } from '../../src/data/ticket-links.js';
import { clientAnswering, pageOf } from '../support/answering.js';

// What a page draws once: 0.25 of 0.2 to 1 for its first interval, of 0.8 to 1.2 for all others.
vi.hoisted(() => vi.spyOn(Math, 'random').mockReturnValue(0.25));

type Read = () => Promise<string>;
const succeed: Read = () => Promise.resolve('links');
const fail = (code: ErrorCode, seconds?: number): Read => () => Promise.reject(new TicketingError(code, '', { retryAfterMs: seconds && seconds * 1000 }));

async function delaysAfter(interval: number, ...reads: readonly Read[]): Promise<(number | false)[]> {
  const queries = new QueryStore();
  const delays: (number | false)[] = [];
  for (const read of reads) {
    await queries.query({ queryKey: ['links'], queryFn: read, staleTime: 0 }).catch(() => undefined);
    const query = queries.getQueryCache().find<string, TicketingError, string>({ queryKey: ['links'] });
    if (query) delays.push(pollDelay(query, interval));
  }
  return delays.map((delay) => delay && Math.round(delay));
}

describe('the pause before a list is read again, to the millisecond,', () => {
  // covers: L9, T8
  it('is a share of the interval at first, and about the interval from then on', async () => {
    expect(await delaysAfter(30_000, succeed, succeed, succeed)).toEqual([12_000, 27_000, 27_000]);
  });

  // covers: T8
  it('doubles with each failure in a row, up to ten minutes, and begins anew after a success', async () => {
    const down = fail('unavailable');
    expect(await delaysAfter(30_000, down, down)).toEqual([60_000, 120_000]);
    expect(await delaysAfter(30_000, succeed, down, down, down, down, down, down, succeed, down)).toEqual([
      12_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000, 27_000, 60_000,
    ]);
    expect(await delaysAfter(100, down)).toEqual([200]);
    // A failure makes nobody ask sooner.
    expect(await delaysAfter(3_600_000, succeed, down)).toEqual([1_440_000, 3_600_000]);
  });

  // covers: T8
  it('is as long as the server wishes where that is longer, be it longer than ten minutes', async () => {
    expect(await delaysAfter(30_000, fail('rate-limited', 1_800), fail('unavailable', 4), fail('unavailable', 241))).toEqual([1_800_000, 120_000, 241_000]);
  });
});

describe('the links of an anomaly', () => {
  const link = (id: string, status?: string) => ({ id, ticket: { ticket_id: id, ticket_number: `INC${id}` }, ...(status === undefined ? {} : { sync: { status } }) });

  async function intervalAfter(...items: readonly object[]): Promise<unknown> {
    const { client } = clientAnswering(() => pageOf(items));
    const { queryKey, queryFn, refetchInterval } = linkedTicketsQuery(client, '42');
    await client.queries.query({ queryKey, queryFn });
    const query = client.queries.getQueryCache().find<TicketLinks, TicketingError, TicketLinks>({ queryKey });
    return query && typeof refetchInterval === 'function' ? refetchInterval(query) : undefined;
  }

  // covers: L9, T8
  it('are read again within half a minute, and within seconds while a note of one of them is on its way', async () => {
    expect(await intervalAfter()).toBe(12_000);
    expect(await intervalAfter(link('1'), link('2', 'synced'))).toBe(12_000);
    expect(await intervalAfter(link('1'), link('2', 'pending'), link('3', 'synced'))).toBe(1_600);
  });

  it('have an interval before they were read, too', () => {
    const { client } = clientAnswering(() => pageOf([]));
    const { queryKey, refetchInterval } = linkedTicketsQuery(client, '42');
    client.queries.observe(linkedTicketsQuery(client, '42'));
    const query = client.queries.getQueryCache().find<TicketLinks, TicketingError, TicketLinks>({ queryKey });
    expect(query && typeof refetchInterval === 'function' ? refetchInterval(query) : undefined).toBe(12_000);
  });
});
