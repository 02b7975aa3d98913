import { describe, expect, it, vi } from 'vitest';
import { FirstTexts } from '../../../../src/elements/ui/host/first-texts.js';
import { faceOf } from '../../../../src/client/client-face.js';
import { makeClient, type Client } from '../../../../src/data/client/client.js';
import { clientOf } from '../../../../src/data/client/client-of.js';
import { searchTexts } from '../../../../src/providers/servicenow/search.js';
import { FakeHost } from '../../../support/fake-host.js';

const english = searchTexts.english().placeholder;
const esperanto = () => ({ placeholder: 'INC0010042 aŭ vortoj' });

const client = (fetchSearch?: () => Promise<typeof esperanto>): Client =>
  makeClient({ storage: null, language: fetchSearch && { tag: 'eo', parts: { 'servicenow-search': fetchSearch } } });

function show(given: Client) {
  const host = Object.assign(new FakeHost(), { client: faceOf(given), baseUrl: '' });
  return { host, texts: new FirstTexts(host, [searchTexts]) };
}

describe('the words of a first view', () => {
  it('are there at once in English', () => {
    const { host, texts } = show(client());
    expect(texts.ready).toBe(true);
    host.connect();
    expect(texts.ready).toBe(true);
  });

  it('are waited for in another language, and fetched once', async () => {
    const load = vi.fn(() => Promise.resolve(esperanto));
    const { host, texts } = show(client(load));
    host.connect();
    expect(texts.ready).toBe(false);
    await expect.poll(() => texts.ready).toBe(true);
    expect(clientOf(host).texts.of(searchTexts).placeholder).toBe(esperanto().placeholder);
    const { updates } = host;
    host.update();
    expect([load.mock.calls.length, host.updates]).toEqual([1, updates]);
  });

  it('are English where the language cannot be fetched, which is tried again when the element is put elsewhere', async () => {
    const load = vi.fn(() => Promise.reject<typeof esperanto>(new TypeError('Failed to fetch dynamically imported module')));
    const { host, texts } = show(client(load));
    host.connect();
    await expect.poll(() => texts.ready).toBe(true);
    expect(clientOf(host).texts.of(searchTexts).placeholder).toBe(english);
    load.mockResolvedValue(esperanto);
    host.disconnect();
    host.connect();
    await expect.poll(() => clientOf(host).texts.of(searchTexts).placeholder).toBe(esperanto().placeholder);
  });

  it('are those of another client as soon as it has one', async () => {
    const { host, texts } = show(client());
    host.connect();
    host.client = faceOf(client(() => Promise.resolve(esperanto)));
    host.update();
    expect(texts.ready).toBe(false);
    await expect.poll(() => texts.ready).toBe(true);
    expect(clientOf(host).texts.of(searchTexts).placeholder).toBe(esperanto().placeholder);
  });
});
