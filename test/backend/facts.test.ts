import { endpoints } from '../../src/contract/endpoints.js';
import { hostEndpoints } from '../../src/mock/product/endpoints.js';
import { World } from './support/world.js';

const params = { anomaly_id: 42 };
const create = { params, body: { title: 'Rows are missing' } };

// covers: G4
test.each([
  ['member-editor', [{ access: 'role', on: 'manager' }]],
  ['manager-reporter', [{ access: 'team', on: 'author' }]],
  ['member-reporter', [{ access: 'role', on: 'manager' }, { access: 'team', on: 'author' }]],
])('what a %s lacks to search for tickets is told as facts, the product’s own', async (as, needs) => {
  const problem = await new World().fail(endpoints.searchTickets, { as });
  expect(problem).toMatchObject({ status: 403, code: 'forbidden', provider: '', needs });
});

// covers: S11
test('a denied write tells the right that it needed, and whose word it is', async () => {
  const world = new World();
  world.serviceNow.faults.inject('writes-denied');
  const denied = { code: 'provider-forbidden', provider: 'servicenow', needs: [{ access: 'create', on: 'incident' }], asks: [] };
  expect(await world.fail(endpoints.createTicket, create)).toMatchObject(denied);
});

// covers: S11
test('a connection that reads no incidents tells that right, when it is made and where it is shown', async () => {
  const world = new World();
  const needs = [{ access: 'read', on: 'incident' }];
  const id = (await world.call(endpoints.listIntegrations)).items[0]?.id ?? '';
  world.serviceNow.faults.inject('table-closed');
  expect(await world.fail(endpoints.searchTickets)).toMatchObject({ code: 'provider-forbidden', needs });
  const checks = await world.lines(endpoints.testConnection, { params: { id } });
  expect(checks.find(({ check }) => check === 'incidents')).toMatchObject({ provider: 'servicenow', needs });
  expect((await world.call(endpoints.listIntegrations)).items[0]?.health).toMatchObject({ status: 'failing', provider: 'servicenow', needs });
});

// covers: S11
test.each([
  ['choices-unreadable', 'choices', 'sys_choice'],
  ['groups-unreadable', 'groups', 'sys_user_group'],
] as const)('while %s the check %s tells the table to read', async (mood, name, table) => {
  const world = new World();
  world.serviceNow.faults.inject(mood);
  const id = (await world.call(endpoints.listIntegrations)).items[0]?.id ?? '';
  const checks = await world.lines(endpoints.testConnection, { params: { id } });
  expect(checks.find(({ check }) => check === name)).toMatchObject({ status: 'failed', needs: [{ access: 'read', on: table }] });
});

// covers: Y6, L4
test('a note that was denied tells on its link the right that it needed', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  await world.call(hostEndpoints.addComment, { params, body: { text: 'ok' } });
  world.serviceNow.faults.inject('writes-denied');
  await world.work();
  const { last_error } = (await world.call(endpoints.listTicketLinks, { params })).items[0]?.sync ?? {};
  expect(last_error).toMatchObject({ code: 'provider-forbidden', provider: 'servicenow', needs: [{ access: 'write', on: 'incident' }], what: 'note' });
});
