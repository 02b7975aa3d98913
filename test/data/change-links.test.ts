import { describe, expect, it, vi } from 'vitest';
import type { TicketLink, TicketLinks } from '../../src/contract/ticket-links.js';
import { putLink, restoreLink, syncLink, unlink } from '../../src/data/change-links.js';
import type { Client } from '../../src/data/client/client.js';
import { cachedLinks, linkedTicketsQuery } from '../../src/data/ticket-links.js';
import { clientAnswering, gateway, pageOf, problem, type Answering } from '../support/answering.js';

const row = (id: string, more: object = {}) => ({ id, ticket: { ticket_id: `t${id}`, ticket_number: `INC${id}` }, ...more });

const read = async (client: Client, staleTime = 10_000): Promise<TicketLinks> => {
  const { queryKey, queryFn } = linkedTicketsQuery(client, '42');
  return client.queries.query({ queryKey, queryFn, staleTime });
};
const idsIn = (client: Client) => cachedLinks(client, '42')?.items.map(({ id }) => id);
const isStale = (client: Client) => client.queries.getQueryCache().find({ queryKey: linkedTicketsQuery(client, '42').queryKey })?.state.isInvalidated;

/** A client that has read the links a, b and c; its backend answers what is not read so. */
async function withLinks(answer: (request: Request) => Response | Promise<Response>): Promise<Answering & { a: TicketLink; b: TicketLink }> {
  const answering = clientAnswering((request) => (request.method === 'GET' ? pageOf([row('a'), row('b'), row('c')], { total: 3 }) : answer(request)));
  const [a, b] = (await read(answering.client)).items;
  if (!a || !b) throw new Error('There are no links.');
  return { ...answering, a, b };
}

/** An answer that a test gives later. */
function later(): { answer: Promise<Response>; give: (response: Response) => void } {
  let give: (response: Response) => void = () => undefined;
  const answer = new Promise<Response>((resolve) => (give = resolve));
  return { answer, give: (response) => give(response) };
}

describe('a ticket that is unlinked', () => {
  // covers: L6
  it('is gone at once, and stays so while reads from before are answered', async () => {
    const { answer, give } = later();
    const { client, asked, b } = await withLinks(() => answer);
    const unlinking = unlink(client, '42', b);
    await vi.waitUntil(() => asked.at(-1)?.startsWith('DELETE'), { interval: 1 });
    expect(asked.at(-1)).toBe('DELETE /api/anomalies/42/ticket-links/b');
    expect([idsIn(client), cachedLinks(client, '42')?.total]).toEqual([['a', 'c'], 2]);
    await read(client, 0);
    expect([idsIn(client), cachedLinks(client, '42')?.total]).toEqual([['a', 'c'], 2]);
    give(new Response(null, { status: 204 }));
    await unlinking;
    expect(idsIn(client)).toEqual(['a', 'c']);
    expect(isStale(client)).toBe(true);
    // Of a later read it is no longer kept away: somebody may have linked it again.
    expect((await read(client)).items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  // covers: L6
  it('is not brought back by a read that was under way before', async () => {
    const { answer, give } = later();
    let reads = 0;
    const { client } = clientAnswering(({ method }) => {
      if (method === 'DELETE') return new Response(null, { status: 204 });
      reads += 1;
      return reads === 1 ? pageOf([row('a'), row('b')]) : answer;
    });
    const [a] = (await read(client)).items;
    if (!a) throw new Error('There are no links.');
    const reading = read(client, 0).catch(() => undefined);
    await vi.waitUntil(() => reads === 2, { interval: 1 });
    await unlink(client, '42', a);
    give(pageOf([row('a'), row('b')]));
    await reading;
    await new Promise((resolve) => setTimeout(resolve));
    expect(idsIn(client)).toEqual(['b']);
  });

  // covers: L6
  it('is back, and its refusal told, where the backend refuses', async () => {
    const { client, b } = await withLinks(() => problem(403, 'forbidden'));
    await expect(unlink(client, '42', b)).rejects.toMatchObject({ code: 'forbidden' });
    expect(idsIn(client)).toEqual(['a', 'c', 'b']);
    expect(cachedLinks(client, '42')?.total).toBe(3);
    expect(isStale(client)).toBe(true);
  });

  // covers: L6
  it('is unlinked where somebody else has done so before', async () => {
    const { client, b } = await withLinks(() => problem(404, 'not-found'));
    await unlink(client, '42', b);
    expect(idsIn(client)).toEqual(['a', 'c']);
  });

  // covers: L6, W
  it('is looked for where nobody knows what became of it: gone counts as done', async () => {
    const { client, asked } = clientAnswering(({ method }) => (method === 'GET' ? pageOf([row('a')]) : gateway(503)));
    const { items } = await read(clientAnswering(() => pageOf([row('b')])).client);
    for (const link of items) await unlink(client, '42', link);
    expect(asked).toEqual(['DELETE /api/anomalies/42/ticket-links/b', 'GET /api/anomalies/42/ticket-links?page=1&size=200']);
  });

  it('makes no list where none was read', async () => {
    const { client, b } = await withLinks(() => new Response(null, { status: 204 }));
    const other = clientAnswering(() => new Response(null, { status: 204 })).client;
    await unlink(other, '42', b);
    expect([idsIn(other), idsIn(client)]).toEqual([undefined, ['a', 'b', 'c']]);
  });
});

describe('a link that is restored', () => {
  // covers: L6
  it('is in the list as the backend has it now, which is read anew', async () => {
    const { client, asked, a } = await withLinks(({ method }) => (method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json(row('a', { linked_by: 'Bob' }))));
    await unlink(client, '42', a);
    expect((await restoreLink(client, '42', a)).id).toBe(a.id);
    expect(asked.at(-1)).toBe('POST /api/anomalies/42/ticket-links/a/restore');
    expect([idsIn(client), cachedLinks(client, '42')?.items.at(-1)?.linked_by, cachedLinks(client, '42')?.total]).toEqual([['b', 'c', 'a'], 'Bob', 3]);
    expect(isStale(client)).toBe(true);
  });

  // covers: L6, W
  it('is looked for where nobody knows what became of it, and back where it is there', async () => {
    const { client, asked, a } = await withLinks(() => gateway(503));
    await restoreLink(client, '42', a);
    expect(asked.at(-1)).toBe('GET /api/anomalies/42/ticket-links?page=1&size=200');
    expect(idsIn(client)).toEqual(['a', 'b', 'c']);
  });

  it('leaves the list to be read anew where the backend refuses', async () => {
    const { client, a } = await withLinks(() => problem(409, 'already-linked'));
    await expect(restoreLink(client, '42', a)).rejects.toMatchObject({ code: 'already-linked' });
    expect([idsIn(client), isStale(client)]).toEqual([['a', 'b', 'c'], true]);
  });
});

describe('a link that is synced', () => {
  // covers: Y6
  it('is in its place as it then stands', async () => {
    const { client, asked, b } = await withLinks(() => Response.json(row('b', { status: 'Resolved' })));
    expect((await syncLink(client, '42', b)).status).toBe('Resolved');
    expect(asked.at(-1)).toBe('POST /api/anomalies/42/ticket-links/b/sync');
    expect(cachedLinks(client, '42')?.items.map(({ id, status }) => [id, status])).toEqual([['a', ''], ['b', 'Resolved'], ['c', '']]);
    expect(cachedLinks(client, '42')?.total).toBe(3);
  });

  // covers: Y6
  it('is not brought back where it was unlinked meanwhile, nor put where nothing was read', async () => {
    const { client, b } = await withLinks(({ method }) => (method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json(row('b'))));
    await unlink(client, '42', b);
    expect((await syncLink(client, '42', b)).id).toBe('b');
    expect(idsIn(client)).toEqual(['a', 'c']);
    const other = clientAnswering(() => Response.json(row('b'))).client;
    expect((await syncLink(other, '42', b)).id).toBe('b');
    expect(idsIn(other)).toBeUndefined();
  });
});

describe('a link that is put into the list', () => {
  it('is its last one where it is new, replaces the one that was there, and makes no list', async () => {
    const { client, a } = await withLinks(() => gateway(503));
    putLink(client, '42', { ...a, id: 'd' });
    expect([idsIn(client), cachedLinks(client, '42')?.total]).toEqual([['a', 'b', 'c', 'd'], 4]);
    putLink(client, '42', { ...a, status: 'Closed' });
    expect(cachedLinks(client, '42')?.items.map(({ id, status }) => [id, status])).toEqual([['a', 'Closed'], ['b', ''], ['c', ''], ['d', '']]);
    expect(cachedLinks(client, '42')?.total).toBe(4);
    putLink(client, '7', a);
    expect(cachedLinks(client, '7')).toBeUndefined();
  });
});
