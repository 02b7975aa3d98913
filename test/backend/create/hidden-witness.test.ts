import { endpoints } from '../../../src/contract/endpoints.js';
import type { InstanceSettings } from '../../../src/mock/servicenow/index.js';
import { World } from '../support/world.js';

const request = { params: { anomaly_id: 42 }, body: { title: 'Rows are missing', description: '' }, key: '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a' };
const incidents = (world: World) => world.serviceNow.store.query('incident');
const isPost = ({ method }: { method: string }): boolean => method === 'POST';

const hiding: [string, Partial<InstanceSettings>][] = [
  ['denied', { deniedColumns: { incident: ['correlation_id'] } }],
  ['written and not read', { writeOnlyColumns: { incident: ['correlation_id'] } }],
  ['found by nobody', { writeOnlyColumns: { incident: ['correlation_id'] }, invalidQuery: 'no_rows' }],
  ['refused in a query', { writeOnlyColumns: { incident: ['correlation_id'] }, invalidQuery: 'forbid' }],
];

function worldWith(settings: Partial<InstanceSettings>): World {
  const world = new World();
  Object.assign(world.serviceNow.settings, settings);
  return world;
}

// covers: W, D8
test.each(hiding)('a create whose answer is lost is never repeated where correlation ids are %s', async (_, settings) => {
  const world = worldWith(settings);
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPost });
  for (const later of [0, 33_000, 3_600_000]) {
    world.clock.advance(later);
    const problem = await world.fail(endpoints.createTicket, request);
    expect(problem).toMatchObject({ code: 'outcome-unknown', status: 502 });
    expect(problem.detail).toContain('Look for the ticket in ServiceNow before you create it again');
    expect(problem.headers.get('Retry-After')).toBeNull();
  }
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, D8
test.each(hiding)('nothing is in doubt where correlation ids are %s and every answer arrives', async (_, settings) => {
  const world = worldWith(settings);
  const created = await world.call(endpoints.createTicket, request);
  expect(await world.call(endpoints.createTicket, request)).toEqual(created);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, D8
test('as soon as correlation ids may be read a create in doubt is settled', async () => {
  const world = worldWith({ writeOnlyColumns: { incident: ['correlation_id'] } });
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPost });
  await world.fail(endpoints.createTicket, request);
  world.clock.advance(60_000);
  world.serviceNow.settings.writeOnlyColumns = {};
  expect((await world.call(endpoints.createTicket, request)).ticket.ticket_id).toBe(incidents(world)[0]?.sys_id);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, D8
test('a lost request is sent again where other incidents show that correlation ids may be read', async () => {
  const world = new World();
  world.incident();
  world.serviceNow.faults.inject('refuses-connection', { times: 1, only: isPost });
  expect(await world.fail(endpoints.createTicket, request)).toMatchObject({ code: 'outcome-unknown' });
  world.clock.advance(60_000);
  await world.call(endpoints.createTicket, request);
  expect(incidents(world)).toHaveLength(2);
});
