// servicenow-api.md 1.2 and 4.7: session login, then a cookie with X-UserToken
import { createWorld, list, origin, send, serviceAccount, type World } from '../client.js';

const table = '/api/now/table/incident';
const right = { user_name: 'admin', user_password: 'admin' };

function logIn({ snow }: World, form: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(form);
  return snow.fetch(`${origin}/angular.do?sysparm_type=view_form.login`, { method: 'POST', body });
}

function cookieOf(response: Response): string {
  const session = response.headers.getSetCookie().find((cookie) => cookie.startsWith('JSESSIONID='));
  return session?.split(';')[0] ?? '';
}

const askForToken = ({ snow }: World, headers: Record<string, string>): Promise<Response> =>
  snow.fetch(`${origin}/angular.do?sysparm_type=get_user`, { headers });

async function session(world: World): Promise<Record<string, string>> {
  const Cookie = cookieOf(await logIn(world, right));
  const token = (await askForToken(world, { Cookie })).headers.get('X-UserToken-Response') ?? '';
  return { Cookie, 'X-UserToken': token };
}

describe('Session login', () => {
  // spec: 4.7-login
  it('opens a session for a user name and password', async () => {
    const response = await logIn(createWorld(), right);
    expect([response.status, await response.json()]).toEqual([200, { status: 'success' }]);
    expect(cookieOf(response)).toMatch(/^JSESSIONID=[0-9A-F]{32}$/);
  });

  it.each([{ ...right, user_password: 'x' }, { ...right, user_name: 'x' }, {}])('opens none for %j', async (form) => {
    const response = await logIn(createWorld(), form);
    expect(await response.json()).not.toEqual({ status: 'success' });
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('opens none for an account that is for programs alone, which calls the API as before', async () => {
    const world = createWorld();
    const refused = await logIn(world, { user_name: 'qualytics_integration', user_password: 'integration' });
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([401, []]);
    expect((await send(world.snow, table, { as: serviceAccount })).status).toBe(200);
    const { sys_id } = world.snow.store.insert('sys_user', { user_name: 'eve', user_password: 'x', web_service_access_only: 'true' });
    expect((await logIn(world, { user_name: 'eve', user_password: 'x' })).status).toBe(401);
    world.snow.store.update('sys_user', sys_id, { web_service_access_only: 'false' });
    expect((await logIn(world, { user_name: 'eve', user_password: 'x' })).status).toBe(200);
  });

  // spec: 4.7-login
  it('tells the user token with a 401, which the client waits for', async () => {
    const world = createWorld();
    const response = await askForToken(world, { Cookie: cookieOf(await logIn(world, right)) });
    expect(response.status).toBe(401);
    expect(response.headers.get('X-UserToken-Response')).toMatch(/^[0-9a-f]{72}$/);
  });

  it('tells no token without a session', async () => {
    const response = await askForToken(createWorld(), { Cookie: `JSESSIONID=${'A'.repeat(32)}` });
    expect([response.status, response.headers.get('X-UserToken-Response')]).toEqual([200, null]);
    expect(cookieOf(response)).toMatch(/^JSESSIONID=[0-9A-F]{32}$/);
  });

  it('makes a session of nobody the user’s by a request with a token, as @servicenow/sdk does with OAuth', async () => {
    const world = createWorld();
    const Cookie = cookieOf(await askForToken(world, {}));
    expect((await askForToken(world, { Cookie })).status).toBe(200);
    const signedIn = cookieOf(await send(world.snow, '/api/now/table/incident?sysparm_limit=1', { headers: { Cookie } }));
    const answer = await askForToken(world, { Cookie: signedIn });
    expect(answer.status).toBe(401);
    const headers = { Cookie: signedIn, 'X-UserToken': answer.headers.get('X-UserToken-Response') ?? '' };
    expect((await send(world.snow, table, { headers, as: null })).status).toBe(200);
  });

  // spec: 1.2-session, 4.7-login
  it('lets the cookie and the token together call the API, as the user, without further cookies', async () => {
    const world = createWorld();
    const headers = await session(world);
    const created = await send(world.snow, table, { method: 'POST', body: {}, headers, as: null });
    expect(created.status).toBe(201);
    expect(created.headers.getSetCookie()).toEqual([]);
    expect((await list(world.snow, '/table/incident'))[0]).toMatchObject({ sys_created_by: 'admin' });
  });

  it('lets them call it until they have not been used for half an hour', async () => {
    const world = createWorld();
    const headers = await session(world);
    const statusAfter = async (seconds: number) => {
      world.clock.advance(seconds * 1000);
      return (await send(world.snow, table, { headers, as: null })).status;
    };
    expect([await statusAfter(1799), await statusAfter(1799), await statusAfter(1800), await statusAfter(0)]).toEqual([200, 200, 401, 401]);
    const renewed = await send(world.snow, table, { headers: { Cookie: headers['Cookie'] ?? '' } });
    expect(cookieOf(renewed)).toMatch(/^JSESSIONID=/);
    expect((await askForToken(world, { Cookie: headers['Cookie'] ?? '' })).headers.get('X-UserToken-Response')).toBeNull();
  });

  // spec: 1.2-session
  it('lets neither the cookie alone nor another token call it', async () => {
    const world = createWorld();
    const { Cookie = '' } = await session(world);
    for (const token of [undefined, '', 'x', 'f'.repeat(72)]) {
      const headers = { Cookie, ...(token !== undefined && { 'X-UserToken': token }) };
      expect((await send(world.snow, table, { headers, as: null })).status).toBe(401);
    }
  });

  it('outlives any number of clients without a cookie jar', async () => {
    const world = createWorld();
    const headers = await session(world);
    for (let request = 0; request < 1100; request += 1) await send(world.snow, `${table}?sysparm_limit=1`);
    expect((await send(world.snow, table, { headers, as: null })).status).toBe(200);
  });

  it('ends when the user is locked', async () => {
    const world = createWorld();
    const headers = await session(world);
    world.snow.administration.lockUser('admin');
    expect((await send(world.snow, table, { headers, as: null })).status).toBe(401);
  });

  it('knows no other form of that address', async () => {
    const { snow } = createWorld();
    expect((await snow.fetch(`${origin}/angular.do?sysparm_type=other`)).status).toBe(400);
  });
});
