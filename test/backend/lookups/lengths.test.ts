import { endpoints } from '../../../src/contract/endpoints.js';
import { backlink42, block42, linkNote42 } from '../support/data.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };

/** A world whose instance keeps so many characters of a description. */
function worldWith(length: number, name: 'task' | 'incident' = 'task'): World {
  const world = new World();
  const { store } = world.serviceNow;
  const [entry] = store.query('sys_dictionary', 'name=task^element=description');
  if (name === 'task') store.update('sys_dictionary', entry?.sys_id ?? '', { max_length: String(length) });
  else store.insert('sys_dictionary', { name, element: 'description', max_length: String(length) });
  return world;
}

const form = async (world: World) => Object.fromEntries((await world.call(endpoints.getFormSpecification)).map(({ field, max_length }) => [field, max_length]));
const create = { params, body: { title: 'Rows are missing', description: 'd'.repeat(900) } };
const created = (world: World) => world.serviceNow.store.query('incident')[0];

// covers: C2, C3, Y9
test.each(['task', 'incident'] as const)('the form has the lengths of the dictionary, by the entry of %s', async (name) => {
  expect(await form(worldWith(1000, name))).toMatchObject({ title: 160, description: 1000 });
  const world = worldWith(8000);
  const [entry] = world.serviceNow.store.query('sys_dictionary', 'name=task^element=short_description');
  world.serviceNow.store.update('sys_dictionary', entry?.sys_id ?? '', { max_length: '80' });
  expect(await form(world)).toMatchObject({ title: 80, description: 8000 });
  expect(await world.fail(endpoints.createTicket, { ...create, body: { title: 'x'.repeat(81) } })).toMatchObject({
    code: 'invalid-request',
    errors: [{ field: 'title', detail: 'Short Description is longer than the 80 characters that ServiceNow keeps. Shorten it.' }],
  });
});

// covers: C3
test('where the dictionary cannot be read the usual lengths hold, and are not asked for again and again', async () => {
  const world = worldWith(1000);
  world.serviceNow.settings.closedTables = ['sys_dictionary'];
  expect(await form(world)).toMatchObject({ title: 160, description: 4000 });
  const reads = await world.sentDuring(() => form(world));
  expect(reads.filter(({ url }) => url.search.includes('elementINshort_description'))).toEqual([]);
  world.serviceNow.settings.closedTables = [];
  world.clock.advance(300_000);
  expect(await form(world)).toMatchObject({ description: 1000 });
});

// covers: C3
test('a description that an instance has room for is taken, though it is longer than usual', async () => {
  const world = worldWith(8000);
  const description = 'd'.repeat(5000);
  expect(await world.call(endpoints.createTicket, { params, body: { title: 'x', description } })).toMatchObject({ block: 'appended', dropped: [] });
  expect(created(world)?.description).toBe(`${description}\n\n${block42}`);
  expect(await world.fail(endpoints.createTicket, { params, body: { title: 'x', description: 'd'.repeat(8001) } })).toMatchObject({
    errors: [{ field: 'description', detail: 'Description is longer than the 8000 characters that ServiceNow keeps. Shorten it.' }],
  });
});

// covers: Y9, C11
test('what a shorter column cut off is told, and the way back becomes a work note', async () => {
  const world = worldWith(1000);
  expect(await world.call(endpoints.createTicket, create)).toMatchObject({ block: 'shortened', dropped: [] });
  await world.work();
  expect(created(world)?.description).toHaveLength(1000);
  expect(world.notes(created(world)?.sys_id ?? '')).toEqual([`${linkNote42}\n${backlink42}`]);
  const shorter = worldWith(500);
  expect((await shorter.call(endpoints.createTicket, create)).dropped).toEqual([{ field: 'description', sent: 'd'.repeat(900), stored: 'd'.repeat(500) }]);
});

// covers: Y9
test('once the lengths are known the block is made to fit, for a create and for a link', async () => {
  const world = worldWith(1000);
  await form(world);
  const preview = await world.call(endpoints.previewCreate, { params, body: { description: create.body.description } });
  expect(preview).toEqual({ block: 'omitted', description_append: '', work_note: `${linkNote42}\n${backlink42} [ref:…]` });
  expect(await world.call(endpoints.createTicket, create)).toMatchObject({ block: 'omitted', dropped: [] });
  expect(created(world)?.description).toBe(create.body.description);
  const { sys_id } = world.incident({ description: 'd'.repeat(800) });
  expect(await world.call(endpoints.previewLink, { params, query: { ticket_id: sys_id } })).toMatchObject({ block: 'shortened' });
  expect(await world.call(endpoints.linkTicket, { params: { anomaly_id: 43 }, body: { ticket_id: sys_id } })).toMatchObject({ block: 'shortened' });
  expect(world.description(sys_id)).toContain('datastores/7/anomalies?id=43');
  expect(world.description(sys_id).length).toBeLessThanOrEqual(1000);
});

// covers: Y9
test('a link whose block was cut by a column that is shorter than was known leaves the way back in a work note', async () => {
  const world = worldWith(250);
  const { sys_id } = world.incident({ description: 'd'.repeat(200) });
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  await world.work();
  expect(world.notes(sys_id)).toEqual([linkNote42, `${linkNote42}\n${backlink42}`]);
});

// covers: C10
test('a create tells of the other tickets that its anomaly got in the last minutes', async () => {
  const world = new World();
  const one = await world.call(endpoints.createTicket, { params, body: { title: 'Rows are missing' }, key: 'one-key' });
  world.clock.advance(600_000);
  const two = await world.call(endpoints.createTicket, { params, body: { title: 'Rows are missing' }, key: 'another-key' });
  expect([one.recent, two.recent]).toEqual([
    [],
    [{ ticket_id: one.ticket.ticket_id, ticket_number: one.ticket.ticket_number }],
  ]);
  world.clock.advance(600_001);
  expect((await world.call(endpoints.createTicket, { params, body: { title: 'Rows are missing' } })).recent).toEqual([]);
});
