import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { credentials, origin } from '../support/data.js';
import { World } from '../support/world.js';

const idOf = async (world: World): Promise<string> => (await world.call(endpoints.listIntegrations)).items[0]?.id ?? '';

const rotate = async (world: World, secret: string) => ({ params: { id: await idOf(world) }, body: { api_access_token: secret } });

async function linkOne(world: World, anomaly_id = 42): Promise<string> {
  const { sys_id } = world.incident();
  await world.call(endpoints.linkTicket, { params: { anomaly_id }, body: { ticket_id: sys_id } });
  return sys_id;
}

// covers: S4, S7, P5
test('credentials are replaced in place once they have proved to work, and links survive', async () => {
  const world = new World();
  await linkOne(world);
  world.serviceNow.administration.setPassword('qualytics_integration', 'next:one');
  world.clock.advance(60_000);
  const updated = await world.call(endpoints.updateIntegration, { ...(await rotate(world, 'qualytics_integration:next:one')), as: 'manager-viewer' });
  expect(updated).toMatchObject({
    created: '2024-01-10T08:00:00.000Z',
    created_by: 'Alma Ferreira',
    credentials_updated_at: '2024-01-15T10:31:00.000Z',
    credentials_updated_by: 'Noor Haddad',
    links: { links_count: 1, anomalies_count: 1 },
  });
  const { items } = await world.call(endpoints.listTicketLinks, { params: { anomaly_id: 42 } });
  expect(items[0]?.sync?.status).toBe('synced');
});

// covers: S4, P5
test('when the new credentials fail the previous ones stay in use', async () => {
  const world = new World();
  const problem = await world.fail(endpoints.updateIntegration, await rotate(world, 'qualytics_integration:wrong'));
  expect(problem).toMatchObject({ status: 400, code: 'provider-credentials' });
  expect((await world.call(endpoints.searchTickets)).items).toEqual([]);
  expect((await world.call(endpoints.listIntegrations)).items[0]?.credentials_updated_at).toBe('2024-01-10T08:00:00.000Z');
});

// covers: S4
test('an update that names another address or type is refused, with the field; the same ones may stand there', async () => {
  const world = new World();
  const input = await rotate(world, credentials);
  const updating = (rest: object) => ({ ...input, body: { ...input.body, ...rest } });
  for (const api_url of ['https://other.service-now.com', 'no address', '']) {
    const problem = await world.fail(endpoints.updateIntegration, updating({ api_url }));
    expect(problem).toMatchObject({ status: 422, code: 'invalid-request', errors: [{ field: 'api_url' }] });
    expect(problem.detail).toContain(`It’s ${origin}. Disconnect`);
  }
  const other = await world.fail(endpoints.updateIntegration, updating({ type: 'jira' }));
  expect(other).toMatchObject({ status: 422, code: 'invalid-request', errors: [{ field: 'type' }] });
  expect(other.detail).toContain('It’s servicenow');
  expect(world.sent).toEqual([]);
  expect(await world.call(endpoints.updateIntegration, updating({ type: 'servicenow', api_url: `${origin}/` }))).toMatchObject({ api_url: origin });
});

// covers: S4, S7
test('the integration shows the account’s name masked, and credentials without a name are of that account', async () => {
  const world = new World();
  expect((await world.call(endpoints.getCapabilities)).keep_account).toBe(true);
  expect((await world.call(endpoints.listIntegrations)).items[0]?.account).toBe('q***n');
  world.serviceNow.administration.setPassword('qualytics_integration', 'next:one');
  expect(await world.call(endpoints.updateIntegration, await rotate(world, ':next:one'))).toMatchObject({ account: 'q***n', health: { status: 'connected' } });
  expect((await world.call(endpoints.searchTickets)).items).toEqual([]);
});

// covers: S4
test('credentials without a name are tested as the stored account’s, on its own instance alone', async () => {
  const world = new World();
  const [, password = ''] = credentials.split(':');
  const bodyAt = (api_url: string) => ({ body: { type: 'servicenow', api_url, api_access_token: `:${password}` } });
  expect(await world.fail(endpoints.testNewConnection, bodyAt('https://other.service-now.com'))).toMatchObject({ status: 422, errors: [{ field: 'api_access_token' }] });
  expect(world.sent).toEqual([]);
  const checks = await world.lines(endpoints.testNewConnection, bodyAt(origin));
  expect(checks.find(({ check }) => check === 'sign-in')).toMatchObject({ status: 'passed' });
});

// covers: S4, S7
test('a connection whose credentials are gone has no account to keep', async () => {
  const world = new World();
  const { id } = (await world.call(endpoints.listIntegrations)).items[0] ?? { id: '' };
  await world.store.unit(async (unit) => {
    const record = await unit.integrations.get(id);
    if (record) await unit.integrations.put({ ...record, credentials: null });
  });
  expect((await world.call(endpoints.listIntegrations)).items[0]?.account).toBe('');
  expect(await world.fail(endpoints.updateIntegration, await rotate(world, ':secret'))).toMatchObject({ status: 422, errors: [{ field: 'api_access_token' }] });
});

// covers: S5, L10, P6
test('the integration says how many links on how many anomalies a disconnect leaves behind', async () => {
  const world = new World();
  const shared = await linkOne(world);
  await linkOne(world);
  await world.call(endpoints.linkTicket, { params: { anomaly_id: 43 }, body: { ticket_id: shared } });
  expect((await world.call(endpoints.listIntegrations)).items[0]?.links).toEqual({ links_count: 3, anomalies_count: 2 });
});

// covers: S5, L10
test('after a disconnect links stay as historical records with their last known status', async () => {
  const world = new World();
  await linkOne(world);
  await world.call(endpoints.deleteIntegration, { params: { id: await idOf(world) } });
  world.clock.advance(3_600_000);
  const after = await world.sentDuring(async () => {
    const { items } = await world.call(endpoints.listTicketLinks, { params: { anomaly_id: 42 } });
    expect(items[0]).toMatchObject({ status: 'New', instance_origin: origin, last_synced_at: '2024-01-15T10:30:00.000Z', sync: { status: 'historical' } });
    await world.call(hostEndpoints.addComment, { params: { anomaly_id: 42 }, body: { text: 'nobody reads this' } });
    await world.work();
  });
  expect(after).toEqual([]);
  expect(await world.fail(endpoints.searchTickets)).toMatchObject({ status: 409, code: 'not-connected' });
  expect(await world.fail(endpoints.getFormSpecification)).toMatchObject({ code: 'not-connected' });
});

// covers: S5
test('reconnecting to the same instance revives its links and delivers what waited', async () => {
  const world = new World();
  const sysId = await linkOne(world);
  await world.call(hostEndpoints.addComment, { params: { anomaly_id: 42 }, body: { text: 'still waiting' } });
  await world.call(endpoints.deleteIntegration, { params: { id: await idOf(world) } });
  await world.work();
  expect(world.notes(sysId)).not.toContain('Comment from Qualytics: still waiting');
  await world.call(endpoints.createIntegration, { body: { type: 'servicenow', api_url: origin, api_access_token: credentials } });
  await world.work();
  expect(world.notes(sysId)).toContain('Comment from Qualytics: still waiting');
  const { items } = await world.call(endpoints.listTicketLinks, { params: { anomaly_id: 42 } });
  expect(items[0]?.sync).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: S5
test('another instance leaves the links of the first one historical', async () => {
  const world = new World();
  await linkOne(world);
  await world.call(endpoints.deleteIntegration, { params: { id: await idOf(world) } });
  const elsewhere = 'https://other.service-now.com';
  const created = await world.call(endpoints.createIntegration, { body: { type: 'servicenow', api_url: elsewhere, api_access_token: credentials } });
  expect(created.links).toEqual({ links_count: 0, anomalies_count: 0 });
  const { items } = await world.call(endpoints.listTicketLinks, { params: { anomaly_id: 42 } });
  expect(items[0]).toMatchObject({ instance_origin: origin, sync: { status: 'historical' } });
});

// covers: S5
test('an integration that is gone answers 404', async () => {
  const world = new World();
  const id = await idOf(world);
  await world.call(endpoints.deleteIntegration, { params: { id } });
  expect(await world.fail(endpoints.deleteIntegration, { params: { id } })).toMatchObject({ code: 'not-found' });
  expect(await world.fail(endpoints.testConnection, { params: { id } })).toMatchObject({ code: 'not-found' });
});

const log = async (world: World) => (await world.call(endpoints.listConnectionLog)).map(({ deed, done_by }) => `${done_by}: ${deed}`);

// covers: P10
test('who connected, changed and disconnected is kept, over a disconnect too, the newest first', async () => {
  const world = new World();
  expect(await log(world)).toEqual(['Alma Ferreira: connected']);
  await world.call(endpoints.updateIntegration, { ...(await rotate(world, credentials)), as: 'manager-viewer' });
  await world.call(endpoints.updateTicketDefaults, { params: { id: await idOf(world) }, body: { impact: '2' } });
  await world.fail(endpoints.updateIntegration, await rotate(world, 'qualytics_integration:wrong'));
  world.clock.advance(60_000);
  await world.call(endpoints.deleteIntegration, { params: { id: await idOf(world) }, as: 'manager-viewer' });
  const entries = await world.call(endpoints.listConnectionLog);
  expect(entries.map(({ deed, done_by }) => [deed, done_by])).toEqual([
    ['disconnected', 'Noor Haddad'],
    ['defaults-changed', expect.any(String)],
    ['credentials-replaced', 'Noor Haddad'],
    ['connected', 'Alma Ferreira'],
  ]);
  expect(entries[0]).toMatchObject({ api_url: origin, done_at: '2024-01-15T10:31:00.000Z' });
  expect((await world.fail(endpoints.listConnectionLog, { as: 'member-author' })).code).toBe('forbidden');
});

// covers: P10
test('of what was done to the connection the last twenty are kept', async () => {
  const world = new World();
  const params = { id: await idOf(world) };
  for (let count = 0; count < 25; count += 1) await world.call(endpoints.updateTicketDefaults, { params, body: { impact: '2' } });
  expect(await log(world)).toHaveLength(20);
  expect((await log(world)).every((entry) => entry.endsWith('defaults-changed'))).toBe(true);
});
