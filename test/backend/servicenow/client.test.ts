import { ServiceNowClient, type ClientOptions, type WriteReport } from '../../../src/backend/servicenow/client.js';
import { ServiceNowError } from '../../../src/backend/servicenow/failure.js';
import { origin } from '../support/data.js';

const id = 'a'.repeat(32);

/** A client, what it sends, and what it tells of its calls. */
const noon = Date.parse('2024-01-15T12:00:00Z');

function clientOf(answer: () => Response | Promise<Response>, options: Partial<ClientOptions> = {}) {
  const sent: { method: string; url: string; headers: Record<string, string>; body: unknown }[] = [];
  const reports: (ServiceNowError | undefined)[] = [];
  const writes: WriteReport[] = [];
  const client = new ServiceNowClient({
    fetch: (input, init) => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      sent.push({ method: init?.method ?? '', url: input as string, headers, body: init?.body });
      return Promise.resolve().then(answer);
    },
    origin,
    timeout: 10_000,
    now: () => noon,
    report: (error) => Promise.resolve(void reports.push(error)),
    wrote: (write) => Promise.resolve(void writes.push(write)),
    ...options,
  });
  return { client, sent, reports, writes };
}

const json = (body: unknown, init?: ResponseInit) => () => Response.json(body, init);
const denied = json({ error: { message: 'Operation Failed', detail: 'ACL' }, status: 'failure' }, { status: 403 });
const broken = json({ error: { message: 'Transaction cancelled', detail: null }, status: 'failure' }, { status: 500 });

test('each call has its method and address, and a body only where it writes', async () => {
  const record = clientOf(json({ result: { sys_id: id } }), { authorization: () => Promise.resolve('Basic c2VjcmV0') });
  expect(record.client.origin).toBe(origin);
  const sysId = { sysparm_fields: 'sys_id' };
  expect(await record.client.read('incident', id, sysId)).toEqual({ sys_id: id });
  expect(await record.client.insert('incident', { state: '1' }, sysId)).toEqual({ sys_id: id });
  expect(await record.client.update('incident', id, { state: '2' }, sysId)).toEqual({ sys_id: id });
  const read = { accept: 'application/json', authorization: 'Basic c2VjcmV0' };
  const written = { ...read, 'content-type': 'application/json' };
  expect(record.sent).toEqual([
    { method: 'GET', url: `${origin}/api/now/table/incident/${id}?sysparm_fields=sys_id`, headers: read, body: undefined },
    { method: 'POST', url: `${origin}/api/now/table/incident?sysparm_fields=sys_id`, headers: written, body: '{"state":"1"}' },
    { method: 'PATCH', url: `${origin}/api/now/table/incident/${id}?sysparm_fields=sys_id`, headers: written, body: '{"state":"2"}' },
  ]);
  const list = clientOf(json({ result: [] }));
  await list.client.list('task', { sysparm_query: 'a=b^c=d' });
  await list.client.valuesOf('incident', 'category');
  expect(list.sent.map(({ url, headers }) => [url, headers])).toEqual([
    [`${origin}/api/now/table/task?sysparm_query=a%3Db%5Ec%3Dd`, { accept: 'application/json' }],
    [`${origin}/api/now/stats/incident?sysparm_count=true&sysparm_group_by=category`, { accept: 'application/json' }],
  ]);
});

// covers: L7
test.each([
  [{ 'X-Total-Count': '7' }, 7, true],
  [{ 'X-Total-Count': '0' }, 0, true],
  [{ 'X-Total-Count': 'many' }, 2, false],
  [{ 'X-Total-Count': '1.5' }, 2, false],
  [{}, 2, false],
])('a list with the headers %j has %i rows in all, told: %s', async (headers, total, isCounted) => {
  const { client } = clientOf(json({ result: [{ a: 1 }, { a: 2 }] }, { headers }));
  expect(await client.list('incident', {})).toEqual({ rows: [{ a: 1 }, { a: 2 }], total, isCounted });
});

// covers: C4
test('the values of a column are those of its groups', async () => {
  const group = (...values: string[]) => ({ groupby_fields: values.map((value) => ({ value })), stats: { count: '3' } });
  const { client } = clientOf(json({ result: [group('software', 'second'), group(), group('')] }));
  expect(await client.valuesOf('incident', 'category')).toEqual(['software', '']);
});

// covers: S11
test('each write is told with what was asked and what came of it, and each call with how it went', async () => {
  const { client, reports, writes } = clientOf(json({ result: { state: '1' } }));
  await client.insert('incident', { state: '1' }, { sysparm_fields: 'state,number' });
  await client.update('incident', id, { state: '2' }, {});
  await client.read('incident', id, {});
  expect(writes).toEqual([
    { method: 'POST', values: { state: '1' }, asked: ['state', 'number'], row: { state: '1' }, error: undefined },
    { method: 'PATCH', values: { state: '2' }, asked: [], row: { state: '1' }, error: undefined },
  ]);
  expect(reports).toEqual([undefined, undefined, undefined]);
});

// covers: S11
test('a failure is told and thrown, with the right that was lacking', async () => {
  const { client, reports, writes } = clientOf(denied);
  const calls = [
    [client.insert('incident', { state: '1' }, {}), 'create'],
    [client.update('problem', id, { state: '1' }, {}), 'write'],
    [client.read('incident', id, {}), 'read'],
    [client.valuesOf('incident', 'category'), 'read'],
  ] as const;
  for (const [call, access] of calls) {
    await expect(call).rejects.toMatchObject({ code: 'provider-forbidden', needs: [{ access, on: access === 'write' ? 'problem' : 'incident' }] });
  }
  expect(reports.map((error) => error?.code)).toEqual(Array(4).fill('provider-forbidden'));
  expect(writes).toMatchObject([
    { method: 'POST', row: undefined, error: { code: 'provider-forbidden' } },
    { method: 'PATCH', row: undefined, error: { code: 'provider-forbidden' } },
  ]);
});

// covers: W
test('after a failure in the instance a write is in doubt, a read is not', async () => {
  const { client, reports } = clientOf(broken);
  await expect(client.insert('incident', {}, {})).rejects.toMatchObject({ code: 'provider-error', unclear: true });
  await expect(client.read('incident', id, {})).rejects.toMatchObject({ code: 'provider-error', unclear: false });
  expect(reports.map((error) => error?.code)).toEqual(['provider-error', 'provider-error']);
});

// covers: S11
test.each([
  [200, true],
  [201, true],
  [299, true],
  [300, false],
  [404, false],
])('a result with the status %i counts as a success: %s', async (status, isSuccess) => {
  const { client } = clientOf(json({ result: [] }, { status }));
  const outcome = await client.list('incident', {}).then(() => true, (error: unknown) => (error as ServiceNowError).code);
  expect(outcome).toBe(isSuccess || 'provider-unrecognized');
});

// covers: S11
test('a status below 200, as a redirect has that is not followed, is none of a success', async () => {
  const answer = Object.defineProperty(Response.json({ result: [] }), 'status', { value: 0 });
  await expect(clientOf(() => answer).client.list('incident', {})).rejects.toMatchObject({ code: 'provider-unrecognized' });
});

// covers: S11
test('a success that carries an error is none', async () => {
  await expect(clientOf(json({ result: [], status: 'failure' })).client.list('incident', {})).rejects.toMatchObject({ code: 'provider-error', stopped: true });
});

// covers: S11
test('a call that does not get through is told, too', async () => {
  const { client, reports } = clientOf(() => Promise.reject(new TypeError('fetch failed')));
  await expect(client.list('incident', {})).rejects.toMatchObject({ code: 'provider-unreachable' });
  expect(reports).toMatchObject([{ code: 'provider-unreachable' }]);
});

// covers: W
test.each([
  [undefined, [10_000]],
  [20_000, [10_000]],
  [4_000, [4_000]],
  [1, [1]],
  [0, []],
])('with %s ms left of what the calls share a call may take %j ms', async (left, expected) => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  onTestFinished(() => void timeout.mockRestore());
  const { client, sent, reports } = clientOf(json({ result: [] }), left === undefined ? {} : { budget: { left } as NonNullable<ClientOptions['budget']> });
  const outcome = await client.list('incident', {}).then(() => 'done', (error: unknown) => (error as ServiceNowError).code);
  expect(outcome).toBe(expected.length > 0 ? 'done' : 'provider-timeout');
  expect(timeout.mock.calls.flat()).toEqual(expected);
  // What was never sent says nothing of the connection.
  expect([sent.length, reports.length]).toEqual([expected.length, expected.length]);
});

test('an error of the product’s own is no failure of ServiceNow’s', async () => {
  const lost = new Error('The store is away.');
  const { client, writes } = clientOf(json({ result: {} }), { report: () => Promise.reject(lost) });
  await expect(client.insert('incident', {}, {})).rejects.toBe(lost);
  expect(writes).toEqual([]);
});

test('nobody needs to be told', async () => {
  const client = new ServiceNowClient({ fetch: () => Promise.resolve(Response.json({ result: { a: '1' } })), origin, timeout: 10_000, now: Date.now });
  expect(await client.insert('incident', {}, {})).toEqual({ a: '1' });
});

const refused = () => Response.json({ error: { message: 'User is not authenticated', detail: 'Required to provide Auth information' }, status: 'failure' }, { status: 401 });

// covers: S4
test('a call whose credentials were refused is made again where others have taken their place, once', async () => {
  const answers = [refused, json({ result: { sys_id: id } })];
  const used: string[] = ['old'];
  const { client, sent, reports } = clientOf(() => (answers.shift() ?? refused)(), {
    authorization: () => Promise.resolve(used.at(-1) ?? ''),
    renew: () => Promise.resolve(used.push('new') > 0),
  });
  expect(await client.update('incident', id, { state: '2' }, {})).toEqual({ sys_id: id });
  expect(sent.map(({ method, headers, body }) => [method, headers['authorization'], body])).toEqual([
    ['PATCH', 'old', '{"state":"2"}'],
    ['PATCH', 'new', '{"state":"2"}'],
  ]);
  expect(reports).toEqual([undefined]);
  await expect(client.read('incident', id, {})).rejects.toMatchObject({ code: 'provider-credentials' });
  expect(sent).toHaveLength(4);
});

// covers: S4
test.each([
  ['no others have taken the place of refused credentials', refused, () => Promise.resolve(false), 'provider-credentials'],
  ['nobody knows of others', refused, undefined, 'provider-credentials'],
  ['it was refused for want of rights', denied, () => Promise.resolve(true), 'provider-forbidden'],
])('a call is made once where %s', async (_, answer, renew, code) => {
  const { client, sent, reports } = clientOf(answer, renew && { renew });
  await expect(client.read('incident', id, {})).rejects.toMatchObject({ code });
  expect(sent).toHaveLength(1);
  expect(reports).toMatchObject([{ code }]);
});

// covers: S5
test('what runs before a write may stop it; it does not run before a read', async () => {
  const stop = new Error('Disconnected.');
  const { client, sent, writes } = clientOf(json({ result: {} }), { beforeWrite: () => Promise.reject(stop) });
  await expect(client.insert('incident', {}, {})).rejects.toBe(stop);
  await expect(client.update('incident', id, {}, {})).rejects.toBe(stop);
  expect([sent, writes]).toEqual([[], []]);
  expect(await client.read('incident', id, {})).toEqual({});
});

// covers: S12
test('a failure has the call that it was, without its body', async () => {
  const authorization = () => Promise.resolve(`Basic ${btoa('qualytics:s3cret')}`);
  const { client, sent } = clientOf(denied, { authorization });
  const failed = await client.insert('incident', { short_description: 'x' }, { sysparm_fields: 'sys_id' }).catch((error: unknown) => error);
  expect(failed).toMatchObject({
    exchange: { request: 'POST /api/now/table/incident?sysparm_fields=sys_id', status: 403, message: 'Operation Failed: ACL', account: 'q***s', at: '2024-01-15T12:00:00.000Z' },
  });
  expect(sent).toHaveLength(1);
});

// covers: S12
test('where nothing answers, a failure has what the network said; what was never sent has no call', async () => {
  const refusing = () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }));
  await expect(clientOf(refusing).client.update('incident', id, {}, {})).rejects.toMatchObject({
    exchange: { request: `PATCH /api/now/table/incident/${id}`, status: 0, message: 'ECONNREFUSED', account: '' },
  });
  const sealed = new ServiceNowError('provider-credentials');
  const outcome = await clientOf(denied, { authorization: () => Promise.reject(sealed) }).client.read('incident', id, {}).catch((error: unknown) => error);
  expect(outcome).toMatchObject({ code: 'provider-credentials', exchange: undefined });
});

// covers: S12
test('the failure of a read keeps its call where nothing is in doubt any more', async () => {
  await expect(clientOf(broken).client.read('incident', id, {})).rejects.toMatchObject({ unclear: false, exchange: { status: 500, message: 'Transaction cancelled' } });
});
