import { afterEach, describe, expect, it, vi } from 'vitest';
import { TicketingError } from '../../src/api/index.js';
import { createTicketingClient, getClient, getDefaultClient, setDefaultClient } from '../../src/client/index.js';
import type { TicketingClient } from '../../src/client/ticketing-client.js';
import { inner } from '../../src/data/client/inner.js';
import { called, createCall, faced, failureOf, hold, listCall } from './support.js';
import { MemoryStorage } from '../support/memory-storage.js';

const values = { title: 'Rows are missing', description: '' };
const destroyed = { name: 'TicketingError', code: 'destroyed' };

/** A client as another version of this package might make it. */
const ofProtocol = (protocol: number) => ({ [inner]: { protocol } }) as unknown as TicketingClient;

afterEach(() => {
  vi.restoreAllMocks();
  setDefaultClient(undefined);
});

describe('destroy', () => {
  // covers: W
  it('gives up what is under way: a write is in doubt then, and stays so for the next page', async () => {
    const storage = new MemoryStorage();
    const page = faced({ storage });
    hold(page, (call) => call === createCall);
    const made = failureOf(page.client.createTicket(['42'], values));
    await called(page, createCall);
    page.client.destroy();
    expect(await made).toMatchObject({ ...destroyed, outcomeUnknown: true });
    expect(faced({ storage }).client.openAttempts('42')).toMatchObject([{ kind: 'create', values }]);
  });

  it('rejects a read that is under way with a TicketingError', async () => {
    const page = faced();
    hold(page, (call) => call === listCall);
    const read = failureOf(page.client.links('42').get());
    await called(page, listCall);
    page.client.destroy();
    expect(await read).toMatchObject(destroyed);
  });

  it('refuses each later call, definitely, and sends nothing', async () => {
    const page = faced();
    await page.client.links('42').get();
    page.client.destroy();
    page.sent.length = 0;
    const links = page.client.links('42');
    const calls = [() => page.client.createTicket(['42'], values), () => links.get(), () => links.link({ id: 't3' }), () => links.unlink('l1'), () => links.restore('l1'), () => page.client.searchTickets('x')];
    for (const call of calls) {
      const failure = await failureOf(call());
      expect(failure).toBeInstanceOf(TicketingError);
      expect(failure).toMatchObject({ ...destroyed, outcomeUnknown: false, message: 'The client was destroyed.' });
    }
    expect(page.sent).toEqual([]);
    expect(page.client.openAttempts('42')).toEqual([]);
  });

  it('ends what is observed: what was read is gone, and nothing is asked any more', async () => {
    const page = faced();
    const states: unknown[] = [];
    const stop = page.client.links('42').subscribe(({ data, error }) => states.push([data?.items.length, error?.code]));
    await vi.waitUntil(() => states.length > 1, { interval: 1, timeout: 10_000 });
    page.sent.length = 0;
    page.client.destroy();
    await vi.waitUntil(() => (states.at(-1) as unknown[])[1] === 'destroyed', { interval: 1, timeout: 10_000 });
    expect(states.at(-1)).toEqual([undefined, 'destroyed']);
    await page.client.invalidate();
    expect(page.sent).toEqual([]);
    stop();
  });

  it('takes it back as the page’s default, and as the client of an address; another one stays', () => {
    const { client } = faced();
    const other = createTicketingClient();
    setDefaultClient(client);
    other.destroy();
    expect(getDefaultClient()).toBe(client);
    client.destroy();
    expect(getDefaultClient()).toBeUndefined();
    const named = getClient({ baseUrl: 'https://one.example' });
    const second = getClient({ baseUrl: 'https://two.example' });
    named.destroy();
    expect(getClient({ baseUrl: 'https://one.example' })).not.toBe(named);
    expect(getClient({ baseUrl: 'https://two.example' })).toBe(second);
  });

  it('keeps what was typed', () => {
    const storage = new MemoryStorage();
    storage.setItem('ticketing:https://qualytics.example:draft:42', '{}');
    faced({ storage }).client.destroy();
    expect(storage.length).toBe(1);
  });
});

describe('forget', () => {
  // covers: D10
  it('forgets what was read and what is in doubt, and reads again what is shown', async () => {
    const storage = new MemoryStorage();
    const page = faced({ storage });
    hold(page, (call) => call === createCall);
    const abort = new AbortController();
    const made = failureOf(page.client.createTicket(['42'], values, { signal: abort.signal }));
    await called(page, createCall);
    abort.abort(new Error('Enough'));
    await made;
    const stop = page.client.links('42').subscribe(() => undefined);
    await called(page, listCall);
    await page.client.forget();
    expect(storage.length).toBe(0);
    expect(page.client.openAttempts('42')).toEqual([]);
    await called(page, listCall, 2);
    stop();
  });

  it('rejects a read that is under way with a TicketingError', async () => {
    const page = faced();
    hold(page, (call) => call === listCall);
    const read = failureOf(page.client.links('42').get());
    await called(page, listCall);
    await page.client.forget();
    expect(await read).toMatchObject({ name: 'TicketingError', code: 'canceled', outcomeUnknown: false });
  });
});

describe('which client', () => {
  it('is that of the element, then that of its address, then the default', () => {
    const own = createTicketingClient();
    const byDefault = createTicketingClient();
    setDefaultClient(byDefault);
    expect(getDefaultClient()).toBe(byDefault);
    expect(getClient({ client: own, baseUrl: 'https://one.example' })).toBe(own);
    const named = getClient({ baseUrl: 'https://one.example' });
    expect(named).not.toBe(byDefault);
    expect(getClient({ baseUrl: 'https://one.example/' })).toBe(named);
    expect(getClient({ baseUrl: '' })).toBe(byDefault);
    setDefaultClient(undefined);
    expect(getDefaultClient()).toBeUndefined();
    expect(getClient({ baseUrl: '' })).not.toBe(byDefault);
    expect(getClient({ baseUrl: '' })).toBe(getClient({ baseUrl: '' }));
  });

  it.each([
    ['what is no client', {} as TicketingClient, 'No client: createTicketingClient() makes one.'],
    ['one of another protocol', ofProtocol(2), 'The client is of another version of servicenow-ticketing (protocol 2, here 1): load one of them.'],
  ])('refuses %s in words', (_, client, message) => {
    expect(() => setDefaultClient(client)).toThrow(new TypeError(message));
    expect(() => getClient({ client, baseUrl: '' })).toThrow(new TypeError(message));
    expect(getDefaultClient()).toBeUndefined();
  });

  it('says on the console, once, that the page’s default is of another protocol, and goes without it', () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const page = globalThis as unknown as Record<symbol, { defaultClient: unknown }>;
    setDefaultClient(createTicketingClient());
    const shared = page[Symbol.for('servicenow-ticketing.clients')];
    if (!shared) throw new Error('Nothing is shared');
    shared.defaultClient = { protocol: 2 };
    expect(getDefaultClient()).toBeUndefined();
    const own = getClient({ baseUrl: '' });
    expect(getClient({ baseUrl: '' })).toBe(own);
    expect(said.mock.calls).toEqual([['The client is of another version of servicenow-ticketing (protocol 2, here 1): load one of them.']]);
    shared.defaultClient = { protocol: 3 };
    expect(getDefaultClient()).toBeUndefined();
    expect(said).toHaveBeenCalledTimes(2);
  });
});

/** What Vue's `reactive` and `ref` make of an object: a proxy, of all in it as well; what cannot be extended is left as it is. */
const reactive = <Value extends object>(value: Value): Value =>
  Object.isExtensible(value)
    ? new Proxy(value, {
        get: (target, key, self) => {
          const found: unknown = Reflect.get(target, key, self);
          return typeof found === 'object' && found !== null ? reactive(found) : found;
        },
      })
    : value;

describe('a client in the state of a framework', () => {
  it('is still the client, for elements and for the page', async () => {
    const page = faced();
    const state = reactive({ client: page.client });
    expect(getClient({ client: state.client, baseUrl: '' })).toBe(page.client);
    await state.client.links('42').get();
    expect(page.sent.map(({ call }) => call)).toContain(listCall);
    await expect(state.client.forget()).resolves.toBeUndefined();
  });
});

describe('a base URL that ends in /api', () => {
  it.each(['https://qualytics.example/api', 'https://qualytics.example/api/'])('%s is told on the console, once', async (baseUrl) => {
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    const page = faced({ baseUrl });
    await page.client.links('42').get();
    expect(said.mock.calls).toEqual([['The base URL https://qualytics.example/api ends in /api: leave that out.']]);
  });

  it.each(['', 'https://qualytics.example', 'https://qualytics.example/apis', 'https://qualytics.example/api/v2', 'https://qualytics.example/rapi'])('%j is not', (baseUrl) => {
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    createTicketingClient({ baseUrl });
    expect(said).not.toHaveBeenCalled();
  });
});
