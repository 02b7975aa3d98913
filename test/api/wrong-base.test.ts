import { afterEach, describe, expect, it, vi } from 'vitest';
import { Api } from '../../src/api/index.js';
import { getCapabilities } from '../../src/contract/capabilities.js';
import { listTicketLinks } from '../../src/contract/ticket-links.js';

const list = { params: { anomaly_id: '42' }, query: { page: 1 } } as const;
const page = () => new Response('<!doctype html><title>App</title>', { headers: { 'Content-Type': 'text/html' } });
const gone = () => new Response('Not found', { status: 404 });
const refusal = () => Response.json({ type: 'about:blank', title: 'Gone', status: 404, code: 'not-found' }, { status: 404 });
const links = () => Response.json({ items: [], total: 0, page: 1, size: 50, pages: 1 });

/** What is said on the console when capabilities and list are answered so, one after the other, twice. */
async function said(capabilities: () => Response, answer: () => Response, baseUrl = 'https://app.example'): Promise<string[]> {
  vi.restoreAllMocks();
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const api = new Api({ baseUrl, fetch: (url) => Promise.resolve(url.includes('capabilities') ? capabilities() : answer()) });
  for (let round = 0; round < 2; round += 1) {
    await api.call(getCapabilities, {}).catch(() => undefined);
    await api.call(listTicketLinks, list).catch(() => undefined);
  }
  return warned.mock.calls.map(([text]) => String(text));
}

afterEach(() => void vi.restoreAllMocks());

describe('a wrong base URL', () => {
  const set = 'base-url (baseUrl of a client) is what stands before /api.';

  it('is told once, with what was asked and what to set, where nothing of the backend is there', async () => {
    expect(await said(gone, gone)).toEqual([`GET https://app.example/api/anomalies/42/ticket-links is not there: ${set}`]);
  });

  it('is told once where each call is answered with a page, or one with a page and one with nothing', async () => {
    expect(await said(page, page)).toEqual([`GET https://app.example/api/integrations/ticketing/capabilities answers with a page: ${set}`]);
    expect(await said(gone, page)).toHaveLength(1);
  });

  it('is told once where its end says it already', async () => {
    expect(await said(gone, gone, 'https://app.example/api')).toEqual(['The base URL https://app.example/api ends in /api: leave that out.']);
  });

  it.each(['https://user:secret@app.example', 'https://user:secret@app.example/api', 'https://app.example?key=secret', 'https://app.example#secret'])('is told without what is secret: %s', async (baseUrl) => {
    const [text, ...more] = await said(gone, gone, baseUrl);
    expect(text).toContain('https://app.example');
    expect(text).not.toMatch(/secret|user|@/);
    expect(more).toEqual([]);
  });

  it.each([
    ['a backend without capabilities', gone, links],
    ['one that says itself that there is no such anomaly', gone, refusal],
    ['one that was heard before', links, gone],
  ])('is not what is said of %s', async (_, capabilities, answer) => {
    expect(await said(capabilities, answer)).toEqual([]);
  });
});
