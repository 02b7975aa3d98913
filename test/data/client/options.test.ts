import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { capabilitiesQuery } from '../../../src/data/capabilities.js';
import { makeClient, type Client } from '../../../src/data/client/client.js';
import type { ClientOptions } from '../../../src/data/client/client-options.js';
import { linkedTicketsQuery } from '../../../src/data/ticket-links.js';

const ticket = { ticket_id: 'a'.repeat(32), ticket_number: 'INC0000001' };

/** A client whose backend has a bare list of links, with the paths that were asked for. */
function clientOf(options: ClientOptions, links: readonly object[] = []): { client: Client; paths: string[] } {
  const paths: string[] = [];
  const fetch = (url: string): Promise<Response> => {
    paths.push(new URL(url).pathname);
    return Promise.resolve(Response.json({ items: links, total: links.length, page: 1, size: 200, pages: 1 }));
  };
  return { client: makeClient({ baseUrl: 'https://app.example', storage: null, fetch, ...options }), paths };
}

/** Reads the links twice; returns the milliseconds until they are read again. */
async function pauseOf(options: ClientOptions, links?: readonly object[]): Promise<number | false | undefined> {
  const { client } = clientOf(options, links);
  const { queryKey, queryFn, refetchInterval } = linkedTicketsQuery(client, '42');
  for (let round = 0; round < 2; round += 1) await client.queries.query({ queryKey, queryFn, staleTime: 0 });
  return refetchInterval?.(client.queries.queryOf({ queryKey }) as never);
}

describe('the interval after which a list is read again', () => {
  // covers: L9, T8
  it.each([[undefined, 30_000], [60_000, 60_000], [3_600_000, 3_600_000], [999_999_999, 999_999_999], [5_000, 5_000], [1, 5_000], [-1, 5_000]] as const)('where %s is given is %s ms', async (given, expected) => {
    const pause = await pauseOf({ pollInterval: given });
    expect(pause).to.be.within(expected * 0.8, expected * 1.2);
  });

  it.each([false, Infinity, NaN, 1_000_000_000, 2 ** 31] as const)('never ends where it is %s: a timer of as many days would run at once', async (given) => {
    expect(await pauseOf({ pollInterval: given })).to.equal(false);
  });

  it('is shorter while a work note is on its way, unless nothing is read by itself', async () => {
    const pending = [{ id: '1', ticket, sync: { status: 'pending' } }];
    expect(await pauseOf({ pollInterval: 60_000 }, pending)).to.be.within(3_200, 4_800);
    expect(await pauseOf({ pollInterval: false }, pending)).to.equal(false);
  });
});

describe('a backend that is known to have the documented calls alone', () => {
  it('is not asked what else it can do', async () => {
    const { client, paths } = clientOf({ probe: false });
    expect(await client.queries.query(capabilitiesQuery(client))).to.include({ documentedOnly: true, idempotency: false });
    expect(paths).to.deep.equal([]);
  });
});
