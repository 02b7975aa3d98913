// servicenow-api.md 2.1: the query string
import { adminSysId, create, createWorld, list, one, send, text, type World } from '../client.js';

function worldOf(...incidents: Parameters<World['snow']['store']['insert']>[1][]): World {
  const world = createWorld();
  for (const [index, seed] of incidents.entries()) {
    world.snow.store.insert('incident', { number: `INC000000${index + 1}`, ...seed });
  }
  return world;
}

async function found({ snow }: World, search: string): Promise<string> {
  const records = await list(snow, `/table/incident?${search}`);
  return records.map((record) => text(record['number']).at(-1)).join('');
}

describe('Query string', () => {
  // spec: 0.11, 2.1-ignored
  it('ignores unknown parameters, also those that an upload left behind', async () => {
    const world = worldOf({}, {});
    expect(await found(world, 'query=number=INC0000001')).toBe('12');
    expect(await found(world, 'table_name=incident&table_sys_id=abc&file_name=log.txt')).toBe('12');
  });

  // spec: 2.1-accepted
  it.each(['sysparm_query_category=x', 'sysparm_query_no_domain=true'])(
    'accepts %s without effect',
    async (parameter) => {
      const { snow } = createWorld();
      snow.store.insert('incident', { number: 'INC1' });
      const [plain] = await list(snow, '/table/incident');
      expect(await list(snow, `/table/incident?${parameter}`)).toEqual([plain]);
      const chosen = await list(snow, `/table/incident?${parameter}&sysparm_fields=number`);
      expect(chosen).toEqual([{ number: 'INC1' }]);
    },
  );

  it.each(['-1', 'x', '1e3', '1.5', ' '])('takes the default for the offset and the limit "%s"', async (value) => {
    const { snow } = createWorld();
    for (const number of ['INC1', 'INC2']) snow.store.insert('incident', { number });
    const parameters = new URLSearchParams({ sysparm_offset: value, sysparm_limit: value });
    expect(await list(snow, `/table/incident?${parameters}`)).toHaveLength(2);
  });

  // spec: 0.11
  it('counts empty parameters as absent', async () => {
    const world = worldOf({}, {});
    const search = 'sysparm_query=&sysparm_fields=&sysparm_limit=&number=&sysparm_view=&sysparm_display_value=';
    const records = await list(world.snow, `/table/incident?${search}`);
    expect(records).toHaveLength(2);
    expect(Object.keys(records[0] ?? {})).toHaveLength(92);
  });

  // spec: 0.11
  it.each(['true', 'True', 'TRUE'])('takes %s for true', async (value) => {
    const { snow } = worldOf({});
    const [record] = await list(snow, `/table/incident?sysparm_display_value=${value}&sysparm_fields=state`);
    expect(record).toEqual({ state: 'New' });
    const response = await send(snow, `/api/now/table/incident?sysparm_no_count=${value}`);
    expect(response.headers.get('X-Total-Count')).toBeNull();
  });

  // spec: 0.12, 2.1-column
  it('filters by any column, also beside sysparm_query', async () => {
    const world = worldOf({ urgency: '1' }, { urgency: '2' }, { urgency: '1', active: 'false' });
    expect(await found(world, 'number=INC0000001&active=true')).toBe('1');
    expect(await found(world, 'urgency=1&active=true')).toBe('1');
    expect(await found(world, 'sysparm_query=urgency=1&active=false')).toBe('3');
    expect(await found(world, 'sysparm_query=urgency=1^NQurgency=2&active=true')).toBe('12');
  });

  // spec: 2.1-column
  it('filters by display value as well as by raw value', async () => {
    const world = worldOf({ state: '7' }, { state: '2' });
    const group = world.snow.store.insert('sys_user_group', { name: 'Data Operations' });
    world.snow.store.insert('incident', { number: 'INC0000003', assignment_group: group.sys_id });
    expect(await found(world, 'state=closed')).toBe('1');
    expect(await found(world, 'state=2')).toBe('2');
    expect(await found(world, 'assignment_group=data%20operations')).toBe('3');
    expect(await found(world, `assignment_group=${group.sys_id}`)).toBe('3');
  });

  // spec: 2.1-column
  it('filters by a dotted path', async () => {
    const world = worldOf({});
    const caller = world.snow.store.insert('sys_user', { user_name: 'beth', email: 'beth@example.com' });
    world.snow.store.insert('incident', { number: 'INC0000002', caller_id: caller.sys_id });
    expect(await found(world, 'caller_id.email=beth@example.com')).toBe('2');
  });

  // spec: 2.1-dictionary
  it('filters sys_dictionary by the columns active, array and read_only', async () => {
    const { snow } = createWorld();
    const search = 'sysparm_query=name=task&active=true&array=false&read_only=true&sysparm_fields=element';
    const elements = (await list(snow, `/table/sys_dictionary?${search}`)).map(({ element }) => element);
    expect(elements).toContain('sys_id');
    expect(elements).not.toContain('state');
  });

  // spec: 2.1-limit, 2.1-offset
  it('pages by limit and offset, and keeps the total beyond the end', async () => {
    const world = worldOf({}, {}, {});
    expect(await found(world, 'sysparm_limit=2')).toBe('12');
    expect(await found(world, 'sysparm_limit=2&sysparm_offset=2')).toBe('3');
    const response = await send(world.snow, '/api/now/table/incident?sysparm_offset=50');
    expect(await response.json()).toEqual({ result: [] });
    expect(response.headers.get('X-Total-Count')).toBe('3');
  });

  // spec: 2.1-limit
  it('lists ten thousand where no limit is given, and more where one is', async () => {
    const { snow } = createWorld();
    for (let index = 0; index < 10_001; index += 1) snow.store.insert('cmn_location');
    expect(await list(snow, '/table/cmn_location?sysparm_fields=sys_id')).toHaveLength(10_000);
    expect(await list(snow, '/table/cmn_location?sysparm_fields=sys_id&sysparm_limit=20000')).toHaveLength(10_001);
  });

  // spec: 2.1-limit
  it('takes the default for a limit that is no number', async () => {
    expect(await found(worldOf({}, {}), 'sysparm_limit=many')).toBe('12');
  });

  // spec: 2.1-fields
  it('returns only the fields that are asked for, without adding sys_id', async () => {
    const { snow } = worldOf({ urgency: '2' });
    const [record] = await list(snow, '/table/incident?sysparm_fields=number,%20urgency%20,nonsense');
    expect(record).toEqual({ number: 'INC0000001', urgency: '2' });
  });

  // spec: 2.1-fields
  it('returns dot-walked fields under the dotted key', async () => {
    const { snow } = createWorld();
    const manager = snow.store.insert('sys_user', { name: 'Ada' });
    const caller = snow.store.insert('sys_user', { email: 'a@b', manager: manager.sys_id });
    const { sys_id } = snow.store.insert('incident', { caller_id: caller.sys_id });
    const fields = 'sysparm_fields=caller_id.email,caller_id.manager.name,assigned_to.email';
    expect(await one(snow, `/table/incident/${sys_id}?${fields}`)).toEqual({
      'caller_id.email': 'a@b',
      'caller_id.manager.name': 'Ada',
      'assigned_to.email': '',
    });
  });

  // spec: 2.1-answer-shape
  it('lets POST, PATCH and GET of one honour fields and display values', async () => {
    const { snow } = createWorld();
    const search = '?sysparm_fields=state,urgency&sysparm_display_value=true';
    const body = { urgency: '1' };
    const expected = { state: 'New', urgency: '1 - High' };
    expect(await one(snow, `/table/incident${search}`, { method: 'POST', body })).toEqual(expected);
    const { sys_id } = snow.store.insert('incident', body);
    expect(await one(snow, `/table/incident/${sys_id}${search}`)).toEqual(expected);
    for (const method of ['PATCH', 'PUT']) {
      expect(await one(snow, `/table/incident/${sys_id}${search}`, { method, body })).toEqual(expected);
    }
  });

  // spec: 2.1-answer-shape, 2.1-exclude-link
  it('lets POST, PUT, PATCH and GET of one leave links out', async () => {
    const { snow } = createWorld();
    const search = '?sysparm_fields=opened_by&sysparm_exclude_reference_link=true';
    const { sys_id } = await create(snow);
    const path = `/table/incident/${text(sys_id)}${search}`;
    const expected = { opened_by: adminSysId };
    expect(await one(snow, path)).toEqual(expected);
    expect(await one(snow, `/table/incident${search}`, { method: 'POST', body: {} })).toEqual(expected);
    for (const method of ['PATCH', 'PUT']) expect(await one(snow, path, { method, body: {} })).toEqual(expected);
  });

  // spec: 4.1-password
  it('never returns a password, even when it is asked for', async () => {
    const { snow } = createWorld();
    const body = { user_name: 'eve', user_password: 'hidden-word' };
    const response = await send(snow, '/api/now/table/sys_user', { method: 'POST', body });
    expect(response.status).toBe(201);
    const search = '?user_name=eve&sysparm_fields=user_password,user_name&sysparm_display_value=all';
    const lists = [await response.text(), await (await send(snow, `/api/now/table/sys_user${search}`)).text()];
    expect(lists.join()).not.toContain('hidden-word');
    expect(lists[1]).toContain('"user_password":{"display_value":"********","value":""}');
    expect((await send(snow, '/api/now/table/sys_user', { as: 'eve:hidden-word' })).status).toBe(200);
  });

  // spec: 4.1-password
  it('shows a password as asterisks, which change nothing when a client sends them back', async () => {
    const { snow } = createWorld();
    snow.store.insert('sys_user', { sys_id: 'e'.repeat(32), user_name: 'eve', user_password: 'hidden-word' });
    const path = `/table/sys_user/${'e'.repeat(32)}`;
    expect(await one(snow, path)).toMatchObject({ user_password: '' });
    const shown = await one(snow, `${path}?sysparm_display_value=true`);
    expect(shown).toMatchObject({ user_password: '********' });
    await one(snow, path, { method: 'PUT', body: { user_password: shown['user_password'] } });
    expect((await send(snow, '/api/now/table/sys_user', { as: 'eve:hidden-word' })).status).toBe(200);
  });

  // spec: 2.3-decoded
  it('takes + and %20 in a query for a blank', async () => {
    const world = worldOf({ short_description: 'row count fell' });
    expect(await found(world, 'sysparm_query=short_description=row+count%20fell')).toBe('1');
  });

  // spec: 2.1-input-display, 3.5-input-display
  it('takes display values on sysparm_input_display_value', async () => {
    const { snow } = createWorld();
    const group = snow.store.insert('sys_user_group', { name: 'Data Operations' });
    const record = await one(snow, '/table/incident?sysparm_input_display_value=true', {
      method: 'POST',
      body: {
        urgency: '2 - Medium',
        state: 'In Progress',
        assignment_group: 'Data Operations',
        caller_id: 'System Administrator',
        due_date: '2024-02-01 08:00:00',
      },
    });
    expect(record).toMatchObject({
      urgency: '2',
      state: '2',
      assignment_group: { value: group.sys_id },
      caller_id: { value: adminSysId },
      due_date: '2024-02-01 08:00:00',
    });
  });

  // spec: 0.1
  it('shows numbers as strings, whatever was sent', async () => {
    const { snow } = createWorld();
    const record = await create(snow, { impact: 2 });
    expect(Object.values(record).every((value) => typeof value === 'string' || typeof value === 'object')).toBe(true);
    expect(Object.values(record)).not.toContain(null);
  });
});
