import { endpoints } from '../../../src/contract/endpoints.js';
import { anomaly, block42, origin, seed } from '../support/data.js';
import { withoutMark } from '../support/marks.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const create = (world: World, body: Record<string, string>) => world.call(endpoints.createTicket, { params, body: { title: 'Rows are missing', ...body } });

// covers: C10, Y4, Y7, Y8, L10
test('a ticket is created, linked at once and answered with its number', async () => {
  const world = new World();
  const created = await world.call(endpoints.createTicket, {
    params,
    body: { title: 'Rows are missing', description: 'Since this morning.', category: 'database', impact: '2', urgency: '1' },
    as: 'manager-reporter',
  });
  const [incident] = world.serviceNow.store.query('incident');
  expect(incident).toMatchObject({ short_description: 'Rows are missing', category: 'database', impact: '2', urgency: '1', priority: '2' });
  expect(incident?.description).toBe(`Since this morning.\n\n${block42}`);
  expect(created).toMatchObject({
    message: `Ticket ${incident?.number ?? ''} created and linked to anomaly 42`,
    anomaly_id: '42',
    ignored: [],
    dropped: [],
    ticket: { ticket_id: incident?.sys_id, status: 'New', priority: '2 - High', impact: '2 - Medium' },
  });
  expect(created.ticket.url).toBe(`${origin}/nav_to.do?uri=incident.do%3Fsys_id%3D${incident?.sys_id ?? ''}`);
  const { items } = await world.call(endpoints.listTicketLinks, { params });
  expect(items).toMatchObject([{ id: created.link_id, linked_by: 'Noor Haddad', linked_at: '2024-01-15T10:30:00.000Z', instance_origin: origin, status: 'New' }]);
});

// covers: C10
test('the message is the documented one', async () => {
  const world = new World();
  const { message, ticket } = await create(world, {});
  expect(message).toBe(`Ticket ${ticket.ticket_number} created and linked to anomaly 42`);
  expect(ticket.ticket_number).toMatch(/^INC\d{7}$/);
});

// covers: Y4, Y5
test('create writes the description alone: no work note, no comment', async () => {
  const world = new World();
  await create(world, {});
  expect(world.serviceNow.store.count('sys_journal_field')).toBe(0);
  expect(world.writes).toHaveLength(1);
});

// covers: C1, C8, D4
test('a table and a caller that this release cannot do are ignored, and the answer says so', async () => {
  const world = new World();
  const user = world.serviceNow.store.insert('sys_user', { user_name: 'beth', name: 'Beth Anglin' });
  const created = await create(world, { table: 'problem', caller: user.sys_id });
  expect(created.ignored).toEqual(['table', 'caller']);
  expect(world.serviceNow.store.count('problem')).toBe(0);
  const [account] = world.serviceNow.store.query('sys_user', 'user_name=qualytics_integration');
  expect(world.serviceNow.store.query('incident')[0]?.caller_id).toBe(account?.sys_id);
  expect((await create(world, { table: 'incident', caller: '', colour: 'red' })).ignored).toEqual(['colour']);
});

// covers: C1, C8, D4
test('in the next release a problem with a caller is a problem with a caller', async () => {
  const world = new World({ settings: { tables: ['incident', 'problem'], caller: true } });
  const user = world.serviceNow.store.insert('sys_user', { user_name: 'beth', name: 'Beth Anglin' });
  expect((await create(world, { caller: user.sys_id })).ticket.requester).toBe('Beth Anglin');
  const { ticket, ignored } = await create(world, { table: 'problem' });
  expect(ignored).toEqual([]);
  expect(ticket.ticket_number).toMatch(/^PRB/);
  expect(decodeURIComponent(ticket.url)).toContain('problem.do?sys_id=');
  world.clock.advance(60_000);
  const { items } = await world.call(endpoints.listTicketLinks, { params });
  expect(items.map(({ sync }) => sync?.status)).toEqual(['synced', 'synced']);
});

// covers: C1, C8, D4
test.each([
  ['problem', 'opened_by'],
  ['change_request', 'requested_by'],
  ['task', 'opened_by'],
] as const)('the caller of a %s, which has none, stands in %s', async (table, column) => {
  const world = new World({ settings: { tables: ['incident', table], caller: true } });
  const { sys_id } = world.serviceNow.store.insert('sys_user', { user_name: 'beth', name: 'Beth Anglin' });
  const { ticket, dropped } = await create(world, { table, caller: sys_id });
  expect(dropped).toEqual([]);
  expect(world.serviceNow.store.get(table, ticket.ticket_id)).toMatchObject({ [column]: sys_id });
});

// covers: C11, D9
test.each(['store', 'drop'] as const)('a category in the wrong case is reported where the instance would %s it', async (choice) => {
  const world = new World();
  world.serviceNow.settings.choice = choice;
  const [dropped, ...rest] = (await create(world, { category: 'Software' })).dropped;
  expect(dropped).toMatchObject({ field: 'category', sent: 'Software' });
  expect(dropped?.stored).toBe(choice === 'store' ? 'Software' : 'Inquiry / Help');
  expect(rest).toEqual([]);
});

// covers: C11, C4
test('without a readable choice list a stored category is taken at its word', async () => {
  const world = new World();
  world.serviceNow.faults.inject('choices-unreadable');
  expect((await create(world, { category: 'Software' })).dropped).toEqual([]);
});

// covers: C11, C7, D9
test('a group by name, and the id of no group, did not stick', async () => {
  const world = new World();
  world.serviceNow.settings.reference = 'empty';
  const group = world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  expect((await create(world, { assignment_group: 'Data Operations' })).dropped).toEqual([{ field: 'assignment_group', sent: 'Data Operations', stored: '' }]);
  const unknown = 'f'.repeat(32);
  expect((await create(world, { assignment_group: unknown })).dropped).toEqual([{ field: 'assignment_group', sent: unknown, stored: '' }]);
  const kept = await create(world, { assignment_group: group.sys_id });
  expect(kept).toMatchObject({ dropped: [], ticket: { assigned_group: 'Data Operations' } });
});

// covers: C11, D9
test('fields that an access rule denies did not stick', async () => {
  const world = new World();
  world.serviceNow.faults.inject('fields-denied');
  expect((await create(world, { category: 'software', impact: '1' })).dropped.map(({ field }) => field)).toEqual(['category']);
});

// covers: C11, C12
test('a priority is recomputed from impact and urgency, and that is reported', async () => {
  expect((await create(new World(), { impact: '3', urgency: '3', priority: '1' })).dropped).toEqual([{ field: 'priority', sent: '1', stored: '5 - Planning' }]);
});

// covers: C11, D9
test('a subcategory of another category did not fit', async () => {
  const world = new World();
  const { dropped } = await create(world, { category: 'network', subcategory: 'cpu' });
  expect(dropped).toMatchObject([{ field: 'subcategory', sent: 'cpu' }]);
  expect((await create(world, { category: 'network', subcategory: 'dhcp' })).dropped).toEqual([]);
});

// covers: C9, C11
test('a column that the instance demands is sent and read back; any other one is ignored', async () => {
  const world = new World();
  const [column] = world.serviceNow.store.query('sys_dictionary', 'element=contact_type^nameINincident,task');
  world.serviceNow.store.update('sys_dictionary', column?.sys_id ?? '', { mandatory: 'true' });
  world.serviceNow.settings.choice = 'drop';
  const created = await create(world, { contact_type: 'phone', business_impact: 'Large' });
  expect(created).toMatchObject({ ignored: ['business_impact'], dropped: [] });
  expect(world.serviceNow.store.get('incident', created.ticket.ticket_id)).toMatchObject({ contact_type: 'phone', business_impact: '' });
  expect((await create(world, { contact_type: 'carrier pigeon' })).dropped).toMatchObject([{ field: 'contact_type', sent: 'carrier pigeon' }]);
});

// covers: C10, D9
test('a ticket that exists but could not be linked is answered as such, and can be linked as an existing one', async () => {
  const failing = { beforeLink: () => { throw new Error('The database is locked'); } };
  const world = new World({ settings: failing });
  const created = await create(world, {});
  expect(created).toMatchObject({ linked: false, link_id: '', message: `Ticket ${created.ticket.ticket_number} created but not linked to anomaly 42` });
  expect((await world.call(endpoints.listTicketLinks, { params })).items).toEqual([]);
  world.clock.advance(60_000);
  const linked = await world.call(endpoints.linkTicket, { params, body: { ticket_id: created.ticket.ticket_id } });
  expect(linked.block).toBe('present');
  expect(world.description(created.ticket.ticket_id)).toBe(block42);
});

// covers: C2
test('a title is one line; one of blanks is refused', async () => {
  const world = new World();
  expect((await create(world, { title: ' Rows\nare  missing ' })).ticket.title).toBe('Rows are missing');
  expect(await world.fail(endpoints.createTicket, { params, body: { title: ' \n ' } })).toMatchObject({ code: 'invalid-request', errors: [{ field: 'title' }] });
  expect(await world.fail(endpoints.createTicket, { params, body: { title: 'x'.repeat(161) } })).toMatchObject({ errors: [{ field: 'title' }] });
});

// covers: C3, Y9
test('a description that ServiceNow would cut is refused', async () => {
  const world = new World();
  const body = { title: 'x', description: 'x'.repeat(4001) };
  expect(await world.fail(endpoints.createTicket, { params, body })).toMatchObject({ code: 'invalid-request', errors: [{ field: 'description' }] });
  expect(world.writes).toEqual([]);
});

// covers: C3, Y7, Y9, D6
test('the preview is what create then writes, whole, shortened and omitted', async () => {
  const message = 'A very long message. '.repeat(80);
  const checks = [1, 2, 3].map((id) => ({ id, rule: 'r', fields: [], message }));
  for (const length of [0, 10, 3500, 3700, 3990]) {
    const world = new World({ initial: { ...seed, anomalies: [anomaly(42, { failed_checks: checks })] } });
    const description = 'd'.repeat(length);
    const preview = await world.call(endpoints.previewCreate, { params, body: { description } });
    await create(world, { description });
    const [incident] = world.serviceNow.store.query('incident');
    expect(incident?.description).toBe(description + preview.description_append);
    expect(world.notes(incident?.sys_id ?? '')).toEqual(preview.work_note === '' ? [] : [withoutMark(preview.work_note)]);
    expect(preview.block).toBe(length === 3990 ? 'omitted' : 'shortened');
  }
});

// covers: S11
test.each([
  ['writes-denied', 502, 'provider-forbidden'],
  ['rule-aborts', 422, 'provider-rejected'],
  ['itil-missing', 502, 'provider-forbidden'],
  ['hibernating', 502, 'provider-hibernating'],
  ['refuses-connection', 502, 'provider-unreachable'],
  ['rate-limited', 503, 'provider-rate-limited'],
] as const)('while the instance is %s creating answers %i %s and links nothing', async (fault, status, code) => {
  const world = new World();
  world.serviceNow.faults.inject(fault);
  expect(await world.fail(endpoints.createTicket, { params, body: { title: 'x' } })).toMatchObject({ status, code });
  expect((await world.call(endpoints.listTicketLinks, { params })).items).toEqual([]);
});

test('an anomaly that does not exist answers 404', async () => {
  expect(await new World().fail(endpoints.createTicket, { params: { anomaly_id: 999 }, body: { title: 'x' } })).toMatchObject({ code: 'not-found' });
});

// covers: C7, C11
test('a group’s sys_id that was pasted in capitals is kept like any other', async () => {
  const world = new World();
  Object.assign(world.serviceNow.settings, { reference: 'empty' });
  const group = world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  const body = { title: 'Rows are missing', assignment_group: group.sys_id.toUpperCase() };
  const created = await world.call(endpoints.createTicket, { params: { anomaly_id: 42 }, body });
  expect(created).toMatchObject({ dropped: [], ticket: { assigned_group: 'Data Operations' } });
});
