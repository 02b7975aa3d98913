import { endpoints } from '../../../src/contract/endpoints.js';
import { anomaly, seed } from '../support/data.js';
import { World } from '../support/world.js';

const newWorld = () => new World({ initial: { ...seed, anomalies: [anomaly(42), anomaly(43)] } });

const recent = async (world: World, query: Record<string, string> = {}) => (await world.call(endpoints.listRecentTickets, { query })).items;

/** An incident that an anomaly has just linked. */
async function linked(world: World, short_description: string, anomaly_id = 43): Promise<{ sysId: string; linkId: string }> {
  const { sys_id } = world.incident({ short_description });
  return { sysId: sys_id, linkId: await link(world, sys_id, anomaly_id) };
}

async function link(world: World, ticket_id: string, anomaly_id = 43): Promise<string> {
  world.clock.advance(60_000);
  return (await world.call(endpoints.linkTicket, { params: { anomaly_id }, body: { ticket_id } })).id;
}

// covers: L7, T4
test('what was linked lately is listed once each, the latest link first, with what linking it would mean', async () => {
  const world = newWorld();
  const { sysId } = await linked(world, 'First');
  await linked(world, 'Second');
  await link(world, sysId, 42);
  const items = await recent(world, { anomaly_id: '42' });
  expect(items.map(({ title, linked: own, block }) => [title, own, block])).toEqual([['First', true, 'present'], ['Second', false, 'appended']]);
  expect((items[0]?.linked_at ?? '') > (items[1]?.linked_at ?? '')).toBe(true);
  expect((await recent(world)).map(({ linked: own, block }) => [own, block])).toEqual([[false, 'unknown'], [false, 'unknown']]);
});

// covers: L7, T4
test('what is over, unlinked, gone or of another connection is none of it', async () => {
  const world = newWorld();
  const over = await linked(world, 'Over');
  const gone = await linked(world, 'Gone');
  const { linkId } = await linked(world, 'Unlinked');
  await linked(world, 'Stays');
  world.serviceNow.store.update('incident', over.sysId, { state: '6' });
  world.serviceNow.store.delete('incident', gone.sysId);
  await world.call(endpoints.unlinkTicket, { params: { anomaly_id: 43, link_id: linkId } });
  world.clock.advance(600_000);
  expect((await recent(world)).map(({ title }) => title)).toEqual(['Stays']);
  await world.call(endpoints.deleteIntegration, { params: { id: 1 } });
  expect(await recent(world)).toEqual([]);
});

// covers: L7
test('no more than fifty are looked at, in one call, and they come in pages', async () => {
  const world = newWorld();
  for (let index = 0; index < 52; index += 1) await linked(world, `Rows ${index}`);
  world.clock.advance(600_000);
  const before = world.sent.length;
  const page = await world.call(endpoints.listRecentTickets, { query: { page: '1', size: '5' } });
  expect([page.total, page.items.map(({ title }) => title)]).toEqual([50, ['Rows 51', 'Rows 50', 'Rows 49', 'Rows 48', 'Rows 47']]);
  expect(world.sent.length - before).toBe(1);
});
