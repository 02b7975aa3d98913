import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { appUrl, origin, seed } from '../support/data.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const links = async (world: World) => (await world.call(endpoints.listTicketLinks, { params })).items;

async function linked(settings = {}): Promise<{ world: World; sysId: string; linkId: string }> {
  const world = new World({ settings });
  const { sys_id } = world.incident({ short_description: 'Rows are late' });
  const { id } = await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  return { world, sysId: sys_id, linkId: id };
}

// covers: G2, L1, L4
test('the status is a cached read, refreshed when it is older than it may be', async () => {
  const { world, sysId } = await linked();
  world.serviceNow.store.update('incident', sysId, { state: '6', short_description: 'Renamed' });
  world.clock.advance(29_999);
  expect(await world.sentDuring(() => links(world))).toEqual([]);
  expect((await links(world))[0]).toMatchObject({ status: 'New', last_synced_at: '2024-01-15T10:30:00.000Z' });
  world.clock.advance(1);
  expect((await links(world))[0]).toMatchObject({ status: 'Resolved', last_synced_at: '2024-01-15T10:30:30.000Z', ticket: { title: 'Renamed', status: 'Resolved' } });
});

// covers: G2
test('reading the status writes nothing, here or there', async () => {
  const { world } = await linked();
  const before = world.writes.length;
  world.clock.advance(60_000);
  await links(world);
  expect(world.writes).toHaveLength(before);
});

/** Everything that the product shows of an anomaly. */
const product = async (world: World) => ({
  anomaly: await world.call(hostEndpoints.getAnomaly, { params }),
  listed: await world.call(hostEndpoints.listAnomalies),
  comments: await world.call(hostEndpoints.listComments, { params }),
  history: await world.call(hostEndpoints.listHistory, { params }),
});

// covers: G2, A
test.each([
  ['a change of state', { state: '2' }],
  ['a resolution', { state: '6', close_code: 'Solution provided', close_notes: 'Loaded again.' }],
  ['a closure', { state: '7', close_code: 'Solution provided', close_notes: 'Loaded again.' }],
  ['a cancellation', { state: '8' }],
  ['a reassignment', { assigned_to: 'somebody.else', assignment_group: 'another.group' }],
  ['a work note', { work_notes: 'Looked into it.' }],
  ['a comment', { comments: 'Thank you for the report.' }],
  ['another priority, title and text', { impact: '1', urgency: '1', short_description: 'Renamed', description: 'Rewritten' }],
])('%s in ServiceNow changes nothing of the anomaly, its comments and its history', async (_, values) => {
  const { world, sysId } = await linked();
  await world.work();
  const before = await product(world);
  const written = world.writes.length;
  world.serviceNow.store.update('incident', sysId, values);
  world.clock.advance(60_000);
  await links(world);
  await world.call(endpoints.searchTickets, { query: { query: 'INC' } });
  await world.work(600_000);
  await links(world);
  expect(await product(world)).toEqual(before);
  expect(world.writes).toHaveLength(written);
});

// covers: G2
test('an incident that is deleted in ServiceNow changes nothing of the anomaly', async () => {
  const { world, sysId } = await linked();
  await world.work();
  const before = await product(world);
  world.serviceNow.administration.deleteIncident(sysId);
  world.clock.advance(60_000);
  expect(await links(world)).toHaveLength(1);
  await world.work(600_000);
  expect(await product(world)).toEqual(before);
});

// covers: L1, L9
test('many tickets are read in few calls, and those that are fresh in none', async () => {
  const world = new World({ settings: { statusChunk: 50 } });
  const tickets = Array.from({ length: 120 }, () => world.incident());
  const initial = {
    ...seed,
    links: tickets.map(({ sys_id, number }) => ({ anomaly_id: 42, ticket: { ticket_id: sys_id, ticket_number: number }, linked_at: '2024-01-14T10:00:00.000Z', linked_by: 'Noor Haddad' })),
  };
  const many = new World({ initial });
  for (const { sys_id, number } of tickets) many.incident({ sys_id, number, state: '2' });
  const list = () => many.call(endpoints.listTicketLinks, { params, query: { size: '1000' } });
  const first = await many.sentDuring(async () => {
    expect((await list()).items.every(({ status }) => status === 'In Progress')).toBe(true);
  });
  expect(first).toHaveLength(3);
  expect(first[0]?.url.searchParams.get('sysparm_query')).toMatch(/^sys_idIN[0-9a-f,]+$/);
  expect(await many.sentDuring(list)).toEqual([]);
});

// covers: L9
test('two readers at once share one call', async () => {
  const { world } = await linked();
  world.clock.advance(60_000);
  expect(await world.sentDuring(() => Promise.all([links(world), links(world)]))).toHaveLength(1);
});

// covers: L4, L5, T3
test('a deleted incident leaves its link, broken, with the last known status and what to do', async () => {
  const { world, sysId, linkId } = await linked();
  world.serviceNow.administration.deleteIncident(sysId);
  world.clock.advance(60_000);
  const [link] = await links(world);
  expect(link).toMatchObject({ status: 'New', last_synced_at: '2024-01-15T10:30:00.000Z', sync: { status: 'broken', last_error: { code: 'ticket-deleted' } } });
  expect(link?.sync?.last_error?.detail).toContain('Remove the link');
  await world.call(endpoints.unlinkTicket, { params: { ...params, link_id: linkId } });
  expect(await links(world)).toEqual([]);
});

// covers: L4, T3
test.each([
  ['hibernating', 'failed', 'provider-hibernating'],
  ['server-errors', 'failed', 'provider-error'],
  ['table-closed', 'broken', 'provider-forbidden'],
  ['itil-missing', 'broken', 'provider-forbidden'],
  ['account-locked', 'paused', 'provider-credentials'],
] as const)('while the instance is %s a link is %s with the cause %s and keeps its last status', async (fault, state, code) => {
  const { world, sysId } = await linked();
  // Otherwise the account may still read what it opened itself.
  world.serviceNow.store.update('incident', sysId, { opened_by: '' });
  world.serviceNow.faults.inject(fault);
  world.clock.advance(60_000);
  expect((await links(world))[0]).toMatchObject({ status: 'New', sync: { status: state, last_error: { code } } });
  world.serviceNow.faults.remove(fault);
  if (state === 'paused') return;
  world.clock.advance(60_000);
  expect((await links(world))[0]?.sync).toMatchObject({ status: 'synced', last_error: undefined });
});

// covers: Y6
test('refused credentials stop the polling, so that it does not lock the account', async () => {
  const { world } = await linked();
  world.serviceNow.faults.inject('credentials-rotated');
  world.clock.advance(60_000);
  await links(world);
  world.clock.advance(60_000);
  expect(await world.sentDuring(() => links(world))).toEqual([]);
  expect((await world.call(endpoints.listIntegrations)).items[0]?.health).toMatchObject({ status: 'failing', code: 'provider-credentials' });
});

// covers: Y6, L4
test('many tickets are not read at once with credentials that may be refused', async () => {
  const ticket = (index: number) => ({ ticket_id: index.toString(16).padStart(32, '0'), ticket_number: `INC${index}` });
  const links = Array.from({ length: 120 }, (_, index) => ({ anomaly_id: 42, ticket: ticket(index), linked_at: '2024-01-14T10:00:00.000Z', linked_by: 'Noor Haddad' }));
  const world = new World({ initial: { ...seed, links }, settings: { statusChunk: 20 } });
  world.serviceNow.faults.inject('credentials-rotated');
  const sent = await world.sentDuring(() => world.call(endpoints.listTicketLinks, { params, query: { size: '1000' } }));
  expect(sent).toHaveLength(1);
});

// covers: L4
test('a failing instance is not asked again before the status may be old', async () => {
  const { world } = await linked();
  world.serviceNow.faults.inject('server-errors');
  world.clock.advance(60_000);
  await links(world);
  expect(await world.sentDuring(() => links(world))).toEqual([]);
});

// covers: L9
test('sync reads the incident now, whatever its age', async () => {
  const { world, sysId, linkId } = await linked();
  world.serviceNow.store.update('incident', sysId, { state: '2' });
  world.clock.advance(1000);
  const link = await world.call(endpoints.syncTicketLink, { params: { ...params, link_id: linkId }, as: 'member-reporter' });
  expect(link).toMatchObject({ status: 'In Progress', last_synced_at: '2024-01-15T10:30:01.000Z' });
});

// covers: L10, Y8
test('links of the seed carry their own instance; only those of the connected one are read', async () => {
  const ticket = { ticket_id: 'a'.repeat(32), ticket_number: 'INC0000001', title: 'Old', status: 'Closed' };
  const link = { anomaly_id: 42, ticket, linked_at: '2023-06-01T00:00:00.000Z', linked_by: 'Alma Ferreira', last_synced_at: '2023-07-01T00:00:00.000Z', instance_origin: 'https://former.service-now.com' };
  const world = new World({ initial: { ...seed, links: [link] } });
  const [shown] = await links(world);
  expect(shown).toMatchObject({ status: 'Closed', last_synced_at: '2023-07-01T00:00:00.000Z', instance_origin: 'https://former.service-now.com', sync: { status: 'historical' } });
  expect(shown?.ticket.url).toBe(`https://former.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D${ticket.ticket_id}`);
  expect(world.sent).toEqual([]);
  expect([origin, appUrl]).not.toContain(shown?.instance_origin);
});

// covers: L2
test('an anomaly without links has an empty page', async () => {
  expect(await new World().call(endpoints.listTicketLinks, { params })).toMatchObject({ items: [], total: 0, page: 1, pages: 0 });
  expect(await new World().fail(endpoints.listTicketLinks, { params: { anomaly_id: 999 } })).toMatchObject({ code: 'not-found' });
});
