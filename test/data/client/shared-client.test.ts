import { afterEach, describe, expect, it, vi } from 'vitest';
import { TicketingError } from '../../../src/api/index.js';
import { cachedCapabilities, capabilitiesQuery, instanceOrigin } from '../../../src/data/capabilities.js';
import { forget, makeClient, type Client } from '../../../src/data/client/client.js';
import { defaultWatchers, shareClient, sharedClient, unshareClient } from '../../../src/data/client/default-client.js';
import { integrationsQuery } from '../../../src/data/integrations.js';
import { readPage } from '../../../src/data/read-page.js';
import { listIntegrations } from '../../../src/contract/integrations.js';
import { clientAnswering, gateway, pageOf, problem } from '../../support/answering.js';

/** The names under which a client with these options keeps a draft. */
function namesKept(options: Parameters<typeof makeClient>[0]): string[] {
  sessionStorage.clear();
  makeClient(options).drafts.write('draft:42', 'typed');
  const names = Object.keys(sessionStorage);
  sessionStorage.clear();
  return names;
}

describe('what a client keeps', () => {
  // covers: D10
  it('is told apart by backend, workspace and user', () => {
    expect(namesKept({})).toEqual(['ticketing:draft:42']);
    expect(namesKept({ baseUrl: 'https://a.example', workspace: 'w', user: 'u' })).toEqual(['ticketing:https://a.example w u:draft:42']);
    expect(namesKept({ user: 'u' })).toEqual(['ticketing:u:draft:42']);
    expect(namesKept({ workspace: 'w', baseUrl: '' })).toEqual(['ticketing:w:draft:42']);
  });

  it('is forgotten on demand: drafts, what was read, and whatever elements hold', async () => {
    const { client, asked } = clientAnswering(() => pageOf([]), { storage: sessionStorage });
    client.drafts.write('draft:42', 'typed');
    const told = vi.fn();
    client.forgetting.add(told);
    const shown = integrationsQuery(client);
    const observer = client.queries.observe(shown);
    const stop = observer.subscribe(() => undefined);
    await vi.waitUntil(() => observer.getCurrentResult().status === 'success', { interval: 1 });
    client.queries.setQueryData(['unseen'], () => 'read');
    const forgotten = forget(client);
    expect(observer.getCurrentResult().data).toBeUndefined();
    await forgotten;
    expect(told).toHaveBeenCalledOnce();
    expect(Object.keys(sessionStorage)).toEqual([]);
    expect(client.queries.getQueryCache().find({ queryKey: ['unseen'] })).toBeUndefined();
    expect(observer.getCurrentResult().status).toBe('success');
    expect(asked).toHaveLength(2);
    stop();
  });
});

describe('a client', () => {
  it('is one that all copies of this version know, and begins with nothing under way', () => {
    expect(makeClient({ storage: null })).toMatchObject({ protocol: 1, state: { waking: false }, support: '' });
  });
});

describe('the client of elements without one', () => {
  afterEach(() => {
    shareClient(undefined);
    vi.restoreAllMocks();
  });

  it('is no default of another protocol, of which nothing is known: that is said once of each', () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const own = sharedClient('');
    for (const protocol of [2, 3]) {
      shareClient({ protocol } as Client);
      expect(sharedClient('')).toBe(own);
      expect(sharedClient('')).toBe(own);
    }
    const sentence = (protocol: number) => [`The client is of another version of servicenow-ticketing (protocol ${protocol}, here 1): load one of them.`];
    expect(said.mock.calls).toEqual([sentence(2), sentence(3)]);
  });

  it('is another one once it was taken out of what elements find', () => {
    const [one, two] = ['https://one.example', 'https://two.example'].map(sharedClient);
    if (one) unshareClient(one);
    expect(sharedClient('https://one.example')).not.toBe(one);
    expect(sharedClient('https://two.example')).toBe(two);
    const { client } = clientAnswering(() => gateway(503));
    shareClient(client);
    unshareClient(sharedClient('https://one.example'));
    expect(sharedClient('')).toBe(client);
    unshareClient(client);
    expect(sharedClient('')).not.toBe(client);
  });

  it('is told of to whoever waits for the default: once where it is another one, not where it is the same', () => {
    const told = vi.fn();
    const client = makeClient({ baseUrl: 'https://told.example' });
    defaultWatchers().add(told);
    shareClient(client);
    shareClient(client);
    expect(told).toHaveBeenCalledTimes(1);
    shareClient(undefined);
    expect(told).toHaveBeenCalledTimes(2);
    defaultWatchers().delete(told);
  });

  it('is one for each backend, however many slashes end its address', () => {
    const client = sharedClient('https://one.example/api');
    expect(sharedClient('https://one.example/api//')).toBe(client);
    expect(sharedClient('https://one.example//api')).not.toBe(client);
    expect(sharedClient('https://one.example/api/')).toBe(client);
  });

  it('is the page’s default where the element names no address, until that is taken back', () => {
    const shared = sharedClient('');
    const named = sharedClient('https://one.example');
    const { client } = clientAnswering(() => gateway(503));
    shareClient(client);
    expect(sharedClient('')).toBe(client);
    // An address of its own goes before it.
    expect(sharedClient('https://one.example')).toBe(named);
    shareClient(undefined);
    expect(sharedClient('')).toBe(shared);
  });
});

describe('what a backend can do', () => {
  const reading = (client: Client) => {
    const { queryKey, queryFn } = capabilitiesQuery(client);
    return client.queries.query({ queryKey, queryFn });
  };

  it('is known once it was read', async () => {
    const { client } = clientAnswering(() => Response.json({ restore: true, instance_origin: 'https://acme.service-now.com' }));
    expect(cachedCapabilities(client)).toBeUndefined();
    expect(await instanceOrigin(client)).toBe('https://acme.service-now.com');
    expect(cachedCapabilities(client)).toMatchObject({ restore: true });
  });

  it('are the documented calls alone where it says that there is no such call, and unknown where it fails', async () => {
    expect(await reading(clientAnswering(() => problem(404, 'not-found')).client)).toMatchObject({ documentedOnly: true, restore: false });
    await expect(reading(clientAnswering(() => problem(403, 'forbidden')).client)).rejects.toMatchObject({ code: 'forbidden' });
    const broken = clientAnswering(() => pageOf([]), { token: () => Promise.reject(new TypeError('broken')) }).client;
    await expect(reading(broken)).rejects.toBeInstanceOf(TicketingError);
  });

  it.each([
    ['a page from a backend with more than the documented calls', () => pageOf([]), () => Response.json({}), { bare: false }],
    ['a bare list from a backend with these alone', () => Response.json([]), () => problem(404, 'not-found'), { bare: true }],
    ['a bare list from a backend that has more', () => Response.json([]), () => Response.json({}), { code: 'invalid-answer' }],
  ])('tells what to take for a page: %s', async (_, page, capabilities, read) => {
    const { client } = clientAnswering(({ url }) => (url.endsWith('/capabilities') ? capabilities() : page()));
    expect(await readPage(client, (api) => api.call(listIntegrations, {})).catch((error: unknown) => error)).toMatchObject(read);
  });
});
