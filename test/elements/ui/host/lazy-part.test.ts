import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'lit';
import { LazyPart } from '../../../../src/elements/ui/host/lazy-part.js';
import { partFailed } from '../../../../src/elements/ui/notice/part-failed.js';
import { commonTexts } from '../../../../src/texts/en/common.js';
import { FakeHost } from '../../../support/fake-host.js';
import { englishTexts } from '../../../support/texts.js';

const download = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

describe('LazyPart', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('fetches a part once, and tells its host when it is there', async () => {
    const host = new FakeHost();
    const load = vi.fn(() => Promise.resolve(() => 'dialog'));
    const lazy = new LazyPart(host, load);
    expect(await Promise.all([lazy.get(), lazy.get()])).toEqual(['dialog', 'dialog']);
    expect([lazy.part, lazy.failure, host.updates]).toEqual(['dialog', undefined, 1]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('says that the download failed, reports no defect, and tries again with the next call', async () => {
    const report = vi.spyOn(window, 'reportError').mockReturnValue();
    const host = new FakeHost();
    const load = vi.fn<() => Promise<() => string>>(download);
    const lazy = new LazyPart(host, load);
    expect(await lazy.get()).toBeUndefined();
    expect([lazy.failure, host.updates]).toEqual(['download', 1]);
    load.mockResolvedValue(() => 'dialog');
    expect(await lazy.get()).toBe('dialog');
    expect(lazy.failure).toBeUndefined();
    expect(report).not.toHaveBeenCalled();
  });

  it.each([
    ['download', /^This section couldn’t load\. Check your connection/, 'Try again'],
    ['offline', /^You’re offline\./, 'Try again'],
    ['removed', /The page may have been updated/, 'Reload page'],
  ] as const)('is told apart by why it is not there: %s', (failure, words, label) => {
    const retry = vi.fn();
    const place = document.createElement('div');
    render(partFailed(englishTexts().of(commonTexts), failure, retry), place);
    expect(place.querySelector('[role="alert"]')?.textContent.trim()).toMatch(words);
    const button = place.querySelector('button');
    expect(button?.textContent).toBe(label);
    // The third one would reload the page of this test.
    if (failure === 'removed') return;
    button?.click();
    expect(retry).toHaveBeenCalledOnce();
  });

  // covers: E5
  it('that fails twice while the browser is online may have gone with an update; before that, and offline, it may come', async () => {
    const lazy = new LazyPart(new FakeHost(), download);
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await lazy.get();
    await lazy.get();
    expect(lazy.failure).toBe('offline');
    online.mockReturnValue(true);
    await lazy.get();
    expect(lazy.failure).toBe('download');
    await lazy.get();
    expect(lazy.failure).toBe('removed');
  });

  it('that failed offline leaves nothing behind once its element is gone, and is tried again when that comes back', async () => {
    const host = new FakeHost();
    const lazy = new LazyPart(host, download);
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await lazy.get();
    host.disconnect();
    const { updates } = host;
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    expect(host.updates).toBe(updates);
    expect(lazy.failure).toBe(undefined);
  });

  // covers: E5
  it('that failed offline has nothing said of it any more once the network is back', async () => {
    const host = new FakeHost();
    const lazy = new LazyPart(host, download);
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await lazy.get();
    const { updates } = host;
    window.dispatchEvent(new Event('online'));
    expect([lazy.failure, host.updates]).toEqual([undefined, updates + 1]);
  });

  it('does not fetch again and again for a caller that asks with every update', async () => {
    const load = vi.fn<() => Promise<() => string>>(download);
    const lazy = new LazyPart(new FakeHost(), load);
    lazy.prepare();
    await expect.poll(() => lazy.failure).toBe('download');
    lazy.prepare();
    expect(load).toHaveBeenCalledOnce();
  });

  it('reports a part that cannot be made: that is a defect, and no failed download', async () => {
    const report = vi.spyOn(window, 'reportError').mockReturnValue();
    const defect = new Error('The part is broken');
    const lazy = new LazyPart<string>(new FakeHost(), () =>
      Promise.resolve(() => {
        throw defect;
      }),
    );
    expect(await lazy.get()).toBeUndefined();
    expect(lazy.failure !== undefined).toBe(true);
    expect(report).toHaveBeenCalledExactlyOnceWith(defect);
  });
});
