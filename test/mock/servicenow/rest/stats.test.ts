// servicenow-api.md 4.2: the aggregate API
import { createWorld, send, serviceAccount, type Call, type World } from '../client.js';

const stats = '/api/now/stats/incident';

/** Five incidents: two New (impact 1 and 3), three In Progress (impact 2, 2 and none). */
function createFive(): World {
  const world = createWorld();
  const seeds = [
    { state: '1', impact: '1', category: 'network', sys_created_on: '2024-01-03 00:00:00' },
    { state: '2', impact: '2', category: 'network', sys_created_on: '2024-01-01 00:00:00' },
    { state: '1', impact: '3', category: 'database', sys_created_on: '2024-01-02 00:00:00' },
    { state: '2', impact: '2', category: 'database', sys_created_on: '2024-01-05 00:00:00' },
    { state: '2', impact: '', category: 'database', sys_created_on: '2024-01-04 00:00:00' },
  ];
  for (const seed of seeds) world.snow.store.insert('incident', seed);
  return world;
}

async function ask({ snow }: World, parameters: Record<string, string>, call: Call = {}, path = stats): Promise<unknown> {
  const response = await send(snow, `${path}?${new URLSearchParams(parameters)}`, call);
  return ((await response.json()) as { result: unknown }).result;
}

const group = (field: string, value: string, count: string) => ({ stats: { count }, groupby_fields: [{ field, value }] });
const byState = { sysparm_count: 'true', sysparm_group_by: 'state' };

describe('The aggregate API', () => {
  it('takes a field once, however often it is named', async () => {
    const repeated = { sysparm_count: 'true', sysparm_group_by: 'state, state,state', sysparm_order_by: 'state,state' };
    expect(await ask(createFive(), repeated)).toEqual([group('state', '1', '2'), group('state', '2', '3')]);
  });

  it('takes twenty fields of those that are named, and none by a path that nobody writes', async () => {
    const managers = Array.from({ length: 30 }, (_, index) => `caller_id${'.manager'.repeat(index)}.name`);
    const groups = (await ask(createFive(), { sysparm_group_by: managers.join(',') })) as { groupby_fields: unknown[] }[];
    expect(groups.map(({ groupby_fields }) => groupby_fields.length)).toEqual([20]);
    const long = `caller_id${'.manager'.repeat(40)}.reassignment_count`;
    expect(await ask(createFive(), { sysparm_max_fields: `state,${long}` })).toEqual({ stats: { max: { state: '2' } } });
  });

  // spec: 4.2-count
  it.each(['/api/now/stats/incident', '/api/now/v1/stats/incident', '/api/now/v2/stats/incident'])(
    'counts the rows of a table at %s',
    async (path) => {
      expect(await ask(createFive(), { sysparm_count: 'true' }, {}, path)).toEqual({ stats: { count: '5' } });
    },
  );

  // spec: 4.2-count
  it('takes True for true, as an older pysnow sends it', async () => {
    expect(await ask(createFive(), { sysparm_count: 'True' })).toEqual({ stats: { count: '5' } });
  });

  // spec: 4.2-nothing
  it('answers empty stats when neither a count nor a figure is asked for', async () => {
    expect(await ask(createFive(), {})).toEqual({ stats: {} });
  });

  // spec: 4.2-query
  it('counts what sysparm_query and column filters find', async () => {
    const parameters = { sysparm_count: 'true', sysparm_query: 'state=2', category: 'database' };
    expect(await ask(createFive(), parameters)).toEqual({ stats: { count: '2' } });
  });

  // spec: 4.2-group
  it('groups by a column, each group with its field and value', async () => {
    expect(await ask(createFive(), byState)).toEqual([group('state', '1', '2'), group('state', '2', '3')]);
  });

  it('groups by several columns and by a dotted path', async () => {
    const world = createFive();
    const several = await ask(world, { sysparm_count: 'true', sysparm_group_by: 'state,category' });
    expect(several).toHaveLength(4);
    expect(several).toContainEqual({
      stats: { count: '2' },
      groupby_fields: [
        { field: 'state', value: '2' },
        { field: 'category', value: 'database' },
      ],
    });
    const caller = world.snow.store.insert('sys_user', { name: 'Zoe' });
    world.snow.store.insert('incident', { caller_id: caller.sys_id });
    const dotted = await ask(world, { sysparm_count: 'true', sysparm_group_by: 'caller_id.name' });
    expect(dotted).toEqual([group('caller_id.name', '', '5'), group('caller_id.name', 'Zoe', '1')]);
  });

  // spec: 4.2-display
  it('shows the groups in words on sysparm_display_value, with both on all', async () => {
    const world = createFive();
    const labelled = await ask(world, { ...byState, sysparm_display_value: 'true' });
    expect(labelled).toEqual([group('state', 'New', '2'), group('state', 'In Progress', '3')]);
    const both = (await ask(world, { ...byState, sysparm_display_value: 'all' })) as { groupby_fields: unknown }[];
    expect(both[0]?.groupby_fields).toEqual([{ display_value: 'New', field: 'state', value: '1' }]);
  });

  // spec: 4.2-figures
  it('takes avg, min, max and sum of columns, all strings, leaving empty values out', async () => {
    const parameters = {
      sysparm_avg_fields: 'impact',
      sysparm_min_fields: 'impact,sys_created_on',
      sysparm_max_fields: 'impact,sys_created_on',
      sysparm_sum_fields: 'impact',
    };
    expect(await ask(createFive(), parameters)).toEqual({
      stats: {
        avg: { impact: '2.0000' },
        min: { impact: '1', sys_created_on: '2024-01-01 00:00:00' },
        max: { impact: '3', sys_created_on: '2024-01-05 00:00:00' },
        sum: { impact: '8' },
      },
    });
  });

  it('compares the least and the greatest of an integer by size', async () => {
    const world = createWorld();
    for (const count of ['9', '10', '2']) world.snow.store.insert('incident', { reassignment_count: count });
    const parameters = { sysparm_min_fields: 'reassignment_count', sysparm_max_fields: 'reassignment_count' };
    expect(await ask(world, parameters)).toEqual({
      stats: { min: { reassignment_count: '2' }, max: { reassignment_count: '10' } },
    });
  });

  it('ignores columns that do not exist', async () => {
    const parameters = { sysparm_avg_fields: 'nonsense', sysparm_group_by: 'nonsense', sysparm_count: 'true' };
    expect(await ask(createFive(), parameters)).toEqual({ stats: { count: '5' } });
  });

  // spec: 4.2-having
  it.each([
    ['count^state^>^2', ['2']],
    ['count^state^<=^2', ['1']],
    ['COUNT^state^!=^9,sum^impact^=^4', ['1', '2']],
    ['min^impact^>=^2', ['2']],
    ['nonsense^state^>^1', ['1', '2']],
  ])('keeps the groups that sysparm_having %s holds for', async (having, states) => {
    const groups = await ask(createFive(), { ...byState, sysparm_having: having });
    const values = (groups as { groupby_fields: { value: string }[] }[]).map((one) => one.groupby_fields[0]?.value);
    expect(values).toEqual(states);
  });

  // spec: 4.2-order
  it.each([
    ['state', ['1', '2']],
    ['state^DESC', ['2', '1']],
    ['count^state', ['1', '2']],
    ['COUNT^state^DESC', ['2', '1']],
    ['MIN^impact^desc', ['2', '1']],
    ['nonsense', ['1', '2']],
  ])('orders the groups by sysparm_order_by %s', async (order, states) => {
    const groups = await ask(createFive(), { ...byState, sysparm_order_by: order });
    const values = (groups as { groupby_fields: { value: string }[] }[]).map((one) => one.groupby_fields[0]?.value);
    expect(values).toEqual(states);
  });

  it('counts no rows and groups by no column that the user may not read', async () => {
    const world = createFive();
    world.snow.settings.deniedColumns.incident = ['category'];
    const as = serviceAccount;
    const grouped = await ask(world, { sysparm_count: 'true', sysparm_group_by: 'category' }, { as });
    expect(grouped).toEqual({ stats: { count: '5' } });
    world.snow.settings.unreadableTables.push('incident');
    expect(await ask(world, { sysparm_count: 'true' }, { as })).toEqual({ stats: { count: '0' } });
  });

  it('refuses an unknown table with 400 and another method with 405', async () => {
    const { snow } = createWorld();
    expect((await send(snow, '/api/now/stats/nonsense')).status).toBe(400);
    expect((await send(snow, stats, { method: 'POST', body: {} })).status).toBe(405);
    expect((await send(snow, `${stats}/x`)).status).toBe(400);
  });
});
