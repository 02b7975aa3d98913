import { endpoints } from '../../../src/contract/endpoints.js';
import { origin } from '../support/data.js';
import { World } from '../support/world.js';

const titles = async (world: World, query: string) => (await world.call(endpoints.searchTickets, { query: { query } })).items.map(({ title }) => title).sort();

function library(): World {
  const world = new World();
  const { store } = world.serviceNow;
  store.insert('incident', { number: 'INC0010041', short_description: 'Rows are late', sys_updated_on: '2024-01-01 00:00:00' });
  store.insert('incident', { number: 'INC0010042', short_description: 'Orders ^ and rows', sys_updated_on: '2024-01-02 00:00:00' });
  store.insert('incident', { number: 'INC0020042', short_description: 'Printer on fire', state: '7', sys_updated_on: '2024-01-03 00:00:00' });
  return world;
}

// covers: L7, T4
test('incidents are found by number, by a part of it, and by short description', async () => {
  const world = library();
  expect(await titles(world, 'INC0010042')).toEqual(['Orders ^ and rows']);
  expect(await titles(world, 'inc00100')).toEqual(['Orders ^ and rows', 'Rows are late']);
  expect(await titles(world, '0042')).toEqual(['Orders ^ and rows', 'Printer on fire']);
  expect(await titles(world, 'rows')).toEqual(['Orders ^ and rows', 'Rows are late']);
  expect(await titles(world, 'nothing like it')).toEqual([]);
});

// covers: L7
test('a ^ in the text separates words and cannot break out of the query', async () => {
  const world = library();
  expect(await titles(world, 'Orders ^ and')).toEqual(['Orders ^ and rows']);
  expect(await titles(world, 'nothing^ORnumberSTARTSWITHINC')).toEqual([]);
  expect(await titles(world, 'nothing^NQstate=7')).toEqual([]);
  expect(world.sent.every(({ url }) => !url.search.includes('%5ENQ'))).toBe(true);
});

// covers: L7
test('a script in the text is not handed on', async () => {
  const world = library();
  await titles(world, 'javascript:gs.getUserID()');
  expect(decodeURIComponent(world.sent.at(-1)?.url.search ?? '')).not.toContain('javascript:');
});

// covers: L7
test('without a text the active incidents come first that were last worked on', async () => {
  const { items } = await library().call(endpoints.searchTickets);
  expect(items.map(({ ticket_number }) => ticket_number)).toEqual(['INC0010042', 'INC0010041']);
});

// covers: L7, T4
test('a pasted web address or sys_id finds its incident', async () => {
  const world = library();
  const { sys_id } = world.incident({ short_description: 'This one' });
  expect(await titles(world, sys_id)).toEqual(['This one']);
  expect(await titles(world, `${origin}/nav_to.do?uri=incident.do%3Fsys_id%3D${sys_id}`)).toEqual(['This one']);
});

// covers: L3, L7, T4
test('hits say whether the anomaly links them, and what linking would do to the description', async () => {
  const world = library();
  const { sys_id } = world.incident({ short_description: 'rows, linked' });
  world.incident({ short_description: 'rows, full', description: 'o'.repeat(4000) });
  await world.call(endpoints.linkTicket, { params: { anomaly_id: 42 }, body: { ticket_id: sys_id } });
  const hits = async (query: Record<string, string>) => {
    const { items } = await world.call(endpoints.searchTickets, { query: { query: 'rows,', ...query } });
    return Object.fromEntries(items.map(({ title, linked, block }) => [title, [linked, block]]));
  };
  expect(await hits({ anomaly_id: '42' })).toEqual({ 'rows, linked': [true, 'present'], 'rows, full': [false, 'omitted'] });
  expect(await hits({ anomaly_id: '43' })).toMatchObject({ 'rows, linked': [false, 'appended'] });
  expect(await hits({})).toMatchObject({ 'rows, linked': [false, 'unknown'] });
});

// covers: W
test('hits come in pages with the total of the instance', async () => {
  const world = new World();
  for (let index = 0; index < 7; index += 1) world.incident({ short_description: `rows ${index}` });
  const page = await world.call(endpoints.searchTickets, { query: { query: 'rows', page: '2', size: '3' } });
  expect(page).toMatchObject({ total: 7, page: 2, size: 3, pages: 3 });
  expect(page.items).toHaveLength(3);
});

// covers: W, L4
test('one incident is read with labels for people and times in UTC', async () => {
  const world = new World();
  const group = world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  const { sys_id, number } = world.incident({ state: '3', impact: '2', urgency: '2', assignment_group: group.sys_id, description: 'Mine.' });
  expect(await world.call(endpoints.getTicket, { params: { ticket_id: sys_id } })).toMatchObject({
    ticket_id: sys_id,
    ticket_number: number,
    description: 'Mine.',
    status: 'On Hold',
    priority: '3 - Moderate',
    assigned_group: 'Data Operations',
    created_at: '2024-01-15 10:30:00',
    resolved_at: '',
  });
});

// covers: L4
test('a state without a label is its code', async () => {
  const world = new World();
  const { sys_id } = world.incident({ state: '101' });
  expect((await world.call(endpoints.getTicket, { params: { ticket_id: sys_id } })).status).toBe('101');
});

// covers: L5
test('an incident that is gone, or an id that is none, answers ticket-not-found', async () => {
  const world = new World();
  for (const ticket_id of ['f'.repeat(32), 'INC0010042']) {
    expect(await world.fail(endpoints.getTicket, { params: { ticket_id } })).toMatchObject({ status: 404, code: 'ticket-not-found' });
  }
});

// covers: L7
test('an incident is read, and its link previewed, by a sys_id in capitals', async () => {
  const world = new World();
  const { sys_id } = world.incident({ short_description: 'Rows are missing' });
  const ticket_id = sys_id.toUpperCase();
  expect(await world.call(endpoints.getTicket, { params: { ticket_id } })).toMatchObject({ ticket_id: sys_id, title: 'Rows are missing' });
  expect(await world.call(endpoints.previewLink, { params: { anomaly_id: 42 }, query: { ticket_id } })).toMatchObject({ block: 'appended' });
});

// covers: T4
test.each([
  ['a title behind it', 'INC0010042 - Orders and rows'],
  ['a zero-width space', '\u200bINC0010042'],
  ['a hash', '#inc0010042'],
  ['a blank in it', 'INC 0010042'],
  ['another one beside it that is not there', 'INC0099999, INC0010042'],
])('a number with %s finds its incident', async (_, query) => {
  expect(await titles(library(), query)).toEqual(['Orders ^ and rows']);
});

// covers: T4
test('several numbers and ids of one text find each of theirs, in the tables of a later release, too', async () => {
  const world = new World({ settings: { tables: ['incident', 'problem'] } });
  const incidents = ['one', 'two', 'three'].map((title, index) => world.serviceNow.store.insert('incident', { number: `INC001004${index}`, short_description: title }));
  world.serviceNow.store.insert('problem', { number: 'PRB0040101', short_description: 'four' });
  world.serviceNow.store.insert('change_request', { number: 'CHG0030101', short_description: 'five' });
  expect(await titles(world, `INC0010040, prb0040101, CHG0030101, ${incidents[1]?.sys_id ?? ''}`)).toEqual(['four', 'one', 'two']);
});

// covers: T4
test('a link that a mail gateway has rewritten finds the incident, and a number with any prefix does', async () => {
  const world = library();
  const { sys_id } = world.incident({ short_description: 'This one' });
  world.serviceNow.store.insert('incident', { number: 'ACMEITSM0000123', short_description: 'Own prefix' });
  const link = `${origin}/now/nav/ui/classic/params/target/incident.do%253Fsys_id%253D${sys_id}`;
  expect(await titles(world, `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`)).toEqual(['This one']);
  expect(await titles(world, `${origin}/incident.do?sysparm_query=number=ACMEITSM0000123`)).toEqual(['Own prefix']);
});

// covers: T4, L7
test('what looks like a number and is none is looked for in the short description, and a title beside a number that is not there', async () => {
  const world = library();
  world.incident({ short_description: 'Load fails with ORA00942' });
  expect(await titles(world, 'ORA00942')).toEqual(['Load fails with ORA00942']);
  expect(await titles(world, 'fails with ORA00942')).toEqual(['Load fails with ORA00942']);
  expect(await titles(world, 'INC0099999: Printer on fire')).toEqual(['Printer on fire']);
  expect(await titles(world, 'the ticket 10042 please')).toEqual(['Orders ^ and rows']);
});

// covers: W
test('pages are of what was found, whatever was tried before', async () => {
  const world = new World();
  for (let index = 0; index < 3; index += 1) world.incident({ short_description: `fails with ORA00942 ${index}` });
  const pages = await Promise.all(['1', '2'].map((page) => world.call(endpoints.searchTickets, { query: { query: 'with ORA00942', page, size: '2' } })));
  expect(pages.map(({ items, total }) => [items.length, total])).toEqual([[2, 3], [1, 3]]);
});

// covers: T4
test('nothing is asked twice, and nothing after what was found', async () => {
  const world = library();
  const calls = (query: string) => world.sentDuring(() => titles(world, query));
  expect(await calls('rows')).toHaveLength(1);
  expect(await calls('no such words')).toHaveLength(1);
  expect(await calls('INC0010042')).toHaveLength(1);
  expect(await calls('INC0010042 - Orders')).toHaveLength(1);
  expect(await calls('INC0099999')).toHaveLength(2);
  expect(await calls('"no such words"')).toHaveLength(2);
  expect(await titles(world, '^')).toEqual(await titles(world, ''));
});

// covers: L1, T4
test('what is still open comes before what is closed, the latest first among equals', async () => {
  const world = library();
  world.serviceNow.store.insert('incident', { number: 'INC0010043', short_description: 'Printer again', state: '1', sys_updated_on: '2023-01-01 00:00:00' });
  world.serviceNow.store.insert('incident', { number: 'INC0010044', short_description: 'Printer thrice', state: '2', sys_updated_on: '2023-01-02 00:00:00' });
  const { items } = await world.call(endpoints.searchTickets, { query: { query: 'Printer' } });
  expect(items.map(({ title }) => title)).toEqual(['Printer thrice', 'Printer again', 'Printer on fire']);
});

const found = async (world: World, query: Partial<Record<'query' | 'status' | 'group', string>>) => (await world.call(endpoints.searchTickets, { query })).items.map(({ title }) => title).sort();

// covers: T4
test('a search leaves out what has another status, by what ServiceNow calls open and closed', async () => {
  const world = new World();
  for (const [state, active] of [['1', 'true'], ['2', 'true'], ['3', 'true'], ['6', 'true'], ['7', 'false'], ['8', 'false']]) world.incident({ short_description: `rows in ${state ?? ''}`, state, active });
  // A closing state of the instance's own.
  world.incident({ short_description: 'rows in 9', state: '9', active: 'false' });
  expect(await found(world, { query: 'rows', status: 'open' })).toEqual(['rows in 1', 'rows in 2', 'rows in 3']);
  for (const [status, state] of [['new', '1'], ['progress', '2'], ['hold', '3'], ['resolved', '6'], ['canceled', '8']] as const) {
    expect(await found(world, { query: 'rows', status })).toEqual([`rows in ${state}`]);
  }
  expect(await found(world, { query: 'rows', status: 'closed' })).toEqual(['rows in 7', 'rows in 9']);
  expect(await found(world, { query: 'rows', status: 'whatever' })).toHaveLength(7);
  expect(await found(world, { status: 'resolved' })).toEqual(['rows in 6']);
});

// covers: T4
test('a search leaves out other groups, by the whole name, and nothing breaks out of the query', async () => {
  const world = new World();
  const { store } = world.serviceNow;
  const [operations, other] = ['Data Operations', 'Data Operations West'].map((name) => store.insert('sys_user_group', { name }));
  world.incident({ short_description: 'rows here', assignment_group: operations?.sys_id ?? '' });
  world.incident({ short_description: 'rows there', assignment_group: other?.sys_id ?? '' });
  world.incident({ short_description: 'rows nowhere' });
  expect(await found(world, { query: 'rows', group: 'Data Operations' })).toEqual(['rows here']);
  expect(await found(world, { query: 'rows', group: 'Data Operations West' })).toEqual(['rows there']);
  expect(await found(world, { query: 'rows', group: 'nothing^ORnumberSTARTSWITHINC' })).toEqual([]);
});
