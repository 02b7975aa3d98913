import { endpoints } from '../../../../src/contract/index.js';
import { World } from '../support/world.js';

const form = (world: World) => world.call(endpoints.getFormSpecification);
const fieldOf = async (world: World, name: string) => (await form(world)).find(({ field }) => field === name);

// covers: C1, C2, C3, C4, C5, C6, C7, C8, C9
test('the current release describes eight fields', async () => {
  const fields = await form(new World());
  expect(fields.map(({ field, title, type, required }) => [field, title, type, required])).toEqual([
    ['table', 'Table', 'enum', true],
    ['title', 'Short Description', 'string', true],
    ['description', 'Description', 'text', false],
    ['category', 'Category', 'enum', false],
    ['impact', 'Impact', 'enum', false],
    ['urgency', 'Urgency', 'enum', false],
    ['assignment_group', 'Assignment Group', 'assignment_group', false],
    ['caller', 'Caller', 'user', false],
  ]);
  expect(fields.find(({ field }) => field === 'title')?.max_length).toBe(160);
});

// covers: C1, C8
test('Table and Caller say what this release does with them', async () => {
  const table = await fieldOf(new World(), 'table');
  expect(table).toMatchObject({ default: 'incident', info: 'This release creates a record of the kind Incident, whatever is chosen here.' });
  expect(table?.values.map(({ label }) => label)).toEqual(['Incident', 'Problem', 'Change Request', 'Task']);
  expect((await fieldOf(new World(), 'caller'))?.info).toContain('Not sent to ServiceNow');
});

// covers: C1, C8
test('in the next release the same fields say that they count', async () => {
  const world = new World({ settings: { tables: ['incident', 'problem', 'change_request', 'task'], caller: true } });
  expect((await fieldOf(world, 'table'))?.info).toBe('The kind of record that is created.');
  expect((await fieldOf(world, 'caller'))?.info).not.toContain('Not sent');
  expect(await world.call(endpoints.getCapabilities)).toMatchObject({ caller: true, caller_search: true, tables: ['incident', 'problem', 'change_request', 'task'] });
});

// covers: C4
test('categories are the active choices of the instance, in its order', async () => {
  const world = new World();
  world.serviceNow.store.insert('sys_choice', { name: 'incident', element: 'category', value: 'Data', label: 'Data quality', sequence: '1' });
  world.serviceNow.store.insert('sys_choice', { name: 'incident', element: 'category', value: 'old', label: 'Old', inactive: 'true' });
  world.serviceNow.store.insert('sys_choice', { name: 'incident', element: 'category', value: 'software', label: 'Logiciel', language: 'fr', sequence: '99' });
  const values = (await fieldOf(world, 'category'))?.values ?? [];
  expect(values).toContainEqual({ value: 'Data', label: 'Data quality', dependent_value: '' });
  expect(values.filter(({ value }) => value === 'software')).toHaveLength(1);
  expect(values.map(({ value }) => value)).not.toContain('old');
});

// covers: C4
test.each(['sys_choice hidden', 'sys_choice closed'])('with %s Category is a text field that says why', async (how) => {
  const world = new World();
  if (how.endsWith('hidden')) world.serviceNow.moods.enter('choices-unreadable');
  else world.serviceNow.settings.closedTables.push('sys_choice');
  const category = await fieldOf(world, 'category');
  expect(category).toMatchObject({ type: 'string', values: [] });
  expect(category?.info).toContain('cannot read the choices of Category');
});

// covers: C5, C6
test('impact and urgency have the three levels', async () => {
  for (const name of ['impact', 'urgency']) {
    expect((await fieldOf(new World(), name))?.values.map(({ label, value }) => [value, label])).toEqual([
      ['1', '1 - High'],
      ['2', '2 - Medium'],
      ['3', '3 - Low'],
    ]);
  }
});

// covers: C9
test('a backend set to offer Subcategory describes it with the category that each choice depends on', async () => {
  const subcategory = await fieldOf(new World({ settings: { extraFields: ['subcategory'] } }), 'subcategory');
  expect(subcategory?.values).toContainEqual({ value: 'dhcp', label: 'DHCP', dependent_value: 'network' });
});

// covers: S11
test('refused credentials are a problem of their own, with a status that is not 401', async () => {
  const world = new World();
  world.serviceNow.moods.enter('account-locked');
  expect(await world.fail(endpoints.getFormSpecification)).toMatchObject({ status: 502, code: 'servicenow-credentials' });
});
