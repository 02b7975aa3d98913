import { afterEach, describe, expect, it, vi } from 'vitest';
import { TicketingError, type TokenCallback } from '../../src/api/index.js';
import { Session } from '../../src/api/session.js';

const refusal = new TicketingError('unauthenticated', 'No.', { status: 401 });
const { signal } = new AbortController();

afterEach(() => {
  vi.restoreAllMocks();
});

/** A session whose page gives `old`, and after it what is said as a fresh token; with what it was asked. */
function sessionWith(fresh: (count: number) => string | Promise<string> = (count) => `new ${count}`) {
  const asked: boolean[] = [];
  let current = 'old';
  const token: TokenCallback = async ({ refresh }) => {
    asked.push(refresh);
    if (refresh) current = await fresh(asked.filter(Boolean).length);
    return current;
  };
  return { session: new Session({ token }), asked };
}

describe('a token', () => {
  it('is asked for at each call, and none where cookies sign the user in', async () => {
    const { session, asked } = sessionWith();
    expect([await session.current(signal), await session.current(signal)]).toEqual(['old', 'old']);
    expect(asked).toEqual([false, false]);
    expect(await new Session({}).current(signal)).toBeUndefined();
  });

  // covers: E8
  it('that was refused is renewed once until a read has succeeded', async () => {
    const { session, asked } = sessionWith();
    expect(await session.renew('old', refusal, signal)).toBe('new 1');
    expect(await session.renew('old', refusal, signal)).toBe('new 1');
    await expect(session.renew('new 1', refusal, signal)).rejects.toBe(refusal);
    expect(asked.filter(Boolean)).toHaveLength(1);
    session.confirm(session.mark);
    expect(await session.renew('new 1', refusal, signal)).toBe('new 2');
    expect(await session.current(signal)).toBe('new 2');
    expect(asked.at(-1)).toBe(false);
  });

  // covers: E8
  it('is waited for by all while it is renewed', async () => {
    let give: (token: string) => void = () => undefined;
    const { session, asked } = sessionWith(() => new Promise((resolve) => (give = resolve)));
    const renewed = [session.renew('old', refusal, signal), session.renew('old', refusal, signal)];
    await vi.waitFor(() => expect(asked).toEqual([false, false, true]));
    const late = session.current(signal);
    await Promise.resolve();
    give('fresh');
    expect(await Promise.all([...renewed, late])).toEqual(['fresh', 'fresh', 'fresh']);
    expect(asked).toEqual([false, false, true]);
  });

  it('is not waited for any longer than its call', async () => {
    const controller = new AbortController();
    const { session } = sessionWith(() => new Promise(() => undefined));
    const renewed = session.renew('old', refusal, controller.signal);
    controller.abort(new Error('left the page'));
    await expect(renewed).rejects.toThrow('left the page');
  });

  it('that the page cannot give is told by the kind of what it threw alone', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    for (const [thrown, kind] of [[new RangeError('secret'), 'RangeError'], ['secret' as unknown as Error, 'string']] as const) {
      const session = new Session({ token: () => Promise.reject(thrown) });
      await expect(session.current(signal)).rejects.toMatchObject({ code: 'unauthenticated', status: undefined, cause: thrown });
      expect(told).toHaveBeenLastCalledWith(expect.stringMatching(new RegExp(`^token\\(\\) failed \\(${kind}\\): (?!.*secret)`)));
    }
  });

  it.each([null, undefined])('is none where the page gives %s', async (given) => {
    expect(await new Session({ token: () => given }).current(signal)).toBeUndefined();
  });

  it('is none where the page has no way to give one', async () => {
    const session = new Session({});
    await expect(session.renew(undefined, refusal, signal)).rejects.toBe(refusal);
    expect(session.isOver).toBe(true);
  });
});

describe('what is known of a session', () => {
  it('begins with nothing said against it', () => {
    const session = new Session({});
    expect([session.isOver, session.heard]).toEqual([false, false]);
    expect([session.announces(), session.announces()]).toEqual([true, false]);
  });

  // covers: E8
  it('is that it is over from a refusal on, until what began after the last one has got through', async () => {
    const { session } = sessionWith();
    for (let round = 0; round < 2; round += 1) {
      const early = session.mark;
      await session.renew('old', refusal, signal);
      const later = session.mark;
      expect([session.isOver, session.announces(), session.announces()]).toEqual([true, true, false]);
      session.confirm(early);
      expect([session.isOver, session.announces()]).toEqual([true, false]);
      await session.renew('old', refusal, signal);
      session.confirm(later);
      expect(session.isOver).toBe(true);
      session.confirm(session.mark);
      expect(session.isOver).toBe(false);
    }
    expect(session.announces()).toBe(true);
  });

  it('is told to developers once each', () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const session = new Session({});
    for (const text of ['one', 'two', 'one']) session.tell(text);
    expect(warned.mock.calls).toEqual([['one'], ['two']]);
  });
});
