import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { Integration } from '../../src/contract/integrations.js';
import { capabilitiesQuery } from '../../src/data/capabilities.js';
import type { Client } from '../../src/data/client/client.js';
import type { TicketingQuery } from '../../src/data/client/query.js';
import { connectorsQuery, replaceCredentials } from '../../src/data/connection.js';
import { createPreviewQuery, formSpecificationQuery } from '../../src/data/create-ticket.js';
import { integrationsQuery } from '../../src/data/integrations.js';
import { linkPreviewQuery, ticketSearchQuery } from '../../src/data/link-ticket.js';
import { referenceQuery } from '../../src/data/references.js';
import { relatedTicketsQuery } from '../../src/data/related-tickets.js';
import { ticketDefaultsQuery } from '../../src/data/ticket-defaults.js';
import { clientAnswering, pageOf } from '../support/answering.js';

const ticketing = '/api/integrations/ticketing';
const integration = { id: 5, type: 'servicenow', api_url: 'https://acme.service-now.com', credentials_updated_at: '2024-01-15T10:30:00Z' };

/** Answers every read by the contract. */
function answer({ url, method }: Request): Response {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/capabilities')) return Response.json({ instance_origin: 'https://acme.service-now.com' });
  if (pathname.endsWith('-specifications')) return Response.json([]);
  if (pathname.endsWith('/form-specification') || pathname.endsWith('/ticket-defaults')) return Response.json([{ field: 'title' }]);
  if (pathname.endsWith('-preview')) return Response.json({ block: 'appended' });
  return method === 'PUT' ? Response.json(integration) : pageOf([]);
}

interface Read {
  name: string;
  query: (client: Client) => TicketingQuery<unknown>;
  asks: string;
  /** The same read of something else, by each of its arguments. */
  others?: readonly ((client: Client) => TicketingQuery<unknown>)[];
}

const any = <Data>(query: TicketingQuery<Data>): TicketingQuery<unknown> => query as unknown as TicketingQuery<unknown>;

/** Of the instance, through the backend. */
const ofInstance: readonly Read[] = [
  {
    name: 'a form',
    query: (client) => any(formSpecificationQuery(client, '42')),
    asks: `GET ${ticketing}/form-specification?anomaly_id=42`,
    others: [(client) => any(formSpecificationQuery(client, '7'))],
  },
  {
    name: 'what a create appends',
    query: (client) => any(createPreviewQuery(client, '42', 'x')),
    asks: `POST ${ticketing}/anomalies/42/create-preview {"description":"x"}`,
    others: [(client) => any(createPreviewQuery(client, '7', 'x')), (client) => any(createPreviewQuery(client, '42', 'y'))],
  },
  {
    name: 'a search',
    query: (client) => any(ticketSearchQuery(client, '42', [['x']])),
    asks: `GET ${ticketing}/tickets/search?query=x&anomaly_id=42&page=1&size=20`,
    others: [(client) => any(ticketSearchQuery(client, '7', [['x']])), (client) => any(ticketSearchQuery(client, '42', [['y']]))],
  },
  {
    name: 'what a link writes',
    query: (client) => any(linkPreviewQuery(client, '42', 'x')),
    asks: `GET ${ticketing}/anomalies/42/link-preview?ticket_id=x`,
    others: [(client) => any(linkPreviewQuery(client, '7', 'x')), (client) => any(linkPreviewQuery(client, '42', 'y'))],
  },
  {
    name: 'related tickets',
    query: (client) => any(relatedTicketsQuery(client, '42', 'x')),
    asks: 'GET /api/anomalies/42/related-tickets?query=x&page=1&size=20',
    others: [(client) => any(relatedTicketsQuery(client, '7', 'x')), (client) => any(relatedTicketsQuery(client, '42', 'y'))],
  },
  {
    name: 'groups',
    query: (client) => any(referenceQuery(client, 'assignment_group', 'x')),
    asks: `GET ${ticketing}/assignment-groups?query=x&page=1&size=20`,
    others: [(client) => any(referenceQuery(client, 'assignment_group', 'y'))],
  },
  { name: 'users', query: (client) => any(referenceQuery(client, 'user', 'x')), asks: `GET ${ticketing}/callers?query=x&page=1&size=20` },
  {
    name: 'defaults',
    query: (client) => any(ticketDefaultsQuery(client, '5')),
    asks: 'GET /api/integrations/5/ticket-defaults',
    others: [(client) => any(ticketDefaultsQuery(client, '6'))],
  },
];

/** Of the product itself. */
const ofProduct: readonly Read[] = [
  { name: 'connectors', query: (client) => any(connectorsQuery(client)), asks: 'GET /api/integrations-specifications' },
  { name: 'connections', query: (client) => any(integrationsQuery(client)), asks: 'GET /api/integrations?page=1&size=100' },
  { name: 'capabilities', query: (client) => any(capabilitiesQuery(client)), asks: `GET ${ticketing}/capabilities` },
];

const read = (client: Client, { queryKey, queryFn, staleTime }: TicketingQuery<unknown>) =>
  client.queries.query({ queryKey, queryFn, ...(staleTime === undefined ? {} : { staleTime }) });
const isCached = (client: Client, { queryKey }: TicketingQuery<unknown>) => client.queries.getQueryData(queryKey) !== undefined;

describe('a read', () => {
  it.each([...ofInstance, ...ofProduct])('of $name asks the backend for just that, once while it is fresh', async ({ query, asks, others = [] }) => {
    const { client, asked } = clientAnswering(answer);
    await read(client, any(capabilitiesQuery(client)));
    const before = asks.endsWith('/capabilities') ? 0 : asked.length;
    for (const each of [query, query, ...others]) await read(client, each(client));
    expect(asked[before]).toBe(asks);
    expect(asked).toHaveLength(before + 1 + others.length);
  });

  it('is never taken for one of another kind, whatever its ids and texts are', async () => {
    const { client, asked } = clientAnswering(answer);
    const form = any(formSpecificationQuery(client, 'x'));
    const ofThatName = ['form-specification', 'x'] as const;
    const others = [ticketSearchQuery(client, ofThatName[0], [[ofThatName[1]]]), linkPreviewQuery(client, ...ofThatName), relatedTicketsQuery(client, ...ofThatName), createPreviewQuery(client, ...ofThatName)];
    for (const query of [form, ...others.map((other) => other as unknown as typeof form)]) await read(client, query);
    // The capabilities go before the form.
    expect(asked).toHaveLength(2 + others.length);
  });

  it('of the instance is forgotten with its connection, one of the product is only read anew', async () => {
    const { client } = clientAnswering(answer);
    for (const { query } of [...ofInstance, ...ofProduct]) await read(client, query(client));
    await replaceCredentials(client, z.parse(Integration, integration), 'bob:S3CRET');
    expect(ofInstance.filter(({ query }) => isCached(client, query(client))).map(({ name }) => name)).toEqual([]);
    expect(ofProduct.filter(({ query }) => isCached(client, query(client))).map(({ name }) => name)).toEqual(['connectors', 'connections', 'capabilities']);
  });

  it.each([
    ['what a create appends', (client: Client, text: string) => any(createPreviewQuery(client, '42', text))],
    ['a search', (client: Client, text: string) => any(ticketSearchQuery(client, '42', [[text]]))],
    ['related tickets', (client: Client, text: string) => any(relatedTicketsQuery(client, '42', text))],
    ['groups', (client: Client, text: string) => any(referenceQuery(client, 'assignment_group', text))],
  ])('of %s shows what was there until the next answer comes', async (_, query) => {
    const { client } = clientAnswering(answer);
    const observer = client.queries.observe(query(client, 'x'));
    const stop = observer.subscribe(() => undefined);
    await vi.waitUntil(() => observer.getCurrentResult().status === 'success', { interval: 1 });
    const { data } = observer.getCurrentResult();
    observer.setOptions(query(client, 'y'));
    expect(observer.getCurrentResult()).toMatchObject({ data, isPlaceholderData: true });
    stop();
  });
});

describe('what was read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['a form', 60_000, (client: Client) => any(formSpecificationQuery(client, '42'))],
    ['capabilities', 60_000, (client: Client) => any(capabilitiesQuery(client))],
    ['connections', 10_000, (client: Client) => any(integrationsQuery(client))],
  ])('(%s) is fresh for %d ms', async (_, fresh, query) => {
    const { client, asked } = clientAnswering(answer);
    await read(client, query(client));
    const once = asked.length;
    await vi.advanceTimersByTimeAsync(fresh - 1);
    await read(client, query(client));
    expect(asked).toHaveLength(once);
    await vi.advanceTimersByTimeAsync(1);
    await read(client, query(client));
    expect(asked.length).toBeGreaterThan(once);
  });

  it.each([
    ['what a create appends', 60_000, (client: Client) => any(createPreviewQuery(client, '42', 'x'))],
    ['a search', 60_000, (client: Client) => any(ticketSearchQuery(client, '42', [['x']]))],
    ['what a link writes', 60_000, (client: Client) => any(linkPreviewQuery(client, '42', 'x'))],
    ['related tickets', 60_000, (client: Client) => any(relatedTicketsQuery(client, '42', 'x'))],
    ['groups', 60_000, (client: Client) => any(referenceQuery(client, 'assignment_group', 'x'))],
    ['defaults', 0, (client: Client) => any(ticketDefaultsQuery(client, '5'))],
  ])('(%s) is kept for %d ms after nothing shows it any more', async (_, kept, query) => {
    const { client } = clientAnswering(answer);
    const stop = client.queries.observe(query(client)).subscribe(() => undefined);
    await vi.waitUntil(() => isCached(client, query(client)), { interval: 1 });
    stop();
    if (kept > 0) {
      await vi.advanceTimersByTimeAsync(kept - 1);
      expect(isCached(client, query(client))).toBe(true);
    }
    await vi.advanceTimersByTimeAsync(kept > 0 ? 1 : 0);
    expect(isCached(client, query(client))).toBe(false);
  });
});
