import { MemoryVault } from '../../src/backend/index.js';
import { SqliteStore } from '../../src/backend/sqlite/index.js';
import { endpoints } from '../../src/contract/endpoints.js';
import { hostEndpoints } from '../../src/mock/product/endpoints.js';
import { credentials, linkNote42, origin } from './support/data.js';
import { temporaryFile, withSqlite } from './support/sqlite.js';
import { World } from './support/world.js';

const params = { anomaly_id: 42 };
const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';
const create = { params, body: { title: 'Rows are missing', description: '' }, key };
const needed = 'Qualytics was restarted and no longer has the credentials of this connection. Enter them again.';
const refused = { status: 502, code: 'provider-credentials', provider: 'servicenow', detail: needed };

const linksOf = async (world: World) => (await world.call(endpoints.listTicketLinks, { params })).items;
const integrationOf = async (world: World) => (await world.call(endpoints.listIntegrations)).items[0];
const comment = (world: World, text: string) => world.call(hostEndpoints.addComment, { params, body: { text } });
const notesOf = (world: World) => world.store.unit(({ notes }) => notes.find('queue', 'waiting'));
const enter = async (world: World, given = credentials) =>
  world.send(endpoints.updateIntegration, { params: { id: (await integrationOf(world))?.id ?? '' }, body: { api_access_token: given } });

/** The next process over a store that keeps no credentials. */
async function restarted(world: World): Promise<World> {
  world.backend.close();
  await world.store.unit(async ({ integrations }) => {
    for (const integration of await integrations.find('slot', 'active')) await integrations.put({ ...integration, credentials: null });
  });
  world.clock.advance(3_600_000);
  return new World({ after: world, vault: new MemoryVault() });
}

async function linked(): Promise<{ world: World; sysId: string }> {
  const world = new World();
  const { sys_id } = world.incident();
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  return { world, sysId: sys_id };
}

// covers: S7, S1
test('capabilities and the connection are there, and its health says that credentials are needed', async () => {
  const { world } = await linked();
  const before = await integrationOf(world);
  const next = await restarted(world);
  expect(await next.call(endpoints.getCapabilities)).toMatchObject({ active_integration: 'servicenow' });
  expect(await integrationOf(next)).toMatchObject({
    id: before?.id,
    api_url: origin,
    health: { status: 'failing', code: 'provider-credentials', provider: 'servicenow', detail: needed },
    links: { links_count: 1 },
  });
});

// covers: Y6, L4
test('links show the last known status, and why it is not read again', async () => {
  const { world } = await linked();
  const [before] = await linksOf(world);
  const next = await restarted(world);
  const [link] = await linksOf(next);
  expect(link).toMatchObject({ id: before?.id, status: 'New', last_synced_at: before?.last_synced_at });
  expect(link?.sync).toMatchObject({ status: 'paused', last_error: { code: 'provider-credentials', detail: needed, what: 'status' } });
});

// covers: Y6
test('nothing is sent to ServiceNow, whatever is asked of the backend', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'waits');
  const next = await restarted(world);
  await next.work();
  await comment(next, 'waits, too');
  const [link] = await linksOf(next);
  const id = (await integrationOf(next))?.id ?? '';
  await next.call(endpoints.syncTicketLink, { params: { ...params, link_id: link?.id ?? '' } });
  await next.call(endpoints.listRelatedTickets, { params });
  await next.call(endpoints.listRecentTickets);
  for (const [endpoint, input] of [
    [endpoints.searchTickets, {}],
    [endpoints.getTicket, { params: { ticket_id: sysId } }],
    [endpoints.previewLink, { params, query: { ticket_id: sysId } }],
    [endpoints.getFormSpecification, {}],
    [endpoints.searchAssignmentGroups, {}],
    [endpoints.getTicketDefaults, { params: { id } }],
    [endpoints.updateTicketDefaults, { params: { id }, body: { impact: '1' } }],
    [endpoints.testConnection, { params: { id } }],
    [endpoints.createTicket, create],
    [endpoints.linkTicket, { params, body: { ticket_id: sysId }, key: 'another-key' }],
  ] as const) {
    expect(await next.fail(endpoint, input as never), endpoint.path).toMatchObject(refused);
  }
  await next.work(60_000);
  expect(next.sent).toEqual([]);
});

// covers: Y6
test('work notes wait, none is lost and no failure is counted', async () => {
  const { world } = await linked();
  await comment(world, 'one');
  const next = await restarted(world);
  await next.work();
  await comment(next, 'two');
  await next.work(600_000);
  expect(await notesOf(next)).toMatchObject([{ text: 'Comment from Qualytics: one', failures: 0 }, { text: 'Comment from Qualytics: two', failures: 0 }]);
  expect((await linksOf(next))[0]?.sync).toMatchObject({ status: 'paused', pending_count: 2 });
});

// covers: Y6, S4, W
test('with the credentials entered again the queue delivers in order, statuses are read, and a refused key creates', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'one');
  const next = await restarted(world);
  await comment(next, 'two');
  expect(await next.fail(endpoints.createTicket, create)).toMatchObject(refused);
  next.serviceNow.store.update('incident', sysId, { state: '2' });
  expect((await enter(next)).response.status).toBe(200);
  expect(await integrationOf(next)).toMatchObject({ health: { status: 'connected' } });
  await next.work();
  expect(next.notes(sysId)).toEqual([linkNote42, 'Comment from Qualytics: one [written 2024-01-15 10:30:00 UTC]', 'Comment from Qualytics: two']);
  await next.call(endpoints.createTicket, create);
  expect((await linksOf(next)).map(({ status, sync }) => [status, sync?.status])).toEqual([['In Progress', 'synced'], ['New', 'synced']]);
});

// covers: S4
test('credentials that ServiceNow refuses change nothing', async () => {
  const next = await restarted((await linked()).world);
  expect((await enter(next, 'qualytics_integration:wrong')).response.status).toBe(400);
  expect(await integrationOf(next)).toMatchObject({ health: { detail: needed } });
});

// covers: W, D8
test('a key whose write had begun stays unclear: that credentials are gone says nothing of it', async () => {
  const world = new World();
  world.dies = ({ method }) => (method === 'POST' ? 'unanswered' : undefined);
  void world.send(endpoints.createTicket, create);
  await vi.waitFor(() => expect(world.serviceNow.store.query('incident')).toHaveLength(1));
  const next = await restarted(world);
  const unknown = await next.fail(endpoints.createTicket, create);
  expect(unknown).toMatchObject({ code: 'outcome-unknown' });
  expect(unknown.detail).toContain(needed);
  await enter(next);
  const { ticket } = await next.call(endpoints.createTicket, create);
  expect(next.serviceNow.store.query('incident').map(({ sys_id }) => sys_id)).toEqual([ticket.ticket_id]);
});

// covers: S7, Y6
test('what another vault had sealed is as good as gone: nothing is sent, and it is told alike', async () => {
  const { world } = await linked();
  world.clock.advance(60_000);
  const next = new World({ after: world, vault: new MemoryVault() });
  expect((await linksOf(next))[0]?.sync).toMatchObject({ status: 'paused', last_error: { code: 'provider-credentials', detail: needed } });
  expect(await next.fail(endpoints.createTicket, create)).toMatchObject(refused);
  expect(await integrationOf(next)).toMatchObject({ health: { status: 'failing', code: 'provider-credentials', detail: needed } });
  expect((await next.lines(endpoints.testConnection, { params: { id: (await integrationOf(next))?.id ?? '' } })).find(({ status }) => status === 'failed')).toMatchObject({ detail: needed });
  expect(next.sent.filter(({ authorization }) => authorization !== null)).toEqual([]);
  await enter(next);
  await next.call(endpoints.createTicket, create);
});

withSqlite('over a file', () => {
  // covers: Y6, S7, W
  test('a process that begins goes on with all but the credentials', async () => {
    const path = temporaryFile();
    const file = new SqliteStore(path);
    const world = new World({ store: file });
    const created = await world.call(endpoints.createTicket, create);
    await comment(world, 'once');
    world.backend.close();
    await file.close();

    const reopened = new SqliteStore(path);
    const next = new World({ after: world, store: reopened, vault: new MemoryVault() });
    expect(await integrationOf(next)).toMatchObject({ health: { status: 'failing', detail: needed } });
    expect(await linksOf(next)).toMatchObject([{ id: created.link_id, sync: { status: 'paused', pending_count: 1 } }]);
    expect(await next.call(endpoints.createTicket, create)).toEqual(created);
    expect(next.sent).toEqual([]);
    await enter(next);
    await next.work();
    expect(next.notes(created.ticket.ticket_id)).toEqual(['Comment from Qualytics: once']);
    next.backend.close();
    await reopened.close();
  });
});
