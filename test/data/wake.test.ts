import { afterEach, describe, expect, it, vi } from 'vitest';
import { linkedTicketsQuery } from '../../src/data/ticket-links.js';
import { wake } from '../../src/data/wake.js';
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
    await vi.waitUntil(() => observer.getCurrentResult().isSuccess);
    const before = lists(world);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    world.intercept(() => Promise.reject(new TypeError('The network is not back yet')));
    const woken = [wake(world.client), wake(world.client)];
    await vi.waitUntil(() => lists(world) > before);
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitUntil(() => observer.getCurrentResult().isRefetchError);
    world.intercept(undefined);
    const failed = lists(world);
    await vi.advanceTimersByTimeAsync(6_000);
    await Promise.all(woken);
    expect(lists(world)).toBe(failed + 1);
    expect(observer.getCurrentResult().isSuccess).toBe(true);
    stop();
  });
});
