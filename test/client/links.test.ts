import { describe, expect, it, vi } from 'vitest';
import { TicketingError } from '../../src/api/index.js';
import type { LinkState } from '../../src/client/ticketing-client.js';
import { pageOf, problem } from '../support/answering.js';
import { called, faced, failureOf, hold, linkCall, linkRow, listCall, loseWrites, type Faced } from './support.js';

const idsIn = ({ data }: Partial<LinkState> = {}) => data?.items.map(({ id }) => id);
const calls = ({ sent }: Faced, call: string) => sent.filter((one) => one.call === call).length;

/** A page that shows the links of anomaly 42. */
async function subscribed(page = faced()) {
  const states: LinkState[] = [];
  const stop = page.client.links('42').subscribe((state) => states.push(state));
  await vi.waitUntil(() => states.at(-1)?.isReading === false, { interval: 1, timeout: 10_000 });
  return { page, states, stop };
}

describe('the links of an anomaly', () => {
  it('are read, and from the cache for a while', async () => {
    const page = faced();
    const links = page.client.links('42');
    expect((await links.get()).items.map(({ id }) => id)).toEqual(['l1', 'l2']);
    await page.client.links('42').get();
    expect(calls(page, listCall)).toBe(1);
    await page.client.invalidate('42');
    await links.get();
    expect(calls(page, listCall)).toBe(2);
  });

  // covers: E8
  it('reject with a TicketingError, be it while they are given up', async () => {
    const page = faced();
    page.answer = ({ call }) => (call === listCall ? problem(403, 'forbidden') : undefined);
    const failure = await failureOf(page.client.links('42').get());
    expect(failure).toBeInstanceOf(TicketingError);
    expect(failure).toMatchObject({ code: 'forbidden', status: 403 });
  });

  it('are waited for no longer than somebody wants; others who wait get them', async () => {
    const page = faced();
    let release = (): void => undefined;
    page.answer = ({ call }) => (call === listCall ? new Promise((resolve) => (release = () => resolve(pageOf([linkRow('l1', 't1')])))) : undefined);
    const abort = new AbortController();
    const one = failureOf(page.client.links('42').get({ signal: abort.signal }));
    const other = page.client.links('42').get();
    await called(page, listCall);
    abort.abort(new Error('Enough'));
    expect(await one).toMatchObject({ message: 'Enough' });
    release();
    expect((await other).items).toHaveLength(1);
    expect(calls(page, listCall)).toBe(1);
  });

  it('are told as they stand at once, and on each change until nobody listens', async () => {
    const { page, states, stop } = await subscribed();
    expect(states[0]).toEqual({ data: undefined, error: undefined, isReading: true });
    expect(idsIn(states.at(-1))).toEqual(['l1', 'l2']);
    expect(states.at(-1)).toMatchObject({ error: undefined, isReading: false });
    page.answer = ({ call }) => (call === listCall ? problem(403, 'forbidden') : undefined);
    await page.client.invalidate();
    // What was read before stays.
    expect(idsIn(states.at(-1))).toEqual(['l1', 'l2']);
    expect(states.at(-1)).toMatchObject({ error: { code: 'forbidden' }, isReading: false });
    stop();
    const told = states.length;
    page.answer = () => undefined;
    await page.client.invalidate();
    await page.client.links('42').get();
    expect(states).toHaveLength(told);
  });

  it('are read again of one anomaly, or of all', async () => {
    const page = faced();
    const ends = ['42', '43'].map((anomalyId) => page.client.links(anomalyId).subscribe(() => undefined));
    await called(page, listCall);
    await called(page, 'GET /api/anomalies/43/ticket-links');
    page.sent.length = 0;
    await page.client.invalidate('42');
    expect([calls(page, listCall), calls(page, 'GET /api/anomalies/43/ticket-links')]).toEqual([1, 0]);
    await page.client.invalidate();
    expect([calls(page, listCall), calls(page, 'GET /api/anomalies/43/ticket-links')]).toEqual([2, 1]);
    for (const end of ends) end();
  });
});

describe('link', () => {
  // covers: L7
  it('links a ticket, which is in the list at once', async () => {
    const { page, states, stop } = await subscribed();
    const answer = await page.client.links('42').link({ id: 't3' });
    expect(answer).toMatchObject({ id: 'l3', ticket: { ticket_id: 't3' } });
    expect(states.some((state) => idsIn(state)?.includes('l3'))).toBe(true);
    expect(page.writes()).toMatchObject([{ call: linkCall, replay: null, body: { ticket_id: 't3', instance_origin: 'https://acme.service-now.com' } }]);
    stop();
  });

  // covers: W
  it('links once what is asked for twice at once, with its number or without', async () => {
    const page = faced();
    const links = page.client.links('42');
    await Promise.all([links.link({ id: 't3', key: 'INC-t3' }), links.link({ id: 't3' })]);
    expect(new Set(page.writes().map(({ key }) => key)).size).toBe(1);
  });

  // covers: W
  it('finds out by the same request what became of a lost one', async () => {
    const page = faced();
    loseWrites(page);
    const links = page.client.links('42');
    expect(await failureOf(links.link({ id: 't3', key: 'INC-t3' }))).toMatchObject({ outcomeUnknown: true });
    await links.link({ id: 't3' });
    const [first, second] = page.writes();
    expect(second).toEqual({ ...first, replay: 'true' });
  });

  // covers: W
  it.each([
    ['INC-t3', 'INC-t3'],
    [undefined, 't3'],
  ])('sends no other one while that of %s is in doubt, and names it', async (key, named) => {
    const page = faced();
    loseWrites(page);
    const links = page.client.links('42');
    await failureOf(links.link({ id: 't3', key }));
    const message = `Nobody knows yet what became of the last link of ${named}: check it, or give it up, by openAttempts().`;
    expect(await failureOf(links.link({ id: 't4' }))).toMatchObject({ code: 'attempt-open', outcomeUnknown: false, message });
    expect(page.writes()).toHaveLength(1);
  });

  // covers: W
  it('sends no other one while one is on its way', async () => {
    const page = faced();
    hold(page, (call) => call === linkCall);
    const links = page.client.links('42');
    const abort = new AbortController();
    const first = failureOf(links.link({ id: 't3' }, { signal: abort.signal }));
    await called(page, linkCall);
    expect(await failureOf(links.link({ id: 't4' }))).toMatchObject({ code: 'attempt-open', outcomeUnknown: false });
    abort.abort(new Error('Enough'));
    await first;
    expect(page.writes()).toHaveLength(1);
  });

  // covers: W
  it('is not sent for a signal that has aborted, nor where the instance cannot be read', async () => {
    const page = faced();
    const links = page.client.links('42');
    expect(await failureOf(links.link({ id: 't3' }, { signal: AbortSignal.abort(new Error('Enough')) }))).toMatchObject({ message: 'Enough' });
    await page.client.invalidate();
    page.answer = ({ call }) => (call.endsWith('/capabilities') ? problem(403, 'forbidden') : undefined);
    await page.client.forget();
    expect(await failureOf(links.link({ id: 't3' }))).toMatchObject({ code: 'forbidden', outcomeUnknown: false });
    expect(page.writes()).toEqual([]);
    expect(page.client.openAttempts('42')).toEqual([]);
  });
});

describe('unlink and restore', () => {
  // covers: L6
  it('takes a link out of the list at once, and puts it back where it is refused', async () => {
    const { page, states, stop } = await subscribed();
    page.answer = ({ call }) => (call.startsWith('DELETE') ? problem(403, 'forbidden') : undefined);
    expect(await failureOf(page.client.links('42').unlink('l1'))).toMatchObject({ code: 'forbidden', outcomeUnknown: false });
    expect(states.map(idsIn).some((ids) => ids?.join() === 'l2')).toBe(true);
    await vi.waitUntil(() => idsIn(states.at(-1))?.length === 2, { interval: 1, timeout: 10_000 });
    page.answer = () => undefined;
    await page.client.links('42').unlink('l1');
    expect(page.writes().map(({ call }) => call)).toEqual(Array<string>(2).fill('DELETE /api/anomalies/42/ticket-links/l1'));
    stop();
  });

  // covers: L6
  it('looks for a link that it has not read', async () => {
    const page = faced();
    await page.client.links('42').unlink('l2');
    expect(page.writes().map(({ call }) => call)).toEqual(['DELETE /api/anomalies/42/ticket-links/l2']);
    expect(await failureOf(page.client.links('42').unlink('l7'))).toMatchObject({ code: 'not-found', outcomeUnknown: false, message: 'The anomaly 42 has no link l7.' });
  });

  // covers: L6
  it('has sent nothing where it cannot look', async () => {
    const page = faced();
    page.answer = () => problem(500, 'internal');
    const failure = await failureOf(page.client.links('42').unlink('l2'));
    expect(failure).toMatchObject({ outcomeUnknown: false });
    expect(page.writes()).toEqual([]);
  });

  // covers: L6
  it('brings a link back', async () => {
    const page = faced();
    expect(await page.client.links('42').restore('l1')).toMatchObject({ id: 'l1', ticket: { ticket_id: 't1' } });
    expect(page.writes().map(({ call }) => call)).toEqual(['POST /api/anomalies/42/ticket-links/l1/restore']);
  });
});

describe('searchTickets', () => {
  // covers: L3
  it('finds what people paste, and says by what it was searched', async () => {
    const page = faced();
    const found = await page.client.searchTickets('INC0010042', { anomalyId: '42' });
    expect(found).toMatchObject({ total: 1, searched: ['INC0010042'], items: [{ ticket_id: 't7' }] });
    page.answer = ({ call }) => (call.includes('/search') ? problem(403, 'forbidden') : undefined);
    expect(await failureOf(page.client.searchTickets('Something else'))).toMatchObject({ code: 'forbidden' });
  });
});
