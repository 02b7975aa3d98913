// servicenow-api.md 2.1: a list that is asked for again shows what is, not what was
import { admin, basic, create, createWorld, list, patch, send, serviceAccount, text, type Call, type World } from '../../client.js';

const incidents = '/table/incident?sysparm_fields=number,category,caller_id,work_notes&sysparm_limit=5';

/** A world with incidents whose list was asked for by `as`, more than once. */
async function polled({ as = admin, path = incidents, count = 3 }: { as?: string; path?: string; count?: number } = {}) {
  const world = createWorld();
  for (let index = 0; index < count; index += 1) world.snow.store.insert('incident', { category: 'software', caller_id: world.snow.store.query('sys_user')[0]?.sys_id });
  await list(world.snow, path, { as });
  await list(world.snow, path, { as });
  return world;
}

const listed = ({ snow }: World, call: Call = {}, path = incidents) => list(snow, path, call);
const totalOf = async ({ snow }: World, call: Call = {}) => (await send(snow, `/api/now${incidents}`, call)).headers.get('X-Total-Count');

describe('A list that was asked for before', () => {
  it('shows what was written since, by a client and in the store', async () => {
    const world = await polled();
    const { sys_id } = await create(world.snow, { category: 'network' });
    expect((await listed(world)).at(-1)).toMatchObject({ category: 'network' });
    await patch(world.snow, sys_id, { category: 'hardware' });
    expect((await listed(world)).at(-1)).toMatchObject({ category: 'hardware' });
    world.snow.store.update('incident', text(sys_id), { category: 'database' });
    expect((await listed(world)).at(-1)).toMatchObject({ category: 'database' });
    await send(world.snow, `/api/now/table/incident/${text(sys_id)}`, { method: 'DELETE' });
    expect([await totalOf(world), (await listed(world)).length]).toEqual(['3', 3]);
  });

  it('finds by a query what matches now', async () => {
    const path = '/table/incident?sysparm_query=category=network^ORDERBYnumber&sysparm_fields=number';
    const world = await polled({ path });
    const [first] = world.snow.store.query('incident');
    world.snow.store.update('incident', first?.sys_id ?? '', { category: 'network' });
    expect(await listed(world, {}, path)).toEqual([{ number: first?.number }]);
  });

  it('finds by a column’s parameter what is called so now', async () => {
    const path = '/table/incident?caller_id=Ada Lovelace&sysparm_fields=number';
    const world = await polled({ path });
    const [caller] = world.snow.store.query('sys_user');
    world.snow.store.update('sys_user', caller?.sys_id ?? '', { name: 'Ada Lovelace' });
    expect(await listed(world, {}, path)).toHaveLength(3);
  });

  it('shows records by the names that they have now', async () => {
    const path = `${incidents}&sysparm_display_value=true&sysparm_exclude_reference_link=true`;
    const world = await polled({ path });
    const [caller] = world.snow.store.query('sys_user');
    world.snow.store.update('sys_user', caller?.sys_id ?? '', { name: 'Ada Lovelace' });
    const [label] = world.snow.store.query('sys_choice', 'name=incident^element=category^value=software');
    world.snow.store.update('sys_choice', label?.sys_id ?? '', { label: 'Programs' });
    expect((await listed(world, {}, path))[0]).toMatchObject({ caller_id: 'Ada Lovelace', category: 'Programs' });
  });

  it('is another one to another user', async () => {
    const world = await polled();
    world.snow.store.insert('sys_user', { user_name: 'ada', user_password: 'secret' });
    expect(await listed(world, { as: 'ada:secret' })).toEqual([]);
    expect(await listed(world)).toHaveLength(3);
    expect((await send(world.snow, `/api/now${incidents}`, { as: null })).status).toBe(401);
  });

  it('asks who its user is, by whom it was asked', async () => {
    const path = '/table/sys_user?sysparm_query=sys_id=javascript:gs.getUserID()&sysparm_fields=user_name';
    const world = await polled({ path });
    expect(await listed(world, { as: serviceAccount }, path)).toEqual([{ user_name: 'qualytics_integration' }]);
    expect(await listed(world, {}, path)).toEqual([{ user_name: 'admin' }]);
  });

  it('has links to the host that was asked', async () => {
    const { snow } = await polled({ count: 9 });
    const response = await snow.fetch(`https://dev2.service-now.com/api/now${incidents}`, { headers: { Authorization: basic(admin) } });
    const { result } = (await response.json()) as { result: { caller_id: { link: string } }[] };
    expect(result[0]?.caller_id.link).toMatch(/^https:\/\/dev2\.service-now\.com\//);
    expect(response.headers.get('Link')).not.toContain('dev1');
  });

  it('goes by the time at which it is asked', async () => {
    for (const value of ['<javascript:gs.minutesAgo(5)', 'RELATIVELT@minute@ago@5']) {
      const path = `/table/incident?sysparm_query=sys_created_on${value}&sysparm_fields=number`;
      const world = await polled({ path });
      expect(await listed(world, {}, path)).toHaveLength(0);
      world.clock.advance(600_000);
      expect(await listed(world, {}, path)).toHaveLength(3);
    }
  });

  it('goes by the rights that its user has now', async () => {
    const world = await polled({ as: serviceAccount });
    world.snow.faults.inject('itil-missing');
    expect(await listed(world, { as: serviceAccount })).toHaveLength(0);
    world.snow.faults.remove('itil-missing');
    expect(await listed(world, { as: serviceAccount })).toHaveLength(3);
    world.snow.administration.setPassword('qualytics_integration', 'another');
    expect((await send(world.snow, `/api/now${incidents}`, { as: serviceAccount })).status).toBe(401);
    world.snow.administration.lockUser('admin');
    expect((await send(world.snow, `/api/now${incidents}`)).status).toBe(401);
  });

  it('goes by the switches as they are now', async () => {
    const world = await polled({ as: serviceAccount });
    const { settings } = world.snow;
    settings.deniedColumns = { incident: ['category'] };
    expect((await listed(world, { as: serviceAccount }))[0]).not.toHaveProperty('category');
    settings.deniedColumns = {};
    settings.unreadableTables.push('incident');
    expect(await listed(world, { as: serviceAccount })).toEqual([]);
    settings.closedTables.push('incident');
    expect((await send(world.snow, `/api/now${incidents}`, { as: serviceAccount })).status).toBe(403);
    expect(await listed(world)).toHaveLength(3);
  });

  it('does not tell by a query what has become unreadable', async () => {
    const path = '/table/incident?sysparm_query=category=software&sysparm_fields=number';
    const world = await polled({ as: serviceAccount, path });
    const { settings } = world.snow;
    settings.deniedColumns = { incident: ['category'] };
    settings.invalidQuery = 'no_rows';
    expect(await listed(world, { as: serviceAccount }, path)).toEqual([]);
  });

  it('goes by the switch for what cannot be answered, and is logged each time', async () => {
    const path = '/table/incident?sysparm_query=u_nothing=1&sysparm_fields=number';
    const world = await polled({ path });
    expect(world.log).toHaveLength(2);
    world.snow.settings.invalidQuery = 'no_rows';
    expect(await listed(world, {}, path)).toEqual([]);
    expect(world.log).toHaveLength(3);
  });

  it('has the page before the first one where the switch says so', async () => {
    const { snow } = await polled({ path: '/table/incident?sysparm_limit=1' });
    snow.settings.prevLinkQuirk = true;
    expect((await send(snow, '/api/now/table/incident?sysparm_limit=1')).headers.get('Link')).toContain('rel="prev"');
  });

  it('is not narrowed by a key that has been forgotten', async () => {
    const world = await polled();
    const shorten = (url: string) => send(world.snow, '/api/now/tinyurl', { method: 'POST', body: { url } });
    const { result } = (await (await shorten('incident_list.do?sysparm_query=category=network')).json()) as { result: string };
    const path = `/table/incident?${result.split('?')[1] ?? ''}`;
    expect(await listed(world, {}, path)).toHaveLength(0);
    for (let count = 0; count < 1000; count += 1) await shorten(`incident_list.do?${count}`);
    expect(await listed(world, {}, path)).toHaveLength(3);
  });

  it('has all its columns after another one was asked for that has none', async () => {
    const world = await polled();
    expect(Object.keys((await listed(world, {}, '/table/incident?sysparm_fields=*'))[0] ?? {})).toEqual([]);
    expect((await listed(world, {}, '/table/incident'))[0]).toHaveProperty('number');
  });

  it('meets the active faults', async () => {
    const world = await polled();
    world.snow.faults.inject('maintenance');
    expect((await send(world.snow, `/api/now${incidents}`)).status).toBe(503);
    world.snow.faults.inject('hibernating');
    expect((await send(world.snow, `/api/now${incidents}`)).headers.get('Content-Type')).toMatch(/^text\/html/);
    world.snow.faults.clear();
    expect(await listed(world)).toHaveLength(3);
  });
});
