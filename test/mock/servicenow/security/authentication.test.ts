// servicenow-api.md 1.2 and 4.5: Basic, OAuth, API keys
import { basic, create, createWorld, list, origin, send, serviceAccount, text, type World } from '../client.js';

const table = '/api/now/table/incident';
const client = { client_id: 'mock-client', client_secret: 'mock-secret' };
const password = { ...client, grant_type: 'password', username: 'admin', password: 'admin' };

interface Token {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in: number;
}

function askForToken({ snow }: World, form: Record<string, string>, headers = {}): Promise<Response> {
  return snow.fetch(`${origin}/oauth_token.do`, { method: 'POST', headers, body: new URLSearchParams(form) });
}

const token = async (world: World, form: Record<string, string>): Promise<Token> =>
  (await (await askForToken(world, form)).json()) as Token;

const statusWith = async ({ snow }: World, headers: Record<string, string>): Promise<number> =>
  (await send(snow, table, { as: null, headers })).status;

describe('Authentication', () => {
  // spec: 1.2-basic
  it('accepts the two users of every instance', async () => {
    const { snow } = createWorld();
    expect((await send(snow, table)).status).toBe(200);
    expect((await send(snow, table, { as: serviceAccount })).status).toBe(200);
  });

  it('follows a rotated password', async () => {
    const { snow } = createWorld();
    snow.administration.setPassword('qualytics_integration', 'new:word');
    expect((await send(snow, table, { as: serviceAccount })).status).toBe(401);
    expect((await send(snow, table, { as: 'qualytics_integration:new:word' })).status).toBe(200);
  });

  it('refuses a user without a password, and an empty password', async () => {
    const { snow } = createWorld();
    snow.store.insert('sys_user', { user_name: 'bare' });
    expect((await send(snow, table, { as: 'bare:' })).status).toBe(401);
  });

  // spec: 1.4-401-same
  it.each(['Basic', 'Basic ***', 'Basic YWRtaW4=', 'Digest x', 'Bearer', 'Bearer nonsense', ''])(
    'answers 401 to "%s"',
    async (authorization) => {
      expect(await statusWith(createWorld(), { Authorization: authorization })).toBe(401);
    },
  );

  // spec: 1.4-401-second-factor
  it.each([
    [{ enable_multifactor_authn: 'true' }, 401],
    [{ sso_source: 'sso:0123456789abcdef0123456789abcdef' }, 401],
    [{ enable_multifactor_authn: 'true', web_service_access_only: 'true' }, 200],
    [{ sso_source: 'sso:0123456789abcdef0123456789abcdef', web_service_access_only: 'true' }, 200],
    [{ enable_multifactor_authn: 'false', sso_source: '' }, 200],
  ])('asks more of an account that is %j: its right password is answered %i', async (account, status) => {
    const world = createWorld();
    world.snow.store.insert('sys_user', { user_name: 'beth', user_password: 'right', ...account });
    const response = await send(world.snow, table, { as: 'beth:right' });
    expect(response.status).toBe(status);
    if (status === 401) expect(await response.text()).toBe(await (await send(world.snow, table, { as: 'beth:wrong' })).text());
    expect((await askForToken(world, { ...password, username: 'beth', password: 'right' })).status).toBe(status);
  });

  // spec: 1.2-api-key
  it('lets an API key act as its user', async () => {
    const world = createWorld();
    expect(await statusWith(world, { 'x-sn-apikey': 'mock-api-key' })).toBe(200);
    expect(await statusWith(world, { 'x-sn-apikey': 'another' })).toBe(401);
  });

  // spec: 1.2-bearer, 4.5-password, 4.5-answer
  it('gives a token for a password', async () => {
    const world = createWorld();
    const answer = await token(world, password);
    expect(answer).toEqual({
      access_token: expect.stringMatching(/^[\w-]{86}$/) as string,
      refresh_token: expect.stringMatching(/^[\w-]{86}$/) as string,
      scope: 'useraccount',
      token_type: 'Bearer',
      expires_in: 1799,
    });
    expect(await statusWith(world, { Authorization: `Bearer ${answer.access_token}` })).toBe(200);
  });

  // spec: 4.5-same
  it('gives the same token again, with the time that remains, and another once it has expired', async () => {
    const world = createWorld();
    const first = await token(world, password);
    world.clock.advance(600_000);
    expect(await token(world, password)).toEqual({ ...first, expires_in: 1199 });
    world.clock.advance(1_200_000);
    expect(await statusWith(world, { Authorization: `Bearer ${first.access_token}` })).toBe(401);
    expect((await token(world, password)).access_token).not.toBe(first.access_token);
  });

  // spec: 4.5-refresh, 4.5-answer
  it('gives a new access token for a refresh token, which stays', async () => {
    const world = createWorld();
    const first = await token(world, password);
    const refresh = { ...client, grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' };
    const second = await token(world, refresh);
    expect(second.refresh_token).toBe(first.refresh_token);
    expect(second.access_token).not.toBe(first.access_token);
    expect(await statusWith(world, { Authorization: `Bearer ${second.access_token}` })).toBe(200);
    world.clock.advance(8_640_000_000);
    expect((await askForToken(world, refresh)).status).toBe(401);
  });

  // spec: 4.5-refresh
  it('leaves the access token before a refresh alive until its own end', async () => {
    const world = createWorld();
    const first = await token(world, password);
    world.clock.advance(1_000_000);
    const second = await token(world, { ...client, grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' });
    const statuses = () => Promise.all([first, second].map(({ access_token }) => statusWith(world, { Authorization: `Bearer ${access_token}` })));
    expect(await statuses()).toEqual([200, 200]);
    world.clock.advance(799_999);
    expect(await statuses()).toEqual([200, 200]);
    world.clock.advance(1);
    expect(await statuses()).toEqual([401, 200]);
  });

  it('ends every token of a grant with one of them', async () => {
    const world = createWorld();
    const first = await token(world, password);
    const second = await token(world, { ...client, grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' });
    await world.snow.fetch(`${origin}/oauth_revoke_token.do?token=${first.access_token}`, { method: 'POST' });
    expect(await statusWith(world, { Authorization: `Bearer ${second.access_token}` })).toBe(401);
  });

  // spec: 4.5-refresh, 4.5-same
  it('keeps grants apart by their user, each with the latest of its tokens', async () => {
    const world = createWorld();
    world.snow.store.insert('sys_user', { user_name: 'ada', user_password: 'secret' });
    const [first, ada] = [await token(world, password), await token(world, { ...password, username: 'ada', password: 'secret' })];
    const second = await token(world, { ...client, grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' });
    expect((await token(world, password)).access_token).toBe(second.access_token);
    const statuses = [first, second, ada].map(({ access_token }) => statusWith(world, { Authorization: `Bearer ${access_token}` }));
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    await world.snow.fetch(`${origin}/oauth_revoke_token.do?token=${second.access_token}`, { method: 'POST' });
    expect((await token(world, password)).access_token).not.toBe(second.access_token);
  });

  // spec: 4.5-client
  it('gives a token without a refresh token for client credentials, also from a Basic header', async () => {
    const world = createWorld();
    const form = { grant_type: 'client_credentials' };
    expect(await token(world, { ...client, ...form })).not.toHaveProperty('refresh_token');
    expect((await askForToken(world, form, { Authorization: basic('mock-client:mock-secret') })).status).toBe(200);
    world.snow.settings.clientCredentialsGrant = false;
    expect((await askForToken(world, { ...client, ...form })).status).toBe(401);
  });

  // spec: 0.20, 4.5-refused
  it.each([
    ['a wrong secret', { ...password, client_secret: 'x' }],
    ['an unknown client', { ...password, client_id: 'x' }],
    ['a wrong password', { ...password, password: 'x' }],
    ['an unknown grant', { ...password, grant_type: 'implicit' }],
    ['no grant', client],
    ['an unknown refresh token', { ...client, grant_type: 'refresh_token', refresh_token: 'x' }],
  ])('answers %s with the one token error', async (_, form) => {
    const response = await askForToken(createWorld(), form);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error_description: 'access_denied', error: 'server_error' });
  });

  // spec: 4.5-form
  it('refuses a token request in JSON', async () => {
    const { snow } = createWorld();
    const headers = { 'Content-Type': 'application/json' };
    const response = await snow.fetch(`${origin}/oauth_token.do`, {
      method: 'POST',
      headers,
      body: JSON.stringify(password),
    });
    expect(response.status).toBe(401);
  });

  // spec: 4.5-revoke
  it('ends a token that is revoked', async () => {
    const world = createWorld();
    const { access_token } = await token(world, password);
    expect((await world.snow.fetch(`${origin}/oauth_revoke_token.do?token=${access_token}`)).status).toBe(200);
    expect(await statusWith(world, { Authorization: `Bearer ${access_token}` })).toBe(401);
  });

  it('ends a token that is revoked by a form, as OAuth libraries send it', async () => {
    const world = createWorld();
    const { access_token } = await token(world, password);
    const body = new URLSearchParams({ token: String(access_token), token_type_hint: 'access_token' });
    const answer = await world.snow.fetch(`${origin}/oauth_revoke_token.do`, { method: 'POST', body });
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/json;charset=UTF-8']);
    expect(await statusWith(world, { Authorization: `Bearer ${access_token}` })).toBe(401);
  });

  it('ends with the user: a locked one has no token, key or session', async () => {
    const world = createWorld();
    const { access_token } = await token(world, { ...client, grant_type: 'client_credentials' });
    world.snow.administration.lockUser('qualytics_integration');
    expect(await statusWith(world, { Authorization: `Bearer ${access_token}` })).toBe(401);
    expect(await statusWith(world, { 'x-sn-apikey': 'mock-api-key' })).toBe(401);
    world.snow.administration.lockUser('qualytics_integration', false);
    expect(await statusWith(world, { 'x-sn-apikey': 'mock-api-key' })).toBe(200);
  });

  it('shows a user without itil only what they called in or opened, and lets them write nothing', async () => {
    const { snow } = createWorld();
    const guest = snow.store.insert('sys_user', { user_name: 'guest', user_password: 'guest' });
    await create(snow, { short_description: 'not theirs' });
    const own = await create(snow, { short_description: 'theirs', caller_id: guest.sys_id });
    const as = 'guest:guest';
    const found = await list(snow, '/table/incident?sysparm_fields=short_description', { as });
    expect(found).toEqual([{ short_description: 'theirs' }]);
    const path = `${table}/${text(own['sys_id'])}`;
    expect((await send(snow, path, { method: 'PATCH', body: { urgency: '1' }, as })).status).toBe(403);
    expect((await send(snow, table, { method: 'POST', body: {}, as })).status).toBe(403);
  });

  it('leaves people, groups and choices to the administrator, for reading only to others', async () => {
    const { snow } = createWorld();
    for (const name of ['sys_user', 'sys_user_group', 'sys_choice']) {
      const path = `/api/now/table/${name}`;
      expect((await send(snow, path, { as: serviceAccount })).status).toBe(200);
      expect((await send(snow, path, { method: 'POST', body: {}, as: serviceAccount })).status).toBe(403);
      expect((await send(snow, path, { method: 'POST', body: {} })).status).toBe(201);
    }
  });

  it('lets sn_incident_write write incidents, and no other records', async () => {
    const { snow } = createWorld();
    snow.store.insert('sys_user', { user_name: 'desk', user_password: 'desk' });
    snow.administration.grantRole('desk', 'sn_incident_write');
    const { sys_id } = snow.store.insert('problem');
    const statusOf = async (path: string, method: string) => (await send(snow, `/api/now/table/${path}`, { method, body: { description: 'x' }, as: 'desk:desk' })).status;
    expect(await statusOf('incident', 'POST')).toBe(201);
    for (const table of ['problem', 'change_request', 'cmdb_ci', 'task']) expect(await statusOf(table, 'POST'), table).toBe(403);
    expect([await statusOf(`problem/${sys_id}`, 'PATCH'), await statusOf(`task/${sys_id}`, 'DELETE')]).toEqual([403, 403]);
  });

  it('lets whoever called an incident in comment on it, and change nothing else', async () => {
    const { snow } = createWorld();
    const guest = snow.store.insert('sys_user', { user_name: 'guest', user_password: 'guest' }).sys_id;
    const own = snow.store.insert('incident', { caller_id: guest, state: '3', hold_reason: '1' }).sys_id;
    const others = snow.store.insert('incident').sys_id;
    const statusOf = async (sysId: string, body: object) => (await send(snow, `/api/now/table/incident/${sysId}`, { method: 'PATCH', body, as: 'guest:guest' })).status;
    expect(await statusOf(own, { comments: 'it still fails', work_notes: 'x', urgency: '1', caller_id: '' })).toBe(200);
    expect(snow.store.query('sys_journal_field').map(({ element, value, sys_created_by }) => [element, value, sys_created_by])).toEqual([['comments', 'it still fails', 'guest']]);
    expect(snow.store.get('incident', own)).toMatchObject({ urgency: '3', caller_id: guest, state: '2', sys_mod_count: '1' });
    for (const body of [{ urgency: '1' }, { comments: '', urgency: '1' }, { work_notes: 'x' }, {}]) expect(await statusOf(own, body)).toBe(403);
    expect(await statusOf(others, { comments: 'x' })).toBe(404);
    snow.settings.deniedColumns = { incident: ['comments'] };
    expect(await statusOf(own, { comments: 'x' })).toBe(403);
    snow.settings.deniedColumns = {};
    snow.settings.readOnlyTables = ['incident'];
    expect(await statusOf(own, { comments: 'x' })).toBe(403);
  });

  it('reads an unreadable table as empty, with 200', async () => {
    const { snow } = createWorld();
    snow.settings.unreadableTables.push('sys_user_group');
    snow.store.insert('sys_user_group', { name: 'Network' });
    expect(await list(snow, '/table/sys_user_group', { as: serviceAccount })).toEqual([]);
    expect(await list(snow, '/table/sys_user_group')).toHaveLength(1);
  });
});
