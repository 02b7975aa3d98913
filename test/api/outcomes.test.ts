import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TicketingError, type ErrorCode } from '../../src/api/index.js';
import { linkTicket, searchTickets } from '../../src/contract/link-ticket.js';
import { problemCodes } from '../../src/contract/problem.js';
import { problemStatus } from '../../src/contract/strict/problem-status.js';
import { unlinkTicket } from '../../src/contract/ticket-links.js';
import { apiWith, failure, json, page } from './support.js';

const write = (answer: () => Response | Promise<Response>) =>
  failure(apiWith(answer).api.call(linkTicket, { params: { anomaly_id: '42' }, body: { ticket_id: 'a' }, idempotencyKey: 'k' }));
const remove = (answer: () => Response | Promise<Response>) => apiWith(answer).api.call(unlinkTicket, { params: { anomaly_id: '42', link_id: '1' } });
const search = (answer: () => Response | Promise<Response>) => failure(apiWith(answer).api.call(searchTickets, { query: { query: 'a' } }));

type Row = readonly [status: number, code: ErrorCode];

/** What a status says without a problem body: a gateway's word. */
const gateway: readonly Row[] = [
  [400, 'refused'],
  [403, 'blocked'],
  [404, 'not-found'],
  [405, 'refused'],
  [407, 'blocked'],
  [408, 'timeout'],
  [409, 'refused'],
  [410, 'not-found'],
  [413, 'too-large'],
  [415, 'refused'],
  [418, 'refused'],
  [422, 'refused'],
  [425, 'unavailable'],
  [429, 'rate-limited'],
  [451, 'blocked'],
  [500, 'internal'],
  [501, 'internal'],
  [502, 'unavailable'],
  [503, 'unavailable'],
  [504, 'timeout'],
  [520, 'internal'],
  [599, 'internal'],
];

/** Where the backend does not know it either (domain W). */
const open: readonly string[] = ['internal', 'outcome-unknown', 'idempotency-in-progress'];

beforeEach(() => {
  // A read is repeated at once.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a write', () => {
  // covers: W
  it.each(gateway)('that a gateway answers with %i is in doubt, and told as %s', async (status, code) => {
    for (const body of [page(status), new Response('', { status }), json({ detail: 'no code' }, { status }), json({ code: 'unheard-of' }, { status })]) {
      expect(await write(() => body)).toMatchObject({ code, status, definite: false, outcomeUnknown: true });
    }
  });

  // covers: W
  it.each(problemCodes)('that the backend answers with %s is definite but where it does not know', async (code) => {
    const status = problemStatus[code];
    const error = await write(() => json({ code, status, detail: 'Because.' }, { status }));
    const isOpen = open.includes(code);
    expect(error).toMatchObject({ code, status, message: 'Because.' });
    expect(error.definite).toBe(!isOpen && code !== 'unauthenticated');
    expect(error.outcomeUnknown).toBe(isOpen);
  });

  // covers: W
  it.each([
    ['no JSON', () => new Response('Created')],
    ['half of it', () => new Response('{"id":')],
    ['null', () => json(null)],
    ['a list', () => json([])],
    ['something beside the contract', () => json({ ok: true })],
    ['nothing', () => new Response(null, { status: 204 })],
    ['an unchanged page', () => new Response(null, { status: 304 })],
    ['a lost connection', () => Promise.reject(new TypeError('network error'))],
  ])('that is answered with %s is in doubt', async (_, answer) => {
    expect(await write(answer)).toMatchObject({ definite: false, outcomeUnknown: true });
  });

  // covers: W
  it.each([
    ['204', () => new Response(null, { status: 204 })],
    ['an empty body', () => new Response('')],
    ['an object', () => json({ id: 1 })],
    ['202 with an object', () => json({}, { status: 202 })],
  ])('without a schema takes %s for done', async (_, answer) => {
    expect(await remove(answer)).toBeUndefined();
  });

  // covers: W
  it.each([
    ['null', () => json(null)],
    ['a list', () => json([])],
    ['a text', () => json('ok')],
    ['words', () => new Response('OK')],
    ['half an object', () => new Response('{')],
  ])('without a schema takes %s for no answer', async (_, answer) => {
    expect(await failure(remove(answer))).toMatchObject({ code: 'invalid-answer', outcomeUnknown: true });
  });

  // covers: W
  it('that cannot leave the page is definite: nothing was sent', () => {
    const error = new TicketingError('offline', '', { definite: true });
    expect(error.outcomeUnknown).toBe(false);
    expect(new TicketingError('network', '').asDefinite()).toMatchObject({ code: 'network', definite: true, outcomeUnknown: false });
  });

  it('has its own status used where the body of a refusal stalls', async () => {
    const stalled = () => new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"code":')) }), { status: 503 });
    vi.useFakeTimers();
    const refused = write(stalled);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await refused).toMatchObject({ code: 'unavailable', status: 503, outcomeUnknown: true });
  });
});

describe('a read', () => {
  it('says nothing of values: none were typed for it', async () => {
    const refused = await search(() => json({ code: 'invalid-request', detail: 'The search is too long.' }, { status: 422 }));
    expect(refused).toMatchObject({ code: 'refused', message: 'The search is too long.' });
    expect((await search(() => page(400))).code).toBe('refused');
  });

  it('takes no more than a day from Retry-After, and nothing from nonsense', async () => {
    const after = async (header: string) => (await search(() => new Response('', { status: 429, headers: { 'Retry-After': header } }))).retryAfterMs;
    expect(await Promise.all(['7', '600', '99999999999', 'soon', '-5'].map(after))).toEqual([7_000, 600_000, 86_400_000, undefined, 0]);
    expect(await after(new Date(Date.now() - 60_000).toUTCString())).toBe(0);
    expect(await after(new Date(Date.now() + 600_000).toUTCString())).toBeGreaterThan(590_000);
  });
});
