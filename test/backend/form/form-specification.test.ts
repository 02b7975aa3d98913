import { endpoints } from '../../../src/contract/endpoints.js';
import { anomaly, seed } from '../support/data.js';
import { World } from '../support/world.js';

const form = (world: World, anomalyId?: number) =>
  world.call(endpoints.getFormSpecification, anomalyId === undefined ? {} : { query: { anomaly_id: String(anomalyId) } });
const fieldOf = async (world: World, name: string, anomalyId?: number) => (await form(world, anomalyId)).find(({ field }) => field === name);

/** An administrator of the instance makes a column mandatory. */
function demand({ serviceNow }: World, element: string): void {
  const [column] = serviceNow.store.query('sys_dictionary', `element=${element}^nameINincident,task`);
  serviceNow.store.update('sys_dictionary', column?.sys_id ?? '', { mandatory: 'true' });
}

// covers: C1, C2, C3, C4, C5, C6, C7, C8, C9
test('the current release describes eight fields', async () => {
  const world = new World();
  world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  const fields = await form(world);
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

// covers: C1, C8, D4
test('Table and Caller say what this release does with them', async () => {
  const table = await fieldOf(new World(), 'table');
  expect(table).toMatchObject({ default: 'incident', info: 'For now, only Incident is created, whatever you choose here.' });
  expect(table?.values.map(({ label }) => label)).toEqual(['Incident', 'Problem', 'Change Request', 'Task']);
  expect((await fieldOf(new World(), 'caller'))?.info).toContain('For now, the service account');
});

// covers: C1, C8, D4
test('in the next release the same fields say that they count', async () => {
  const world = new World({ settings: { tables: ['incident', 'problem', 'change_request', 'task'], caller: true } });
  expect((await fieldOf(world, 'table'))?.info).toBe('');
  expect((await fieldOf(world, 'caller'))?.info).not.toContain('For now');
  expect(await world.call(endpoints.getCapabilities)).toMatchObject({ caller: true, caller_search: true, tables: ['incident', 'problem', 'change_request', 'task'] });
});

// covers: C4, D2
test.each([
  ['in the account’s language, and in English where that has no word for one', 'fr', ['Logiciel', 'Matériel', 'Network']],
  ['in English for an account that speaks a language of which there is none', 'de', ['Software', 'Hardware', 'Network']],
  ['in English for an account without a language', '', ['Software', 'Hardware', 'Network']],
])('categories of an instance with several languages read %s, never by chance', async (_, language, labels) => {
  const world = new World();
  const { store } = world.serviceNow;
  const french = { name: 'incident', element: 'category', language: 'fr' };
  store.insert('sys_choice', { ...french, value: 'software', label: 'Logiciel', sequence: '0' });
  store.insert('sys_choice', { ...french, value: 'hardware', label: 'Matériel', sequence: '99' });
  const [{ sys_id = '' } = {}] = store.query('sys_user', 'user_name=qualytics_integration');
  store.update('sys_user', sys_id, { preferred_language: language });
  const values = (await fieldOf(world, 'category'))?.values ?? [];
  expect(['software', 'hardware', 'network'].map((value) => values.find((choice) => choice.value === value)?.label)).toEqual(labels);
  expect(values.length).toBe(new Set(values.map(({ value }) => value)).size);
});

// covers: C4, D2
test.each([
  ['the instance’s language where the account has none', '', 'fr', 'Logiciel'],
  ['the instance’s language where there is none of the account’s', 'de', 'fr', 'Logiciel'],
  ['the account’s own before the instance’s', 'en', 'fr', 'Software'],
  ['English where that may not be read', '', null, 'Software'],
] as const)('categories of an instance with several languages read in %s', async (_, language, property, label) => {
  const world = new World();
  const { store, settings } = world.serviceNow;
  store.insert('sys_choice', { name: 'incident', element: 'category', value: 'software', label: 'Logiciel', language: 'fr', sequence: '0' });
  store.update('sys_user', store.query('sys_user', 'user_name=qualytics_integration')[0]?.sys_id ?? '', { preferred_language: language });
  store.insert('sys_properties', { name: 'glide.sys.language', value: property ?? 'fr' });
  if (property !== null) settings.unreadableTables = [];
  for (let read = 0; read < 2; read += 1) {
    expect((await fieldOf(world, 'category'))?.values.find(({ value }) => value === 'software')?.label).toBe(label);
  }
  // Asked once, like the account.
  expect(world.sent.filter(({ url }) => url.pathname.endsWith('/table/sys_properties'))).toHaveLength(1);
});

// covers: C4, D2
test('a list that is in no language of the account’s, nor in English, reads in the one that most of it is in', async () => {
  const world = new World();
  const { store } = world.serviceNow;
  for (const { sys_id } of store.query('sys_choice', 'name=incident^element=category')) store.delete('sys_choice', sys_id);
  const choice = (value: string, label: string, language: string, sequence: string) =>
    store.insert('sys_choice', { name: 'incident', element: 'category', value, label, language, sequence });
  choice('a', 'Eins', 'de', '1');
  choice('a', 'Un', 'fr', '2');
  choice('b', 'Deux', 'fr', '3');
  expect((await fieldOf(world, 'category'))?.values.map(({ label }) => label)).toEqual(['Un', 'Deux']);
});

// covers: C4, D2
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

// covers: C4, D3
test.each(['sys_choice hidden', 'sys_choice closed'])('with %s Category is a text field that says why', async (how) => {
  const world = new World();
  if (how.endsWith('hidden')) world.serviceNow.faults.inject('choices-unreadable');
  else world.serviceNow.settings.closedTables.push('sys_choice');
  const category = await fieldOf(world, 'category');
  expect(category).toMatchObject({ type: 'string', values: [] });
  expect(category?.info).toContain('can’t read the choices for Category');
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

/** Gives a column a list in place of the one that it has on every task. */
function replaceList({ serviceNow: { store } }: World, element: string, choices: Readonly<Record<string, string>>, more: object = {}): void {
  for (const [index, [value, label]] of Object.entries(choices).entries()) {
    store.insert('sys_choice', { name: 'incident', element, value, label, sequence: String(index), ...more });
  }
}

const labelsOf = async (world: World, name: string) => (await fieldOf(world, name))?.values.map(({ value, label }) => [value, label]);

// covers: C5, C6, C12
test('impact, urgency and priorities read in the language of the account, in English where that has no word', async () => {
  const world = new World();
  const { store } = world.serviceNow;
  const german = { name: 'task', language: 'de' };
  store.insert('sys_choice', { ...german, element: 'impact', value: '1', label: '1 - Hoch' });
  store.insert('sys_choice', { ...german, element: 'urgency', value: '3', label: '3 - Niedrig' });
  store.insert('sys_choice', { ...german, element: 'priority', value: '1', label: '1 - Kritisch' });
  store.update('sys_user', store.query('sys_user', 'user_name=qualytics_integration')[0]?.sys_id ?? '', { preferred_language: 'de' });
  expect(new Map((await labelsOf(world, 'impact')) as [string, string][])).toEqual(new Map([['1', '1 - Hoch'], ['2', '2 - Medium'], ['3', '3 - Low']]));
  const urgency = await fieldOf(world, 'urgency');
  expect(urgency?.values.map(({ label }) => label)).toContain('3 - Niedrig');
  expect(urgency?.priorities?.map(({ value, label }) => `${value}: ${label}`).sort()).toEqual(['1: 1 - Kritisch', '2: 2 - High', '3: 3 - Moderate', '4: 4 - Low', '5: 5 - Planning']);
  expect((await fieldOf(world, 'impact'))?.priorities).toEqual([]);
});

// covers: C5, C6
test('a list of Incident’s own stands for that of every task, with what the instance adds and without what it has retired', async () => {
  const world = new World();
  replaceList(world, 'impact', { '1': 'Company', '2': 'Team', '4': 'Nobody' });
  replaceList(world, 'impact', { '3': 'Person' }, { inactive: 'true' });
  expect(await labelsOf(world, 'impact')).toEqual([['1', 'Company'], ['2', 'Team'], ['4', 'Nobody']]);
  expect((await fieldOf(world, 'impact'))?.default).toBe('');
  expect(await fieldOf(world, 'urgency')).toMatchObject({ default: '3', values: [{ label: '1 - High' }, { label: '2 - Medium' }, { label: '3 - Low' }] });
});

// covers: C5, C6
test('a level that the anomaly suggests and the instance has retired is no start', async () => {
  const world = new World({ initial: { ...seed, anomalies: [anomaly(42, { weight: 20 })] } });
  replaceList(world, 'impact', { '4': 'Nobody' });
  expect(await fieldOf(world, 'impact', 42)).toMatchObject({ default: '', default_reason: '' });
  expect(await fieldOf(world, 'urgency', 42)).toMatchObject({ default: '1' });
});

// covers: C5, C6, C12
test.each(['sys_choice hidden', 'sys_choice closed', 'no levels in it'])('with %s impact and urgency have the standard levels, and nothing is told of priorities', async (how) => {
  const world = new World();
  const { store, faults, settings } = world.serviceNow;
  if (how.endsWith('hidden')) faults.inject('choices-unreadable');
  else if (how.endsWith('closed')) settings.closedTables.push('sys_choice');
  else for (const { sys_id } of store.query('sys_choice', 'elementINimpact,urgency,priority')) store.delete('sys_choice', sys_id);
  for (const name of ['impact', 'urgency']) {
    const level = await fieldOf(world, name);
    expect(level).toMatchObject({ type: 'enum', default: '3', values: [{ value: '1', label: '1 - High' }, { value: '2', label: '2 - Medium' }, { value: '3', label: '3 - Low' }] });
    expect(level?.priorities).toEqual([]);
  }
});

// covers: C4, C5, C6, C9
test.each([false, true])('all choice lists of a form are read in one call, those of Subcategory, too: %s', async (more) => {
  const world = new World({ settings: { extraFields: more ? ['subcategory'] : [] } });
  const lists = (sent: readonly { url: URL }[]) => sent.filter(({ url }) => url.pathname.endsWith('/table/sys_choice'));
  expect(lists(await world.sentDuring(() => form(world)))).toHaveLength(1);
});

// covers: C9, D2
test('a backend set to offer Subcategory describes it with the category that each choice depends on', async () => {
  const subcategory = await fieldOf(new World({ settings: { extraFields: ['subcategory'] } }), 'subcategory');
  expect(subcategory?.values).toContainEqual({ value: 'dhcp', label: 'DHCP', dependent_value: 'network' });
  expect(subcategory?.depends_on).toBe('category');
});

// covers: C4, D3
test('where the choices are hidden the values in use on incidents are hints, read through the aggregate API', async () => {
  const world = new World();
  for (const category of ['software', 'network', 'software', '']) world.incident({ category });
  world.serviceNow.faults.inject('choices-unreadable');
  const sent = await world.sentDuring(async () => {
    expect((await fieldOf(world, 'category'))?.suggestions).toEqual(['network', 'software']);
  });
  expect(sent.map(({ url }) => url.pathname)).toContain('/api/now/stats/incident');
  world.serviceNow.settings.closedTables.push('incident');
  expect(await fieldOf(world, 'category')).toMatchObject({ type: 'string', suggestions: [] });
});

// covers: C4
test('a readable list of choices has no hints', async () => {
  const world = new World();
  world.incident({ category: 'software' });
  expect((await fieldOf(world, 'category'))?.suggestions).toEqual([]);
});

// covers: C7, D3
test.each(['hidden', 'closed'])('with sys_user_group %s Assignment Group is a text for a sys_id, and says why', async (how) => {
  const world = new World();
  world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  if (how === 'hidden') world.serviceNow.faults.inject('groups-unreadable');
  else world.serviceNow.settings.closedTables.push('sys_user_group');
  const group = await fieldOf(world, 'assignment_group');
  expect(group).toMatchObject({ type: 'string', placeholder: '32 characters, 0–9 and a–f' });
  expect(group?.info).toContain('can’t read groups. Enter the group’s sys_id');
});

// covers: C5, C6, C12, D6
test.each([
  [20, '1', 'high'],
  [19, '2', 'medium'],
  [10, '2', 'medium'],
  [9, '3', 'low'],
])('an anomaly of weight %i suggests level %s, as its severity is %s', async (weight, level, severity) => {
  const world = new World({ initial: { ...seed, anomalies: [anomaly(42, { weight })] } });
  for (const name of ['impact', 'urgency']) {
    const default_reason = `Suggested from the anomaly’s severity, which is ${severity}.`;
    expect(await fieldOf(world, name, 42)).toMatchObject({ default: level, default_reason });
  }
});

// covers: C5, C6
test('without an anomaly impact and urgency start as ServiceNow has them', async () => {
  expect(await fieldOf(new World(), 'impact')).toMatchObject({ default: '3', default_reason: '' });
});

// covers: C9, C7, P9
test('the stored defaults go before what the anomaly suggests, the group with its name', async () => {
  const world = new World();
  const { sys_id } = world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  const body = { assignment_group: sys_id, category: 'database', impact: '3', urgency: '' };
  await world.call(endpoints.updateTicketDefaults, { params: { id: integration?.id ?? '' }, body });
  const default_reason = 'The default for new tickets, from Settings.';
  expect(await fieldOf(world, 'assignment_group', 42)).toMatchObject({ default: sys_id, default_label: 'Data Operations', default_reason });
  expect(await fieldOf(world, 'category', 42)).toMatchObject({ default: 'database', default_reason });
  expect(await fieldOf(world, 'impact', 42)).toMatchObject({ default: '3', default_reason });
  expect(await fieldOf(world, 'urgency', 42)).toMatchObject({ default: '1' });
});

// covers: C9, P9
test('a stored default that is on no list any more is none', async () => {
  const world = new World();
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  const body = { assignment_group: '', category: 'database', impact: '', urgency: '' };
  await world.call(endpoints.updateTicketDefaults, { params: { id: integration?.id ?? '' }, body });
  for (const { sys_id } of world.serviceNow.store.query('sys_choice', 'element=category^value=database')) world.serviceNow.store.delete('sys_choice', sys_id);
  expect(await fieldOf(world, 'category')).toMatchObject({ default: '', default_reason: '' });
});

// covers: C9, D5
test('what the instance makes mandatory is required of the form, a column that it lacked included', async () => {
  const world = new World();
  for (const element of ['category', 'contact_type', 'business_impact', 'cmdb_ci', 'follow_up']) demand(world, element);
  const fields = await form(world);
  expect(fields.find(({ field }) => field === 'category')?.required).toBe(true);
  expect(fields.slice(8).map(({ field, title, type, required, max_length }) => [field, title, type, required, max_length])).toEqual([
    ['business_impact', 'Business impact', 'text', true, 4000],
    ['cmdb_ci', 'Configuration item', 'reference', true, 32],
    ['contact_type', 'Contact type', 'enum', true, 40],
    ['follow_up', 'Follow up', 'datetime', true, 40],
  ]);
  expect(fields.find(({ field }) => field === 'contact_type')?.values).toContainEqual({ label: 'Self-service', value: 'self-service', dependent_value: '' });
  expect(fields.find(({ field }) => field === 'cmdb_ci')?.info).toBe('Required by your ServiceNow instance. Enter the sys_id of a record in cmdb_ci.');
});

// covers: C8, C9, D5
test('a caller that is not sent is not required, though the instance demands one', async () => {
  const world = new World();
  demand(world, 'caller_id');
  expect((await fieldOf(world, 'caller'))?.required).toBe(false);
  world.backend.settings.caller = true;
  expect((await fieldOf(world, 'caller'))?.required).toBe(true);
});

// covers: C9
test('a dictionary that the account may not read leaves the usual form', async () => {
  const world = new World();
  demand(world, 'category');
  world.serviceNow.settings.closedTables.push('sys_dictionary');
  expect((await form(world)).filter(({ required }) => required).map(({ field }) => field)).toEqual(['table', 'title']);
});

// covers: S11
test('refused credentials are a problem of their own, with a status that is not 401', async () => {
  const world = new World();
  world.serviceNow.faults.inject('account-locked');
  expect(await world.fail(endpoints.getFormSpecification)).toMatchObject({ status: 502, code: 'provider-credentials' });
  // Several tries at a time with a wrong password are what locks an account.
  expect(world.sent).toHaveLength(1);
});
