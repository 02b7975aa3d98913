import { endpoints } from '../../../src/contract/endpoints.js';
import { World } from '../support/world.js';

// covers: C7, D1
test('active groups are found by a part of their name, in order', async () => {
  const world = new World();
  const { store } = world.serviceNow;
  store.insert('sys_user_group', { name: 'Data Platform' });
  store.insert('sys_user_group', { name: 'Data Operations', description: 'Runs the pipelines' });
  store.insert('sys_user_group', { name: 'Data Archive', active: 'false' });
  store.insert('sys_user_group', { name: 'Network' });
  const page = await world.call(endpoints.searchAssignmentGroups, { query: { query: 'data' } });
  expect(page.items.map(({ name, detail }) => [name, detail])).toEqual([['Data Operations', 'Runs the pipelines'], ['Data Platform', '']]);
  expect(page.total).toBe(2);
  expect((await world.call(endpoints.searchAssignmentGroups)).total).toBe(3);
});

// covers: C7, D1
test('a sys_id resolves to its group, though it be inactive', async () => {
  const world = new World();
  const { sys_id } = world.serviceNow.store.insert('sys_user_group', { name: 'Data Archive', active: 'false' });
  const { items } = await world.call(endpoints.searchAssignmentGroups, { query: { query: sys_id } });
  expect(items).toEqual([{ id: sys_id, name: 'Data Archive', detail: '' }]);
});

// covers: C8, D1
test('users are found by name, user name or e-mail address', async () => {
  const world = new World();
  const { sys_id } = world.serviceNow.store.insert('sys_user', { user_name: 'beth.a', name: 'Beth Anglin', email: 'anglin@example.com' });
  for (const query of ['Angl', 'beth.a', 'anglin@', sys_id]) {
    expect((await world.call(endpoints.searchCallers, { query: { query } })).items).toEqual([{ id: sys_id, name: 'Beth Anglin', detail: 'anglin@example.com' }]);
  }
});

// covers: C7
test('the text of a search cannot break out of it', async () => {
  const world = new World();
  world.serviceNow.store.insert('sys_user_group', { name: 'Secret', active: 'false' });
  expect((await world.call(endpoints.searchAssignmentGroups, { query: { query: 'x^NQname=Secret' } })).items).toEqual([]);
});

// covers: C7
test('groups that the account may not read are an empty list or a problem, as ServiceNow has it', async () => {
  const world = new World();
  world.serviceNow.store.insert('sys_user_group', { name: 'Data Platform' });
  world.serviceNow.faults.inject('groups-unreadable');
  expect((await world.call(endpoints.searchAssignmentGroups)).items).toEqual([]);
  world.serviceNow.settings.closedTables.push('sys_user_group');
  expect(await world.fail(endpoints.searchAssignmentGroups)).toMatchObject({ code: 'provider-forbidden' });
});
