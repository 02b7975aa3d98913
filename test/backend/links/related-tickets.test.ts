import { endpoints } from '../../../src/contract/endpoints.js';
import { anomaly, seed } from '../support/data.js';
import { World } from '../support/world.js';

const anomalies = [
  anomaly(42),
  anomaly(43),
  anomaly(50, { container: 'customers' }),
  anomaly(60, { datastore: 8 }),
];

const newWorld = () => new World({ initial: { ...seed, datastores: [...(seed.datastores ?? []), { id: 8, name: 'CRM', type: 'PostgreSQL' }], anomalies } });

const related = async (world: World, query = '', as = 'admin-editor') =>
  (await world.call(endpoints.listRelatedTickets, { params: { anomaly_id: 42 }, query: { query }, as })).items;

/** An incident that anomalies link. */
async function linked(world: World, short_description: string, ...anomalyIds: number[]): Promise<string> {
  const { sys_id } = world.incident({ short_description });
  for (const anomaly_id of anomalyIds) await world.call(endpoints.linkTicket, { params: { anomaly_id }, body: { ticket_id: sys_id } });
  world.clock.advance(60_000);
  return sys_id;
}

// covers: L8, D7
test('open incidents are offered nearest first, of its table, its datastore; last what the anomaly links already', async () => {
  const world = newWorld();
  await linked(world, 'Elsewhere', 60);
  await linked(world, 'Same datastore', 50);
  await linked(world, 'Same table', 43);
  await linked(world, 'This one', 42);
  expect((await related(world)).map(({ title, relation, linked: own }) => [title, relation, own])).toEqual([
    ['Same table', 'table', false],
    ['Same datastore', 'datastore', false],
    ['This one', 'anomaly', true],
  ]);
});

// covers: L3, L8, D7
test('an incident on several anomalies is offered once, by its nearest relation, with their number', async () => {
  const world = newWorld();
  await linked(world, 'On three', 50, 43, 42);
  expect(await related(world)).toMatchObject([{ title: 'On three', relation: 'anomaly', anomalies_count: 3 }]);
});

// covers: L8, D7
test('among equals those with the words of the text come first', async () => {
  const world = newWorld();
  await linked(world, 'Late partitions in orders', 43);
  await linked(world, 'Null values in amount', 43);
  expect((await related(world, 'LATE partitions?')).map(({ title }) => title)).toEqual(['Late partitions in orders', 'Null values in amount']);
  expect((await related(world, 'amount null')).map(({ title }) => title)).toEqual(['Null values in amount', 'Late partitions in orders']);
});

// covers: L8, D7
test.each(['6', '7', '8'])('an incident in state %s is no duplicate to link', async (state) => {
  const world = newWorld();
  const sysId = await linked(world, 'Over', 43);
  world.serviceNow.store.update('incident', sysId, { state });
  expect(await related(world)).toEqual([]);
});

// covers: L5, L6, L8, D7
test('a deleted incident and an unlinked one are not offered', async () => {
  const world = newWorld();
  const gone = await linked(world, 'Gone', 43);
  await linked(world, 'Unlinked', 43);
  world.serviceNow.store.delete('incident', gone);
  const { items } = await world.call(endpoints.listTicketLinks, { params: { anomaly_id: 43 } });
  for (const { id, ticket } of items) {
    if (ticket.title === 'Unlinked') await world.call(endpoints.unlinkTicket, { params: { anomaly_id: 43, link_id: id } });
  }
  expect(await related(world)).toEqual([]);
});

// covers: G4
test('whoever may see linked tickets may see related ones', async () => {
  const world = newWorld();
  await linked(world, 'Same table', 43);
  expect(await related(world, '', 'member-reporter')).toHaveLength(1);
});

// covers: W
test('a page has five unless more are asked for', async () => {
  const world = newWorld();
  for (let count = 0; count < 7; count += 1) await linked(world, `Number ${count}`, 43);
  const page = await world.call(endpoints.listRelatedTickets, { params: { anomaly_id: 42 } });
  expect([page.items.length, page.total]).toEqual([5, 7]);
});

// covers: L10
test('without a connection nothing is offered', async () => {
  const world = newWorld();
  await linked(world, 'Same table', 43);
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  await world.call(endpoints.deleteIntegration, { params: { id: integration?.id ?? '' } });
  expect(await related(world)).toEqual([]);
});
