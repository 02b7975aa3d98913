import type { ConnectionCheck } from '../../../src/contract/connection-test.js';
import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { anomaly, seed } from '../support/data.js';
import { World } from '../support/world.js';

type Table = 'incident' | 'problem' | 'change_request' | 'task';
const tables: Table[] = ['incident', 'problem', 'change_request', 'task'];
const params = { anomaly_id: 42 };

interface Closed {
  world: World;
  sysId: string;
  number: string;
  close: () => void;
  reopen: () => void;
}

/** A ticket of anomaly 42 whose instance takes no writes to closed records. */
async function linked(table: Table = 'incident', closing: { state: string; active?: string } = { state: '7' }): Promise<Closed> {
  const world = new World({ settings: { tables }, initial: { ...seed, anomalies: [anomaly(42), anomaly(43)] } });
  world.serviceNow.settings.closedReadOnly = true;
  const { sys_id: sysId, number } = world.serviceNow.store.insert<'task'>(table as 'task');
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: sysId } });
  const update = (values: { state: string; active?: string }) => world.serviceNow.store.update<'task'>(table as 'task', sysId, values);
  return { world, sysId, number, close: () => update(closing), reopen: () => update({ state: '2', active: 'true' }) };
}

const comment = (world: World, text: string, anomaly_id = 42) => world.call(hostEndpoints.addComment, { params: { anomaly_id }, body: { text } });
const links = async (world: World, anomaly_id = 42) => (await world.call(endpoints.listTicketLinks, { params: { anomaly_id } })).items;
const syncOf = async (world: World, anomaly_id?: number) => (await links(world, anomaly_id))[0]?.sync;
const comments = (world: World, sysId: string) => world.notes(sysId).flatMap((note) => /^Comment from Qualytics: (.*?)(?: \[written [^\]]*\])?$/s.exec(note)?.[1] ?? []);

async function workNotesCheck(world: World): Promise<ConnectionCheck | undefined> {
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  return (await world.lines(endpoints.testConnection, { params: { id: integration?.id ?? '' } })).find(({ check }) => check === 'work-notes');
}

// covers: Y6, L4
test.each([
  ['incident', { state: '7' }],
  ['incident', { state: '42', active: 'false' }],
  ['problem', { state: '107' }],
  ['change_request', { state: '4' }],
  ['task', { state: '3' }],
] as const)('a closed %s that refuses its note is not synced, and says what it is: %o', async (table, closing) => {
  const { world, number, close } = await linked(table, closing);
  close();
  await world.call(hostEndpoints.updateAnomaly, { params, body: { status: 'Acknowledged' } });
  await world.work();
  const sync = await syncOf(world);
  expect(sync).toMatchObject({ status: 'not-synced', pending_count: 1, last_error: { code: 'ticket-closed', what: 'note', needs: [], asks: [] } });
  expect(sync?.dropped_count).toBeUndefined();
  expect(sync?.last_error?.detail).toBe(
    `${number} is closed and no longer takes work notes. Reopen it in ServiceNow, or leave it as it is. Waiting work notes are sent once it’s open again.`,
  );
});

// covers: Y6
test('a rule of the instance that refuses writes to what is closed says the same', async () => {
  const { world, close } = await linked();
  world.serviceNow.settings.closedReadOnly = false;
  world.serviceNow.settings.abortingRules = { incident: 'Closed is closed' };
  close();
  await comment(world, 'late');
  await world.work();
  expect(await syncOf(world)).toMatchObject({ status: 'not-synced', last_error: { code: 'ticket-closed' } });
});

// covers: Y6
test.each([
  ['an open ticket', (world: World) => world.serviceNow.faults.inject('writes-denied'), false, 'provider-forbidden'],
  ['an open ticket', (world: World) => world.serviceNow.faults.inject('rule-aborts'), false, 'provider-rejected'],
  ['a closed one that cannot be read again', (world: World) => world.serviceNow.faults.inject('server-errors', { only: ({ method, url }) => method === 'GET' && url.includes('sys_idIN') }), true, 'provider-forbidden'],
] as const)('a note that %s refuses waits for a person, as ever: %#', async (_what, prepare, isClosed, code) => {
  const { world, close } = await linked();
  if (isClosed) close();
  prepare(world);
  await comment(world, 'refused');
  await world.work();
  world.serviceNow.faults.remove('server-errors');
  expect(await syncOf(world)).toMatchObject({ status: 'broken', pending_count: 1, last_error: { code, what: 'note' } });
});

// covers: Y6
test('a policy that asks for a field is told as that, of a closed ticket, too', async () => {
  const { world, close } = await linked();
  world.serviceNow.settings.closedReadOnly = false;
  close();
  const { fetch } = world.serviceNow;
  const error = { message: 'Operation Failed', detail: 'Data Policy Exception: \n\tThe following fields are mandatory: Close code' };
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation((input, init) => {
    const request = new Request(input, init);
    return request.method === 'PATCH' ? Promise.resolve(Response.json({ error, status: 'failure' }, { status: 403 })) : fetch(request);
  });
  await comment(world, 'refused');
  await world.work();
  expect(await syncOf(world)).toMatchObject({ status: 'broken', last_error: { code: 'provider-rejected', asks: ['Close code'] } });
});

// covers: Y6
test('nothing is sent to it by itself while it is closed; once it is read as open again all that waits goes out, in order', async () => {
  const { world, sysId, close, reopen } = await linked();
  await world.call(endpoints.linkTicket, { params: { anomaly_id: 43 }, body: { ticket_id: sysId } });
  close();
  await comment(world, 'one');
  await world.work();
  const sent = await world.sentDuring(async () => {
    await comment(world, 'two', 43);
    await comment(world, 'three');
    await world.work(3_600_000);
  });
  expect(sent.filter(({ method }) => method === 'PATCH')).toEqual([]);
  expect(await syncOf(world)).toMatchObject({ status: 'not-synced', pending_count: 2 });
  expect(await syncOf(world, 43)).toMatchObject({ status: 'not-synced', pending_count: 1 });

  reopen();
  world.clock.advance(60_000);
  expect(await syncOf(world)).toMatchObject({ status: 'pending', pending_count: 2, last_error: undefined });
  expect(world.scheduler.delays).toEqual([0]);
  await world.work();
  expect(comments(world, sysId)).toEqual(['one', 'two', 'three']);
  expect(await syncOf(world)).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: Y6, T7
test('a person may try all the same: it stays as it is while the ticket is closed, and goes out where it is open', async () => {
  const { world, sysId, close, reopen } = await linked();
  close();
  await comment(world, 'one');
  await world.work();
  const [link] = await links(world);
  const retry = () => world.call(endpoints.syncTicketLink, { params: { ...params, link_id: link?.id ?? '' } });
  expect((await retry()).sync).toMatchObject({ status: 'not-synced', pending_count: 1 });
  reopen();
  expect((await retry()).sync).toMatchObject({ status: 'synced', pending_count: 0 });
  expect(comments(world, sysId)).toEqual(['one']);
});

// covers: Y6
test('no more than a hundred wait: the oldest give way, are counted, and that stays told', async () => {
  const { world, sysId, close, reopen } = await linked();
  await world.call(endpoints.linkTicket, { params: { anomaly_id: 43 }, body: { ticket_id: sysId } });
  close();
  await comment(world, 'of the other anomaly', 43);
  await world.work();
  for (let count = 1; count <= 103; count += 1) await comment(world, `note ${count}`);
  await world.work();
  expect(await syncOf(world)).toMatchObject({ status: 'not-synced', pending_count: 100, dropped_count: 3 });
  expect((await syncOf(world, 43))?.dropped_count).toBeUndefined();
  reopen();
  world.clock.advance(60_000);
  await links(world);
  await world.work();
  expect(comments(world, sysId)).toEqual(['of the other anomaly', ...Array.from({ length: 100 }, (_, index) => `note ${index + 4}`)]);
  expect(await syncOf(world)).toMatchObject({ status: 'synced', pending_count: 0, dropped_count: 3 });
});

// covers: Y6
test('where the oldest was what was refused, those after it are held all the same', async () => {
  const { world, close } = await linked();
  close();
  for (let count = 1; count <= 100; count += 1) await comment(world, `note ${count}`);
  await world.work();
  const sent = await world.sentDuring(async () => {
    await comment(world, 'one more');
    await world.work(60_000);
  });
  expect(sent).toEqual([]);
  expect(await syncOf(world)).toMatchObject({ status: 'not-synced', pending_count: 100, dropped_count: 1, last_error: { code: 'ticket-closed' } });
});

// covers: Y6
test('an open ticket keeps all that waits for it', async () => {
  const { world } = await linked();
  world.serviceNow.faults.inject('writes-denied');
  for (let count = 1; count <= 101; count += 1) await comment(world, `note ${count}`);
  await world.work();
  await comment(world, 'one more');
  const sync = await syncOf(world);
  expect(sync).toMatchObject({ status: 'broken', pending_count: 102 });
  expect(sync?.dropped_count).toBeUndefined();
});

// covers: S11, Y6
test('that a closed ticket refuses a note says nothing of the account’s rights: what was shown before holds', async () => {
  const { world, close } = await linked();
  close();
  for (const text of ['one', 'two']) {
    await comment(world, text);
    await world.work();
    const [link] = await links(world);
    await world.call(endpoints.syncTicketLink, { params: { ...params, link_id: link?.id ?? '' } });
    expect(await workNotesCheck(world)).toMatchObject({ status: 'passed', written_at: '2024-01-15T10:30:00.000Z' });
  }
});

// covers: S11, Y6
test('nor does it take a refusal for a success: what was denied before is open again', async () => {
  const { world, close } = await linked();
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  await world.call(endpoints.updateIntegration, { params: { id: integration?.id ?? '' }, body: { api_access_token: 'qualytics_integration:integration' } });
  close();
  await comment(world, 'one');
  await world.work();
  expect(await workNotesCheck(world)).toMatchObject({ status: 'unproven' });
});

// covers: L7, S11
test('linking a closed ticket that takes no writes says so, writes nothing, and says nothing of the account’s rights', async () => {
  const { world } = await linked();
  const { sys_id: ticket_id, number } = world.incident({ state: '7' });
  const problem = await world.fail(endpoints.linkTicket, { params, body: { ticket_id }, key: 'k' });
  expect(problem).toMatchObject({ status: 409, code: 'ticket-closed', provider: 'servicenow', needs: [] });
  expect(problem.detail).toBe(`${number} is closed and no longer takes work notes. Reopen it in ServiceNow, or leave it as it is.`);
  expect(await links(world)).toHaveLength(1);
  expect(await workNotesCheck(world)).toMatchObject({ status: 'passed' });
  world.serviceNow.store.update('incident', ticket_id, { state: '2' });
  expect((await world.call(endpoints.linkTicket, { params, body: { ticket_id }, key: 'k' })).sync).toMatchObject({ status: 'synced' });
});

// covers: L7
test('an open ticket that refuses its link tells of rights, as ever', async () => {
  const { world } = await linked();
  world.serviceNow.faults.inject('writes-denied');
  const { sys_id: ticket_id } = world.incident();
  expect(await world.fail(endpoints.linkTicket, { params, body: { ticket_id } })).toMatchObject({ code: 'provider-forbidden' });
});

// covers: L7
test('a closed ticket whose link meets another failure tells that one', async () => {
  const { world } = await linked();
  const { sys_id: ticket_id } = world.incident({ state: '7' });
  world.serviceNow.faults.inject('rate-limited', { only: ({ method }) => method === 'PATCH' });
  expect(await world.fail(endpoints.linkTicket, { params, body: { ticket_id } })).not.toMatchObject({ code: 'ticket-closed' });
});
