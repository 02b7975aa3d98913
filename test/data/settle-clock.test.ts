import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TicketingError } from '../../src/api/index.js';
import { passOverGone, settled } from '../../src/data/settle.js';
import { clientAnswering, pageOf } from '../support/answering.js';

const lost = new TicketingError('network', 'Lost.');
const { client } = clientAnswering(() => pageOf([]), { timeout: 5_000 });
const time = client.api.writeTime;

/** Settles a write that was lost; `looks` has when it was looked for. */
function settling(found: (look: number) => Promise<string | undefined>, signal?: AbortSignal) {
  const began = Date.now();
  const looks: number[] = [];
  const look = () => found(looks.push(Date.now() - began));
  return { looks, settled: settled(client, () => Promise.reject(lost), look, signal).catch((error: unknown) => error) };
}

describe('a write of which nobody knows what became', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  // covers: W
  it('is looked for every two seconds and at the end of its time, and was not done when it is not there by then', async () => {
    const { looks, settled: result } = settling(() => Promise.resolve(undefined));
    await vi.advanceTimersByTimeAsync(time + 10_000);
    expect(await result).toMatchObject({ code: 'network', message: 'Lost.', definite: true });
    const every = Array.from({ length: Math.ceil(time / 2_000) }, (_, index) => index * 2_000);
    expect(looks).toEqual([...every, time]);
  });

  // covers: W
  it('was done as soon as it is there', async () => {
    const { looks, settled: result } = settling((look) => Promise.resolve(look === 2 ? 'done' : undefined));
    await vi.advanceTimersByTimeAsync(time + 10_000);
    expect(await result).toBe('done');
    expect(looks).toEqual([0, 2_000]);
  });

  // covers: W
  it('stays in doubt where nobody can look', async () => {
    const { looks, settled: result } = settling(() => Promise.reject(new TypeError('No network.')));
    await vi.advanceTimersByTimeAsync(time);
    expect(await result).toBe(lost);
    expect(looks).toEqual([0]);
  });

  it('is looked for no longer once nobody waits for it', async () => {
    const waiting = new AbortController();
    const { looks, settled: result } = settling((look) => (look === 1 ? Promise.resolve(undefined) : Promise.reject(new TypeError('Aborted.'))), waiting.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    waiting.abort('closed');
    await vi.advanceTimersByTimeAsync(time);
    expect(await result).toBe('closed');
    expect(looks).toEqual([0]);
  });

  it('ends with what nobody waits for in a look, too', async () => {
    const waiting = new AbortController();
    const { settled: result } = settling(() => {
      waiting.abort('closed');
      return Promise.reject(new TypeError('Aborted.'));
    }, waiting.signal);
    expect(await result).toBe('closed');
  });
});

describe('a write that is not looked for', () => {
  const look = vi.fn(() => Promise.resolve('done'));

  it.each([
    ['has an answer', () => Promise.resolve('made'), 'made', undefined],
    ['was refused', () => Promise.reject(new TicketingError('forbidden', '', { definite: true })), { code: 'forbidden' }, undefined],
    ['wants a sign-in', () => Promise.reject(new TicketingError('unauthenticated', '')), { code: 'unauthenticated' }, undefined],
    ['broke in the page', () => Promise.reject(new TypeError('broken')), { message: 'broken' }, undefined],
    ['nobody waits for', () => Promise.reject(lost), { code: 'network', definite: false }, AbortSignal.abort()],
  ])('%s', async (_, write, result, signal) => {
    const end = await settled<string>(client, write, look, signal).catch((error: unknown) => error);
    if (typeof result === 'string') expect(end).toBe(result);
    else expect(end).toMatchObject(result);
    expect(look).not.toHaveBeenCalled();
  });
});

describe('what was to go', () => {
  // covers: W
  it('is gone where the backend itself says that it is not there, and nobody else', () => {
    expect(passOverGone(new TicketingError('not-found', '', { definite: true }))).toBe('before');
    const others = [new TicketingError('not-found', ''), new TicketingError('forbidden', '', { definite: true }), new TypeError('broken')];
    for (const error of others) expect(() => passOverGone(error)).toThrow(error);
  });
});
