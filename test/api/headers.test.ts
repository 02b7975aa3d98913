import { afterEach, describe, expect, it, vi } from 'vitest';
import { Api } from '../../src/api/index.js';
import { createTicket } from '../../src/contract/create-ticket.js';
import { getTicket } from '../../src/contract/link-ticket.js';
import { unlinkTicket } from '../../src/contract/ticket-links.js';
import { apiWith, failure, json } from './support.js';

const ticket = { ticket_id: 'a1', ticket_number: 'INC0010042' };
const read = { params: { ticket_id: 'a1' } };
const remove = { params: { anomaly_id: '42', link_id: '1' } };
const create = { body: { anomaly_id: '42', title: 'Nulls' }, idempotencyKey: 'k' } as never;

const sent = (requests: readonly Request[], name: string): (string | null)[] => requests.map(({ headers }) => headers.get(name));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('headers of the page’s own', () => {
  it('go with every call, reads and writes', async () => {
    const { api, requests } = apiWith(({ method }) => (method === 'GET' ? json(ticket) : new Response(null, { status: 204 })), { headers: { 'X-CSRF-Token': 'one' } });
    await api.call(getTicket, read);
    await api.call(unlinkTicket, remove);
    expect(sent(requests, 'X-CSRF-Token')).toEqual(['one', 'one']);
  });

  it('are asked for at each call, where a function gives them, and with a fresh token once more', async () => {
    let count = 0;
    const { api, requests } = apiWith((_, calls) => (calls === 1 ? new Response(null, { status: 401 }) : json(ticket)), {
      token: ({ refresh }) => (refresh ? 'fresh' : 'old'),
      headers: () => Promise.resolve({ 'X-CSRF-Token': String((count += 1)) }),
    });
    await api.call(getTicket, read);
    await api.call(getTicket, read);
    expect(sent(requests, 'X-CSRF-Token')).toEqual(['1', '2', '3']);
    expect(sent(requests, 'Authorization')).toEqual(['Bearer old', 'Bearer fresh', 'Bearer old']);
  });

  it('do not take the place of what the contract sets', async () => {
    const headers = { accept: 'text/html', 'content-type': 'text/plain', 'idempotency-key': 'mine', authorization: 'Basic eA==' };
    const { api, requests } = apiWith(() => json(ticket), { headers, token: () => 'bearer' });
    await failure(api.call(createTicket, create));
    const [request] = requests;
    expect(request && Object.fromEntries(request.headers)).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': 'k',
      authorization: 'Bearer bearer',
    });
  });

  it('sign the user in where there is no token', async () => {
    const { api, requests } = apiWith(() => json(ticket), { headers: [['Authorization', 'Basic eA==']] });
    await api.call(getTicket, read);
    expect(sent(requests, 'Authorization')).toEqual(['Basic eA==']);
  });

  it('that are none are refused when the client is made', () => {
    expect(() => new Api({ headers: { 'no name': 'x' } })).toThrow(TypeError);
  });

  it.each([
    ['that fails', () => Promise.reject(new RangeError('secret'))],
    ['that gives none', () => ({ 'no name': 'secret' })],
  ])('from a function %s count as signed out: nothing is sent, and no secret is told', async (_, headers) => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const refreshed = vi.fn(() => 'token');
    const { api, requests } = apiWith(() => json(ticket), { headers, token: refreshed });
    expect(await failure(api.call(unlinkTicket, remove))).toMatchObject({ code: 'unauthenticated', outcomeUnknown: false, message: 'The page has no headers for this call.' });
    expect(requests).toEqual([]);
    expect(refreshed.mock.calls).toEqual([[{ refresh: false }]]);
    expect(told.mock.calls).toEqual([[expect.stringMatching(/^headers\(\) failed \((RangeError|TypeError)\): (?!.*secret)/)]]);
  });

  it('are not waited for any longer than their call', async () => {
    const { api } = apiWith(() => json(ticket), { headers: () => new Promise(() => undefined), timeout: 20 });
    expect(await failure(api.call(getTicket, read))).toMatchObject({ code: 'timeout' });
  });
});
