import { endpoints } from '../../../src/contract/endpoints.js';
import { World } from '../support/world.js';

/** An administrator of the instance writes a data policy that makes columns mandatory. */
function writePolicy({ serviceNow: { store } }: World, fields: string[], policy: Record<string, string> = {}, mandatory = 'true'): void {
  const { sys_id } = store.insert('sys_data_policy2', { model_table: 'incident', ...policy });
  for (const field of fields) store.insert('sys_data_policy_rule', { sys_data_policy: sys_id, table: 'incident', field, mandatory });
}

const form = (world: World) => world.call(endpoints.getFormSpecification, { query: { anomaly_id: '42' } });
const namesOf = async (world: World): Promise<string[]> => (await form(world)).map(({ field }) => field);
const demandedIn = async (world: World): Promise<string[]> => (await form(world)).filter(({ required }) => required).map(({ field }) => field);
const always = ['table', 'title'];

// covers: C9
test('what a data policy demands of every incident is in the form before anything is refused, and is sent', async () => {
  const world = new World();
  writePolicy(world, ['location', 'category', 'short_description']);
  expect(await demandedIn(world)).toEqual([...always, 'category', 'location']);
  expect((await form(world)).find(({ field }) => field === 'location')).toMatchObject({ title: 'Location', type: 'reference', info: expect.stringContaining('Required by your ServiceNow instance.') as string });
  const location = 'a'.repeat(32);
  const { ignored } = await world.call(endpoints.createTicket, { params: { anomaly_id: 42 }, body: { title: 'a', category: 'software', location } });
  expect(ignored).toEqual([]);
  expect(world.serviceNow.store.query('incident')).toMatchObject([{ location }]);
});

// covers: C9
test.each([
  ['with a condition', { conditions: 'category=network^EQ' }, 'true'],
  ['that is not active', { active: 'false' }, 'true'],
  ['of another table', { model_table: 'problem' }, 'true'],
  ['of task alone', { model_table: 'task' }, 'true'],
  ['that leaves the column alone', {}, 'ignore'],
  ['that takes a demand back', {}, 'false'],
])('a policy %s demands nothing of every incident', async (_, policy, mandatory) => {
  const world = new World();
  writePolicy(world, ['location'], policy, mandatory);
  expect(await namesOf(world)).not.toContain('location');
});

// covers: C9
test.each([
  [{ conditions: '' }],
  [{ conditions: '^EQ' }],
  [{ conditions: 'EQ' }],
  [{ model_table: 'task', inherit: 'true' }],
])('a policy %j holds for every incident', async (policy) => {
  const world = new World();
  writePolicy(world, ['location'], policy);
  expect(await demandedIn(world)).toContain('location');
});

// covers: C9
test('an instance that drops a condition of the query is not taken at its word', async () => {
  const world = new World();
  writePolicy(world, ['location'], { active: 'false' });
  writePolicy(world, ['business_service']);
  writePolicy(world, ['cmdb_ci'], {}, 'ignore');
  const { fetch } = world.serviceNow;
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation((input, init) => {
    const url = new URL(new Request(input, init).url);
    if (url.pathname.includes('sys_data_policy')) url.searchParams.delete('sysparm_query');
    return fetch.call(world.serviceNow, new Request(url, new Request(input, init)));
  });
  expect(await demandedIn(world)).toEqual([...always, 'business_service']);
});

// covers: C9
test.each(['sys_data_policy2', 'sys_data_policy_rule'] as const)('where %s may not be read, the form has what else is known', async (table) => {
  for (const how of ['unreadableTables', 'closedTables'] as const) {
    const world = new World();
    writePolicy(world, ['location']);
    world.serviceNow.settings[how].push(table);
    expect(await namesOf(world)).not.toContain('location');
  }
});

// covers: C9
test('a policy whose condition the account may not read may have one', async () => {
  const world = new World();
  writePolicy(world, ['location']);
  world.serviceNow.settings.deniedColumns = { sys_data_policy2: ['conditions'] };
  expect(await namesOf(world)).not.toContain('location');
});

// covers: C9
test('without a policy nothing is asked of its rules', async () => {
  const world = new World();
  const sent = await world.sentDuring(() => form(world));
  expect(sent.map(({ url }) => url.pathname)).not.toContain('/api/now/table/sys_data_policy_rule');
});
