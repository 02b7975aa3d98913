// servicenow-api.md 4.1: the tables that an incident refers to, and what clients read of them
import { adminSysId, createWorld, list, one, origin, send, serviceAccount, text } from '../client.js';
import { referenceTables } from '../spec/reference-tables.js';

describe('Reference tables', () => {
  // spec: 4.1-table-*
  it.each(referenceTables)('$table has the columns that clients read', async ({ table, columns }) => {
    const { snow } = createWorld();
    const body = table === 'sys_dictionary' ? { name: 'incident', element: 'u_x' } : {};
    const record = await one(snow, `/table/${table}`, { method: 'POST', body });
    expect(Object.keys(record)).toEqual(expect.arrayContaining(columns.split(' ')));
  });

  // spec: 4.1-numbers
  it.each([
    ['problem', /^PRB\d{7}$/],
    ['change_request', /^CHG\d{7}$/],
    ['sc_request', /^REQ\d{7}$/],
    ['sc_req_item', /^RITM\d{7}$/],
    ['sc_task', /^SCTASK\d{7}$/],
  ])('%s is numbered by its prefix and seven digits', async (table, shape) => {
    const { snow } = createWorld();
    expect(await one(snow, `/table/${table}`, { method: 'POST', body: {} })).toMatchObject({
      number: expect.stringMatching(shape) as string,
    });
  });

  // spec: 4.1-admin
  it('know the administrator by the sys_id of every instance', async () => {
    const { snow } = createWorld();
    const admin = await one(snow, `/table/sys_user/${adminSysId}`);
    expect(admin).toMatchObject({ user_name: 'admin', name: 'System Administrator' });
  });

  // spec: 4.1-password
  it('let a user be created with a password that is never returned, used, and deleted', async () => {
    const { snow } = createWorld();
    const body = { user_name: 'test.user', first_name: 'Test', user_password: 'a secret' };
    const created = await send(snow, '/api/now/table/sys_user', { method: 'POST', body });
    const answer = await created.text();
    const { sys_id } = (JSON.parse(answer) as { result: { sys_id: string } }).result;
    expect(created.status).toBe(201);
    expect(answer).not.toContain('a secret');
    expect((await send(snow, '/api/now/table/incident', { as: 'test.user:a secret' })).status).toBe(200);
    expect((await send(snow, `/api/now/table/sys_user/${sys_id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await send(snow, '/api/now/table/incident', { as: 'test.user:a secret' })).status).toBe(401);
  });

  // spec: 4.1-members
  it("show a group's members by dotted fields, and with a trailing ^ in the query", async () => {
    const { snow } = createWorld();
    const { sys_id: group } = snow.store.insert('sys_user_group', { name: 'Operations' });
    const { sys_id: user } = snow.store.insert('sys_user', { name: 'Zoe', user_name: 'zoe' });
    snow.store.insert('sys_user_grmember', { group, user });
    const query = `sysparm_query=group=${group}^&sysparm_fields=user.name,group`;
    expect(await list(snow, `/table/sys_user_grmember?${query}&sysparm_display_value=true`)).toEqual([
      { 'user.name': 'Zoe', group: expect.objectContaining({ display_value: 'Operations' }) as object },
    ]);
  });

  // spec: 4.1-dictionary
  it('show types and targets of sys_dictionary as references', async () => {
    const { snow } = createWorld();
    const path = '/table/sys_dictionary?name=incident&element=caller_id';
    const [entry] = await list(snow, path);
    const tables = `${origin}/api/now/table`;
    expect(entry).toMatchObject({
      internal_type: { link: `${tables}/sys_glide_object?name=reference`, value: 'reference' },
      reference: { link: `${tables}/sys_db_object?name=sys_user`, value: 'sys_user' },
    });
    const [shown] = await list(snow, `${path}&sysparm_display_value=true&sysparm_exclude_reference_link=true`);
    expect(shown).toMatchObject({ internal_type: 'Reference', reference: 'User' });
    expect(await list(snow, '/table/sys_db_object?name=sys_user')).toHaveLength(1);
  });

  // spec: 4.1-dictionary-walk
  it('are walked through from sys_dictionary, which points to them by name', async () => {
    const { snow } = createWorld();
    const query = 'sysparm_query=name=incident^reference.name=sys_user^internal_type.label=Reference^ORDERBYelement';
    const fields = 'sysparm_fields=element,reference.name,reference.label,internal_type.name,reference.super_class.name';
    expect((await list(snow, `/table/sys_dictionary?${query}&${fields}`))[0]).toEqual({
      element: 'caller_id',
      'reference.name': 'sys_user',
      'reference.label': 'User',
      'internal_type.name': 'reference',
      'reference.super_class.name': '',
    });
    expect(await list(snow, '/table/sys_dictionary?reference.name=incident&reference.super_class.name=task')).not.toEqual([]);
  });

  // spec: 4.1-choice-length
  it('cut a choice value to 40 characters', async () => {
    const { snow } = createWorld();
    const body = { name: 'incident', element: 'category', value: 'v'.repeat(41), label: 'Long' };
    expect(await one(snow, '/table/sys_choice', { method: 'POST', body })).toMatchObject({ value: 'v'.repeat(40) });
  });

  // spec: 4.1-properties
  it('show system properties to administrators alone', async () => {
    const { snow } = createWorld();
    expect((await list(snow, '/table/sys_properties')).map(({ name }) => text(name))).toContain('glide.sys.default.tz');
    expect(await list(snow, '/table/sys_properties', { as: serviceAccount })).toEqual([]);
  });

  // spec: 2.2-domain
  it('show sys_domain as the global group in every mode', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident');
    const shape = async (mode: string) =>
      (await one(snow, `/table/incident/${sys_id}?sysparm_fields=sys_domain&sysparm_display_value=${mode}`))['sys_domain'];
    const link = 'https://dev1.service-now.com/api/now/table/sys_user_group/global';
    expect(await shape('false')).toEqual({ link, value: 'global' });
    expect(await shape('true')).toEqual({ display_value: 'global', link });
    expect(await shape('all')).toEqual({ display_value: 'global', link, value: 'global' });
  });
});
