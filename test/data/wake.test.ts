import { afterEach, describe, expect, it, vi } from 'vitest';
import { TicketingError } from '../../src/api/index.js';
import { linkedTicketsQuery } from '../../src/data/ticket-links.js';
import { wake } from '../../src/data/wake.js';
import { clientAnswering, pageOf } from '../support/answering.js';
import { testWorld, type TestWorld } from '../support/world.js';

const lists = ({ requests }: TestWorld) => requests.filter((request) => request.endsWith('/ticket-links')).length;

afterEach(() => {
  vi.useRealTimers();
});

describe('a page that wakes up', () => {
  // covers: T8
  it('reads what it shows at once, and what failed once more when the network is back, however many elements say so', async () => {
    const world = testWorld();
    const observer = world.client.queries.observe(linkedTicketsQuery(world.client, '42'));
    const stop = observer.subscribe(() => undefined);
    await vi.waitUntil(() => observer.getCurrentResult().status === 'success');
    const before = lists(world);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    world.intercept(() => Promise.reject(new TypeError('The network is not back yet')));
    const woken = [wake(world.client), wake(world.client)];
    await vi.waitUntil(() => lists(world) > before);
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitUntil(() => observer.getCurrentResult().status === 'error');
    world.intercept(undefined);
    const failed = lists(world);
    await vi.advanceTimersByTimeAsync(6_000);
    await Promise.all(woken);
    expect(lists(world)).toBe(failed + 1);
    expect(observer.getCurrentResult().status).toBe('success');
    stop();
  });

  // covers: T8
  it('reads once more only what may well succeed by then, and does so after each sleep', async () => {
    vi.useFakeTimers();
    const { client } = clientAnswering(() => pageOf([]));
    const reads: string[] = [];
    const show = (key: string, error?: TicketingError) =>
      client.queries.observe<string, TicketingError>({
        queryKey: [key],
        queryFn: () => {
          reads.push(key);
          return error ? Promise.reject(error) : Promise.resolve(key);
        },
      }).subscribe(() => undefined);
    const stops = [show('read'), show('forbidden', new TicketingError('forbidden', '')), show('lost', new TicketingError('network', ''))];
    const readsOfWake = async () => {
      await vi.advanceTimersByTimeAsync(1_000);
      reads.length = 0;
      const woken = Promise.all([wake(client), wake(client)]);
      await vi.advanceTimersByTimeAsync(4_999);
      const before = reads.splice(0);
      await vi.advanceTimersByTimeAsync(1);
      await woken;
      return [before, [...reads]];
    };
    expect(await readsOfWake()).toEqual([['read', 'forbidden', 'lost'], ['lost']]);
    expect(await readsOfWake()).toEqual([['read', 'forbidden', 'lost'], ['lost']]);
    for (const stop of stops) stop();
  });
});
