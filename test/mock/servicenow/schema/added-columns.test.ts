// servicenow-api.md 4.1: a row of sys_dictionary is a column
import { create, createWorld, list, numbers, one, origin, patch, send, serviceAccount, text, type World } from '../client.js';

type Values = Readonly<Record<string, string>>;

const add = ({ snow }: World, column: Values) => send(snow, '/api/now/table/sys_dictionary', { method: 'POST', body: column });

async function worldWith(...columns: Values[]): Promise<World> {
  const world = createWorld();
  for (const column of columns) expect((await add(world, { name: 'incident', internal_type: 'string', ...column })).status).toBe(201);
  return world;
}

const entity = { element: 'u_entity', column_label: 'Entity', max_length: '10' };

describe('A column that a row of sys_dictionary adds', () => {
  // spec: 4.1-added-column
  it('is written, read, cut to its length and queried like any other', async () => {
    const { snow } = await worldWith(entity);
    const { sys_id, number, u_entity } = await create(snow, { u_entity: 'component:default' });
    expect(u_entity).toBe('component:');
    expect(await patch(snow, sys_id, { u_entity: 'b' })).toMatchObject({ u_entity: 'b' });
    await create(snow, {});
    expect(await numbers(snow, 'u_entity=b')).toEqual([number]);
    expect(await list(snow, '/table/incident?u_entity=b&sysparm_fields=u_entity')).toEqual([{ u_entity: 'b' }]);
    expect(await list(snow, '/table/incident?sysparm_query=ORDERBYDESCu_entity&sysparm_fields=u_entity')).toEqual([{ u_entity: 'b' }, { u_entity: '' }]);
  });

  // spec: 4.1-added-column
  it('can be asked for by a deep link, to a list and to a record', async () => {
    const { snow } = await worldWith(entity);
    const { number } = await create(snow, { u_entity: 'b' });
    await create(snow, {});
    const link = async (target: string) => (await (await snow.handle(new Request(`${origin}/${target}?sysparm_query=u_entity=b`))).text()).match(/INC\d+/g);
    expect([...new Set(await link('incident_list.do'))]).toEqual([number]);
    expect((await link('incident.do'))?.[0]).toBe(number);
  });

  // spec: 4.1-added-column
  it('is a key of the records that were there before, also where they were read before', async () => {
    const world = createWorld();
    world.snow.store.insert('incident', { number: '1' });
    const read = () => list(world.snow, '/table/incident?sysparm_query=u_entityISEMPTY&sysparm_fields=number,u_entity');
    expect(await read()).toEqual([{ number: '1' }]);
    await add(world, { name: 'incident', ...entity });
    expect(await read()).toEqual([{ number: '1', u_entity: '' }]);
    expect(Object.keys((await list(world.snow, '/table/incident'))[0] ?? {})).toContain('u_entity');
  });

  // spec: 4.1-added-column
  it.each([
    ['boolean', 'yes', 'true'],
    ['integer', '7.5', '7'],
    ['integer', 'seven', ''],
    ['glide_date_time', '2024-01-15T10:30:00Z', '2024-01-15 10:30:00'],
    ['string', 'as it is', 'as it is'],
    ['url', 'https://example.com', 'https://example.com'],
    ['password2', 'no password', 'no password'],
  ])('of the type %s takes %s as %j', async (internal_type, value, stored) => {
    const { snow } = await worldWith({ element: 'u_value', internal_type });
    expect(await create(snow, { u_value: value })).toMatchObject({ u_value: stored });
  });

  // spec: 4.1-added-column
  it('of the type reference is looked up, links, shows its target and is walked through', async () => {
    const { snow } = await worldWith({ element: 'u_owner', internal_type: 'reference', reference: 'sys_user', max_length: '32' });
    const { sys_id: owner } = snow.store.insert('sys_user', { user_name: 'beth', name: 'Beth Anglin' });
    const { sys_id, number } = await create(snow, { u_owner: 'beth' });
    const path = `/table/incident/${text(sys_id)}?sysparm_fields=u_owner,u_owner.user_name`;
    const link = `${origin}/api/now/table/sys_user/${owner}`;
    expect(await one(snow, path)).toEqual({ u_owner: { link, value: owner }, 'u_owner.user_name': 'beth' });
    expect(await one(snow, `${path}&sysparm_display_value=true`)).toMatchObject({ u_owner: { display_value: 'Beth Anglin' } });
    expect(await numbers(snow, `u_owner=${owner}`)).toEqual([number]);
    expect(await numbers(snow, 'u_owner.user_name=beth')).toEqual([number]);
  });

  // spec: 4.1-added-column
  it('with choices shows their labels, and begins with its default', async () => {
    const { snow } = await worldWith({ element: 'u_tier', choice: '1', default_value: '2' });
    snow.store.insert('sys_choice', { name: 'incident', element: 'u_tier', value: '2', label: 'Second' });
    const { sys_id } = await create(snow);
    expect(await one(snow, `/table/incident/${text(sys_id)}?sysparm_fields=u_tier&sysparm_display_value=all`)).toEqual({ u_tier: { display_value: 'Second', value: '2' } });
  });

  // spec: 4.1-added-column
  it('of a table belongs to those that extend it, too, and to no other', async () => {
    const { snow } = await worldWith({ ...entity, name: 'task' });
    expect(await one(snow, '/table/problem', { method: 'POST', body: { u_entity: 'a' } })).toMatchObject({ u_entity: 'a' });
    expect(await list(snow, '/table/task?u_entity=a')).toHaveLength(1);
    expect(await one(snow, '/table/cmdb_ci', { method: 'POST', body: { u_entity: 'a' } })).not.toHaveProperty('u_entity');
  });

  it('goes with its row, or while that is inactive, and takes its new label', async () => {
    const { snow } = await worldWith(entity);
    const [entry] = snow.store.query('sys_dictionary', 'element=u_entity');
    const path = `/api/now/table/sys_dictionary/${entry?.sys_id ?? ''}`;
    const labelOf = async () => {
      const { columns } = (await one(snow, '/ui/meta/incident')) as unknown as { columns: Record<string, { label: string }> };
      return columns['u_entity']?.label;
    };
    await send(snow, path, { method: 'PATCH', body: { column_label: 'Thing' } });
    expect(await labelOf()).toBe('Thing');
    await send(snow, path, { method: 'PATCH', body: { active: 'false' } });
    expect(await labelOf()).toBeUndefined();
    await send(snow, path, { method: 'PATCH', body: { active: 'true' } });
    expect(await labelOf()).toBe('Thing');
    await send(snow, path, { method: 'DELETE' });
    expect(await create(snow, { u_entity: 'a' })).not.toHaveProperty('u_entity');
  });

  it('is one of its own instance alone', async () => {
    await worldWith(entity);
    expect(await create(createWorld().snow, { u_entity: 'a' })).not.toHaveProperty('u_entity');
  });

  // spec: 4.1-added-column
  it.each([
    [{ name: 'nonsense', element: 'u_entity' }, 'Invalid table nonsense'],
    [{ element: 'u_entity' }, 'Invalid table '],
    [{ name: 'incident', element: 'constructor' }, 'Invalid column name constructor'],
    [{ name: 'incident', element: 'u_' }, 'Invalid column name u_'],
    [{ name: 'incident' }, 'Invalid column name '],
  ])('is refused as %j', async (column, message) => {
    const world = createWorld();
    const response = await add(world, column);
    expect([response.status, await response.json()]).toMatchObject([400, { error: { message } }]);
  });

  it('is the administrator’s to add', async () => {
    const { snow } = createWorld();
    const response = await send(snow, '/api/now/table/sys_dictionary', { method: 'POST', body: { name: 'incident', ...entity }, as: serviceAccount });
    expect(response.status).toBe(403);
  });
});
