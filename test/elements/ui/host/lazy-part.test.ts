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
    expect([lazy.part, lazy.failed, host.updates]).toEqual(['dialog', false, 1]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('says that the download failed, reports no defect, and tries again with the next call', async () => {
    const report = vi.spyOn(window, 'reportError').mockReturnValue();
    const host = new FakeHost();
    const load = vi.fn<() => Promise<() => string>>(download);
    const lazy = new LazyPart(host, load);
    expect(await lazy.get()).toBeUndefined();
    expect([lazy.failed, host.updates]).toEqual([true, 1]);
    load.mockResolvedValue(() => 'dialog');
    expect(await lazy.get()).toBe('dialog');
    expect(lazy.failed).toBe(false);
    expect(report).not.toHaveBeenCalled();
  });

  it.each([
    [true, /^This part of the page could not be loaded\. Check your connection/],
    [false, /^You are offline\./],
  ])('is told apart by whether the browser is online: %s', (online, words) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
    const retry = vi.fn();
    const place = document.createElement('div');
    render(partFailed(englishTexts().of(commonTexts), retry), place);
    expect(place.querySelector('[role="alert"]')?.textContent.trim()).toMatch(words);
    place.querySelector('button')?.click();
    expect(retry).toHaveBeenCalledOnce();
  });

  it('does not fetch again and again for a caller that asks with every update', async () => {
    const load = vi.fn<() => Promise<() => string>>(download);
    const lazy = new LazyPart(new FakeHost(), load);
    lazy.prepare();
    await expect.poll(() => lazy.failed).toBe(true);
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
    expect(lazy.failed).toBe(true);
    expect(report).toHaveBeenCalledExactlyOnceWith(defect);
  });
});
