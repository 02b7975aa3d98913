import { endpoints } from '../../../src/contract/endpoints.js';
import { seed } from '../support/data.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const ageOfStatus = 60_000;

/** A world whose anomaly 42 has so many linked incidents, all read as New, whose status is old by now. */
async function withLinks(count: number): Promise<{ world: World; sysIds: string[] }> {
  const tickets = Array.from({ length: count }, (_, index) => ({ ticket_id: (index + 1).toString(16).padStart(32, '0'), ticket_number: `INC${index + 1}` }));
  const links = tickets.map((ticket) => ({ anomaly_id: 42, ticket, linked_at: '2024-01-14T10:00:00.000Z', linked_by: 'Noor Haddad' }));
  const world = new World({ initial: { ...seed, links } });
  for (const { ticket_id, ticket_number } of tickets) world.incident({ sys_id: ticket_id, number: ticket_number, state: '1' });
  await list(world);
  world.clock.advance(ageOfStatus);
  return { world, sysIds: tickets.map(({ ticket_id }) => ticket_id) };
}

const list = async (world: World) => (await world.call(endpoints.listTicketLinks, { params, query: { size: '1000' } })).items;

/** How many tickets each call asked for. */
const sizesOf = (sent: World['sent']): number[] => sent.map(({ url }) => url.searchParams.get('sysparm_query')?.split(',').length ?? 0);

// covers: L4
test('nothing is concluded from the rows that a stopped query leaves out: the last known state stays', async () => {
  const { world } = await withLinks(3);
  world.serviceNow.faults.inject('partial-result');
  for (const { status, sync } of await list(world)) {
    expect(status).toBe('New');
    expect(sync).toMatchObject({ status: 'failed', last_error: { code: 'provider-error' } });
    expect(sync?.last_error?.detail).toContain('ServiceNow stopped the query');
  }
});

// covers: L4, G2
test('a stopped query is asked again in halves, which may be answered', async () => {
  const { world, sysIds } = await withLinks(8);
  for (const sysId of sysIds) world.serviceNow.store.update('incident', sysId, { state: '2' });
  world.serviceNow.faults.inject('partial-result', { only: ({ url }) => decodeURIComponent(url).split(',0').length > 4 });
  const sent = await world.sentDuring(async () => {
    expect((await list(world)).map(({ status, sync }) => [status, sync?.status])).toEqual(sysIds.map(() => ['In Progress', 'synced']));
  });
  expect(sizesOf(sent)).toEqual([8, 4, 4]);
});

// covers: L4
test('an instance that stops every query is not asked for each ticket', async () => {
  const { world, sysIds } = await withLinks(32);
  world.serviceNow.faults.inject('partial-result');
  const sent = await world.sentDuring(async () => {
    expect((await list(world)).map(({ sync }) => sync?.last_error?.code)).toEqual(sysIds.map(() => 'provider-error'));
  });
  expect(sizesOf(sent)).toEqual([32, 16, 8, 4, 2, 1]);
});

// covers: L4
test('an incident that is there and may not be read is told from a deleted one', async () => {
  const { world, sysIds } = await withLinks(5);
  const [first = '', second = '', third = ''] = sysIds;
  world.serviceNow.administration.deleteIncident(first);
  // The service account has lost itil, and sees what it opened itself.
  const [account] = world.serviceNow.store.query('sys_user', 'user_name=qualytics_integration');
  for (const sysId of sysIds.slice(1)) world.serviceNow.store.update('incident', sysId, { opened_by: account?.sys_id ?? '' });
  world.serviceNow.store.update('incident', second, { opened_by: '' });
  world.serviceNow.faults.inject('itil-missing');
  const links = new Map((await list(world)).map((link) => [link.ticket.ticket_id, link.sync?.last_error ?? null]));
  expect(links.get(first)).toMatchObject({ code: 'ticket-deleted' });
  expect(links.get(second)).toMatchObject({ code: 'provider-forbidden', needs: [{ access: 'read', on: 'incident' }] });
  expect(links.get(second)?.detail).toContain('The incident exists');
  expect(links.get(third)).toBeNull();
});

// covers: L4
test('an incident whose number may not be read is not taken for deleted', async () => {
  const { world } = await withLinks(2);
  world.serviceNow.settings.deniedColumns.incident = ['number'];
  expect((await list(world)).map(({ status, sync }) => [status, sync?.last_error?.code])).toEqual([
    ['New', 'provider-forbidden'],
    ['New', 'provider-forbidden'],
  ]);
});

// covers: L4
test.each(['half-json', 'drops-connection', 'partial-result'] as const)('with %s no link is said to be deleted, and the next good answer mends it', async (fault) => {
  const { world } = await withLinks(3);
  world.serviceNow.faults.inject(fault);
  const codes = (await list(world)).map(({ status, sync }) => [status, sync?.last_error?.code === 'ticket-not-found', sync?.status]);
  expect(codes).toEqual(Array.from({ length: 3 }, () => ['New', false, 'failed']));
  world.serviceNow.faults.clear();
  world.clock.advance(ageOfStatus);
  expect((await list(world)).map(({ sync }) => sync?.status)).toEqual(['synced', 'synced', 'synced']);
});
