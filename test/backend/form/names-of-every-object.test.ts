import { endpoints } from '../../../src/contract/endpoints.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };

/** A world whose instance demands a column of such a name. */
function demanding(element: string): World {
  const world = new World();
  world.serviceNow.store.insert('sys_dictionary', { name: 'incident', element, mandatory: 'true', column_label: 'Build', internal_type: 'string', active: 'true' });
  return world;
}

// covers: C9, C11
test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('a demanded column that is called %s is a field like any other', async (name) => {
  const world = demanding(name);
  const form = await world.call(endpoints.getFormSpecification, { query: { anomaly_id: '42' } });
  expect(form.find(({ field }) => field === name)).toMatchObject({ title: 'Build', required: true, default: '', default_reason: '', values: [] });
  const created = await world.call(endpoints.createTicket, { params, body: { title: 'Rows are missing', [name]: 'x1' } });
  expect(JSON.parse(world.writes[0]?.body ?? '')).toMatchObject({ [name]: 'x1' });
  expect(created).toMatchObject({ ignored: [], dropped: [{ field: name, sent: 'x1', stored: '' }] });
});

// covers: C1, C11
test.each(['constructor', 'toString', '__proto__'])('a field that is called %s and that nobody demands is not sent', async (name) => {
  const world = new World();
  const created = await world.call(endpoints.createTicket, { params, body: `{"title":"Rows are missing","${name}":"x1"}` });
  expect(created.dropped).toEqual([]);
  expect(Object.keys(JSON.parse(world.writes[0]?.body ?? '') as object)).not.toContain(name);
});

// covers: C7
test.each(['constructor', 'toString'])('%s has no default', async (name) => {
  const world = new World();
  const id = (await world.call(endpoints.listIntegrations)).items[0]?.id ?? '';
  expect(await world.fail(endpoints.updateTicketDefaults, { params: { id }, body: { [name]: 'x1' } })).toMatchObject({ code: 'invalid-request', errors: [{ field: name }] });
});

// covers: W
test.each(['constructor', '__proto__', 'toString'])('%s is no id of anything', async (name) => {
  const world = new World();
  expect(await world.fail(endpoints.listTicketLinks, { params: { anomaly_id: name } })).toMatchObject({ code: 'not-found' });
  expect(await world.fail(endpoints.unlinkTicket, { params: { ...params, link_id: name } })).toMatchObject({ code: 'not-found' });
  expect(await world.fail(endpoints.getIntegration, { params: { id: name } })).toMatchObject({ code: 'not-found' });
  expect(await world.fail(endpoints.linkTicket, { params, body: { ticket_id: name } })).toMatchObject({ code: 'ticket-not-found' });
  await world.call(endpoints.createTicket, { params, body: { title: 'Rows are missing' }, key: name });
  await world.call(endpoints.createTicket, { params, body: { title: 'Rows are missing' }, key: name });
  expect(world.serviceNow.store.query('incident')).toHaveLength(1);
});
