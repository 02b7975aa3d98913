// servicenow-api.md 4.1: the tables that an incident refers to, and what clients read of them
import { adminSysId, createWorld, list, one, send, serviceAccount, text } from '../client.js';

describe('Reference tables', () => {
  it.each([
    ['sys_user', 'sys_id user_name name first_name last_name email active title department manager phone time_zone'],
    ['sys_user_group', 'sys_id name description active email manager parent type'],
    ['sys_user_grmember', 'sys_id user group'],
    ['sys_user_role', 'sys_id name'],
    ['sys_user_has_role', 'sys_id user role'],
    ['sys_choice', 'sys_id name element value label language dependent_value sequence inactive hint'],
    ['sys_dictionary', 'name element column_label internal_type max_length mandatory read_only active array reference default_value display choice'],
    ['sys_db_object', 'sys_id name label super_class'],
    ['sys_properties', 'name value description type'],
    ['problem', 'sys_id number short_description state assignment_group assigned_to'],
    ['change_request', 'sys_id number short_description state assignment_group assigned_to'],
    ['sc_request', 'sys_id number short_description state assignment_group assigned_to'],
    ['sc_req_item', 'sys_id number short_description state assignment_group assigned_to'],
    ['sc_task', 'sys_id number short_description state assignment_group assigned_to'],
    ['cmdb_ci', 'name sys_id sys_class_name'],
    ['cmdb_ci_service', 'name sys_id sys_class_name'],
    ['service_offering', 'name sys_id sys_class_name'],
    ['cmn_location', 'name sys_id'],
    ['cmn_department', 'name sys_id'],
    ['core_company', 'name sys_id'],
  ])('%s has the columns that clients read', async (table, columns) => {
    const { snow } = createWorld();
    const record = await one(snow, `/table/${table}`, { method: 'POST', body: {} });
    expect(Object.keys(record)).toEqual(expect.arrayContaining(columns.split(' ')));
  });

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

  it('know the administrator by the sys_id of every instance', async () => {
    const { snow } = createWorld();
    const admin = await one(snow, `/table/sys_user/${adminSysId}`);
    expect(admin).toMatchObject({ user_name: 'admin', name: 'System Administrator' });
  });

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

  it('show types and targets of sys_dictionary as references', async () => {
    const { snow } = createWorld();
    const [entry] = await list(snow, '/table/sys_dictionary?name=incident&element=caller_id');
    expect(entry).toMatchObject({ internal_type: { value: 'reference' }, reference: { value: 'sys_user' } });
  });

  it('show system properties to administrators alone', async () => {
    const { snow } = createWorld();
    expect((await list(snow, '/table/sys_properties')).map(({ name }) => text(name))).toContain('glide.sys.default.tz');
    expect(await list(snow, '/table/sys_properties', { as: serviceAccount })).toEqual([]);
  });

  it('show sys_domain as the global group in every mode', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident');
    const shape = async (mode: string) =>
      (await one(snow, `/table/incident/${sys_id}?sysparm_fields=sys_domain&sysparm_display_value=${mode}`))['sys_domain'];
    const link = 'https://dev1.service-now.com/api/now/table/sys_user_group/global';
    expect(await shape('false')).toEqual({ link, value: 'global' });
    expect(await shape('true')).toEqual({ display_value: 'global', link });
  });
});
