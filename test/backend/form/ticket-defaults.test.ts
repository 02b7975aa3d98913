import type { FormField } from '../../../src/contract/create-ticket.js';
import { endpoints } from '../../../src/contract/endpoints.js';
import { seed } from '../support/data.js';
import { World } from '../support/world.js';

const none = { title: '', assignment_group: '', category: '', subcategory: '', impact: '', urgency: '' };
const idOf = async (world: World): Promise<string> => (await world.call(endpoints.listIntegrations)).items[0]?.id ?? '';
const input = async (world: World, changes: Partial<typeof none>) => ({ params: { id: await idOf(world) }, body: { ...none, ...changes } });
/** Reads what the fields of an answer start with. */
const startsOf = (fields: readonly FormField[]) => Object.fromEntries(fields.map(({ field, default: start }) => [field, start]));
const labelsOf = (fields: readonly FormField[]) => fields.flatMap(({ default_label }) => (default_label ? [default_label] : []));
const issues = async (world: World, changes: Partial<typeof none>) => (await world.fail(endpoints.updateTicketDefaults, await input(world, changes))).errors;

// covers: S1, C7, P9
test('defaults for new tickets are kept, the group with its name', async () => {
  const world = new World();
  const { sys_id } = world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  const params = { id: await idOf(world) };
  expect(startsOf(await world.call(endpoints.getTicketDefaults, { params }))).toEqual(none);
  const values = { title: '{check} in {table}', assignment_group: sys_id, category: 'software', subcategory: 'email', impact: '2', urgency: '1' };
  const saved = await world.call(endpoints.updateTicketDefaults, await input(world, values));
  expect(startsOf(saved)).toEqual(values);
  expect(labelsOf(saved)).toEqual(['Data Operations']);
  expect(await world.call(endpoints.getTicketDefaults, { params })).toEqual(saved);
});

// covers: C7, P9
test('a group’s sys_id is taken in capitals, too, and kept as ServiceNow writes it', async () => {
  const world = new World();
  const { sys_id } = world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  const saved = await world.call(endpoints.updateTicketDefaults, await input(world, { assignment_group: sys_id.toUpperCase() }));
  expect(startsOf(saved)).toMatchObject({ assignment_group: sys_id });
  expect(labelsOf(saved)).toEqual(['Data Operations']);
});

// covers: C4, C5, C6, C7, C11, P9
test('a value that ServiceNow would drop is refused at its field, and nothing changes', async () => {
  const world = new World();
  world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  expect(await issues(world, { category: 'Software' })).toEqual([{ field: 'category', detail: expect.stringContaining('Did you mean software?') as string }]);
  expect(await issues(world, { category: 'gardening' })).toMatchObject([{ field: 'category' }]);
  const detail = 'Choose one of 1 - High, 2 - Medium, 3 - Low, or no default.';
  expect(await issues(world, { impact: '4', urgency: 'high' })).toEqual([{ field: 'impact', detail }, { field: 'urgency', detail }]);
  expect(await issues(world, { assignment_group: 'Data Operations' })).toEqual([{ field: 'assignment_group', detail: expect.stringContaining('sys_id') as string }]);
  expect(await issues(world, { assignment_group: 'f'.repeat(32) })).toMatchObject([{ field: 'assignment_group' }]);
  expect(startsOf(await world.call(endpoints.getTicketDefaults, { params: { id: await idOf(world) } }))).toEqual(none);
});

// covers: C5, C6, P9
test('of the levels those are offered and taken that the instance has, in its words; without its list the standard ones', async () => {
  const world = new World();
  const params = { id: await idOf(world) };
  const { store, faults } = world.serviceNow;
  for (const [value, label] of [['1', 'Hoch'], ['4', 'Keine']] as const) store.insert('sys_choice', { name: 'incident', element: 'urgency', value, label, sequence: value });
  const offered = (await world.call(endpoints.getTicketDefaults, { params })).find(({ field }) => field === 'urgency');
  expect(offered?.values.map(({ label }) => label)).toEqual(['Hoch', 'Keine']);
  expect(await issues(world, { urgency: '2' })).toEqual([{ field: 'urgency', detail: 'Choose one of Hoch, Keine, or no default.' }]);
  expect(startsOf(await world.call(endpoints.updateTicketDefaults, await input(world, { impact: '3', urgency: '4' })))).toMatchObject({ impact: '3', urgency: '4' });
  world.clock.advance(10 * 60_000);
  faults.inject('choices-unreadable');
  expect(await issues(world, { urgency: '4' })).toEqual([{ field: 'urgency', detail: 'Choose one of 1 - High, 2 - Medium, 3 - Low, or no default.' }]);
  expect(startsOf(await world.call(endpoints.updateTicketDefaults, await input(world, { urgency: '2' })))).toMatchObject({ urgency: '2' });
});

// covers: C5, C6, P9
test('what was read with the form is not read again to save, and the lists of what is saved are one call', async () => {
  const world = new World();
  const params = { id: await idOf(world) };
  const save = () => input(world, { category: 'software', subcategory: 'email', impact: '1', urgency: '1' });
  const lists = async (task: () => Promise<unknown>) => (await world.sentDuring(task)).filter(({ url }) => url.pathname.endsWith('/table/sys_choice'));
  expect(await lists(() => world.call(endpoints.getTicketDefaults, { params }))).toHaveLength(1);
  const saved = await save();
  // The answer has the fields anew.
  expect(await lists(() => world.call(endpoints.updateTicketDefaults, saved))).toHaveLength(1);
  world.clock.advance(5 * 60_000);
  expect(await lists(() => world.call(endpoints.updateTicketDefaults, saved))).toHaveLength(2);
});

// covers: C4, C7, P9
test('what cannot be looked up is taken as it is', async () => {
  const world = new World();
  world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  world.serviceNow.faults.inject('choices-unreadable');
  world.serviceNow.faults.inject('groups-unreadable');
  const values = { category: 'gardening', assignment_group: 'f'.repeat(32) };
  const saved = await world.call(endpoints.updateTicketDefaults, await input(world, values));
  expect(startsOf(saved)).toMatchObject(values);
  expect(labelsOf(saved)).toEqual([]);
});

// covers: S9, G4
test('a Member neither reads nor changes them, a Manager does', async () => {
  const world = new World();
  const call = await input(world, { impact: '1' });
  expect(await world.fail(endpoints.getTicketDefaults, { params: call.params, as: 'member-editor' })).toMatchObject({ code: 'forbidden' });
  expect(await world.fail(endpoints.updateTicketDefaults, { ...call, as: 'member-editor' })).toMatchObject({ code: 'forbidden' });
  expect(startsOf(await world.call(endpoints.updateTicketDefaults, { ...call, as: 'manager-reporter' }))).toMatchObject({ impact: '1' });
});

// covers: S6
test('another connector has none', async () => {
  const world = new World({ initial: { ...seed, integration: { type: 'jira', api_url: 'https://acme.atlassian.net' }, links: [] } });
  const call = await input(world, {});
  expect(await world.fail(endpoints.getTicketDefaults, { params: call.params })).toMatchObject({ code: 'not-found' });
  expect(await world.fail(endpoints.updateTicketDefaults, call)).toMatchObject({ code: 'not-found' });
});

// covers: C4, C7, D2
test('a default that was retired in ServiceNow since is named in the form and in Settings, and starts no ticket', async () => {
  const world = new World();
  const { store } = world.serviceNow;
  const group = store.insert('sys_user_group', { name: 'Regional Desk' });
  store.insert('sys_user_group', { name: 'Data Operations' });
  await world.call(endpoints.updateTicketDefaults, await input(world, { assignment_group: group.sys_id, category: 'network', impact: '2' }));
  store.update('sys_user_group', group.sys_id, { active: 'false' });
  const [choice] = store.query('sys_choice', 'name=incident^element=category^value=network');
  store.update('sys_choice', choice?.sys_id ?? '', { inactive: 'true' });
  world.clock.advance(10 * 60_000);
  const saysOf = (fields: readonly FormField[], name: string) => {
    const { default: start, info, default_reason: reason } = fields.find(({ field }) => field === name) ?? {};
    return { start, info, reason };
  };
  const form = await world.call(endpoints.getFormSpecification, {});
  expect(saysOf(form, 'assignment_group')).toEqual({ start: '', info: 'Regional Desk is inactive in ServiceNow. Choose a different group. It’s the default from Settings.', reason: '' });
  expect(saysOf(form, 'category')).toEqual({ start: '', info: '“network” is no longer available in ServiceNow. Choose a different value. It’s the default from Settings.', reason: '' });
  expect(saysOf(form, 'impact')).toMatchObject({ start: '2', reason: 'The default for new tickets, from Settings.' });
  const settings = await world.call(endpoints.getTicketDefaults, { params: { id: await idOf(world) } });
  expect(saysOf(settings, 'assignment_group')).toMatchObject({ start: group.sys_id, info: 'Regional Desk is inactive in ServiceNow. Choose a different group.' });
  expect(saysOf(settings, 'category')).toMatchObject({ start: 'network', info: '“network” is no longer available in ServiceNow. Choose a different value.' });
});
