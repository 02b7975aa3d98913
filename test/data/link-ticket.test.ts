import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/data/client/client.js';
import { createTicket, formSpecificationQuery } from '../../src/data/create-ticket.js';
import { linkTicket, recentTicketsQuery, ticketSearchQuery, type SearchFilters } from '../../src/data/link-ticket.js';
import { onInstance } from '../../src/data/on-instance.js';
import { mayLink } from '../../src/data/related-tickets.js';
import { saveTicketDefaults } from '../../src/data/ticket-defaults.js';
import { cachedLinks, linkedTicketsQuery } from '../../src/data/ticket-links.js';
import type { TicketingQuery } from '../../src/data/client/query.js';
import { TicketingError } from '../../src/api/index.js';
import { clientAnswering, gateway, pageOf, problem } from '../support/answering.js';

const ticket = { ticket_id: 't1', ticket_number: 'INC1' };
const target = { ...ticket, instance_origin: 'https://acme.service-now.com' };
const link = { id: 'a', ticket };

/** Answers reads by the contract, and writes so. */
const answering = (write: () => Response, links: object = {}) =>
  clientAnswering(({ method, url }) => {
    if (method !== 'GET') return write();
    if (url.endsWith('/capabilities')) return Response.json({});
    return url.includes('-specification') ? Response.json([{ field: 'title' }]) : pageOf([], links);
  });

const read = <Data>(client: Client, { queryKey, queryFn }: TicketingQuery<Data>) => client.queries.query({ queryKey, queryFn });
const isStale = <Data>(client: Client, { queryKey }: TicketingQuery<Data>) => client.queries.getQueryCache().find({ queryKey, exact: true })?.state.isInvalidated;

/** Of what this client has read: the links of the anomaly and of another one, searches for both, a form. */
async function reading(client: Client) {
  const queries = [linkedTicketsQuery(client, '42'), linkedTicketsQuery(client, '7'), ticketSearchQuery(client, '42', [['x']]), ticketSearchQuery(client, '7', [['x']]), formSpecificationQuery(client, '42')];
  const all = queries.map((query) => query as unknown as TicketingQuery<unknown>);
  for (const query of all) await read(client, query);
  return () => all.map((query) => isStale(client, query));
}

describe('a ticket that is linked', () => {
  // covers: L7
  it('is in the list, and what tells of links is read anew: of its anomaly alone', async () => {
    const { client, asked } = answering(() => Response.json({ ...link, block: 'appended' }, { status: 201 }));
    const stale = await reading(client);
    expect(await linkTicket(client, '42', target)).toMatchObject({ id: 'a', block: 'appended' });
    expect(asked.at(-1)).toBe('POST /api/anomalies/42/ticket-links {"ticket_id":"t1","instance_origin":"https://acme.service-now.com"}');
    expect(cachedLinks(client, '42')?.items.map(({ id }) => id)).toEqual(['a']);
    expect(stale()).toEqual([true, false, true, false, false]);
  });

  // covers: W
  it('is sent without what is remembered with it, which is there while it is in doubt', async () => {
    const { client, asked } = answering(() => {
      throw new TypeError('The answer was lost');
    });
    await linkTicket(client, '42', target, undefined, 'late').catch(() => undefined);
    expect(client.writes.link('42').key?.note).toBe('late');
    expect(asked.filter((request) => request.startsWith('POST'))).toEqual(['POST /api/anomalies/42/ticket-links {"ticket_id":"t1","instance_origin":"https://acme.service-now.com"}']);
  });

  // covers: D9
  it('is no longer left to be linked, another one still is', async () => {
    const { client } = answering(() => Response.json(link, { status: 201 }));
    const kept = client.writes.notLinked('42');
    kept.keep({ ...target, ticket_id: 't2' });
    await linkTicket(client, '42', target);
    expect(kept.ticket?.ticket_id).toBe('t2');
    kept.keep(target);
    await linkTicket(client, '42', target);
    expect(kept.ticket).toBeUndefined();
  });

  it('that is refused is not in the list, which is read anew all the same', async () => {
    const { client } = answering(() => problem(409, 'already-linked'));
    const stale = await reading(client);
    await expect(linkTicket(client, '42', target)).rejects.toMatchObject({ code: 'already-linked' });
    expect(cachedLinks(client, '42')?.items).toEqual([]);
    expect(stale()).toEqual([true, false, true, false, false]);
  });
});

describe('a ticket that is created', () => {
  const created = { ticket, anomaly_id: 42, instance_origin: target.instance_origin };

  // covers: C11
  it('has the links of its anomaly read anew, and nothing else', async () => {
    const { client, asked } = answering(() => Response.json(created, { status: 201 }));
    const stale = await reading(client);
    expect(await createTicket(client, '42', { title: 'x' })).toMatchObject({ anomaly_id: '42', linked: true });
    expect(asked.at(-1)).toBe('POST /api/integrations/ticketing/anomalies/42/tickets {"title":"x"}');
    expect(stale()).toEqual([true, false, false, false, false]);
    expect(client.writes.notLinked('42').ticket).toBeUndefined();
  });

  // covers: D9
  it('and could not be linked is left to be linked', async () => {
    const { client } = answering(() => Response.json({ ...created, linked: false }, { status: 201 }));
    await createTicket(client, '42', { title: 'x' });
    expect(client.writes.notLinked('42').ticket).toEqual(target);
  });
});

describe('a write to the instance', () => {
  // covers: L10
  it.each([
    ['other-instance', true],
    ['not-connected', true],
    ['forbidden', false],
    ['not-found', false],
  ] as const)('that is refused with %s: everything is read anew is %s', async (code, anew) => {
    const { client } = answering(() => gateway(503));
    const stale = await reading(client);
    const refusal = new TicketingError(code, '', { definite: true });
    await expect(onInstance(client, () => Promise.reject(refusal))).rejects.toBe(refusal);
    expect(stale()).toEqual(Array(5).fill(anew));
  });

  it('that is done, or breaks in the page, has nothing read anew', async () => {
    const { client } = answering(() => gateway(503));
    const stale = await reading(client);
    expect(await onInstance(client, () => Promise.resolve('done'))).toBe('done');
    await expect(onInstance(client, () => Promise.reject(new TypeError('broken')))).rejects.toThrow('broken');
    expect(stale()).toEqual(Array(5).fill(false));
  });
});

describe('whether this user may link', () => {
  // covers: G4
  it('is what the links say, and yes where they say nothing or were not read', async () => {
    const of = async (links: object) => {
      const { client } = answering(() => gateway(503), links);
      const before = mayLink(client, '42');
      await read(client, linkedTicketsQuery(client, '42'));
      return [before, mayLink(client, '42')];
    };
    expect(await of({})).toEqual([true, true]);
    expect(await of({ permissions: { link: true } })).toEqual([true, true]);
    expect(await of({ permissions: { link: false } })).toEqual([true, false]);
  });
});

describe('what new tickets start with', () => {
  it('is stored, and forms that start with it are described anew', async () => {
    const fields = [{ field: 'impact', default: '1' }];
    const { client, asked } = answering(() => Response.json(fields));
    const stale = await reading(client);
    expect(await saveTicketDefaults(client, '5', { impact: '1' })).toMatchObject(fields);
    expect(asked.at(-1)).toBe('PUT /api/integrations/5/ticket-defaults {"impact":"1"}');
    expect(stale()).toEqual([false, false, false, false, true]);
  });

  // covers: W
  it('was stored without an answer where each field has what was to be stored, and only there', async () => {
    const cases = [
      [[['impact', '1'], ['urgency', '']], true],
      [[['impact', '1'], ['urgency', '2']], false],
      [[['impact', ''], ['urgency', '']], false],
    ] as const;
    const ends = cases.map(async ([defaults, isStored]) => {
      const fields = defaults.map(([field, preset]) => ({ field, default: preset }));
      const { client } = clientAnswering(({ method }) => (method === 'PUT' ? gateway(503) : Response.json(fields)), { timeout: 400 });
      const end = await saveTicketDefaults(client, '5', { impact: '1' }).catch((error: unknown) => error);
      expect(end, JSON.stringify(defaults)).toMatchObject(isStored ? fields : { definite: true });
    });
    await Promise.all(ends);
  });
});

describe('a search for tickets', () => {
  const hit = (id: string) => ({ ticket_id: id, ticket_number: `INC${id}` });
  /** A backend that has so many tickets for each text, two on a page. */
  const having = (totals: Readonly<Record<string, number>>) =>
    clientAnswering(({ url }) => {
      const { pathname, searchParams } = new URL(url);
      if (pathname.endsWith('/capabilities')) return Response.json({});
      const text = searchParams.get('query') ?? '';
      const [total, page] = [totals[text] ?? 0, Number(searchParams.get('page'))];
      const items = [1, 2].map((place) => (page - 1) * 2 + place).filter((place) => place <= total).map((place) => hit(`${text}${place}`));
      return Response.json({ items, total, page, size: 2, pages: Math.ceil(total / 2) });
    });
  const searches = (asked: readonly string[]) => asked.filter((request) => request.includes('/search')).length;

  // covers: T4
  it('is read on page by page, without reading again what is there, each text by itself', async () => {
    const { client, asked } = having({ a: 5, b: 2 });
    const first = await read(client, ticketSearchQuery(client, '42', [['nothing'], ['a', 'b']]));
    expect([first.items.length, first.total, first.more]).toEqual([4, 7, true]);
    const before = searches(asked);
    const second = await read(client, ticketSearchQuery(client, '42', [['nothing'], ['a', 'b']], { pages: 2 }));
    expect([second.items.map(({ ticket_number }) => ticket_number), second.total, second.more]).toEqual([['INCa1', 'INCa2', 'INCb1', 'INCb2', 'INCa3', 'INCa4'], 7, true]);
    expect(searches(asked) - before).toBe(2);
    const third = await read(client, ticketSearchQuery(client, '42', [['nothing'], ['a', 'b']], { pages: 3 }));
    expect([third.items.length, third.total, third.more]).toEqual([7, 7, false]);
  });

  // covers: T4
  it('says how many there are by the page that was read last', async () => {
    const { client } = clientAnswering(({ url }) => {
      const page = Number(new URL(url).searchParams.get('page'));
      return Response.json({ items: [hit(String(page))], total: page === 1 ? 3 : 5, page, size: 1, pages: 5 });
    });
    const query = (pages: number) => ticketSearchQuery(client, '42', [['a']], { pages });
    expect((await read(client, query(1))).total).toBe(3);
    expect((await read(client, query(2))).total).toBe(5);
  });

  // covers: T4
  it('reads all of its pages when it is looked at again', async () => {
    const { client, asked } = having({ a: 5 });
    const query = ticketSearchQuery(client, '42', [['a']], { pages: 2 });
    expect((await read(client, query)).items).toHaveLength(4);
    const before = searches(asked);
    await client.queries.query({ ...query, staleTime: 0 });
    expect(searches(asked) - before).toBe(2);
  });

  // covers: T4
  it('says its filters only where there are some', async () => {
    const { client, asked } = having({ a: 1 });
    await read(client, ticketSearchQuery(client, '42', [['a']], { filters: { status: 'open', group: 'Data Operations' } }));
    await read(client, ticketSearchQuery(client, '42', [['a']], { filters: { status: '', group: '' } }));
    const [one, other] = asked.filter((request) => request.includes('/search')).map((request) => new URL(request.split(' ')[1] ?? '', 'https://qualytics.example').searchParams);
    expect([one?.get('status'), one?.get('group')]).toEqual(['open', 'Data Operations']);
    expect([other?.has('status'), other?.has('group')]).toEqual([false, false]);
  });

  // covers: T4
  it.each<SearchFilters>([{ status: 'open', group: '' }, { status: '', group: 'Data Operations' }])('is a search of its own with %o, beside the one without', async (filters) => {
    const { client, asked } = having({ a: 1 });
    await read(client, ticketSearchQuery(client, '42', [['a']]));
    await read(client, ticketSearchQuery(client, '42', [['a']], { filters }));
    expect(searches(asked)).toBe(2);
  });
});

describe('what was linked lately', () => {
  it('is asked for from its first page on, for the anomaly that is to have a ticket', async () => {
    const { client, asked } = answering(() => new Response(null, { status: 204 }));
    await read(client, recentTicketsQuery(client, '42'));
    const [search] = asked.filter((request) => request.includes('/recent')).map((request) => new URL(request.split(' ')[1] ?? '', 'https://qualytics.example').searchParams);
    expect([search?.get('page'), search?.get('anomaly_id')]).toEqual(['1', '42']);
  });

  it('is kept for each anomaly by itself', async () => {
    const { client, asked } = answering(() => new Response(null, { status: 204 }));
    for (const anomalyId of ['42', '7']) await client.queries.query({ ...recentTicketsQuery(client, anomalyId), staleTime: Infinity });
    expect(asked.filter((request) => request.includes('/recent'))).toHaveLength(2);
  });

  it('is read again once something was linked, to whichever anomaly', async () => {
    const { client } = answering(() => Response.json(link, { status: 201 }));
    const recent = ['42', '7'].map((anomalyId) => recentTicketsQuery(client, anomalyId));
    for (const query of recent) await read(client, query);
    expect(recent.map((query) => isStale(client, query))).toEqual([false, false]);
    await linkTicket(client, '42', target);
    expect(recent.map((query) => isStale(client, query))).toEqual([true, true]);
  });
});
