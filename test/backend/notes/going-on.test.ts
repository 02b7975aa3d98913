import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const okNote = 'Comment from Qualytics: ok';
const isPatch = ({ method }: Pick<Request, 'method'>) => method === 'PATCH';
const isGet = ({ method }: Pick<Request, 'method'>) => method === 'GET';

type Settings = NonNullable<ConstructorParameters<typeof World>[0]>['settings'];

/** A world with a linked incident, and what is done to it. */
async function linked(settings: Settings = {}) {
  const world = new World({ settings });
  const { sys_id } = world.incident();
  const link = await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  const of = { params: { ...params, link_id: link.id } };
  return {
    world,
    sysId: sys_id,
    notes: () => world.notes(sys_id).slice(1),
    comment: (text = 'ok') => world.call(hostEndpoints.addComment, { params, body: { text } }),
    sync: async () => (await world.call(endpoints.listTicketLinks, { params })).items[0]?.sync,
    retry: (by = world) => by.call(endpoints.syncTicketLink, of),
    unlink: () => world.call(endpoints.unlinkTicket, of),
    restore: () => world.call(endpoints.restoreTicketLink, of),
    kept: () => world.store.unit(({ notes }) => notes.find('queue', 'waiting')),
  };
}

/** Holds back the writes to ServiceNow until they are let go. */
function hold({ serviceNow }: World): () => void {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const answer = serviceNow.fetch;
  vi.spyOn(serviceNow, 'fetch').mockImplementation(async (input, init) => {
    if (input instanceof Request && isPatch(input)) await held;
    return answer(input, init);
  });
  return () => release();
}

/** Another backend over the same store, begun. */
async function beside(world: World, settings: Settings = {}): Promise<World> {
  const next = new World({ after: world, settings });
  await next.call(endpoints.getCapabilities);
  return next;
}

// covers: L4, Y6
test('a note of an incident that was gone is delivered by itself once the incident is back', async () => {
  const { world, sysId, comment, sync } = await linked();
  world.serviceNow.administration.deleteIncident(sysId);
  await comment();
  await world.work();
  expect(await sync()).toMatchObject({ status: 'broken', pending_count: 1, last_error: { code: 'ticket-deleted', what: 'status' } });
  world.incident({ sys_id: sysId, number: 'INC0010099' });
  world.clock.advance(60_000);
  await sync();
  await world.work();
  expect(await sync()).toMatchObject({ status: 'synced', pending_count: 0 });
  expect(world.notes(sysId)).toEqual([okNote]);
});

// covers: Y1, Y3
test('what is said while a link is being made reaches the ticket once the link is there', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const release = hold(world);
  const linking = world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  await vi.waitFor(() => expect(world.sent.some(isPatch)).toBe(true));
  await world.call(hostEndpoints.addComment, { params, body: { text: 'ok' } });
  release();
  await linking;
  await world.work();
  expect(world.notes(sys_id).at(-1)).toContain(okNote);
});

// covers: L6
test('what happens while a ticket is unlinked does not reach it, not even after an Undo', async () => {
  const { world, notes, comment, unlink, restore } = await linked();
  await unlink();
  await comment('meanwhile');
  await restore();
  await comment('later');
  await world.work();
  await world.work();
  expect(notes()).toEqual(['Comment from Qualytics: later']);
});

// covers: L6, Y6
test('an Undo lets go at once what was held back', async () => {
  const { world, notes, comment, unlink, restore } = await linked();
  await comment();
  await unlink();
  await world.work();
  expect([notes(), world.scheduler.delays]).toEqual([[], []]);
  await restore();
  expect(world.scheduler.delays).toEqual([0]);
  await world.work();
  expect(notes()).toEqual([okNote]);
});

// covers: Y6
test('a note waits as long as an operator says, in the next backend, too', async () => {
  const { world, comment } = await linked({ noteDelay: 5_000 });
  await comment();
  expect(world.scheduler.delays).toEqual([5_000]);
  world.clock.advance(1_000);
  expect((await beside(world, { sweepInterval: 0 })).scheduler.delays).toEqual([4_000]);
});

// covers: Y6
test('a note that one backend delivers is left alone by another one until its claim is over', async () => {
  const { world, notes, comment, retry } = await linked({ claimTime: 60_000 });
  await comment();
  world.dies = ({ method }) => (method === 'GET' ? 'unsent' : undefined);
  void world.scheduler.run();
  await vi.waitFor(() => expect(world.sent.filter(isGet)).not.toHaveLength(0));
  await vi.waitFor(async () => expect(await world.store.unit(({ notes: all }) => all.find('queue', 'waiting'))).toMatchObject([{ claimedUntil: world.clock.now() + 60_000 }]));
  const next = await beside(world, { sweepInterval: 0, claimTime: 60_000 });
  for (const left of [60_000, 1]) {
    world.clock.advance(left === 1 ? 59_999 : 0);
    expect((await retry(next)).sync).toMatchObject({ status: 'pending', pending_count: 1 });
    expect([notes(), next.scheduler.delays]).toEqual([[], [left]]);
  }
  await next.work(1);
  expect(notes()).toEqual([okNote]);
});

// covers: Y6
test('after an answer that was lost the next backend waits as long as this one would have', async () => {
  const { world, comment, retry, kept, notes } = await linked();
  await comment();
  world.serviceNow.faults.inject('refuses-connection', { times: 1, only: isPatch });
  await world.work();
  world.clock.advance(10_000);
  await retry();
  expect(await kept()).toMatchObject([{ claimedUntil: null, dueAt: world.clock.now() + 20_000 }]);
  expect(world.scheduler.delays).toEqual([20_000]);
  const next = await beside(world, { sweepInterval: 0 });
  expect(next.scheduler.delays).toEqual([20_000]);
  await next.work(20_000);
  expect(notes()).toEqual([okNote]);
});

// covers: Y6
test('a note in doubt stays so while the work notes cannot be read', async () => {
  const { world, notes, comment } = await linked();
  await comment();
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPatch });
  await world.work();
  world.serviceNow.faults.inject('server-errors', { times: 1, only: isGet });
  await world.work(60_000);
  await world.work(60_000);
  expect(notes()).toEqual([okNote]);
});

// covers: Y6
test('a store that fails after a note was sent leaves it in doubt, and it is not written twice', async () => {
  const { world, notes, comment, sync, kept } = await linked();
  await comment();
  let failures = 1;
  world.store.fails = () => notes().length > 0 && (failures -= 1) >= 0;
  await world.work();
  expect(await kept()).toMatchObject([{ unclear: { at: world.clock.now() }, error: { code: 'provider-error' }, claimedUntil: null }]);
  expect(await sync()).toMatchObject({ status: 'failed', pending_count: 1 });
  await world.work(60_000);
  expect(notes()).toEqual([okNote]);
  expect(await sync()).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: Y6
test('while the store fails a note is tried again after the longest wait', async () => {
  const { world, notes, comment } = await linked({ retryDelay: { first: 1_000, longest: 77_000 } });
  await comment();
  world.store.fails = () => true;
  await world.work();
  expect([notes(), world.scheduler.delays]).toEqual([[], [77_000]]);
  world.store.fails = () => false;
  await world.work(77_000);
  expect(notes()).toEqual([okNote]);
});

// covers: Y6
test.each(['fails', 'waits'] as const)('a note that another backend has delivered meanwhile does not come back where this one %s', async (outcome) => {
  const { world, notes, comment, kept, retry } = await linked();
  await comment();
  if (outcome === 'waits') {
    world.serviceNow.faults.inject('refuses-connection', { times: 1, only: isPatch });
    await world.work();
  }
  const [note] = await kept();
  const delivered = ({ method }: Pick<Request, 'method'>): boolean => {
    if (method === 'GET') void world.store.unit(({ notes: all }) => all.delete(note?.id ?? ''));
    return outcome === 'fails';
  };
  world.serviceNow.faults.inject('refuses-connection', { times: 1, only: delivered });
  expect((await retry()).sync).toMatchObject({ pending_count: 0 });
  expect(await kept()).toEqual([]);
  await world.work(60_000);
  expect(notes()).toEqual([]);
});

// covers: T7, Y6
test('a delivered note brings the ticket’s status with it', async () => {
  const { world, sysId, comment } = await linked({ statusMaxAge: 3_600_000 });
  world.serviceNow.store.update('incident', sysId, { state: '2' });
  await comment();
  await world.work(1_000);
  const sent = await world.sentDuring(async () => {
    expect((await world.call(endpoints.listTicketLinks, { params })).items).toMatchObject([{ status: 'In Progress', last_synced_at: '2024-01-15T10:30:01.000Z' }]);
  });
  expect(sent).toEqual([]);
});

// covers: Y6, L5
test('a note that finds its ticket deleted says so of the ticket, too', async () => {
  const { world, sysId, comment } = await linked({ statusMaxAge: 3_600_000 });
  await comment();
  world.serviceNow.administration.deleteIncident(sysId);
  await world.work();
  expect((await world.call(endpoints.listTicketLinks, { params })).items).toMatchObject([{ sync: { status: 'broken', last_error: { code: 'ticket-deleted', what: 'status' } } }]);
});

// covers: Y6, T7
test('a retry during a delivery waits for it, and makes another try of what it has left', async () => {
  const { world, notes, comment, retry } = await linked();
  await comment();
  world.serviceNow.faults.inject('rate-limited', { times: 1, only: isPatch });
  const release = hold(world);
  const one = retry();
  await vi.waitFor(() => expect(world.writes).toHaveLength(2));
  const other = retry();
  // The other one finds the delivery under way.
  await new Promise((resolve) => setImmediate(resolve));
  release();
  const [first, second] = await Promise.all([one, other]);
  expect(first.sync).toMatchObject({ pending_count: 1 });
  expect(second.sync).toMatchObject({ status: 'synced', pending_count: 0 });
  expect(notes()).toEqual([okNote]);
});

// covers: Y6, T7
test('a retry takes the place of the alarm, and needs nothing that waits', async () => {
  const { world, notes, comment, retry } = await linked({ sweepInterval: 0 });
  expect((await retry()).sync).toMatchObject({ status: 'synced', pending_count: 0 });
  await comment();
  expect(world.scheduler.delays).toEqual([0]);
  await retry();
  expect([notes(), world.scheduler.delays]).toEqual([[okNote], []]);
});

// covers: Y6
test('a connection that works again lets all go on at once', async () => {
  const { world, comment } = await linked({ sweepInterval: 0 });
  await comment();
  world.serviceNow.faults.inject('maintenance', { times: 1 });
  await world.work();
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  await world.lines(endpoints.testConnection, { params: { id: integration?.id ?? '' } });
  expect(world.scheduler.delays).toEqual([0]);
});

test('idle waits for a delivery that is under way', async () => {
  const { world, notes, comment, retry } = await linked();
  await comment();
  const release = hold(world);
  const retried = retry();
  await vi.waitFor(() => expect(world.writes).toHaveLength(2));
  let isIdle = false;
  const idle = world.backend.worker.idle().then(() => (isIdle = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isIdle).toBe(false);
  release();
  await Promise.all([retried, idle]);
  expect(notes()).toEqual([okNote]);
});

test('a closed backend looks for nothing more', async () => {
  const { world } = await linked({ sweepInterval: 9_000 });
  expect(world.scheduler.delays).toEqual([9_000]);
  world.backend.close();
  expect(world.scheduler.delays).toEqual([]);
});
