import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TicketingError } from '../../../src/api/index.js';
import { DraftStore } from '../../../src/data/drafts/draft-store.js';
import { Writes } from '../../../src/data/writes/index.js';
import { sendOnce } from '../../../src/data/writes/send-once.js';
import { Write } from '../../../src/data/writes/write.js';

const Ticket = z.object({ title: z.string() });
const ticket = { title: 'Row count' };
const target = { ticket_id: 't1', ticket_number: 'INC1', instance_origin: 'https://acme.service-now.com' };
const key = '0123456789abcdef0123456789abcdef';
const payload = JSON.stringify(ticket);

const writeIn = (drafts = new DraftStore()) => new Write(drafts, 'create:42', Ticket);
const stateOf = ({ open, sent, doubted, arrived }: ReturnType<typeof writeIn>) => ({ open, sent, doubted, arrived });
const nothing = { open: undefined, sent: undefined, doubted: false, arrived: false };
const kept = (): unknown => JSON.parse(sessionStorage.getItem('ticketing:create:42') ?? 'null');

/** What a page finds of a write that an earlier one has kept so. */
function found(value: unknown) {
  const drafts = new DraftStore();
  drafts.write('create:42', value);
  return writeIn(drafts);
}

beforeEach(() => new DraftStore().clear());

describe('what is known of a write', () => {
  it('is nothing before anything was sent', () => {
    expect(stateOf(writeIn())).toEqual(nothing);
  });

  // covers: W, D8
  it.each([
    ['a loss', new TicketingError('network', ''), { doubted: true, arrived: true }],
    ['an answer in doubt', new TicketingError('internal', '', { status: 500 }), { doubted: true, arrived: true }],
    ['a 401', new TicketingError('unauthenticated', '', { status: 401 }), { doubted: false, arrived: false }],
    ['a redirect', new TicketingError('unauthenticated', '', { status: 302 }), { doubted: false, arrived: true }],
    ['what broke in the page', new TypeError('broken'), { doubted: true, arrived: true }],
  ])('after %s is what was sent, and whether it may have been done; the next page knows it, too', async (_, error, state) => {
    const write = writeIn();
    await expect(sendOnce(write, ticket, () => Promise.reject(error))).rejects.toBe(error);
    expect(stateOf(write)).toEqual({ open: ticket, sent: ticket, ...state });
    expect(kept()).toEqual({ key: write.key?.key, payload, arrived: state.arrived });
    expect(stateOf(writeIn())).toEqual({ open: ticket, sent: ticket, doubted: state.arrived, arrived: state.arrived });
  });

  // covers: W
  it('is what is on its way, until nothing is any more', async () => {
    const write = writeIn();
    const ends: ((answer: string) => void)[] = [];
    const replays: boolean[] = [];
    const send = () => sendOnce(write, ticket, (_, { replay }) => {
      replays.push(replay);
      return new Promise<string>((resolve) => ends.push(resolve));
    });
    const [first, second] = [send(), send()];
    expect(write.sent).toEqual(ticket);
    ends[0]?.('made');
    await first;
    expect(write.sent).toEqual(ticket);
    ends[1]?.('made');
    await second;
    expect(write.sent).toBeUndefined();
    expect(replays).toEqual([false, true]);
  });

  // covers: W, D8
  it('is nothing after a definite no, but for its key, also for the next page', async () => {
    const write = writeIn();
    await sendOnce(write, ticket, () => Promise.reject(new TicketingError('network', ''))).catch(() => undefined);
    await sendOnce(write, ticket, () => Promise.reject(new TicketingError('provider-rejected', '', { definite: true }))).catch(() => undefined);
    expect(stateOf(write)).toEqual(nothing);
    expect(kept()).toEqual({ key: write.key?.key, payload, settled: true });
    expect([stateOf(writeIn()), writeIn().key]).toEqual([nothing, write.key]);
  });

  // covers: W
  it('tells the failure of a call that another one has ended meanwhile', async () => {
    const write = writeIn();
    const lost = new TicketingError('network', '');
    let fail: (error: TicketingError) => void = () => undefined;
    const first = sendOnce(write, ticket, () => new Promise<string>((_, reject) => (fail = reject)));
    await sendOnce(write, ticket, () => Promise.resolve('made'));
    fail(lost);
    await expect(first).rejects.toBe(lost);
    expect([stateOf(write), kept()]).toEqual([nothing, null]);
  });
});

describe('what an earlier page has kept', () => {
  // covers: D8
  it('is in doubt, whatever it says of an arrival or not', () => {
    expect(stateOf(found({ key, payload }))).toEqual({ open: ticket, sent: ticket, doubted: true, arrived: true });
    expect(stateOf(found({ key, payload, arrived: false }))).toEqual({ open: ticket, sent: ticket, doubted: false, arrived: false });
    expect(found({ key, payload }).key).toEqual({ key, payload });
  });

  it.each([
    ['a key that is too short', { key: key.slice(1), payload }],
    ['a key that is too long', { key: `${key}0`, payload }],
    ['a key with a letter before it', { key: `x${key}`, payload }],
    ['a key that is no text', { key: [key], payload }],
    ['no key', { payload }],
    ['no payload', { key }],
    ['what is no JSON', { key, payload: '{' }],
    ['what is no ticket', { key, payload: '{}' }],
  ])('is given up where it has %s: it can never be sent again', (_, value) => {
    const write = found(value);
    expect([stateOf(write), write.key, kept()]).toEqual([nothing, undefined, null]);
  });
});

describe('the key of a write', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  // covers: W
  it('is sixteen random bytes, each as two digits', async () => {
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((bytes) => {
      if (bytes instanceof Uint8Array) bytes.set(Array.from(bytes, (_, index) => index * 17));
      return bytes;
    });
    const keys: string[] = [];
    await sendOnce(writeIn(), ticket, (_, { idempotencyKey }) => Promise.resolve(keys.push(idempotencyKey)));
    expect(keys).toEqual(['00112233445566778899aabbccddeeff']);
  });
});

describe('the writes of a client', () => {
  it('are other ones after each time that the drafts were cleared, and the same in between', () => {
    const drafts = new DraftStore();
    const writes = new Writes(drafts);
    const all = () => [writes.create('42'), writes.link('42'), writes.notLinked('42')];
    const [create, link, notLinked] = all();
    for (let cleared = 0; cleared < 2; cleared += 1) {
      drafts.clear();
      const next = all();
      for (const [index, one] of [create, link, notLinked].entries()) expect(next[index]).not.toBe(one);
      for (const [index, one] of all().entries()) expect(one).toBe(next[index]);
    }
  });

  // covers: D9
  it('keep of a ticket that is left to be linked what a link needs, until it is forgotten', () => {
    const place = new Writes(new DraftStore()).notLinked('42');
    place.forget();
    place.forget(new Set(['t1']));
    place.keep({ ...target, title: 'Row count' } as typeof target);
    expect(place.ticket).toEqual(target);
    expect(new Writes(new DraftStore()).notLinked('42').ticket).toEqual(target);
    place.forget(new Set());
    expect(place.ticket).toEqual(target);
    place.forget();
    expect([place.ticket, new Writes(new DraftStore()).notLinked('42').ticket]).toEqual([undefined, undefined]);
  });
});
