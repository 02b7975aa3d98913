import * as z from 'zod/mini';
import { beforeEach, describe, expect, it } from 'vitest';
import { TicketingError, type ErrorCode } from '../../../src/api/index.js';
import { sendOnce } from '../../../src/data/writes/send-once.js';
import { Write } from '../../../src/data/writes/write.js';
import { DraftStore } from '../../../src/data/drafts/draft-store.js';

const Ticket = z.object({ title: z.string() });
type Ticket = z.infer<typeof Ticket>;

const attemptIn = (drafts: DraftStore) => new Write(drafts, 'create:42', Ticket);

/** A backend that notes each payload with its key, and answers in turn: an error is thrown. */
function backend(...answers: readonly (string | TicketingError)[]) {
  const calls: { payload: Ticket; key: string }[] = [];
  const replays: boolean[] = [];
  const write = (payload: Ticket, { idempotencyKey: key, replay }: { idempotencyKey: string; replay: boolean }): Promise<string> => {
    replays.push(replay);
    const answer = answers[calls.length] ?? '';
    calls.push({ payload, key });
    return answer instanceof TicketingError ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { calls, replays, write };
}

const lost = new TicketingError('network', '');
const refused = (code: ErrorCode) => new TicketingError(code, '', { definite: true });
const [first, second] = [{ title: 'a' }, { title: 'b' }];

describe('a write', () => {
  beforeEach(() => new DraftStore().clear());

  // covers: W
  it('whose answer was lost sends the same once more, whatever it is given, also from the next page', async () => {
    const drafts = new DraftStore();
    const { calls, replays, write } = backend(lost, lost, 'created');
    const attempt = attemptIn(drafts);
    await expect(sendOnce(attempt, first, write)).rejects.toBe(lost);
    await expect(sendOnce(attempt, second, write)).rejects.toBe(lost);
    const reloaded = attemptIn(drafts);
    expect(reloaded.open).toEqual(first);
    expect(await sendOnce(reloaded, second, write)).toBe('created');
    expect(calls).toEqual([calls[0], calls[0], calls[0]]);
    expect(replays).toEqual([false, true, true]);
    expect(calls[0]?.payload).toEqual(first);
    expect(reloaded.open).toBeUndefined();
    expect(attemptIn(drafts).open).toBeUndefined();
  });

  // covers: W
  it('that was refused is over: the same payload has the same key, another one another', async () => {
    const { calls, write } = backend(refused('provider-rejected'), refused('forbidden'), '');
    const attempt = attemptIn(new DraftStore());
    for (const payload of [first, first]) await sendOnce(attempt, payload, write).catch(() => undefined);
    expect(attempt.open).toBeUndefined();
    await sendOnce(attempt, second, write);
    expect(calls[1]).toEqual(calls[0]);
    expect(calls[2]?.key).not.toBe(calls[0]?.key);
  });

  // covers: W
  it.each(['forbidden', 'rate-limited', 'unauthenticated', 'provider-credentials'] as const)('stays open where its replay fails for %s: that says nothing of the first request', async (code) => {
    const { write } = backend(lost, refused(code));
    const attempt = attemptIn(new DraftStore());
    for (const payload of [first, first]) await sendOnce(attempt, payload, write).catch(() => undefined);
    expect(attempt.open).toEqual(first);
  });

  // covers: W
  it('says of a replay that it is one where the first may have arrived: not after a 401, be it from the next page', async () => {
    const signedOut = (status: number) => new TicketingError('unauthenticated', '', { status });
    for (const [failed, replay] of [[signedOut(401), false], [signedOut(302), true], [lost, true]] as const) {
      const drafts = new DraftStore();
      const { replays, write } = backend(failed, failed, 'created');
      await sendOnce(attemptIn(drafts), first, write).catch(() => undefined);
      const next = attemptIn(drafts);
      await sendOnce(next, first, write).catch(() => undefined);
      await sendOnce(next, first, write);
      expect(replays).toEqual([false, replay, replay]);
    }
  });

  // covers: W, D8
  it('that was refused keeps its key over a reload for the same payload: another tab may still be at it', async () => {
    const drafts = new DraftStore();
    const { calls, write } = backend(refused('rate-limited'), '');
    await sendOnce(attemptIn(drafts), first, write).catch(() => undefined);
    const reloaded = attemptIn(drafts);
    expect(reloaded.open).toBeUndefined();
    await sendOnce(reloaded, first, write);
    expect(calls[1]).toEqual(calls[0]);
  });

  // covers: W
  it('gives up a key that stands for something else', async () => {
    const { calls, write } = backend(lost, refused('idempotency-mismatch'), '');
    const attempt = attemptIn(new DraftStore());
    for (const payload of [first, first, first]) await sendOnce(attempt, payload, write).catch(() => undefined);
    expect(calls[2]?.key).not.toBe(calls[0]?.key);
  });

  it('that was kept and cannot be read ends', () => {
    const drafts = new DraftStore();
    drafts.write('create:42', { key: 'a'.repeat(32), payload: JSON.stringify({ name: 7 }) });
    expect(attemptIn(drafts).open).toBeUndefined();
    expect(sessionStorage.getItem('ticketing:create:42')).toBeNull();
  });

  // covers: W
  it('has its key in the storage before it is sent, with 128 bits in hexadecimal digits', async () => {
    const drafts = new DraftStore();
    let kept: string | null = null;
    await sendOnce(attemptIn(drafts), first, () => {
      kept = sessionStorage.getItem('ticketing:create:42');
      return Promise.resolve('created');
    });
    expect(JSON.parse(kept ?? '')).toEqual({ key: expect.stringMatching(/^[0-9a-f]{32}$/) as string, payload: JSON.stringify(first) });
    expect(sessionStorage.getItem('ticketing:create:42')).toBeNull();
  });

  // covers: W, D8
  it('keeps what it is told to remember while it is in doubt, also for the next page, and sends none of it', async () => {
    const drafts = new DraftStore();
    const { calls, write } = backend(lost, lost);
    await sendOnce(attemptIn(drafts), first, write, 'late').catch(() => undefined);
    const reloaded = attemptIn(drafts);
    expect([reloaded.open, reloaded.key?.note]).toEqual([first, 'late']);
    await sendOnce(reloaded, first, write, 'search').catch(() => undefined);
    expect([reloaded.key?.note, attemptIn(drafts).key?.note]).toEqual(['late', 'late']);
    expect(calls.map(({ payload }) => payload)).toEqual([first, first]);
  });

  // covers: W
  it('remembers nothing of one that ended: the same payload, sent anew, comes with what is said of it then', async () => {
    const { calls, write } = backend(refused('forbidden'), lost);
    const attempt = attemptIn(new DraftStore());
    await sendOnce(attempt, first, write, 'late').catch(() => undefined);
    await sendOnce(attempt, first, write, 'related').catch(() => undefined);
    expect(attempt.key?.note).toBe('related');
    expect(calls[1]).toEqual(calls[0]);
  });

  // covers: W
  it('that another call has on its way keeps what was said of that one', async () => {
    const { write } = backend(lost, lost);
    const attempt = attemptIn(new DraftStore());
    await Promise.allSettled([sendOnce(attempt, first, write, 'late'), sendOnce(attempt, first, write, 'search')]);
    expect(attempt.key?.note).toBe('late');
  });

  it.each([[undefined], [null], [{}], [7]])('is open whatever is kept as what to remember, be it %j', (note) => {
    const drafts = new DraftStore();
    drafts.write('create:42', { key: 'a'.repeat(32), payload: JSON.stringify(first), note });
    expect([attemptIn(drafts).open, attemptIn(drafts).key?.note]).toEqual([first, undefined]);
  });

  // covers: W
  it('that is sent twice at once has one key', async () => {
    const { calls, write } = backend('created', 'created');
    const attempt = attemptIn(new DraftStore());
    expect(await Promise.all([sendOnce(attempt, first, write), sendOnce(attempt, first, write)])).toEqual(['created', 'created']);
    expect(calls[1]).toEqual(calls[0]);
  });

  // covers: W
  it('takes no other payload while one is on its way', async () => {
    const { calls, write } = backend('created');
    const attempt = attemptIn(new DraftStore());
    const sent = sendOnce(attempt, first, write);
    await expect(sendOnce(attempt, second, write)).rejects.toMatchObject({ code: 'idempotency-in-progress' });
    expect(await sent).toBe('created');
    expect(calls).toHaveLength(1);
  });

  it('is another one once it has ended, whatever is sent', async () => {
    const { calls, write } = backend('created', 'created');
    const attempt = attemptIn(new DraftStore());
    await sendOnce(attempt, first, write);
    await sendOnce(attempt, first, write);
    expect(calls[1]?.key).not.toBe(calls[0]?.key);
  });
});
