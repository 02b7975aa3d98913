import { describe, expect, it } from 'vitest';
import { TicketingError } from '../../src/api/index.js';
import { getFormSpecification } from '../../src/contract/create-ticket.js';
import { listIntegrations, type Integration } from '../../src/contract/integrations.js';
import { connect, disconnect, replaceCredentials, testStored } from '../../src/data/connection.js';
import { formSpecificationQuery } from '../../src/data/create-ticket.js';
import { referenceQuery } from '../../src/data/references.js';
import { linkedTicketsQuery } from '../../src/data/ticket-links.js';
import type { TicketingQuery } from '../../src/data/client/query.js';
import { testWorld, type TestWorld } from '../support/world.js';

const instance = 'https://acme.service-now.com';
const account = { username: 'qualytics_integration', password: 'integration' };

/** Reads what a query reads, so that it is in the cache and nobody shows it. */
const read = async <Data>({ client }: TestWorld, query: TicketingQuery<Data>): Promise<void> => {
  await client.queries.query({ queryKey: query.queryKey, queryFn: query.queryFn });
};

const cached = ({ client }: TestWorld, { queryKey }: { queryKey: readonly unknown[] }) => client.queries.getQueryCache().find({ queryKey: [...queryKey], exact: true });

async function connected({ client }: TestWorld): Promise<Integration> {
  const { items } = await client.api.call(listIntegrations, {});
  const found = items.find(({ type }) => type === 'servicenow');
  if (!found) throw new Error('ServiceNow isn’t connected.');
  return found;
}

/** The backend does what is asked, and the answers to these methods are lost. */
const lose = ({ intercept }: TestWorld, ...methods: readonly string[]): void =>
  intercept(async (request, next) => {
    const answer = await next(request);
    if (methods.includes(request.method)) throw new TypeError('The answer was lost');
    return answer;
  });

const token = `${account.username}:${account.password}`;
const connection = { instanceUrl: instance, token };

describe('a connection', () => {
  it('that changed has everything forgotten that was read from the instance, and nothing else', async () => {
    const world = testWorld();
    const { client } = world;
    const ofInstance = [formSpecificationQuery(client, '42'), referenceQuery(client, 'assignment_group', 'data')];
    const links = linkedTicketsQuery(client, '42');
    for (const query of ofInstance) await read(world, query as TicketingQuery<unknown>);
    await read(world, links);
    await replaceCredentials(client, await connected(world), token);
    expect(ofInstance.map((query) => cached(world, query))).toEqual([undefined, undefined]);
    expect(cached(world, links)?.state).toMatchObject({ isInvalidated: true, data: { total: 2 } });
  });

  it('that was refused leaves what was read as it is', async () => {
    const world = testWorld();
    const { client } = world;
    const form = formSpecificationQuery(client, '42');
    await read(world, form);
    await expect(replaceCredentials(client, await connected(world), `${account.username}:wrong`)).rejects.toMatchObject({ code: 'provider-credentials' });
    expect(cached(world, form)?.state.isInvalidated).toBe(false);
  });

  it('of which nobody knows whether it changed counts as changed', async () => {
    const world = testWorld();
    const { client } = world;
    const form = formSpecificationQuery(client, '42');
    await read(world, form);
    const before = await connected(world);
    lose(world, 'PUT', 'GET');
    await expect(replaceCredentials(client, before, token)).rejects.toMatchObject({ outcomeUnknown: true });
    await expect.poll(() => cached(world, form)).toBeUndefined();
  });

  it('has its password in no cache, be it connected, replaced or refused', async () => {
    const world = testWorld('not-connected');
    const { client } = world;
    const secret = 'a wrong one';
    await connect(client, { instanceUrl: instance, token: `${account.username}:${secret}` }).catch(() => undefined);
    await connect(client, connection);
    await replaceCredentials(client, await connected(world), token);
    const held = client.queries.getQueryCache().getAll().map(({ state, options }) => JSON.stringify([state, options]));
    expect(held.join()).not.toContain(secret);
    expect(held.join()).not.toContain(`:${account.password}`);
  });

  it('that is there on the second try is what came of the first, whose answer was lost; else it is somebody else’s', async () => {
    const world = testWorld('not-connected');
    const { client } = world;
    lose(world, 'POST', 'GET');
    await expect(connect(client, connection)).rejects.toMatchObject({ outcomeUnknown: true });
    world.intercept(undefined);
    await expect(connect(client, connection)).rejects.toMatchObject({ code: 'integration-exists' });
    expect(await connect(client, { ...connection, instanceUrl: `${instance}/` }, { inDoubt: true })).toMatchObject({ type: 'servicenow', api_url: instance });
  });

  it('that somebody else has disconnected is disconnected', async () => {
    const world = testWorld();
    const { id } = await connected(world);
    await disconnect(world.client, id);
    await disconnect(world.client, id);
    await expect(connected(world)).rejects.toThrow('isn’t connected');
  });

  it('that is tested is read anew, also where the test breaks off', async () => {
    const world = testWorld();
    const { client } = world;
    const form = formSpecificationQuery(client, '42');
    const { id } = await connected(world);
    await read(world, form);
    const passed: string[] = [];
    for await (const { check, status } of testStored(client, id, new AbortController().signal)) if (status === 'passed') passed.push(check);
    expect(passed).toEqual(expect.arrayContaining(['address', 'sign-in', 'incidents']));
    expect(cached(world, form)).toBeUndefined();
    await read(world, form);
    world.intercept((request, next) => (request.url.endsWith('/test') ? Promise.reject(new TypeError('gone')) : next(request)));
    const broken = testStored(client, id, new AbortController().signal);
    await expect(broken.next()).rejects.toBeInstanceOf(TicketingError);
    expect(cached(world, form)).toBeUndefined();
    // It is the page's own read that was forgotten: the backend answers it again.
    world.intercept(undefined);
    expect(await client.api.call(getFormSpecification, { query: { anomaly_id: '42' } })).not.toHaveLength(0);
  });
});
