import type { FormField } from '../../../src/contract/create-ticket.js';
import { endpoints } from '../../../src/contract/endpoints.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const userName = 'qualytics_integration';

const create = (world: World, values: Record<string, string> = {}, key?: string) =>
  world.call(endpoints.createTicket, { params, body: { title: 'Orders are late', ...values }, ...(key && { key }) });

const callerField = async (world: World): Promise<FormField | undefined> => (await world.call(endpoints.getFormSpecification)).find(({ field }) => field === 'caller');
const accountOf = (world: World, name = userName) => world.serviceNow.store.query('sys_user', `user_name=${name}`)[0]?.sys_id;
const callers = (world: World, table: 'incident' | 'problem' = 'incident') => world.serviceNow.store.query<'incident'>(table as 'incident').map(({ caller_id }) => caller_id);
const userReads = (world: World) => world.sent.filter(({ url }) => url.pathname.endsWith('/table/sys_user')).length;

/** Lets an instance drop the condition of each query of users, or only of those that hold `part`. */
function dropConditions(world: World, part: string): void {
  const { fetch } = world.serviceNow;
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation((input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.pathname.endsWith('/table/sys_user') && url.searchParams.get('sysparm_query')?.includes(part)) url.searchParams.delete('sysparm_query');
    return fetch(new Request(url, request));
  });
}

// covers: C8
test('the caller of an incident is the service account, whoever was chosen', async () => {
  const world = new World();
  const beth = world.serviceNow.store.insert('sys_user', { user_name: 'beth', name: 'Beth Anglin' });
  const created = await create(world, { caller: beth.sys_id });
  expect(created.ignored).toEqual(['caller']);
  expect(created.dropped).toEqual([]);
  expect(created.ticket.requester).toBe('Qualytics Integration');
  expect((await create(world)).ignored).toEqual([]);
  const account = accountOf(world);
  expect(account).toMatch(/^[0-9a-f]{32}$/);
  expect(callers(world)).toEqual([account, account]);
  expect(await callerField(world)).toMatchObject({
    info: 'For now, the service account, Qualytics Integration, is the caller, whatever you enter.',
    default_reason: '',
  });
});

// covers: C8
test('the account is looked up once for its credentials, and anew for others', async () => {
  const world = new World();
  await callerField(world);
  await create(world);
  await create(world);
  expect(userReads(world)).toBe(1);
  const { store, administration } = world.serviceNow;
  store.insert('sys_user', { user_name: 'successor', name: 'Successor', user_password: 'p' });
  administration.grantRole('successor', 'itil');
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  await world.call(endpoints.updateIntegration, { params: { id: integration?.id ?? '' }, body: { api_access_token: 'successor:p' } });
  expect((await create(world)).ticket.requester).toBe('Successor');
  expect(callers(world).at(-1)).toBe(accountOf(world, 'successor'));
  expect(userReads(world)).toBe(2);
});

// covers: C8
test.each(['unreadableTables', 'closedTables'] as const)('where the account may not read its own record the caller stays empty, and form and answer say so (%s)', async (setting) => {
  const world = new World();
  world.serviceNow.settings[setting].push('sys_user');
  const why = 'The caller stays empty because the service account can’t read its own user record (sys_user).';
  expect(await callerField(world)).toMatchObject({ default_reason: `For now, what you enter isn’t sent to ServiceNow. ${why}` });
  const created = await create(world, { caller: 'a'.repeat(32) });
  expect(created).toMatchObject({ ignored: ['caller'], dropped: [], linked: true });
  expect(created.message).toBe(`Ticket ${created.ticket.ticket_number} created and linked to anomaly 42. ${why}`);
  expect((await create(world)).ignored).toEqual(['caller']);
  expect(callers(world)).toEqual(['', '']);
  world.serviceNow.settings[setting].pop();
  expect((await create(world)).ticket.requester).toBe('Qualytics Integration');
});

// covers: C8, C11
test('a caller that an access rule takes is told as dropped', async () => {
  const world = new World();
  world.serviceNow.settings.deniedColumns = { incident: ['caller_id'] };
  expect((await create(world)).dropped).toEqual([{ field: 'caller', sent: 'Qualytics Integration', stored: '' }]);
});

// covers: C8
test('an instance that does not evaluate who signs in is asked for the user name', async () => {
  const world = new World();
  world.serviceNow.store.insert('sys_user', { user_name: 'beth', name: 'Beth Anglin' });
  dropConditions(world, 'javascript:');
  await create(world);
  expect(callers(world)).toEqual([accountOf(world)]);
});

// covers: C8
test('of what an instance answers that drops every condition nobody else becomes the caller', async () => {
  const world = new World();
  for (const name of ['a', 'b', 'c']) world.serviceNow.store.insert('sys_user', { user_name: name, name });
  dropConditions(world, '');
  await create(world);
  expect([accountOf(world), '']).toContain(callers(world)[0]);
});

// covers: C8
test('another user that comes alone is not the account', async () => {
  const world = new World();
  const { fetch } = world.serviceNow;
  const other = { sys_id: 'b'.repeat(32), user_name: 'beth', name: 'Beth', preferred_language: '' };
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation((input, init) => {
    const request = new Request(input, init);
    return request.url.includes('/table/sys_user?') ? Promise.resolve(Response.json({ result: [other] }, { headers: { 'X-Total-Count': '1' } })) : fetch(request);
  });
  await create(world);
  expect(callers(world)).toEqual(['']);
});

// covers: C8
test('an account that may not see user names is known by being the one who signs in', async () => {
  const world = new World();
  world.serviceNow.settings.deniedColumns = { sys_user: ['user_name'] };
  await create(world);
  expect(callers(world)).toEqual([accountOf(world)]);
});

// covers: C8, W
test('a failure to look the account up is one before the write: nothing was created, and the next try creates one', async () => {
  const world = new World();
  world.serviceNow.faults.inject('rate-limited', { only: ({ url }) => url.includes('/table/sys_user') });
  expect((await world.send(endpoints.createTicket, { params, body: { title: 'x' }, key: 'k' })).response.status).toBe(503);
  expect(world.writes).toEqual([]);
  world.serviceNow.faults.remove('rate-limited');
  await world.call(endpoints.createTicket, { params, body: { title: 'x' }, key: 'k' });
  expect(callers(world)).toEqual([accountOf(world)]);
});

// covers: C1, C8
test('other tables have no caller, and a release that sends callers sends the one that was chosen', async () => {
  const later = new World({ settings: { tables: ['incident', 'problem'] } });
  expect((await create(later, { table: 'problem' })).ignored).toEqual([]);
  expect(userReads(later)).toBe(0);
  const sending = new World({ settings: { caller: true } });
  const beth = sending.serviceNow.store.insert('sys_user', { user_name: 'beth', name: 'Beth Anglin' });
  expect((await create(sending, { caller: beth.sys_id })).ticket.requester).toBe('Beth Anglin');
  expect(await callerField(sending)).toMatchObject({ info: 'The person the ticket is created for.' });
  expect(userReads(sending)).toBe(0);
});
