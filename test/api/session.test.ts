import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import type { TokenCallback } from '../../src/api/index.js';
import { createTicket } from '../../src/contract/create-ticket.js';
import { getTicket } from '../../src/contract/link-ticket.js';
import { unlinkTicket } from '../../src/contract/ticket-links.js';
import { apiWith, failure, json, opaqueRedirect, page } from './support.js';

const ticket = { ticket_id: 'a1', ticket_number: 'INC0010042' };
const read = { params: { ticket_id: 'a1' } };
const write = { params: { anomaly_id: '42' }, body: { title: 'Rows are missing', description: '' }, idempotencyKey: 'k' };
const plainRedirect = () => new Response(null, { status: 302, headers: { Location: 'https://login.example/' } });

const signs: readonly (readonly [string, () => Response])[] = [
  ['401', () => new Response('', { status: 401 })],
  ['a page with 401', () => page(401)],
  ['a redirect that a browser hides', opaqueRedirect],
  ['a redirect', plainRedirect],
  ['a permanent redirect', () => new Response(null, { status: 308, headers: { Location: '/login' } })],
  ['a redirect after a POST', () => new Response(null, { status: 303, headers: { Location: '/login' } })],
  ['a choice of addresses', () => new Response('', { status: 300 })],
  ['a 401 that names another cause', () => json({ code: 'forbidden', status: 401 }, { status: 401 })],
  ['a page with 200, once it has had JSON', () => page()],
  ['a page of XHTML', () => new Response('<html/>', { headers: { 'Content-Type': 'application/xhtml+xml' } })],
  ['a page that says it is JSON', () => new Response('<html></html>', { headers: { 'Content-Type': 'application/json' } })],
];

/** Tells how often a fresh token was asked for. */
function tokens(fresh: string | undefined = undefined) {
  const asked: boolean[] = [];
  let current = 'old';
  const token: TokenCallback = ({ refresh }) => {
    asked.push(refresh);
    if (refresh && fresh !== undefined) current = fresh;
    return current;
  };
  return { token, refreshes: () => asked.filter(Boolean).length };
}

let warned: MockInstance<typeof console.warn>;
beforeEach(() => {
  warned = vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a session', () => {
  // covers: W, E8
  it.each(signs)('is over by %s: asked for once by all reads, and announced once until a read succeeds', async (_, sign) => {
    const { token, refreshes } = tokens();
    let signedIn = true;
    const { api, requests } = apiWith(() => (signedIn ? json(ticket) : sign()), { token });
    await api.call(getTicket, read);
    signedIn = false;
    const failures = await Promise.all([1, 2, 3].map(() => failure(api.call(getTicket, read))));
    expect(failures.map(({ code }) => code)).toEqual(['unauthenticated', 'unauthenticated', 'unauthenticated']);
    await failure(api.call(getTicket, read));
    expect(refreshes()).toBe(1);
    expect([api.session.announces(), api.session.announces()]).toEqual([true, false]);
    expect(requests.length).toBeLessThanOrEqual(1 + 3 * 2 + 1);

    signedIn = true;
    await api.call(getTicket, read);
    expect(api.session.announces()).toBe(true);
    signedIn = false;
    await failure(api.call(getTicket, read));
    expect(refreshes()).toBe(2);
  });

  // covers: W, E8
  it.each(signs)('is over by %s on a write: neither done nor not done, and sent again after a read alone', async (_, sign) => {
    let signedIn = true;
    const { api, requests } = apiWith((request) => {
      if (!signedIn) return sign();
      return request.method === 'GET' ? json(ticket) : json({ ticket, anomaly_id: 42, integration_id: 1, message: '' }, { status: 201 });
    });
    await api.call(getTicket, read).catch(() => undefined);
    signedIn = false;
    const first = await failure(api.call(createTicket, write));
    expect(first).toMatchObject({ code: 'unauthenticated', definite: false, outcomeUnknown: false });
    const sent = () => requests.filter(({ method }) => method === 'POST').length;
    expect(sent()).toBe(1);

    // Still signed out: a read says so, and nothing is written.
    expect(await failure(api.call(createTicket, write))).toMatchObject({ code: 'unauthenticated' });
    expect(sent()).toBe(1);

    signedIn = true;
    expect((await api.call(createTicket, write)).ticket).toMatchObject(ticket);
    expect(sent()).toBe(2);
  });

  it('is not taken for over by what a backend with the documented calls alone does not have', async () => {
    let signedIn = false;
    const { api, requests } = apiWith((request) => {
      if (!signedIn) return new Response('', { status: 401 });
      return request.method === 'GET' ? json({ detail: 'Not Found' }, { status: 404 }) : new Response(null, { status: 204 });
    });
    await failure(api.call(unlinkTicket, { params: { anomaly_id: '42', link_id: '1' } }));
    signedIn = true;
    expect(await api.call(unlinkTicket, { params: { anomaly_id: '42', link_id: '1' } })).toBeUndefined();
    expect(requests.filter(({ method }) => method === 'GET').map(({ url }) => new URL(url).pathname)).toEqual(['/api/integrations']);
  });

  it('gets on with a fresh token, on a write by 401 alone', async () => {
    const { token } = tokens('new');
    const refuse = (sign: () => Response) =>
      apiWith((request) => (request.headers.get('Authorization') === 'Bearer new' ? new Response(null, { status: 204 }) : sign()), { token });
    const remove = { params: { anomaly_id: '42', link_id: '1' } };
    expect(await refuse(() => new Response('', { status: 401 })).api.call(unlinkTicket, remove)).toBeUndefined();
    const redirected = apiWith(plainRedirect, tokens('newer'));
    expect((await failure(redirected.api.call(unlinkTicket, remove))).code).toBe('unauthenticated');
    expect(redirected.requests.map(({ method }) => method)).toEqual(['DELETE']);
  });

  // covers: S7
  it('follows no redirect, so that what a request carries stays with the backend', async () => {
    const { api, requests } = apiWith(plainRedirect);
    await failure(api.call(createTicket, write));
    expect(requests[0]?.redirect).toBe('manual');
  });

  it('is not over where something else in the place of the API has answered from the start', async () => {
    const { api } = apiWith(() => page());
    expect((await failure(api.call(getTicket, read))).code).toBe('no-api');
    expect((await failure(api.call(getTicket, read))).code).toBe('no-api');
    expect((await failure(api.call(createTicket, write))).outcomeUnknown).toBe(true);
    expect(warned.mock.calls).toHaveLength(1);
    expect(String(warned.mock.calls[0])).toContain('https://app.example');
  });

  it('says of the first redirect alone that it may be none of a sign-in', async () => {
    const { api } = apiWith(plainRedirect);
    for (let call = 0; call < 2; call += 1) await failure(api.call(getTicket, read));
    expect(warned.mock.calls).toHaveLength(1);
    expect(String(warned.mock.calls[0])).toContain('final address');
  });

  it('is not over by a firewall’s 403', async () => {
    const { token, refreshes } = tokens();
    const { api, requests } = apiWith(() => page(403), { token });
    expect((await failure(api.call(getTicket, read))).code).toBe('blocked');
    expect([refreshes(), requests.length]).toEqual([0, 1]);
  });

  it('is proved by no read that began before it was refused', async () => {
    let release = (): void => undefined;
    const early = new Promise<void>((resolve) => (release = resolve));
    const { api } = apiWith(async (_, count) => {
      if (count > 1) return new Response('', { status: 401 });
      await early;
      return json(ticket);
    });
    const first = api.call(getTicket, read);
    await failure(api.call(getTicket, read));
    expect(api.session.announces()).toBe(true);
    release();
    await first;
    expect(api.session.announces()).toBe(false);
    expect(api.session.isOver).toBe(true);
  });
});
