import type { ConnectionCheck } from '../../../src/contract/connection-test.js';
import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { credentials, origin } from '../support/data.js';
import { World } from '../support/world.js';

const statuses = (checks: ConnectionCheck[]) => Object.fromEntries(checks.map(({ check, status }) => [check, status]));
const all = ['address', 'servicenow', 'sign-in', 'incidents', 'choices', 'groups', 'users', 'roles', 'create', 'work-notes', 'fields'];

async function testStored(world: World): Promise<ConnectionCheck[]> {
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  return world.lines(endpoints.testConnection, { params: { id: integration?.id ?? '' } });
}

const tlsFailure = (): TypeError => new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }) });

function instanceWithGroup(settings = {}): World {
  const world = new World({ settings });
  world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  return world;
}

// covers: S11, P1, P2
test('a sound connection passes every check; the roles of an account that may read them included', async () => {
  const world = instanceWithGroup();
  const checks = await testStored(world);
  expect(checks.map(({ check }) => check)).toEqual(all);
  expect(checks.filter(({ status }) => status === 'unproven').map(({ check }) => check)).toEqual(['create', 'work-notes', 'fields']);
  expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(checks.every(({ title, detail }) => title !== '' && detail !== '')).toBe(true);
});

// covers: S11, P1, P2
test('a test only reads, and its first call carries no credentials', async () => {
  const world = instanceWithGroup();
  await testStored(world);
  expect(world.writes).toEqual([]);
  expect(world.sent[0]?.authorization).toBeNull();
  expect(world.sent.slice(1).every(({ authorization }) => authorization?.startsWith('Basic '))).toBe(true);
});

// covers: S11, P1
test.each([
  ['refuses-connection', 'address', 'provider-unreachable'],
  ['times-out', 'address', 'provider-timeout'],
  ['hibernating', 'servicenow', 'provider-hibernating'],
  ['maintenance', 'servicenow', 'provider-maintenance'],
  ['rate-limited', 'servicenow', 'provider-rate-limited'],
  ['credentials-rotated', 'sign-in', 'provider-credentials'],
  ['account-locked', 'sign-in', 'provider-credentials'],
  ['table-closed', 'incidents', 'provider-forbidden'],
] as const)('while the instance is %s the check %s fails with %s and the later ones are skipped', async (fault, check, code) => {
  const world = instanceWithGroup({ timeout: 30 });
  world.serviceNow.faults.inject(fault);
  const checks = await testStored(world);
  const failing = all.indexOf(check);
  expect(checks.map(({ status }) => status)).toEqual(all.map((_, index) => (index < failing ? 'passed' : index === failing ? 'failed' : 'skipped')));
  expect(checks[failing]).toMatchObject({ code });
  expect((await world.call(endpoints.listIntegrations)).items[0]?.health).toMatchObject({ status: 'failing', code });
});

// covers: S11, P1
test.each([
  ['answers with a page of something else', () => Promise.resolve(new Response('<html>Welcome</html>', { headers: { 'Content-Type': 'text/html' } })), 'servicenow', 'provider-unrecognized'],
  ['has a certificate for another name', () => Promise.reject(tlsFailure()), 'address', 'provider-tls'],
] as const)('where the host %s the probe without credentials finds out, and no credentials are sent', async (_what, answer, check, code) => {
  const world = instanceWithGroup();
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation(answer);
  const checks = await testStored(world);
  expect(checks.filter(({ status }) => status === 'failed')).toMatchObject([{ check, code }]);
  expect(world.sent.map(({ authorization }) => authorization)).toEqual([null]);
});

// covers: S11
test('where Basic authentication is refused the check of the sign-in says so', async () => {
  const world = instanceWithGroup();
  world.serviceNow.settings.basicAuthentication = false;
  const checks = await testStored(world);
  expect(checks.find(({ status }) => status === 'failed')).toMatchObject({ check: 'sign-in', code: 'provider-credentials', offers: ['bearer'], detail: expect.stringContaining('rejects Basic authentication') as string });
});

const door = (status: number): Response => new Response('<html>Please sign in</html>', { status, headers: { 'Content-Type': 'text/html' } });

// covers: S11, P1
test('what asks to sign in in front of the instance, and lets the account through, is no obstacle', async () => {
  const world = instanceWithGroup();
  const { fetch } = world.serviceNow;
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation((input, init) =>
    new Request(input, init).headers.has('Authorization') ? fetch.call(world.serviceNow, input, init) : Promise.resolve(door(401)),
  );
  const checks = await testStored(world);
  expect(statuses(checks)).toMatchObject({ address: 'passed', servicenow: 'passed', 'sign-in': 'passed', incidents: 'passed' });
  expect(world.sent.filter(({ authorization }) => authorization === null)).toHaveLength(1);
});

// covers: S11, P1
test('where it lets nobody through, whether ServiceNow is behind it is left open', async () => {
  const world = instanceWithGroup();
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation(() => Promise.resolve(door(401)));
  const checks = await testStored(world);
  expect(checks.map(({ check, status, code }) => [check, status, code]).slice(0, 4)).toEqual([
    ['address', 'passed', undefined],
    ['servicenow', 'unproven', undefined],
    ['sign-in', 'failed', 'provider-credentials'],
    ['incidents', 'skipped', undefined],
  ]);
  expect(checks[2]?.detail).toContain('such as a proxy or single sign-on');
  // The same password is not tried twice.
  expect(world.sent.map(({ authorization }) => authorization !== null)).toEqual([false, true]);
});

// covers: S11
test('an address rule in front of the instance is found by the probe without credentials', async () => {
  const world = instanceWithGroup();
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation(() => Promise.resolve(door(403)));
  const checks = await testStored(world);
  expect(checks.filter(({ status }) => status === 'failed')).toMatchObject([{ check: 'servicenow', code: 'provider-unrecognized', needs: [] }]);
  expect(world.sent.map(({ authorization }) => authorization)).toEqual([null]);
});

// covers: S11
test('a wrong password is tried once, so that a test does not lock the account', async () => {
  const world = new World();
  world.serviceNow.faults.inject('credentials-rotated');
  await testStored(world);
  expect(world.sent.filter(({ authorization }) => authorization !== null)).toHaveLength(1);
});

// covers: S11, P1
test('unreadable choices and groups fail by themselves and leave the connection sound', async () => {
  const world = new World();
  world.serviceNow.faults.inject('choices-unreadable');
  world.serviceNow.faults.inject('groups-unreadable');
  const checks = await testStored(world);
  expect(statuses(checks)).toMatchObject({ incidents: 'passed', choices: 'failed', groups: 'failed', users: 'passed' });
  expect(checks.find(({ check }) => check === 'choices')?.detail).toContain('sys_choice');
  expect((await world.call(endpoints.listIntegrations)).items[0]?.health?.status).toBe('connected');
});

// covers: S11, P1
test.each([
  ['choices', 'sys_choice'],
  ['groups', 'sys_user_group'],
  ['users', 'sys_user'],
] as const)('a table that is closed to the API fails the check %s alone, and names %s', async (check, table) => {
  const world = instanceWithGroup();
  world.serviceNow.settings.closedTables.push(table);
  const checks = await testStored(world);
  expect(checks.filter(({ status }) => status === 'failed').map((failed) => failed.check)).toEqual([check]);
  expect(checks.find((failed) => failed.check === check)).toMatchObject({ code: 'provider-forbidden', detail: expect.stringContaining(table) as string });
});

// covers: S11, S7
test('a new address and credentials are tested without being stored', async () => {
  const world = new World({ initial: {} });
  const body = { type: 'servicenow', api_url: `${origin}/`, api_access_token: credentials };
  expect(statuses(await world.lines(endpoints.testNewConnection, { body }))).toMatchObject({ 'sign-in': 'passed', incidents: 'passed' });
  expect((await world.call(endpoints.listIntegrations)).items).toEqual([]);
  const wrong = await world.lines(endpoints.testNewConnection, { body: { ...body, api_access_token: 'qualytics_integration:no' } });
  expect(statuses(wrong)['sign-in']).toBe('failed');
  expect(await world.fail(endpoints.testNewConnection, { body: { ...body, api_url: 'http://acme.example' } })).toMatchObject({ code: 'invalid-request' });
});

// covers: S11, Y6
test('a successful test wakes a queue that refused credentials had paused', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  await world.call(endpoints.linkTicket, { params: { anomaly_id: 42 }, body: { ticket_id: sys_id } });
  world.serviceNow.faults.inject('account-locked');
  await world.call(hostEndpoints.addComment, { params: { anomaly_id: 42 }, body: { text: 'held back' } });
  await world.work();
  world.serviceNow.faults.remove('account-locked');
  await world.work(3_600_000);
  expect(world.notes(sys_id)).not.toContain('Comment from Qualytics: held back');
  await testStored(world);
  await world.work();
  expect(world.notes(sys_id)).toContain('Comment from Qualytics: held back [written 2024-01-15 10:30:00 UTC]');
});

// covers: S11, P1
test('each check is sent as it finishes, not at the end', async () => {
  const world = new World();
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  const headers = { Authorization: 'Bearer mock-admin-editor' };
  const request = new Request(`https://qualytics.example/api/integrations/${integration?.id ?? ''}/test`, { method: 'POST', headers });
  const reader = (await world.backend.handle(request)).body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toMatch(/^\{"check":"address".*\}\n$/);
  expect(world.sent.length).toBeLessThan(3);
  await reader?.cancel();
});
