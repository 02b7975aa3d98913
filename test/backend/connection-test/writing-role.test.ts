import type { ConnectionCheck } from '../../../src/contract/connection-test.js';
import { endpoints } from '../../../src/contract/endpoints.js';
import { seed } from '../support/data.js';
import { World } from '../support/world.js';

const account = 'qualytics_integration';

/** A world whose service account has lost its role. */
function bareWorld(): World {
  const world = new World();
  world.serviceNow.faults.inject('itil-missing');
  return world;
}

const roleNamed = (world: World, name: string): string =>
  world.serviceNow.store.query('sys_user_role', `name=${name}`)[0]?.sys_id ?? world.serviceNow.store.insert('sys_user_role', { name }).sys_id;

function grant(world: World, name: string, values: { state?: string; inherited?: string } = {}): void {
  const [user] = world.serviceNow.store.query('sys_user', `user_name=${account}`);
  world.serviceNow.store.insert('sys_user_has_role', { user: user?.sys_id ?? '', role: roleNamed(world, name), ...values });
}

const put = (world: World, role: string, contains: string): unknown =>
  world.serviceNow.store.insert('sys_user_role_contains', { role: roleNamed(world, role), contains: roleNamed(world, contains) });

async function rolesOf(world: World): Promise<ConnectionCheck | undefined> {
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  const checks = await world.lines(endpoints.testConnection, { params: { id: integration?.id ?? '' } });
  return checks.find(({ check }) => check === 'roles');
}

const health = async (world: World) => (await world.call(endpoints.listIntegrations)).items[0]?.health;
const create = (world: World) => world.send(endpoints.createTicket, { params: { anomaly_id: 42 }, body: { title: 'Orders are late' } });

// covers: S11, P1
test.each(['admin', 'itil', 'sn_incident_write'])('the role %s is enough, and creates', async (role) => {
  const world = bareWorld();
  grant(world, role);
  const found = await rolesOf(world);
  expect(found).toMatchObject({ status: 'passed', needs: [] });
  expect(found?.detail).toMatch(new RegExp(`^The account has the ${role} role\\. `));
  expect((await create(world)).response.status).toBe(201);
  expect((await health(world))?.status).toBe('connected');
});

// covers: S11
test('a role that came with a group counts like one that was given', async () => {
  const world = bareWorld();
  grant(world, 'sn_incident_write', { inherited: 'true' });
  expect((await rolesOf(world))?.status).toBe('passed');
});

// covers: S11
test('a role that contains one of them is enough, however far down, though others contain each other in a circle', async () => {
  const world = bareWorld();
  grant(world, 'acme_viewer');
  grant(world, 'acme_bot');
  put(world, 'acme_viewer', 'acme_reader');
  put(world, 'acme_reader', 'acme_viewer');
  put(world, 'acme_bot', 'acme_ticketing');
  put(world, 'acme_ticketing', 'itil_admin');
  const found = await rolesOf(world);
  expect(found).toMatchObject({ status: 'passed' });
  expect(found?.detail).toMatch(/^The account has the acme_bot role, which contains itil\. /);
  expect((await create(world)).response.status).toBe(201);
});

// covers: S11
test('without such a role nothing is shown: the connection works until a write is refused', async () => {
  const world = bareWorld();
  grant(world, 'acme_viewer');
  put(world, 'acme_viewer', 'acme_reader');
  put(world, 'acme_reader', 'acme_viewer');
  const found = await rolesOf(world);
  expect(found).toMatchObject({ status: 'unproven', code: undefined, needs: [] });
  expect(found?.detail).toMatch(/^The account has none of the roles that usually .* \(itil, sn_incident_write, admin, or a role that contains one of them\)/);
  expect(await health(world)).toMatchObject({ status: 'connected' });

  expect((await create(world)).response.status).toBe(502);
  const refused = await health(world);
  expect(refused).toMatchObject({ status: 'limited', code: 'provider-forbidden', limited_at: '2024-01-15T10:30:00.000Z' });
  expect(refused?.detail).toMatch(/may need a role with read, create, and write access to the Incident table, such as itil or sn_incident_write\. Or an access rule/);
});

// covers: S11
test('an account without any role has none of them', async () => {
  expect((await rolesOf(bareWorld()))?.detail).toMatch(/^The account has none of the roles/);
});

// covers: S11
test('a role that is not active counts as none', async () => {
  const world = bareWorld();
  grant(world, 'itil', { state: 'inactive' });
  expect((await rolesOf(world))?.detail).toMatch(/^The account has none of the roles/);
  expect((await create(world)).response.status).toBe(502);
});

// covers: S11, P1
test.each([
  ['the grants', 'sys_user_has_role'],
  ['the names of roles', 'sys_user_role'],
  ['the users that they belong to', 'sys_user'],
  ['what roles contain', 'sys_user_role_contains'],
] as const)('where %s may not be read it cannot be told', async (_what, table) => {
  for (const setting of ['unreadableTables', 'closedTables'] as const) {
    const world = bareWorld();
    grant(world, 'acme_viewer');
    put(world, 'acme_viewer', 'acme_reader');
    world.serviceNow.settings[setting].push(table);
    const found = await rolesOf(world);
    expect(found).toMatchObject({ status: 'unproven', needs: ['sys_user_has_role', 'sys_user_role_contains'].map((on) => ({ access: 'read', on })) });
    expect(found?.detail).toMatch(/^The account can’t read all of its roles\./);
  }
});

// covers: S11
test('a grant of which the instance shows only the number leaves it open', async () => {
  const world = bareWorld();
  grant(world, 'acme_viewer');
  const { fetch } = world.serviceNow;
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const response = await fetch(request);
    if (!request.url.includes('/table/sys_user_has_role')) return response;
    const headers = new Headers(response.headers);
    headers.set('X-Total-Count', '2');
    return new Response(response.body, { status: response.status, headers });
  });
  expect((await rolesOf(world))?.detail).toMatch(/^The account can’t read all of its roles\./);
});

// covers: S11
test('the roles of others prove nothing: an instance that drops the condition answers with anybody’s', async () => {
  const world = bareWorld();
  const { fetch } = world.serviceNow;
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation((input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.pathname.endsWith('/sys_user_has_role')) url.searchParams.delete('sysparm_query');
    return fetch(new Request(url, request));
  });
  expect((await rolesOf(world))?.detail).toMatch(/^The account can’t read all of its roles\./);
});

// covers: S11
test('what roles of others contain proves nothing either', async () => {
  const world = bareWorld();
  grant(world, 'acme_viewer');
  const { fetch } = world.serviceNow;
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation((input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.pathname.endsWith('/sys_user_role_contains')) url.searchParams.delete('sysparm_query');
    return fetch(new Request(url, request));
  });
  expect((await rolesOf(world))?.detail).toMatch(/^The account can’t read all of its roles\./);
});

// covers: S11
test('a user name in another case is the same user’s', async () => {
  const world = new World({ initial: { ...seed, integration: { type: 'servicenow', api_url: 'https://acme.service-now.com', credentials: 'Qualytics_Integration:integration' } } });
  expect((await rolesOf(world))?.status).toBe('passed');
});

// covers: S11
test('a user name that would end the condition is not searched for', async () => {
  const world = new World();
  world.serviceNow.store.insert('sys_user', { user_name: 'bot^active=true', user_password: 'p' });
  const body = { type: 'servicenow', api_url: 'https://acme.service-now.com', api_access_token: 'bot^active=true:p' };
  const sent = await world.sentDuring(() => world.lines(endpoints.testNewConnection, { body }));
  expect(sent.filter(({ url }) => url.pathname.endsWith('/sys_user_has_role'))).toEqual([]);
});

// covers: S11
test('roles are followed over many levels, and not without end', async () => {
  const chain = (length: number): World => {
    const world = bareWorld();
    grant(world, 'level_0');
    for (let level = 1; level <= length; level += 1) put(world, `level_${level - 1}`, `level_${level}`);
    put(world, `level_${length}`, 'itil');
    return world;
  };
  expect((await rolesOf(chain(19)))?.status).toBe('passed');
  expect((await rolesOf(chain(20)))?.detail).toMatch(/^The account can’t read all of its roles\./);
});
