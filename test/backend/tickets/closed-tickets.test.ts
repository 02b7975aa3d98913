import { endpoints } from '../../../src/contract/endpoints.js';
import { unseenTicket, isClosed, isOver } from '../../../src/backend/tickets/ticket.js';
import { anomaly, origin, seed } from '../support/data.js';
import { World } from '../support/world.js';

const tables = ['incident', 'problem', 'change_request', 'task'];
const laterRelease = (): World => new World({ settings: { tables }, initial: { ...seed, anomalies: [anomaly(42), anomaly(43)] } });

const relatedTo43 = async (world: World) => (await world.call(endpoints.listRelatedTickets, { params: { anomaly_id: 43 } })).items.map(({ title }) => title);

/** Links a record to anomaly 42, closes it then, and lets its last read get old. */
async function closing(world: World, table: 'incident' | 'problem' | 'change_request' | 'task', changes: { state: string; active: string }): Promise<string> {
  const { sys_id } = world.serviceNow.store.insert<'task'>(table as 'task', { short_description: table });
  await world.call(endpoints.linkTicket, { params: { anomaly_id: 42 }, body: { ticket_id: sys_id } });
  world.serviceNow.store.update<'task'>(table as 'task', sys_id, changes);
  world.clock.advance(60_000);
  return sys_id;
}

// covers: L1, L8, D7
test.each([
  ['problem', { state: '107', active: 'false' }],
  ['change_request', { state: '4', active: 'false' }],
  ['task', { state: '3', active: 'false' }],
  ['task', { state: '42', active: 'false' }],
  ['incident', { state: '42', active: 'false' }],
  ['incident', { state: '2', active: 'false' }],
] as const)('a %s that ServiceNow takes for closed is offered to nobody, whatever its state: %o', async (table, changes) => {
  const world = laterRelease();
  const sysId = await closing(world, table, changes);
  expect(await relatedTo43(world)).toEqual([]);
  expect((await world.call(endpoints.getTicket, { params: { ticket_id: sysId } })).active).toBe(false);
  const { items } = await world.call(endpoints.searchTickets, { query: { query: table, anomaly_id: '43' } });
  expect(items).toMatchObject([{ ticket_id: sysId, active: false }]);
  expect((await world.call(endpoints.listTicketLinks, { params: { anomaly_id: 42 } })).items).toMatchObject([{ ticket: { active: false } }]);
  world.serviceNow.store.update<'task'>(table as 'task', sysId, { active: 'true', state: '1' });
  world.clock.advance(60_000);
  expect(await relatedTo43(world)).toEqual([table]);
});

// covers: L8, D7
test.each([
  ['incident', { state: '7', active: 'true' }],
  ['incident', { state: '8', active: 'true' }],
  ['change_request', { state: '6', active: 'true' }],
  ['task', { state: '7', active: 'true' }],
] as const)('a %s that ServiceNow takes for open is offered, whatever its state: %o', async (table, changes) => {
  const world = laterRelease();
  await closing(world, table, changes);
  expect(await relatedTo43(world)).toEqual([table]);
});

// covers: L4, L8
test('an incident that is resolved is over, though ServiceNow takes it for open', async () => {
  const world = laterRelease();
  await closing(world, 'incident', { state: '6', active: 'true' });
  expect(await relatedTo43(world)).toEqual([]);
});

// covers: L4, L8
test.each([['7', []], ['2', ['incident']]] as const)('where the account may not read that, the state tells: %s', async (state, offered) => {
  const world = laterRelease();
  world.serviceNow.settings.deniedColumns = { task: ['active'] };
  const sysId = await closing(world, 'incident', { state, active: 'true' });
  expect((await world.call(endpoints.getTicket, { params: { ticket_id: sysId } })).active).toBeUndefined();
  expect(await relatedTo43(world)).toEqual(offered);
});

// covers: L4
test('codes are an incident’s own; of another table, and of one that is not known, the name counts', () => {
  const ticket = (table: string | undefined, state: string, status: string) => ({
    ...unseenTicket({ origin, table: 'incident', sysId: 'a'.repeat(32) }),
    status,
    metadata: table === undefined ? undefined : { table, state },
  });
  const verdict = (...parts: Parameters<typeof ticket>) => [isClosed(ticket(...parts)), isOver(ticket(...parts))];
  expect(verdict('incident', '6', 'Gelöst')).toEqual([false, true]);
  expect(verdict('incident', '7', 'Geschlossen')).toEqual([true, true]);
  expect(verdict('incident', '8', 'Abgebrochen')).toEqual([true, true]);
  expect(verdict('incident', '1', 'Closed')).toEqual([false, false]);
  expect(verdict('task', '7', 'Closed Skipped')).toEqual([false, false]);
  expect(verdict('problem', '107', 'Closed')).toEqual([true, true]);
  expect(verdict('problem', '106', 'Resolved')).toEqual([false, true]);
  expect(verdict('problem', '106', 'Fix in Progress')).toEqual([false, false]);
  expect(verdict(undefined, '', 'Canceled')).toEqual([true, true]);
  expect(verdict(undefined, '', '')).toEqual([false, false]);
});

/** Calls a state by another name, as an instance in another language does. */
function rename({ serviceNow: { store } }: World, table: string, state: string, label: string): void {
  const [known] = store.query('sys_choice', `name=${table}^element=state^value=${state}`);
  if (known) store.update('sys_choice', known.sys_id, { label });
  else store.insert('sys_choice', { name: table, element: 'state', value: state, label });
}

// covers: L4
test.each([
  ['1', 'Neu', 'new'],
  ['2', 'In Bearbeitung', 'progress'],
  ['3', 'Zurückgestellt', 'hold'],
  ['6', 'Gelöst', 'resolved'],
  ['7', 'Geschlossen', 'closed'],
  ['8', 'Abgebrochen', 'canceled'],
  ['42', 'Abgelegt', undefined],
])('the state %s of an incident, here called %s, is of the kind %s', async (state, label, kind) => {
  const world = new World();
  rename(world, 'incident', state, label);
  const { sys_id } = world.serviceNow.store.insert('incident', { state });
  const ticket = await world.call(endpoints.getTicket, { params: { ticket_id: sys_id } });
  expect([ticket.status, ticket.status_kind]).toEqual([label, kind]);
});

// covers: L4
test.each([
  ['3', 'Closed', 'closed'],
  ['3', 'In Progress', 'progress'],
  ['3', 'Closed Complete', undefined],
  ['1', 'Offen', undefined],
])('the code %s means something else in another table: a task that is %s is of the kind %s', async (state, label, kind) => {
  const world = laterRelease();
  rename(world, 'task', state, label);
  const { sys_id } = world.serviceNow.store.insert('task', { state });
  expect((await world.call(endpoints.getTicket, { params: { ticket_id: sys_id } })).status_kind).toBe(kind);
});
