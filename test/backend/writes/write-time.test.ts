import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { credentials, origin, seed } from '../support/data.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';
const create = { params, body: { title: 'Rows are missing', description: '' }, key };
const incidents = (world: World) => world.serviceNow.store.query('incident');

function toLink(world: World) {
  const { sys_id } = world.incident({ description: 'Mine.' });
  return { sysId: sys_id, link: { params, body: { ticket_id: sys_id }, key } };
}

/** A world in which the form was read, and so the service account is known. */
async function readForm(): Promise<World> {
  const world = new World();
  await world.call(endpoints.getFormSpecification);
  world.sent.length = 0;
  return world;
}

/** The times that calls to ServiceNow are given while `task` runs, in milliseconds. */
async function timesOf(task: () => Promise<unknown>): Promise<number[]> {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  try {
    await task();
    return timeout.mock.calls.map(([time]) => time);
  } finally {
    timeout.mockRestore();
  }
}

// covers: W
test('a write’s calls to ServiceNow share 12 s, each with 10 s at most', async () => {
  const world = new World();
  const { link } = toLink(world);
  world.latency = 4_000;
  expect(await timesOf(() => world.call(endpoints.linkTicket, link))).toEqual([10_000, 8_000]);
});

// covers: W
test('what is used up before a write begins is told as a timeout, and the same key creates later', async () => {
  const world = new World();
  world.latency = 12_000;
  const slow = { ...create, body: { ...create.body, u_reference: 'x' } };
  expect(await world.fail(endpoints.createTicket, slow)).toMatchObject({ status: 504, code: 'provider-timeout', provider: 'servicenow' });
  expect(await world.fail(endpoints.linkTicket, toLink(world).link)).toMatchObject({ code: 'provider-timeout' });
  expect(world.writes).toEqual([]);
  world.latency = 0;
  await world.call(endpoints.createTicket, slow);
  expect(incidents(world)).toHaveLength(2);
});

// covers: W, D8
test.each(['commits-then-drops', 'half-json'] as const)('what is used up after a write began is an unknown outcome (%s), which a replay settles', async (fault) => {
  const world = await readForm();
  world.serviceNow.faults.inject(fault, { times: 1, only: ({ method }) => method === 'POST' });
  world.latency = 6_000;
  expect(await world.fail(endpoints.createTicket, create)).toMatchObject({ status: 502, code: 'outcome-unknown' });
  expect(world.sent).toHaveLength(2);
  world.latency = 0;
  await world.call(endpoints.createTicket, create);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, C10
test('a ticket that took all of it is answered and linked all the same', async () => {
  const world = await readForm();
  world.latency = 6_000;
  const created = await world.call(endpoints.createTicket, { ...create, body: { ...create.body, category: 'software' } });
  expect(created).toMatchObject({ linked: true });
  expect(world.sent).toHaveLength(2);
});

// covers: W
test('a read that ServiceNow never answers is a definite timeout: nothing was written', async () => {
  const world = new World({ settings: { writeTime: 40 } });
  const { link, sysId } = toLink(world);
  world.serviceNow.faults.inject('times-out', { only: ({ method }) => method === 'GET' });
  expect(await world.fail(endpoints.linkTicket, link)).toMatchObject({ code: 'provider-timeout' });
  world.serviceNow.faults.remove('times-out');
  await world.call(endpoints.linkTicket, link);
  expect(world.notes(sysId)).toHaveLength(1);
});

// covers: W
test('the time counts while another one has the ticket in hand', async () => {
  const world = new World();
  const { link, sysId } = toLink(world);
  world.latency = 6_000;
  const answers = await Promise.all([42, 43].map((anomaly_id) => world.send(endpoints.linkTicket, { ...link, params: { anomaly_id }, key: `key-${anomaly_id}` })));
  expect(answers.map(({ response }) => response.status)).toEqual([201, 504]);
  expect(world.notes(sysId)).toHaveLength(1);
});

// covers: W, S3, S4
test('to connect, to edit and to keep defaults have that time, too', async () => {
  const world = new World({ initial: { anomalies: seed.anomalies ?? [] }, settings: { writeTime: 7_000 } });
  const body = { type: 'servicenow', api_url: origin, api_access_token: credentials };
  expect(await timesOf(() => world.call(endpoints.createIntegration, { body }))).toEqual([7_000]);
  const [connected] = (await world.call(endpoints.listIntegrations)).items;
  const one = { params: { id: connected?.id ?? '' } };
  expect(await timesOf(() => world.call(endpoints.updateIntegration, { ...one, body: { api_access_token: credentials } }))).toEqual([7_000]);
  world.latency = 5_000;
  const times = await timesOf(() => world.call(endpoints.updateTicketDefaults, { ...one, body: { category: 'software' } }));
  expect(times).toEqual([7_000, 2_000]);
  expect((await world.call(endpoints.listIntegrations)).items[0]?.health?.status).toBe('connected');
});

// covers: W, Y6
test('a sync that a person asks for answers within that time, and goes on by itself', async () => {
  const world = new World();
  const { link, sysId } = toLink(world);
  const { id } = await world.call(endpoints.linkTicket, link);
  await world.call(hostEndpoints.addComment, { params, body: { text: 'slow' } });
  world.dies = ({ method }) => (method === 'PATCH' ? 'unanswered' : undefined);
  const answer = world.call(endpoints.syncTicketLink, { params: { ...params, link_id: id } });
  await vi.waitFor(() => expect(world.notes(sysId)).toHaveLength(2));
  expect(world.scheduler.delays).toEqual([12_000]);
  await world.scheduler.run();
  expect((await answer).sync).toMatchObject({ status: 'pending', pending_count: 1 });
});

// covers: W, Y6
test('a sync that is done in time leaves nothing waiting', async () => {
  const world = new World();
  const { id } = await world.call(endpoints.linkTicket, toLink(world).link);
  expect((await world.call(endpoints.syncTicketLink, { params: { ...params, link_id: id } })).sync).toMatchObject({ status: 'synced' });
  expect(world.scheduler.delays).toEqual([]);
});
