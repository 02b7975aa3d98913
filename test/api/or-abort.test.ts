import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orAbort, pause } from '../../src/api/or-abort.js';

const reason = new Error('Enough.');
const never = new Promise<string>(() => undefined);

describe('a promise or an abort', () => {
  it('is what comes first', async () => {
    const { signal } = new AbortController();
    expect(await orAbort(Promise.resolve('value'), signal)).toBe('value');
    await expect(orAbort(Promise.reject(new RangeError('failed')), signal)).rejects.toThrow('failed');
    await expect(orAbort(never, AbortSignal.abort(reason))).rejects.toBe(reason);
    const later = new AbortController();
    const waiting = orAbort(never, later.signal);
    later.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it('leaves nothing behind at a signal that lives on', async () => {
    const { signal } = new AbortController();
    const [added, removed] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    await orAbort(Promise.resolve('value'), signal);
    await expect(orAbort(Promise.reject(reason), signal)).rejects.toBe(reason);
    await Promise.resolve();
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(added.mock.calls.map(([, listener]) => listener));
    expect(added).toHaveBeenCalledTimes(2);
  });
});

describe('a pause', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Whether a pause is over after so many milliseconds. */
  async function isOver(milliseconds: number, after: number, signal?: AbortSignal): Promise<boolean> {
    let over = false;
    void pause(milliseconds, signal).then(() => (over = true));
    await vi.advanceTimersByTimeAsync(after);
    return over;
  }

  it('takes its time, and none where it would be over already', async () => {
    expect([await isOver(100, 99), await isOver(100, 100), await isOver(0, 0), await isOver(-100, 0)]).toEqual([false, true, true, true]);
    const { signal } = new AbortController();
    expect([await isOver(100, 99, signal), await isOver(100, 100, signal)]).toEqual([false, true]);
  });

  it('ends with its signal, and leaves no timer', async () => {
    const controller = new AbortController();
    const paused = pause(100, controller.signal);
    controller.abort(reason);
    await expect(paused).rejects.toBe(reason);
    await expect(pause(100, controller.signal)).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });
});
