// servicenow-api.md 1.4: error envelope and texts
import { createRandom } from '../../../../src/common/random.js';
import { create, createWorld, numbers, send, serviceAccount, text, type Call, type World } from '../client.js';

const table = '/api/now/table/incident';

async function refusal({ snow }: World, path: string, call: Call = {}): Promise<unknown> {
  const response = await send(snow, path, call);
  expect(response.headers.get('Content-Type')).toBe('application/json;charset=UTF-8');
  return [response.status, await response.json()];
}

const envelope = (status: number, message: string, detail: string | null = null) => [
  status,
  { error: { message, detail }, status: 'failure' },
];

const noRecord = envelope(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval");

describe('Errors', () => {
  // spec: 0.13, 0.20, 1.4-401, 1.4-401-same, 1.4-401-headers
  it.each([null, 'admin:wrong', 'nobody:admin', 'admin'])('answers 401 to the credentials %s', async (as) => {
    const world = createWorld();
    const text = envelope(401, 'User is not authenticated', 'Required to provide Auth information');
    expect(await refusal(world, table, { as })).toEqual(text);
    const { headers } = await send(world.snow, table, { as });
    expect(headers.get('WWW-Authenticate')).toBe('Basic realm="Service-now"');
    expect(headers.get('X-Is-Logged-In')).toBeNull();
    expect(headers.getSetCookie()).toEqual([]);
  });

  // spec: 1.4-401-older
  it('says it in the words of older releases by a switch', async () => {
    const world = createWorld({ settings: { unauthenticatedText: 'older' } });
    const text = envelope(401, 'User Not Authenticated', 'Required to provide Auth information');
    expect(await refusal(world, table, { as: null })).toEqual(text);
    for (const path of [table, '/api/now/nothing']) {
      expect((await send(world.snow, path, { as: null })).headers.get('WWW-Authenticate')).toBe('BASIC realm="Service-now"');
    }
  });

  // spec: 1.4-401-policy
  it.each([
    ['current', 'Bearer'],
    ['older', 'BEARER'],
  ] as const)('refuses the right password where an access policy lets nobody in by one, and asks for another way (%s)', async (unauthenticatedText, scheme) => {
    const world = createWorld({ settings: { basicAuthentication: false, unauthenticatedText } });
    expect(await refusal(world, table, { as: serviceAccount })).toEqual(await refusal(world, table, { as: null }));
    const { status, headers } = await send(world.snow, table, { as: serviceAccount });
    expect([status, headers.get('WWW-Authenticate')]).toEqual([401, `${scheme} realm="Service-now"`]);
    world.snow.settings.basicAuthentication = true;
    expect((await send(world.snow, table, { as: serviceAccount })).status).toBe(200);
  });

  // spec: 1.4-401-same
  it('answers the same 401 for a locked and for an inactive user', async () => {
    const world = createWorld();
    const before = await refusal(world, table, { as: 'admin:wrong' });
    world.snow.administration.lockUser('qualytics_integration');
    expect(await refusal(world, table, { as: serviceAccount })).toEqual(before);
    world.snow.store.insert('sys_user', { user_name: 'gone', user_password: 'x', active: 'false' });
    expect(await refusal(world, table, { as: 'gone:x' })).toEqual(before);
    expect(await refusal(world, table, { as: null, headers: { Authorization: 'Bearer nonsense' } })).toEqual(before);
  });

  // spec: 0.13, 0.14, 1.4-envelope, 1.4-404
  it('answers 404 for an id that is unknown, or not readable', async () => {
    const world = createWorld();
    expect(await refusal(world, `${table}/${'a'.repeat(32)}`)).toEqual(noRecord);
    world.snow.store.insert('sys_user', { user_name: 'guest', user_password: 'guest' });
    const { sys_id } = world.snow.store.insert('incident');
    expect(await refusal(world, `${table}/${sys_id}`, { as: 'guest:guest' })).toEqual(noRecord);
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const call = { method, ...(method.startsWith('P') && { body: { urgency: '1' } }) };
      expect(await refusal(world, `${table}/${sys_id}`, { ...call, as: 'guest:guest' })).toEqual(noRecord);
      expect(await refusal(world, `${table}/${'a'.repeat(32)}`, call)).toEqual(noRecord);
    }
  });

  // spec: 0.13, 0.14, 1.4-400-table
  it('answers 400 for an unknown table', async () => {
    expect(await refusal(createWorld(), '/api/now/table/bad_table')).toEqual(envelope(400, 'Invalid table bad_table'));
  });

  // spec: 1.4-400-uri
  it.each(['/api/now', '/api/now/v3/table/incident', '/api/x_acme/thing', '/api/now/table/incident/a/b'])(
    'answers 400 for %s, which is no API',
    async (path) => {
      const text = envelope(400, 'Requested URI does not represent any resource');
      expect(await refusal(createWorld(), path)).toEqual(text);
    },
  );

  // spec: 1.4-400-size
  it('answers 400 for a body over the limit', async () => {
    const world = createWorld({ settings: { maxBodyBytes: 100 } });
    const body = JSON.stringify({ description: 'x'.repeat(100) });
    const detail = `Rejected large REST payload with content-length = ${body.length} bytes. Max allowed: 100 bytes.`;
    const text = envelope(400, 'Exception while reading request', detail);
    expect(await refusal(world, table, { method: 'POST', body })).toEqual(text);
    const headers = { 'Content-Length': '12000000' };
    const announced = 'Rejected large REST payload with content-length = 12000000 bytes. Max allowed: 100 bytes.';
    const refused = await refusal(world, table, { method: 'POST', body: '{}', headers });
    expect(refused).toEqual(envelope(400, 'Exception while reading request', announced));
  });

  // spec: 1.4-400-json
  it.each(['{', '"text"', '7', 'null', '[]', "{'a'", '{"a":1}}'])('answers 400 for the body %s', async (body) => {
    const refused = await refusal(createWorld(), table, { method: 'POST', body });
    expect(refused).toMatchObject([400, { error: { message: 'Exception while reading request' }, status: 'failure' }]);
  });

  // spec: 1.1-xml, 1.4-415
  it('answers 415 for a body of another type', async () => {
    const message =
      'Invalid content-type. Supported request media types for this service are: [application/json, application/xml, text/xml]';
    for (const type of ['text/plain', 'application/xml', 'text/xml', '']) {
      const headers = { 'Content-Type': type };
      const refused = await refusal(createWorld(), table, { method: 'POST', body: '<x/>', headers });
      expect(refused).toEqual(envelope(415, message));
    }
  });

  // spec: 1.4-403-acl
  it('answers 403 when an ACL stops a write', async () => {
    const world = createWorld();
    world.snow.settings.readOnlyTables.push('incident');
    const { sys_id } = world.snow.store.insert('incident');
    const text = (operation: string) =>
      envelope(403, 'Operation Failed', `ACL Exception ${operation} Failed due to security constraints`);
    const as = serviceAccount;
    expect(await refusal(world, table, { method: 'POST', body: {}, as })).toEqual(text('Insert'));
    expect(await refusal(world, `${table}/${sys_id}`, { method: 'PATCH', body: {}, as })).toEqual(text('Update'));
    expect(await refusal(world, `${table}/${sys_id}`, { method: 'DELETE', as })).toEqual(text('Delete'));
    expect(world.snow.store.count('incident')).toBe(1);
  });

  // spec: 1.4-403-closed
  it('answers 403 for a table that is closed to the API', async () => {
    const world = createWorld({ settings: { closedTables: ['incident'] } });
    const text = envelope(403, 'User Not Authorized', 'Failed API level ACL Validation');
    expect(await refusal(world, table, { as: serviceAccount })).toEqual(text);
  });

  // spec: 1.4-403-rule
  it('answers 403 when a business rule aborts, naming the rule', async () => {
    const world = createWorld({ settings: { abortingRules: { incident: 'Check caller' } } });
    const { sys_id } = world.snow.store.insert('incident');
    const refused = await refusal(world, table, { method: 'POST', body: {} });
    expect(refused).toMatchObject([403, { error: { message: 'Operation Failed' } }]);
    expect(await refusal(world, `${table}/${sys_id}`, { method: 'DELETE' })).toEqual(refused);
    expect(world.snow.store.count('incident')).toBe(1);
    expect(JSON.stringify(refused)).toMatch(
      /Operation against file 'incident' was aborted by Business Rule 'Check caller\^[0-9a-f]{32}'. Business Rule Stack:Check caller/,
    );
  });

  // spec: 1.4-429, 1.4-429-headers, 1.4-429-window
  it('answers 429 with Retry-After when the hour is used up, and rate headers on every answer before', async () => {
    const { snow, clock } = createWorld({ settings: { requestsPerHour: 2 } });
    clock.advance(300);
    const first = await send(snow, table);
    expect(first.headers.get('X-RateLimit-Limit')).toBe('2');
    expect(first.headers.get('X-RateLimit-Reset')).toBe(String(Date.parse('2024-01-15T11:00:00Z') / 1000));
    expect(first.headers.get('X-RateLimit-Rule')).toMatch(/^[0-9a-f]{32}$/);
    await send(snow, table);
    const refused = await send(snow, table);
    expect([refused.status, await refused.json()]).toEqual(
      envelope(429, 'Rate limit exceeded', 'Rate limit of 2 requests per hour for Table API exceeded'),
    );
    expect(refused.headers.get('Retry-After')).toBe('1800');
    expect(refused.headers.get('X-RateLimit-Reset')).toBe(first.headers.get('X-RateLimit-Reset'));
    expect((await send(snow, table, { as: serviceAccount })).status).toBe(200);
    clock.advance(1_800_000);
    expect((await send(snow, table)).status).toBe(200);
  });

  // spec: 1.4-list-acl
  it('drops unreadable rows after the limit, so that a page may be short', async () => {
    const { snow } = createWorld();
    const guest = snow.store.insert('sys_user', { user_name: 'guest', user_password: 'guest' });
    snow.store.insert('incident', { number: 'INC1' });
    snow.store.insert('incident', { number: 'INC2', caller_id: guest.sys_id });
    expect(await numbers(snow, '', 'guest:guest')).toEqual(['INC2']);
    const response = await send(snow, `${table}?sysparm_limit=1`, { as: 'guest:guest' });
    expect(await response.json()).toEqual({ result: [] });
    expect(response.headers.get('X-Total-Count')).toBe('2');
  });

  // spec: 1.4-column-acl
  it('leaves a denied column out of the answer and of a write, without an error', async () => {
    const { snow } = createWorld();
    snow.settings.deniedColumns.incident = ['category'];
    const record = await create(snow, { category: 'network', urgency: '1' }, serviceAccount);
    expect(record).not.toHaveProperty('category');
    expect(record).toMatchObject({ urgency: '1' });
    expect(snow.store.get('incident', text(record['sys_id']))?.category).toBe('inquiry');
  });

  // spec: 1.4-500
  it('answers what nobody foresaw with 500 in the envelope and tells nothing of the inside', async () => {
    const random = createRandom();
    let isBroken = false;
    const world = createWorld({
      random: {
        next: () => random.next(),
        hex: (length) => {
          if (isBroken) throw new Error('a secret of the inside');
          return random.hex(length);
        },
      },
    });
    isBroken = true;
    const refused = await refusal(world, table, { method: 'POST', body: {} });
    expect(refused).toMatchObject([500, { status: 'failure' }]);
    expect(JSON.stringify(refused)).not.toContain('secret');
    expect(world.log.join()).toContain('a secret of the inside');
  });
});
