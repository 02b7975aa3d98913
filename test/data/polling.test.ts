import { describe, expect, it } from 'vitest';
import { TicketingError, type ErrorCode } from '../../src/api/index.js';
import { QueryStore } from '../../src/data/client/query-store.js';
import { pollDelay } from '../../src/data/polling.js';

const interval = 30_000;
type Read = () => Promise<string>;
const fail = (code: ErrorCode, seconds?: number): Read => () => Promise.reject(new TicketingError(code, '', { retryAfterMs: seconds && seconds * 1000 }));
const succeed: Read = () => Promise.resolve('links');

/** A query that is read as often as there are `reads`; returns the delay after each. */
async function delaysAfter(...reads: readonly Read[]): Promise<(number | false)[]> {
  const queries = new QueryStore();
  const delays: (number | false)[] = [];
  for (const read of reads) {
    await queries.query({ queryKey: ['links'], queryFn: read, staleTime: 0 }).catch(() => undefined);
    const query = queries.getQueryCache().find<string, TicketingError, string>({ queryKey: ['links'] });
    if (query) delays.push(pollDelay(query, interval));
  }
  return delays;
}

describe('the pause before a list is read again', () => {
  // covers: L9, T8
  it('begins anywhere within the interval, and is about as long as it from then on', async () => {
    const [first, second] = await delaysAfter(succeed, succeed);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(interval);
    expect(second).toBeGreaterThanOrEqual(interval * 0.8);
    expect(second).toBeLessThanOrEqual(interval * 1.2);
  });

  // covers: T8
  it('doubles with each failure in a row, up to ten minutes, and is the old one after a success', async () => {
    const down = fail('unavailable');
    const delays = await delaysAfter(succeed, down, down, down, down, down, down, succeed, down);
    for (const [index, minutes] of [1, 2, 4, 8].entries()) {
      expect(delays[index + 1]).toBeGreaterThanOrEqual(minutes * 60_000);
      expect(delays[index + 1]).toBeLessThanOrEqual(minutes * 72_000);
    }
    expect(delays[6]).toBeGreaterThanOrEqual(600_000);
    expect(delays[6]).toBeLessThanOrEqual(720_000);
    expect(delays[7]).toBeLessThanOrEqual(interval * 1.2);
    expect(delays[8]).toBeLessThanOrEqual(interval * 2 * 1.2);
  });

  // covers: T8
  it('is as long as the server wishes, where that is longer', async () => {
    const [, asked, short] = await delaysAfter(succeed, fail('rate-limited', 1_800), fail('unavailable', 4));
    expect(asked).toBeGreaterThanOrEqual(1_800_000);
    expect(short).toBeGreaterThanOrEqual(interval * 4);
  });

  // covers: T8
  it.each(['unauthenticated', 'forbidden', 'blocked'] as const)('never ends by itself after %s, read before or not', async (code) => {
    expect((await delaysAfter(succeed, fail(code)))[1]).toBe(false);
    expect(await delaysAfter(fail(code))).toEqual([false]);
  });
});
