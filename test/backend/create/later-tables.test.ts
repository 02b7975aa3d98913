import { endpoints } from '../../../src/contract/endpoints.js';
import { linkNote42, origin } from '../support/data.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const laterRelease = (): World => new World({ settings: { tables: ['incident', 'problem', 'change_request', 'task'] } });

// covers: C1, L7
test('a release with more tables finds a problem by its number, and links it where it is', async () => {
  const world = laterRelease();
  const { sys_id, number } = world.serviceNow.store.insert('problem', { short_description: 'The loader forgets regions', description: 'Mine.' });
  const { items } = await world.call(endpoints.searchTickets, { query: { query: number, anomaly_id: '42' } });
  expect(items.map(({ ticket_number, url }) => [ticket_number, url])).toEqual([[number, `${origin}/nav_to.do?uri=problem.do%3Fsys_id%3D${sys_id}`]]);
  const preview = await world.call(endpoints.previewLink, { params, query: { ticket_id: sys_id } });
  const linked = await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  expect(linked.ticket.url).toBe(items[0]?.url);
  expect(world.serviceNow.store.get('problem', sys_id)?.description).toBe(`Mine.${preview.description_append}`);
  expect(world.notes(sys_id)).toEqual([linkNote42]);
  expect(await world.call(endpoints.getTicket, { params: { ticket_id: sys_id } })).toMatchObject({ ticket_number: number, url: items[0]?.url });
});

// covers: C1, C10
test('a problem that could not be linked when it was created is linked afterwards', async () => {
  const world = laterRelease();
  world.backend.settings.beforeLink = () => {
    throw new Error('The database is locked');
  };
  const created = await world.call(endpoints.createTicket, { params, body: { table: 'problem', title: 'Loose', description: '' } });
  expect(created.linked).toBe(false);
  world.clock.advance(1000);
  const linked = await world.call(endpoints.linkTicket, { params, body: { ticket_id: created.ticket.ticket_id } });
  expect(linked).toMatchObject({ block: 'present', ticket: { ticket_number: created.ticket.ticket_number } });
  expect((await world.call(endpoints.listTicketLinks, { params })).items).toHaveLength(1);
});

// covers: C1
test('a task of a table that the release does not know is neither found nor linked', async () => {
  const world = new World({ settings: { tables: ['incident', 'problem'] } });
  const { sys_id, number } = world.serviceNow.store.insert('change_request', { short_description: 'Not ours' });
  expect((await world.call(endpoints.searchTickets, { query: { query: number } })).items).toEqual([]);
  expect(await world.fail(endpoints.linkTicket, { params, body: { ticket_id: sys_id } })).toMatchObject({ status: 404, code: 'ticket-not-found' });
  expect(world.writes).toEqual([]);
});
