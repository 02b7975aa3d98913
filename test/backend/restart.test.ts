import { endpoints } from '../../src/contract/endpoints.js';
import { hostEndpoints } from '../../src/mock/product/endpoints.js';
import { linkNote42, origin } from './support/data.js';
import { World } from './support/world.js';

const params = { anomaly_id: 42 };
const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';
const create = { params, body: { title: 'Rows are missing', description: '' }, key };
const incidents = (world: World) => world.serviceNow.store.query('incident');
const linksOf = async (world: World) => (await world.call(endpoints.listTicketLinks, { params })).items;
const comment = (world: World, text: string) => world.call(hostEndpoints.addComment, { params, body: { text } });

function linked(): { world: World; sysId: string; link: { params: typeof params; body: { ticket_id: string }; key: string } } {
  const world = new World();
  const { sys_id } = world.incident();
  return { world, sysId: sys_id, link: { params, body: { ticket_id: sys_id }, key } };
}

/** Lets a world's backend work until ServiceNow has what it asked for. */
const until = (isDone: () => boolean) => vi.waitFor(() => expect(isDone()).toBe(true));

// covers: S3, L10
test('another backend over the same store has the connection, what tickets start with, and the links', async () => {
  const world = new World();
  const integration = (await world.call(endpoints.listIntegrations)).items[0];
  await world.call(endpoints.updateTicketDefaults, { params: { id: integration?.id ?? '' }, body: { impact: '1' } });
  const created = await world.call(endpoints.createTicket, create);
  world.backend.close();

  const next = new World({ after: world });
  expect((await next.call(endpoints.listIntegrations)).items).toMatchObject([{ id: integration?.id, api_url: origin, links: { links_count: 1 } }]);
  const defaults = await next.call(endpoints.getTicketDefaults, { params: { id: integration?.id ?? '' } });
  expect(defaults.find(({ field }) => field === 'impact')).toMatchObject({ default: '1' });
  expect(await linksOf(next)).toMatchObject([{ id: created.link_id, status: 'New' }]);
  expect((await next.call(endpoints.searchTickets)).total).toBe(1);
});

// covers: W, D8
test('a key that was answered before is answered alike, and nothing is created', async () => {
  const world = new World();
  const first = await world.call(endpoints.createTicket, create);
  expect(await new World({ after: world }).call(endpoints.createTicket, create)).toEqual(first);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, D8
test('the key, and that a write begins, are kept before ServiceNow is asked to write', async () => {
  const world = new World();
  const kept: unknown[] = [];
  world.dies = ({ method }) => {
    if (method === 'POST') kept.push(world.store.unit(({ attempts }) => attempts.get(`create 42 ${key}`)));
    return undefined;
  };
  await world.call(endpoints.createTicket, create);
  expect(await kept[0]).toMatchObject({ key, unclearAt: world.clock.now(), answer: null });
});

// covers: W, C10, D8
test('a backend that ends while it creates leaves the next one to find the incident, and to link it', async () => {
  const world = new World();
  world.dies = ({ method }) => (method === 'POST' ? 'unanswered' : undefined);
  void world.send(endpoints.createTicket, create);
  await until(() => incidents(world).length === 1);

  const next = new World({ after: world });
  expect(await next.fail(endpoints.createTicket, create)).toMatchObject({ code: 'idempotency-in-progress' });
  world.clock.advance(60_000);
  const created = await next.call(endpoints.createTicket, create);
  expect(incidents(world).map(({ sys_id }) => sys_id)).toEqual([created.ticket.ticket_id]);
  expect(await linksOf(next)).toHaveLength(1);
});

// covers: W, D8
test('what the instance may still commit late is not written again by the next backend either', async () => {
  const world = new World({ settings: { claimTime: 1_000 } });
  world.dies = ({ method }) => (method === 'POST' ? 'unsent' : undefined);
  void world.send(endpoints.createTicket, create);
  await until(() => world.writes.length === 1);

  const next = new World({ after: world, settings: { claimTime: 1_000 } });
  world.clock.advance(25_000);
  expect(await next.fail(endpoints.createTicket, create)).toMatchObject({ code: 'outcome-unknown' });
  world.incident({ correlation_id: `qualytics:42:${key}` });
  world.clock.advance(5_000);
  await next.call(endpoints.createTicket, create);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, L7, D8
test('a backend that ends while it links leaves the next one to find the work note, and to keep the link', async () => {
  const { world, sysId, link } = linked();
  world.dies = ({ method }) => (method === 'PATCH' ? 'unanswered' : undefined);
  void world.send(endpoints.linkTicket, link);
  await until(() => world.notes(sysId).length === 1);

  const next = new World({ after: world });
  world.clock.advance(60_000);
  expect((await next.call(endpoints.linkTicket, link)).block).toBe('appended');
  expect(world.notes(sysId)).toEqual([linkNote42]);
  expect(await linksOf(next)).toHaveLength(1);
});

// covers: Y6
test('work notes that wait are delivered by the next backend, once and in order', async () => {
  const { world, sysId, link } = linked();
  await world.call(endpoints.linkTicket, link);
  await comment(world, 'one');
  await comment(world, 'two');
  world.backend.close();

  const next = new World({ after: world });
  expect((await linksOf(next))[0]?.sync).toMatchObject({ status: 'pending', pending_count: 2 });
  await next.work();
  await world.work();
  expect(world.notes(sysId)).toEqual([linkNote42, 'Comment from Qualytics: one', 'Comment from Qualytics: two']);
  expect((await linksOf(next))[0]?.sync).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: Y6
test('a work note whose answer no backend lived to see is looked for, and not written twice', async () => {
  const { world, sysId, link } = linked();
  await world.call(endpoints.linkTicket, link);
  await comment(world, 'once');
  world.dies = ({ method }) => (method === 'PATCH' ? 'unanswered' : undefined);
  void world.work();
  await until(() => world.notes(sysId).length === 2);

  const next = new World({ after: world });
  await next.call(endpoints.listTicketLinks, { params });
  await next.work();
  expect(next.writes).toEqual([]);
  await next.work(60_000);
  expect(world.notes(sysId)).toEqual([linkNote42, 'Comment from Qualytics: once']);
  expect((await linksOf(next))[0]?.sync).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: Y6, W
test('two backends that share a store deliver a note once, and create once for a key', async () => {
  const { world, sysId, link } = linked();
  const other = new World({ after: world });
  await world.call(endpoints.linkTicket, link);
  await comment(world, 'shared');
  await other.call(endpoints.listTicketLinks, { params });
  const third = new World({ after: world });
  await third.call(endpoints.listTicketLinks, { params });
  await Promise.all([world.work(), third.work()]);
  expect(world.notes(sysId)).toEqual([linkNote42, 'Comment from Qualytics: shared']);

  const again = { ...create, key: 'another-key' };
  const answers = await Promise.all([world.send(endpoints.createTicket, again), other.send(endpoints.createTicket, again)]);
  expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409]);
  expect(incidents(world)).toHaveLength(2);
});

// covers: Y6
test('a work note that another backend leaves is found by one that goes on working', async () => {
  const { world, sysId, link } = linked();
  await world.call(endpoints.linkTicket, link);
  const other = new World({ after: world, settings: { sweepInterval: 60_000 } });
  await other.call(endpoints.listTicketLinks, { params });
  await comment(world, 'left behind');
  world.backend.close();
  await other.work(60_000);
  await other.work();
  expect(world.notes(sysId)).toEqual([linkNote42, 'Comment from Qualytics: left behind']);
  expect(other.scheduler.delays).toEqual([60_000]);
  other.backend.close();
  expect(other.scheduler.delays).toEqual([]);
});

// covers: Y6
test('a limited instance is left alone for as long as it asked, by the next backend too', async () => {
  const { world, link } = linked();
  await world.call(endpoints.linkTicket, link);
  await comment(world, 'later');
  world.serviceNow.faults.inject('rate-limited', { retryAfter: 600 });
  await world.work();
  world.clock.advance(100_000);
  const next = new World({ after: world });
  await next.call(endpoints.listIntegrations);
  expect(next.scheduler.delays).toEqual([500_000]);
});

// covers: Y6
test('a work note that was written while the store failed is looked for, and not written twice', async () => {
  const { world, sysId, link } = linked();
  await world.call(endpoints.linkTicket, link);
  await comment(world, 'once');
  const written = () => world.notes(sysId).length === 2;
  world.store.fails = written;
  await world.work();
  world.store.fails = () => false;
  await world.work(60_000);
  await world.work(30_000);
  expect(world.notes(sysId)).toEqual([linkNote42, 'Comment from Qualytics: once']);
  expect((await linksOf(world))[0]?.sync).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: W, D8
test('an incident that was created while the store failed is found by a replay, and answered', async () => {
  const world = new World();
  world.store.fails = () => incidents(world).length === 1;
  expect(await world.fail(endpoints.createTicket, create)).toMatchObject({ code: 'internal' });
  world.store.fails = () => false;
  world.clock.advance(60_000);
  const created = await world.call(endpoints.createTicket, create);
  expect(incidents(world).map(({ sys_id }) => sys_id)).toEqual([created.ticket.ticket_id]);
});

// covers: L7, W
test('two backends that share a store do not undo each other’s block in one incident', async () => {
  const { world, sysId, link } = linked();
  const other = new World({ after: world });
  const second = { ...link, params: { anomaly_id: 43 }, key: 'another-key' };
  const answers = await Promise.all([world.send(endpoints.linkTicket, link), other.send(endpoints.linkTicket, second)]);
  expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409]);
  for (const again of [link, second]) await other.call(endpoints.linkTicket, again);
  expect(world.description(sysId)).toContain('**Anomaly ID:** 42');
  expect(world.description(sysId)).toContain('**Anomaly ID:** 43');
  expect(world.notes(sysId)).toHaveLength(2);
});
