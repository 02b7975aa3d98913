import { afterEach, describe, expect, it, vi } from 'vitest';
import { Api, type TicketingError } from '../../src/api/index.js';
import { createTicket } from '../../src/contract/create-ticket.js';
import { getTicket, linkTicket, searchTickets } from '../../src/contract/link-ticket.js';
import { unlinkTicket } from '../../src/contract/ticket-links.js';
import { apiWith, failure, json, page, silence } from './support.js';

const ticket = { ticket_id: 'a1', ticket_number: 'INC0010042' };
const read = { params: { ticket_id: 'a1' } };
const link = { params: { anomaly_id: '42' }, body: { ticket_id: 'a1' } };
const remove = { params: { anomaly_id: '42', link_id: '1' } };
const problem = (code: string, status: number) => json({ code, status, detail: 'Because.' }, { status });
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a request', () => {
  it.each([
    [undefined, '/api/integrations/ticketing/tickets/a1'],
    ['', '/api/integrations/ticketing/tickets/a1'],
    ['https://app.example//', 'https://app.example/api/integrations/ticketing/tickets/a1'],
    ['https://app.example/a//b/', 'https://app.example/a//b/api/integrations/ticketing/tickets/a1'],
  ])('goes from the base %s to %s', async (baseUrl, address) => {
    const fetch = vi.fn(() => Promise.resolve(json(ticket)));
    await new Api({ baseUrl, fetch }).call(getTicket, read);
    expect(fetch).toHaveBeenCalledWith(address, expect.anything());
  });

  it('is made by the fetch that the page has by then', async () => {
    const api = new Api({ baseUrl: 'https://app.example' });
    const fetch = vi.fn(() => Promise.resolve(json(ticket)));
    vi.stubGlobal('fetch', fetch);
    expect(await api.call(getTicket, read)).toMatchObject(ticket);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('leaves out what a query does not say', async () => {
    const { api, requests } = apiWith(() => json([]));
    await api.call(searchTickets, { query: { query: undefined, page: 0 } });
    await api.call(searchTickets, {});
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?page=0', '']);
  });

  it('says no more than its call', async () => {
    const { api, requests } = apiWith((request) => (request.method === 'GET' ? json(ticket) : json({ id: 1, ticket })));
    await api.call(getTicket, read);
    await api.call(linkTicket, { ...link, idempotencyKey: 'k' });
    expect(requests.map(({ headers }) => Object.fromEntries(headers))).toEqual([
      { accept: 'application/json' },
      { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': 'k' },
    ]);
  });
});

describe('the time of a call', () => {
  it('is 15 s, and 13 s of them for a write, in whole milliseconds', () => {
    const times = [{}, { timeout: 1_500 }, { timeout: 10.6 }].map((options) => new Api(options)).map(({ timeout, writeTime }) => [timeout, writeTime]);
    expect(times).toEqual([[15_000, 13_000], [1_500, 1_300], [11, 10]]);
  });

  it('counts beside a signal of the caller’s', async () => {
    const { api } = apiWith(silence, { timeout: 5 });
    const { signal } = new AbortController();
    expect((await failure(api.call(getTicket, { ...read, signal }))).code).toBe('timeout');
  });

  it('is over, too, where fetch says so in other words', async () => {
    const aborted = apiWith(() => Promise.reject(new DOMException('', 'AbortError')));
    expect((await failure(aborted.api.call(getTicket, read))).code).toBe('timeout');
    const { api } = apiWith(({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new TypeError('Load failed')))), { timeout: 5 });
    expect((await failure(api.call(getTicket, read))).code).toBe('timeout');
  });
});

describe('a page that is offline', () => {
  it('sends no write, and says of a read that fails why', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    vi.stubGlobal('navigator', { onLine: false });
    const { api, requests } = apiWith(lost);
    expect(await failure(api.call(linkTicket, link))).toMatchObject({ code: 'offline', definite: true });
    expect(requests).toEqual([]);
    expect(await failure(api.call(getTicket, read))).toMatchObject({ code: 'offline', message: 'The browser is offline.' });
    expect(requests).toHaveLength(2);
  });

  it.each([[{ onLine: true }], [{}], [undefined]])('is none where the navigator is %j', async (navigator) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    vi.stubGlobal('navigator', navigator);
    if (navigator === undefined) Reflect.deleteProperty(globalThis, 'navigator');
    expect((await failure(apiWith(lost).api.call(linkTicket, link))).code).toBe('network');
  });
});

describe('an API that cannot be reached', () => {
  it.each([
    ['https://app.example', 'https://app.example/anomalies', 'network'],
    ['https://app.example', 'https://page.example/', 'network-or-signed-out'],
    ['', 'https://page.example/', 'network'],
    ['/qualytics', 'https://page.example/', 'network'],
    ['https://[', 'https://page.example/', 'network'],
    ['https://app.example', undefined, 'network'],
  ])('at %s from a page at %s is told as %s', async (baseUrl, location, code) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    vi.stubGlobal('location', location === undefined ? undefined : new URL(location));
    expect((await failure(new Api({ baseUrl, fetch: lost }).call(getTicket, read))).code).toBe(code);
  });
});

describe('a read that may succeed in a moment', () => {
  /** How many requests there were right before a time, and at it. */
  async function requestsAt(time: number, headers: Record<string, string> = {}): Promise<number[]> {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const { api, requests } = apiWith(() => new Response('', { status: 503, headers }));
    const call = failure(api.call(getTicket, read));
    await vi.advanceTimersByTimeAsync(time - 1);
    const before = requests.length;
    await vi.advanceTimersByTimeAsync(1);
    const at = requests.length;
    await call;
    return [before, at];
  }

  it('is made once more within a second, when chance has it', async () => {
    expect(await requestsAt(500)).toEqual([1, 2]);
  });

  it('is made when the server wishes, up to 5 s', async () => {
    expect(await requestsAt(3_500, { 'Retry-After': '3' })).toEqual([1, 2]);
    expect(await requestsAt(5_500, { 'Retry-After': '5' })).toEqual([1, 2]);
    expect(await requestsAt(7_000, { 'Retry-After': '6' })).toEqual([1, 1]);
  });

  it('is not made again once its time is over, or where it would come to the same', async () => {
    const refused = apiWith(() => problem('forbidden', 403));
    expect((await failure(refused.api.call(getTicket, read))).code).toBe('forbidden');
    expect(refused.requests).toHaveLength(1);
    const controller = new AbortController();
    const { api, requests } = apiWith(() => {
      controller.abort(new Error('left the page'));
      return new Response('', { status: 503 });
    });
    await expect(api.call(getTicket, { ...read, signal: controller.signal })).rejects.toThrow('left the page');
    expect(requests).toHaveLength(1);
  });

  it('gives what it has the second time', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { api } = apiWith((_, count) => (count === 1 ? new Response('', { status: 503 }) : json(ticket)));
    expect(await api.call(getTicket, read)).toMatchObject(ticket);
  });
});

describe('what is known of the backend', () => {
  const asked = async (...answers: (() => Response)[]) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { api } = apiWith((_, count) => answers[count - 1]?.() ?? json(ticket));
    const codes: string[] = [];
    while (codes.length < answers.length) codes.push(await api.call(getTicket, read).then(() => 'done', (error: unknown) => (error as TicketingError).code));
    return { codes, api };
  };
  const unauthorized = () => new Response('', { status: 401 });

  // covers: E8
  it('is that it was heard once it has answered or refused something itself: a page is then a sign-in', async () => {
    expect((await asked(() => json(ticket), page)).codes).toEqual(['done', 'unauthenticated']);
    expect((await asked(() => problem('forbidden', 403), page)).codes).toEqual(['forbidden', 'unauthenticated']);
    expect((await asked(() => new Response('', { status: 404 }), page)).codes).toEqual(['not-found', 'no-api']);
    expect((await asked(() => json(ticket), () => problem('forbidden', 403), () => new Response('', { status: 404 }), page)).codes.at(-1)).toBe('unauthenticated');
  });

  // covers: E8
  it('is that the user is signed in, where it says what is wrong with a request, or that there is no such call', async () => {
    for (const [answer, isOver] of [[() => problem('forbidden', 403), false], [() => new Response('', { status: 404 }), false], [() => page(403), true]] as const) {
      const { api } = await asked(unauthorized, answer);
      expect(api.session.isOver).toBe(isOver);
    }
  });

  it('is told to the page’s developers, by its address', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const redirect = () => Promise.resolve(new Response(null, { status: 302 }));
    for (const baseUrl of ['https://app.example', '']) {
      await failure(new Api({ baseUrl, fetch: () => Promise.resolve(page()) }).call(getTicket, read));
      await failure(new Api({ baseUrl, fetch: redirect }).call(getTicket, read));
    }
    await failure(new Api({ fetch: () => Promise.resolve(unauthorized()) }).call(getTicket, read));
    expect(warned.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringMatching(/^GET https:\/\/app\.example\/api\/\S+ answers with a page: base-url \(baseUrl of a client\) is what stands before \/api\.$/),
      'https://app.example redirects: that counts as signed out. If it is no sign-in, give the final address.',
      expect.stringMatching(/^GET \/api\/\S+ answers with a page: base-url/),
      'This origin redirects: that counts as signed out. If it is no sign-in, give the final address.',
    ]);
  });
});

describe('a write after a sign-out', () => {
  // covers: W, E8
  it('is sent after a read alone: one that is refused, lost or left says that nothing was sent', async () => {
    const outcomes = [
      [() => Promise.resolve(new Response('', { status: 401 })), { code: 'unauthenticated', definite: true }],
      [() => Promise.resolve(new Response('', { status: 503 })), { code: 'unavailable', definite: true }],
    ] as const;
    for (const [answer, expected] of outcomes) {
      const { api, requests } = apiWith((request, count) => (count === 1 ? new Response('', { status: 401 }) : answer()));
      await failure(api.call(unlinkTicket, remove));
      expect(await failure(api.call(createTicket, { params: { anomaly_id: '42' }, body: { title: 'x' } }))).toMatchObject(expected);
      expect(requests.map(({ method }) => method)).toEqual(['DELETE', 'GET']);
    }
  });

  it('that the caller gives up meanwhile rejects as the caller says', async () => {
    const { api } = apiWith((request, count) => (count === 1 ? new Response('', { status: 401 }) : silence(request)));
    await failure(api.call(unlinkTicket, remove));
    const controller = new AbortController();
    const call = api.call(unlinkTicket, { ...remove, signal: controller.signal });
    controller.abort(new Error('left the page'));
    await expect(call).rejects.toThrow('left the page');
  });

  it('is in doubt where its own answer is lost after the read', async () => {
    const { api, requests } = apiWith((request, count) => {
      if (count === 1) return new Response('', { status: 401 });
      return request.method === 'GET' ? json({}) : lost();
    });
    await failure(api.call(unlinkTicket, remove));
    expect(await failure(api.call(unlinkTicket, remove))).toMatchObject({ code: 'network', outcomeUnknown: true });
    expect(requests.map(({ method }) => method)).toEqual(['DELETE', 'GET', 'DELETE']);
  });
});
