import type { ConnectionCheck } from '../../../src/contract/connection-test.js';
import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { credentials, origin } from '../support/data.js';
import { World } from '../support/world.js';

type Right = 'create' | 'work-notes' | 'fields';

const idOf = async (world: World): Promise<string> => (await world.call(endpoints.listIntegrations)).items[0]?.id ?? '';

/** The three checks of the rights to write, by name. */
async function rights(world: World): Promise<Record<Right, ConnectionCheck | undefined>> {
  const checks = await world.lines(endpoints.testConnection, { params: { id: await idOf(world) } });
  const find = (name: Right) => checks.find(({ check }) => check === name);
  return { create: find('create'), 'work-notes': find('work-notes'), fields: find('fields') };
}

const create = (world: World, values: Record<string, string> = {}) =>
  world.send(endpoints.createTicket, { params: { anomaly_id: 42 }, body: { title: 'Orders are late', ...values } });
const group = (world: World): string => world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' }).sys_id;

// covers: S11, P2
test('rights to write are unproven until something was written', async () => {
  const world = new World();
  for (const check of Object.values(await rights(world))) expect(check).toMatchObject({ status: 'unproven', code: undefined });
  expect(world.writes).toEqual([]);
});

// covers: S11, P2
test('a created incident proves the right to create, and of the fields no more than were kept', async () => {
  const world = new World();
  await create(world, { category: 'software', assignment_group: group(world) });
  const { create: created, fields, 'work-notes': notes } = await rights(world);
  expect(created).toMatchObject({ status: 'passed', detail: expect.stringContaining('2024-01-15 10:30:00 UTC') as string });
  expect(fields).toMatchObject({ status: 'unproven', code: undefined });
  expect(fields?.detail).toContain('Category, Assignment group');
  expect(fields?.kept).toEqual(['category', 'assignment_group']);
  expect(created?.written_at).toBe('2024-01-15T10:30:00.000Z');
  expect(fields?.detail).toContain('Not tested yet: Subcategory');
  expect(notes?.status).toBe('unproven');
});

// covers: S11
test('the fields pass once each of them was kept', async () => {
  const world = new World({ settings: { extraFields: ['subcategory'] } });
  await create(world, { category: 'software', subcategory: 'os', assignment_group: group(world) });
  expect((await rights(world)).fields).toMatchObject({ status: 'passed', detail: expect.not.stringContaining('Not tested yet') as string });
});

// covers: S11
test('a denied create limits the connection until one succeeds; a missing role does not', async () => {
  const world = new World();
  const health = async () => (await world.call(endpoints.listIntegrations)).items[0]?.health;
  world.serviceNow.faults.inject('itil-missing');
  await rights(world);
  expect((await health())?.status).toBe('connected');
  world.serviceNow.faults.remove('itil-missing');

  world.serviceNow.faults.inject('writes-denied');
  await create(world);
  await rights(world);
  expect(await health()).toMatchObject({ status: 'limited', detail: expect.stringContaining('2024-01-15 10:30:00 UTC') as string });
  world.serviceNow.faults.remove('writes-denied');
  await create(world);
  expect((await health())?.status).toBe('connected');
});

// covers: S11
test('a record that a rule refused does not limit the connection', async () => {
  const world = new World();
  world.serviceNow.faults.inject('rule-aborts');
  await create(world);
  expect((await world.call(endpoints.listIntegrations)).items[0]?.health?.status).toBe('connected');
});

// covers: S11, P2
test('a linked incident and a synced comment prove the right to write work notes', async () => {
  const linked = new World();
  await linked.call(endpoints.linkTicket, { params: { anomaly_id: 42 }, body: { ticket_id: linked.incident().sys_id } });
  expect((await rights(linked))['work-notes']?.status).toBe('passed');

  const synced = new World();
  await create(synced);
  expect((await rights(synced))['work-notes']?.status).toBe('unproven');
  await synced.call(hostEndpoints.addComment, { params: { anomaly_id: 42 }, body: { text: 'seen' } });
  await synced.work();
  expect((await rights(synced))['work-notes']?.status).toBe('passed');
});

// covers: S11, P2
test('a refused write fails its check with the cause, and a later success passes it', async () => {
  const world = new World();
  world.serviceNow.faults.inject('writes-denied');
  await create(world);
  expect((await rights(world)).create).toMatchObject({ status: 'failed', code: 'provider-forbidden' });
  world.serviceNow.faults.remove('writes-denied');
  await create(world);
  expect((await rights(world)).create).toMatchObject({ status: 'passed' });
});

// covers: S11, P2
test('a rule that aborts the write fails the check by its own code', async () => {
  const world = new World();
  world.serviceNow.faults.inject('rule-aborts');
  await create(world);
  expect((await rights(world)).create).toMatchObject({ status: 'failed', code: 'provider-rejected' });
});

// covers: S11, C11, P2
test('fields that an access rule hides are named', async () => {
  const world = new World();
  world.serviceNow.faults.inject('fields-denied');
  await create(world, { category: 'software', assignment_group: group(world) });
  const { create: created, fields } = await rights(world);
  expect(created?.status).toBe('passed');
  expect(fields).toMatchObject({ status: 'failed', code: 'provider-forbidden', denied: ['category', 'assignment_group'], kept: [] });
  expect(fields?.needs).toEqual(['incident.category', 'incident.assignment_group'].map((on) => ({ access: 'write', on })));
  expect(fields?.detail).toContain('incident.category, incident.assignment_group');
});

// covers: S11, C11, P2
test('a value that is no choice or no sys_id says nothing of rights', async () => {
  const world = new World();
  Object.assign(world.serviceNow.settings, { choice: 'drop', reference: 'empty' });
  await create(world, { category: 'Software', assignment_group: 'Data Operations' });
  expect((await rights(world)).fields?.status).toBe('unproven');
});

// covers: S11, P2
test('notes that the account may not see are found out, although ServiceNow took the write', async () => {
  const world = new World();
  world.serviceNow.settings.deniedColumns = { incident: ['work_notes'] };
  await world.call(endpoints.linkTicket, { params: { anomaly_id: 42 }, body: { ticket_id: world.incident().sys_id } });
  expect((await rights(world))['work-notes']).toMatchObject({ status: 'failed', code: 'provider-forbidden', detail: expect.stringContaining('work_notes') as string });
});

// covers: S11, P2
test('a failure of the connection says nothing of rights', async () => {
  const world = new World({ settings: { timeout: 30 } });
  await create(world);
  world.serviceNow.faults.inject('server-errors', { only: ({ method }) => method === 'POST' });
  await create(world);
  expect(world.writes).toHaveLength(2);
  world.serviceNow.faults.remove('server-errors');
  expect((await rights(world)).create?.status).toBe('passed');
});

// covers: S4, S11, P2
test('new credentials have to prove their rights anew, whatever the old ones still had on the way', async () => {
  const world = new World();
  await create(world, { category: 'software' });
  const params = { id: await idOf(world) };
  await world.call(endpoints.updateIntegration, { params, body: { api_access_token: credentials } });
  expect(Object.values(await rights(world)).map((check) => check?.status)).toEqual(['unproven', 'unproven', 'unproven']);
});

// covers: S11, P2
test('credentials that are not stored have proved nothing, whatever the stored ones did', async () => {
  const world = new World();
  await create(world);
  const body = { type: 'servicenow', api_url: origin, api_access_token: credentials };
  const checks = await world.lines(endpoints.testNewConnection, { body });
  expect(checks.find(({ check }) => check === 'create')?.status).toBe('unproven');
});
