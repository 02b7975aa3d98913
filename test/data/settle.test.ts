import { describe, expect, it } from 'vitest';
import { listIntegrations, type Integration } from '../../src/contract/integrations.js';
import { listTicketLinks, type TicketLink } from '../../src/contract/ticket-links.js';
import { restoreLink, unlink } from '../../src/data/change-links.js';
import { connect, disconnect, replaceCredentials } from '../../src/data/connection.js';
import { saveTicketDefaults } from '../../src/data/ticket-defaults.js';
import { testWorld, type TestWorld } from '../support/world.js';

const token = 'qualytics_integration:integration';
const page = (status: number) => new Response('<h1>Bad gateway</h1>', { status, headers: { 'Content-Type': 'text/html' } });

/** What stands between the page and the backend, of writes: each ends with no word of the backend's own. */
const gateways = {
  'a 503 after the commit': async (request: Request, next: (request: Request) => Promise<Response>) => {
    await next(request);
    return page(503);
  },
  'a lost answer': async (request: Request, next: (request: Request) => Promise<Response>) => {
    await next(request);
    throw new TypeError('network error');
  },
  'null in the place of an answer': async (request: Request, next: (request: Request) => Promise<Response>) => {
    await next(request);
    return Response.json(null);
  },
};
const lostRequests = {
  'a 503 before it': () => Promise.resolve(page(503)),
  'a lost request': () => Promise.reject(new TypeError('network error')),
  'a plain 409': () => Promise.resolve(page(409)),
  'a plain 404': () => Promise.resolve(page(404)),
  'a plain 410': () => Promise.resolve(page(410)),
  'null in the place of an answer': () => Promise.resolve(Response.json(null)),
};

const inFront = (world: TestWorld, write: (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>): void =>
  world.intercept((request, next) => (request.method === 'GET' ? next(request) : write(request, next)));

async function connected({ client }: TestWorld): Promise<Integration> {
  const [integration] = (await client.api.call(listIntegrations, {})).items;
  if (!integration) throw new Error('ServiceNow isn’t connected.');
  return integration;
}

async function linked({ client }: TestWorld): Promise<TicketLink> {
  const [link] = (await client.api.call(listTicketLinks, { params: { anomaly_id: '42' } })).items;
  if (!link) throw new Error('Nothing is linked.');
  return link;
}

/** Each write without a key, ready to be sent; its result tells that it was done. */
const writes = {
  connect: () => {
    const world = testWorld('not-connected', { timeout: 400 });
    return Promise.resolve({ world, send: () => connect(world.client, { instanceUrl: 'https://acme.service-now.com', token }) });
  },
  edit: async () => {
    const world = testWorld('default', { timeout: 400 });
    const before = await connected(world);
    return { world, send: () => replaceCredentials(world.client, before, token) };
  },
  disconnect: async () => {
    const world = testWorld('default', { timeout: 400 });
    const { id } = await connected(world);
    return { world, send: () => disconnect(world.client, id) };
  },
  unlink: async () => {
    const world = testWorld('default', { timeout: 400 });
    const link = await linked(world);
    return { world, send: () => unlink(world.client, '42', link) };
  },
  restore: async () => {
    const world = testWorld('default', { timeout: 400 });
    const link = await linked(world);
    await unlink(world.client, '42', link);
    return { world, send: () => restoreLink(world.client, '42', link) };
  },
  defaults: async () => {
    const world = testWorld('default', { timeout: 400 });
    const { id } = await connected(world);
    return { world, send: () => saveTicketDefaults(world.client, id, { impact: '1' }) };
  },
};
type Name = keyof typeof writes;
const names = Object.keys(writes) as Name[];
const cells = <Fault extends string>(faults: Readonly<Record<Fault, unknown>>) => names.flatMap((name) => (Object.keys(faults) as Fault[]).map((fault) => [name, fault] as const));

describe('a write without a key', () => {
  // covers: W
  it.each(cells(gateways))('(%s) that was done counts as done after %s', async (name, fault) => {
    const { world, send } = await writes[name]();
    inFront(world, gateways[fault]);
    await send();
  });

  // covers: W, S3, S4
  it('that was not done is known not to be, whatever became of the request', async () => {
    // Each waits until the time of a write is over: they do so together.
    const ends = cells(lostRequests).map(async ([name, fault]) => {
      const { world, send } = await writes[name]();
      inFront(world, lostRequests[fault]);
      await expect(send(), `${name} after ${fault}`).rejects.toMatchObject({ name: 'TicketingError', definite: true, outcomeUnknown: false });
    });
    await Promise.all(ends);
  });

  // covers: W
  it('stays unclear where nobody can look', async () => {
    const ends = names.map(async (name) => {
      const { world, send } = await writes[name]();
      world.intercept((request, next) => (request.method === 'GET' ? Promise.resolve(page(503)) : gateways['a lost answer'](request, next)));
      await expect(send(), name).rejects.toMatchObject({ definite: false, outcomeUnknown: true });
    });
    await Promise.all(ends);
  });

  // covers: W
  it.each(names)('(%s) is told as a sign-in to be done, and looked for nowhere', async (name) => {
    const { world, send } = await writes[name]();
    inFront(world, () => Promise.resolve(new Response(null, { status: 302 })));
    await expect(send()).rejects.toMatchObject({ code: 'unauthenticated', definite: false });
  });

  it('is told as replaced where somebody else has put another connection in its place', async () => {
    const { world, send } = await writes.disconnect();
    const { id } = await connected(world);
    await disconnect(world.client, id);
    const other = await connect(world.client, { instanceUrl: 'https://acme.service-now.com', token });
    expect(await send()).toMatchObject({ id: other.id });
  });
});
