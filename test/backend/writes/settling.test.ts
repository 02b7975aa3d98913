import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { linkNote42 } from '../support/data.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';
const create = { params, body: { title: 'Rows are missing', description: '' }, key };
const incidents = (world: World) => world.serviceNow.store.query('incident');

/** A backend that ended with its write on the way, its state with it; the next one. */
async function lost(input: { isReplay?: boolean; how?: 'unsent' | 'unanswered' } = {}): Promise<World> {
  const world = new World();
  world.dies = ({ method }) => (method === 'POST' ? (input.how ?? 'unsent') : undefined);
  void world.send(endpoints.createTicket, create);
  await vi.waitFor(() => expect(world.writes).toHaveLength(1));
  world.clock.advance(5_000);
  return new World({ after: world, isLost: true });
}

/** An incident to link, and the request that links it. */
function toLink(world: World) {
  const { sys_id } = world.incident();
  return { sysId: sys_id, link: { params, body: { ticket_id: sys_id }, key } };
}

/** A link whose backend ended right after it was written, its state with it; the next one. */
async function lostLink(): Promise<{ next: World; sysId: string; link: ReturnType<typeof toLink>['link'] }> {
  const world = new World();
  const { sysId, link } = toLink(world);
  world.dies = ({ method }) => (method === 'PATCH' ? 'unanswered' : undefined);
  void world.send(endpoints.linkTicket, link);
  await vi.waitFor(() => expect(world.notes(sysId)).toHaveLength(1));
  world.clock.advance(5_000);
  return { next: new World({ after: world, isLost: true }), sysId, link };
}

// covers: W, D8
test('a replay of a key that a new backend never saw creates nothing until 30 s after it began', async () => {
  const next = await lost();
  for (const later of [0, 10_000, 19_999]) {
    next.clock.advance(later);
    const unknown = await next.fail(endpoints.createTicket, { ...create, isReplay: true });
    expect(unknown).toMatchObject({ status: 502, code: 'outcome-unknown' });
    expect(unknown.headers.get('Retry-After')).toBe('5');
  }
  expect(incidents(next)).toHaveLength(0);
  next.clock.advance(1);
  await next.call(endpoints.createTicket, { ...create, isReplay: true });
  expect(incidents(next)).toHaveLength(1);
});

// covers: W, D8
test('what is committed late meanwhile is found, and answered', async () => {
  const next = await lost();
  await next.fail(endpoints.createTicket, { ...create, isReplay: true });
  const { sys_id } = next.incident({ correlation_id: `qualytics:42:${key}` });
  expect((await next.call(endpoints.createTicket, { ...create, isReplay: true })).ticket.ticket_id).toBe(sys_id);
  expect(incidents(next)).toHaveLength(1);
});

// covers: W, D8
test('once a replay was held, the same key is held without the mark, too', async () => {
  const next = await lost();
  await next.fail(endpoints.createTicket, { ...create, isReplay: true });
  expect(await next.fail(endpoints.createTicket, create)).toMatchObject({ code: 'outcome-unknown' });
  expect(incidents(next)).toHaveLength(0);
});

// covers: W, D8
test('a look that fails leaves such a replay unclear', async () => {
  const next = await lost({ how: 'unanswered' });
  next.serviceNow.faults.inject('account-locked');
  expect(await next.fail(endpoints.createTicket, { ...create, isReplay: true })).toMatchObject({ code: 'outcome-unknown' });
  next.serviceNow.faults.remove('account-locked');
  await next.call(endpoints.createTicket, { ...create, isReplay: true });
  expect(incidents(next)).toHaveLength(1);
});

// covers: W
test('a first request right after the start is not held', async () => {
  const world = new World();
  await world.call(endpoints.createTicket, create);
  const { link } = toLink(world);
  await world.call(endpoints.linkTicket, link);
  expect(world.writes).toHaveLength(2);
});

// covers: W
test('a replay after a definite answer is not held either', async () => {
  const world = new World();
  world.serviceNow.faults.inject('rule-aborts');
  await world.fail(endpoints.createTicket, create);
  world.serviceNow.faults.remove('rule-aborts');
  await world.call(endpoints.createTicket, { ...create, isReplay: true });
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, D8
test('a backend that ended before it kept that it writes may only be slow: nothing is written until 30 s after the key was first seen', async () => {
  const world = new World({ settings: { claimTime: 1_000 } });
  world.dies = () => 'unsent';
  void world.send(endpoints.createTicket, create);
  await vi.waitFor(() => expect(world.sent).toHaveLength(1));
  const next = new World({ after: world, settings: { claimTime: 1_000 } });
  next.clock.advance(29_999);
  expect(await next.fail(endpoints.createTicket, create)).toMatchObject({ code: 'outcome-unknown' });
  next.clock.advance(1);
  await next.call(endpoints.createTicket, create);
  expect(incidents(next)).toHaveLength(1);
});

// covers: W, L7, D8
test.each([true, false])('a link whose backend and ledger are gone is found by its work note, whatever the anomaly is by now (marked as a replay: %s)', async (isReplay) => {
  const { next, sysId, link } = await lostLink();
  await next.call(hostEndpoints.updateAnomaly, { params, body: { status: 'Acknowledged' } });
  const linked = await next.call(endpoints.linkTicket, { ...link, isReplay });
  expect(next.writes).toEqual([]);
  expect(next.notes(sysId)).toEqual([linkNote42]);
  expect(next.description(sysId).split('**Anomaly ID:** 42')).toHaveLength(2);
  expect((await next.call(endpoints.listTicketLinks, { params })).items).toMatchObject([{ id: linked.id }]);
});

// covers: W, L7, D8
test('a replayed link that a new backend never saw, and of which the ticket has no trace, is not written until 30 s after it began', async () => {
  const first = new World();
  const { sysId, link } = toLink(first);
  const next = new World({ after: first, isLost: true });
  expect(await next.fail(endpoints.linkTicket, { ...link, isReplay: true })).toMatchObject({ code: 'outcome-unknown' });
  expect(next.notes(sysId)).toEqual([]);
  next.clock.advance(30_000);
  await next.call(endpoints.linkTicket, { ...link, isReplay: true });
  expect(next.notes(sysId)).toHaveLength(1);
});

// covers: W, L7
test('an unclear link is found after the anomaly’s status has changed', async () => {
  const world = new World();
  const { sysId, link } = toLink(world);
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: ({ method }) => method === 'PATCH' });
  world.serviceNow.faults.inject('refuses-connection', { only: ({ method }) => method === 'GET' && world.writes.length > 0 });
  expect(await world.fail(endpoints.linkTicket, link)).toMatchObject({ code: 'outcome-unknown' });
  world.serviceNow.faults.remove('refuses-connection');
  await world.call(hostEndpoints.updateAnomaly, { params, body: { status: 'Acknowledged' } });
  world.clock.advance(120_000);
  await world.call(endpoints.linkTicket, link);
  expect(world.notes(sysId)).toEqual([linkNote42]);
});

// covers: L6, L7
test('what was linked, unlinked and is linked again gets its second work note', async () => {
  const world = new World();
  const { sysId, link } = toLink(world);
  const { id } = await world.call(endpoints.linkTicket, link);
  await world.call(endpoints.unlinkTicket, { params: { ...params, link_id: id } });
  world.clock.advance(60_000);
  await world.call(endpoints.linkTicket, { ...link, key: 'another-key' });
  expect(world.notes(sysId)).toEqual([linkNote42, linkNote42.replace('10:30', '10:31')]);
});
