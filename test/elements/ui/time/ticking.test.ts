import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ticking } from '../../../../src/elements/ui/time/ticking.js';
import { FakeHost } from '../../../support/fake-host.js';

function tickingHost(): FakeHost {
  const host = new FakeHost();
  new Ticking(host);
  return host;
}

function show(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a ticking host', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: 0 });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is rendered anew every half minute, however many there are by one timer, and no longer once it is gone', () => {
    const hosts = [tickingHost(), tickingHost()];
    for (const host of hosts) host.connect();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(hosts.map(({ updates }) => updates)).toEqual([2, 2]);
    for (const host of hosts) host.disconnect();
    expect(vi.getTimerCount()).toBe(0);
  });

  // covers: T8
  it('is told at once that the machine has slept, and rendered anew', () => {
    const host = new FakeHost();
    const woken = vi.fn();
    new Ticking(host, woken);
    host.connect();
    vi.advanceTimersByTime(20_000);
    expect([host.updates, woken.mock.calls.length]).toEqual([0, 0]);
    vi.setSystemTime(8 * 60 * 60 * 1000);
    vi.advanceTimersByTime(5_000);
    expect([host.updates, woken.mock.calls.length]).toEqual([1, 1]);
    host.disconnect();
  });

  it('rests while the page is hidden, and makes up for it once it is seen again', () => {
    const host = tickingHost();
    host.connect();
    show('hidden');
    expect(vi.getTimerCount()).toBe(0);
    show('visible');
    expect(host.updates).toBe(1);
    expect(vi.getTimerCount()).toBe(1);
    host.disconnect();
  });
});
