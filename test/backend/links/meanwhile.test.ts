import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { World } from '../support/world.js';

const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';
const params = { anomaly_id: 42 };
const archived = '[2024-01-15 10:30:00 UTC] Qualytics Anomaly Status: Resolved';
const comment = (world: World, text: string) => world.call(hostEndpoints.addComment, { params, body: { text } });
const archive = (world: World) => world.call(hostEndpoints.archiveAnomaly, { params, query: { archive: 'true', status: 'Resolved' } });
const intents = (world: World) => world.store.unit((unit) => unit.intents.find('anomalyId', 42));

/** Does something while the write of a request is on its way. */
function during(world: World, what: () => Promise<unknown>): void {
  world.before = async ({ method }) => {
    if (method === 'GET') return;
    world.before = () => undefined;
    await what();
  };
}

// covers: Y1, Y2, Y3
test('what happens to an anomaly while its link is being made reaches the incident, once and in order', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  await comment(world, 'before');
  during(world, async () => {
    await comment(world, 'meanwhile');
    await archive(world);
  });
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id }, key });
  await world.work();
  expect(world.notes(sys_id)).toEqual([expect.stringContaining('Linked to'), 'Comment from Qualytics: meanwhile', archived]);
  expect(await intents(world)).toEqual([]);
});

// covers: Y1, Y2, Y3, C10
test('what happens while a ticket is being created reaches it, whichever try made it', async () => {
  for (const fault of [undefined, 'commits-then-drops', 'server-errors'] as const) {
    const world = new World();
    const create = { params, body: { title: 'Rows are missing' }, key };
    if (fault) world.serviceNow.faults.inject(fault, { times: fault === 'server-errors' ? 2 : 1, only: ({ method }) => method === 'POST' });
    during(world, () => comment(world, 'meanwhile'));
    const { response } = await world.send(endpoints.createTicket, create);
    if (response.status !== 201) {
      await comment(world, 'later');
      world.clock.advance(60_000);
      await world.send(endpoints.createTicket, { ...create, isReplay: true });
      world.clock.advance(60_000);
      await world.call(endpoints.createTicket, { ...create, isReplay: true });
    }
    await world.work();
    const [incident] = world.serviceNow.store.query('incident');
    const later = response.status === 201 ? [] : ['Comment from Qualytics: later'];
    expect(world.notes(incident?.sys_id ?? ''), fault).toEqual(['Comment from Qualytics: meanwhile', ...later]);
    expect(await intents(world)).toEqual([]);
  }
});

// covers: Y3
test('a ticket that is linked already gets what happens once, and a link that was refused gets nothing', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  world.serviceNow.faults.inject('writes-denied');
  during(world, () => comment(world, 'meanwhile'));
  await world.fail(endpoints.linkTicket, { params, body: { ticket_id: world.incident().sys_id }, key });
  expect(await intents(world)).toEqual([]);
  world.serviceNow.faults.clear();
  await world.work();
  expect(world.notes(sys_id).slice(1)).toEqual(['Comment from Qualytics: meanwhile']);
});

// covers: Y3
test('what was kept for an attempt that nobody has come back to is forgotten after some days', async () => {
  const world = new World();
  world.serviceNow.faults.inject('times-out', { only: ({ method }) => method === 'PATCH' });
  Object.assign(world.backend.settings, { timeout: 20, writeTime: 40 });
  await world.fail(endpoints.linkTicket, { params, body: { ticket_id: world.incident().sys_id }, key });
  expect(await intents(world)).toHaveLength(1);
  world.serviceNow.faults.clear();
  for (const days of [1, 1]) {
    world.clock.advance(days * 86_400_000);
    await world.call(endpoints.linkTicket, { params, body: { ticket_id: world.incident().sys_id } });
  }
  expect(await intents(world)).toEqual([]);
});
