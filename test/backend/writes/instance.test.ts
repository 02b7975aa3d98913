import { endpoints } from '../../../src/contract/endpoints.js';
import { origin } from '../support/data.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const former = 'https://former.service-now.com';
const incidents = (world: World) => world.serviceNow.store.query('incident');

// covers: W
test('what was chosen for another instance is written to none, and both are named', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const create = { params, body: { title: 'Rows are missing', description: '', instance_origin: former }, key: 'key-1' };
  const link = { params, body: { ticket_id: sys_id, instance_origin: former }, key: 'key-2' };
  for (const failure of [await world.fail(endpoints.createTicket, create), await world.fail(endpoints.linkTicket, link)]) {
    expect(failure).toMatchObject({ code: 'other-instance', status: 409 });
    expect(failure.detail).toContain(former);
    expect(failure.detail).toContain(origin);
  }
  expect(world.writes).toEqual([]);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, C1
test('what was chosen for this instance is written, and says nothing of it to ServiceNow', async () => {
  const world = new World();
  const created = await world.call(endpoints.createTicket, { params, body: { title: 'Rows are missing', description: '', instance_origin: origin } });
  expect(created.ignored).not.toContain('instance_origin');
  const { sys_id } = world.incident();
  expect(await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id, instance_origin: origin } })).toMatchObject({ instance_origin: origin });
});

// covers: W
test('an attempt in doubt that the connection has moved away from is told so, and where to look', async () => {
  const world = new World();
  const create = { params, body: { title: 'Rows are missing', description: '', instance_origin: origin }, key: 'key-1' };
  world.dies = ({ method }) => (method === 'POST' ? 'unanswered' : undefined);
  void world.send(endpoints.createTicket, create);
  await vi.waitFor(() => expect(incidents(world)).toHaveLength(1));

  const next = new World({ after: world });
  const { id } = (await next.call(endpoints.listIntegrations)).items[0] ?? { id: '' };
  await next.store.unit(async ({ integrations }) => {
    const record = await integrations.get(id);
    if (record) await integrations.put({ ...record, apiUrl: former });
  });
  next.clock.advance(61_000);
  const failure = await next.fail(endpoints.createTicket, create);
  expect(failure).toMatchObject({ code: 'other-instance' });
  expect(failure.detail).toContain(`wrote to ${origin}. Look there first`);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W
test('capabilities name the instance that is connected, and none where none is', async () => {
  const world = new World();
  expect(await world.call(endpoints.getCapabilities)).toMatchObject({ instance_origin: origin });
  const { id } = (await world.call(endpoints.listIntegrations)).items[0] ?? { id: '' };
  await world.call(endpoints.deleteIntegration, { params: { id } });
  expect(await world.call(endpoints.getCapabilities)).toMatchObject({ instance_origin: '' });
});
