import { endpoints } from '../../../src/contract/endpoints.js';
import { linkNote42 } from '../support/data.js';
import { World } from '../support/world.js';

const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';
const request = { params: { anomaly_id: 42 }, body: { title: 'Rows are missing', description: '' }, key };
const incidents = (world: World) => world.serviceNow.store.query('incident');

// covers: W, D8
test('a replay gets the stored answer and creates nothing', async () => {
  const world = new World();
  const first = await world.call(endpoints.createTicket, request);
  world.clock.advance(60_000);
  const reordered = { ...request, body: { description: '', title: 'Rows are missing' } };
  expect(await world.call(endpoints.createTicket, reordered)).toEqual(first);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W
test('the incident carries the correlation id of anomaly and key', async () => {
  const world = new World();
  await world.call(endpoints.createTicket, request);
  expect(incidents(world)[0]?.correlation_id).toBe(`qualytics:42:${key}`);
});

// covers: W, D8
test('while the first request is in flight the same key answers 409, and one incident comes of it', async () => {
  const world = new World();
  const answers = await Promise.all([1, 2, 3].map(() => world.send(endpoints.createTicket, request)));
  expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409, 409]);
  const busy = answers.find(({ response }) => response.status === 409);
  expect(busy?.text).toContain('idempotency-in-progress');
  expect(busy?.response.headers.get('Retry-After')).toBe('1');
  expect(incidents(world)).toHaveLength(1);
});

// covers: W
test('the same key with another payload answers 422', async () => {
  const world = new World();
  await world.call(endpoints.createTicket, request);
  const changed = { ...request, body: { ...request.body, title: 'Other' } };
  expect(await world.fail(endpoints.createTicket, changed)).toMatchObject({ status: 422, code: 'idempotency-mismatch' });
});

// covers: W, D8
test('after a definite failure the same key and payload try again', async () => {
  const world = new World();
  world.serviceNow.faults.inject('rule-aborts');
  await world.fail(endpoints.createTicket, request);
  world.serviceNow.faults.remove('rule-aborts');
  await world.call(endpoints.createTicket, request);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, C10, D8
test.each(['commits-then-drops', 'commits-then-fails', 'commits-then-times-out', 'half-json', 'drops-connection'] as const)(
  'when the answer is lost (%s) the ticket is found by its correlation id and answered',
  async (fault) => {
    const world = new World({ settings: { timeout: 50 } });
    world.serviceNow.faults.inject(fault, { times: 1, only: ({ method }) => method === 'POST' });
    const created = await world.call(endpoints.createTicket, request);
    expect(incidents(world).map(({ sys_id }) => sys_id)).toEqual([created.ticket.ticket_id]);
    expect((await world.call(endpoints.listTicketLinks, { params: request.params })).items).toHaveLength(1);
  },
);

// covers: W, D8, D9
test('when nothing can be established the outcome is unknown, and a replay settles it with one incident', async () => {
  const world = new World();
  // The write arrives, its answer is lost, and then the instance cannot be asked.
  world.serviceNow.faults.inject('commits-then-drops', { only: ({ method }) => method === 'POST' });
  const lookupFails = { only: (sent: Pick<Request, 'method'>) => sent.method === 'GET' && world.writes.length > 0 };
  world.serviceNow.faults.inject('refuses-connection', lookupFails);
  const unknown = await world.fail(endpoints.createTicket, request);
  expect(unknown).toMatchObject({ status: 502, code: 'outcome-unknown' });
  expect(unknown.headers.get('Retry-After')).toBe('5');
  expect(await world.fail(endpoints.createTicket, request)).toMatchObject({ code: 'outcome-unknown' });
  world.serviceNow.faults.remove('refuses-connection');
  const created = await world.call(endpoints.createTicket, request);
  expect(incidents(world).map(({ sys_id }) => sys_id)).toEqual([created.ticket.ticket_id]);
});

// covers: W, D8
test('while a write that seems lost may still be carried out, nothing is written again', async () => {
  const world = new World({ settings: { timeout: 30 } });
  world.serviceNow.faults.inject('times-out', { only: ({ method }) => method === 'POST' });
  expect(await world.fail(endpoints.createTicket, request)).toMatchObject({ code: 'outcome-unknown' });
  world.serviceNow.faults.remove('times-out');
  expect(await world.fail(endpoints.createTicket, request)).toMatchObject({ code: 'outcome-unknown' });
  expect(incidents(world)).toHaveLength(0);
  world.clock.advance(30_000);
  await world.call(endpoints.createTicket, request);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, D8
test('a backend that has lost its memory adopts the incident of the key', async () => {
  const world = new World();
  const { sys_id } = world.incident({ correlation_id: `qualytics:42:${key}` });
  expect((await world.call(endpoints.createTicket, request)).ticket.ticket_id).toBe(sys_id);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W
test('where the account may not read correlation ids no other incident is taken for the ticket', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  world.serviceNow.settings.deniedColumns.incident = ['correlation_id'];
  expect((await world.call(endpoints.createTicket, request)).ticket.ticket_id).not.toBe(sys_id);
});

// covers: W
test('a look that ServiceNow stops midway proves nothing, and no second incident comes of it', async () => {
  const world = new World();
  world.serviceNow.faults.inject('commits-then-drops', { times: 1 });
  world.serviceNow.faults.inject('partial-result', { only: ({ url }) => url.includes('correlation_id') });
  expect(await world.fail(endpoints.createTicket, request)).toMatchObject({ code: 'provider-error' });
  world.serviceNow.faults.remove('partial-result');
  world.serviceNow.faults.inject('partial-result', { only: ({ url, method }) => method === 'GET' && url.includes('correlation_id') && incidents(world).length > 0 });
  expect(await world.fail(endpoints.createTicket, request)).toMatchObject({ code: 'outcome-unknown' });
  world.clock.advance(60_000);
  expect(await world.fail(endpoints.createTicket, request)).toMatchObject({ code: 'outcome-unknown' });
  world.serviceNow.faults.clear();
  await world.call(endpoints.createTicket, request);
  expect(incidents(world)).toHaveLength(1);
});

// covers: W, C10, D8, D9
test('a replay of a ticket that could not be linked links it, and creates nothing', async () => {
  let failures = 1;
  const beforeLink = () => {
    if ((failures -= 1) >= 0) throw new Error('The database is locked');
  };
  const world = new World({ settings: { beforeLink } });
  const first = await world.call(endpoints.createTicket, request);
  expect(first.linked).toBe(false);
  world.clock.advance(60_000);
  const second = await world.call(endpoints.createTicket, request);
  expect(second).toMatchObject({ linked: true, block: 'appended', ticket: { ticket_id: first.ticket.ticket_id } });
  expect(await world.call(endpoints.createTicket, request)).toEqual(second);
  expect(incidents(world)).toHaveLength(1);
  expect((await world.call(endpoints.listTicketLinks, { params: request.params })).items.map(({ id }) => id)).toEqual([second.link_id]);
});

// covers: W
test('a key that would not fit ServiceNow is refused', async () => {
  for (const bad of ['x'.repeat(65), 'a^b', 'a b']) {
    expect(await new World().fail(endpoints.createTicket, { ...request, key: bad })).toMatchObject({ code: 'invalid-request', errors: [{ field: 'Idempotency-Key' }] });
  }
});

// covers: W
test('requests without a key are requests of their own', async () => {
  const world = new World();
  const { params, body } = request;
  await world.call(endpoints.createTicket, { params, body });
  await world.call(endpoints.createTicket, { params, body });
  expect(incidents(world)).toHaveLength(2);
});

// covers: W, L7
test.each(['commits-then-drops', 'commits-then-fails', 'half-json'] as const)('a link whose answer is lost (%s) is made once', async (fault) => {
  const world = new World();
  const { sys_id } = world.incident({ description: 'Mine.' });
  world.serviceNow.faults.inject(fault, { times: 1, only: ({ method }) => method !== 'GET' });
  const linked = await world.call(endpoints.linkTicket, { params: { anomaly_id: 42 }, body: { ticket_id: sys_id }, key });
  expect(linked.block).toBe('appended');
  expect(world.notes(sys_id)).toEqual([linkNote42]);
  expect(world.description(sys_id).match(/Anomaly ID/g)).toHaveLength(1);
});

// covers: W, L7
test('a link whose outcome is unknown is settled by a replay, later too, without a second note', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const link = { params: { anomaly_id: 42 }, body: { ticket_id: sys_id }, key };
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: ({ method }) => method === 'PATCH' });
  world.serviceNow.faults.inject('refuses-connection', { only: ({ method }) => method === 'GET' && world.writes.length > 0 });
  expect(await world.fail(endpoints.linkTicket, link)).toMatchObject({ code: 'outcome-unknown' });
  world.serviceNow.faults.remove('refuses-connection');
  world.clock.advance(120_000);
  expect((await world.call(endpoints.linkTicket, link)).block).toBe('appended');
  expect(world.notes(sys_id)).toEqual([linkNote42]);
  expect(await world.call(endpoints.linkTicket, link)).toMatchObject({ ticket: { ticket_id: sys_id } });
});

// covers: L3, L7
test('linked from two places at once, an anomaly links a ticket once', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const link = { params: { anomaly_id: 42 }, body: { ticket_id: sys_id } };
  const answers = await Promise.all([1, 2].map(() => world.send(endpoints.linkTicket, link)));
  expect(answers.map(({ response }) => response.status)).toEqual([201, 409]);
  expect(world.notes(sys_id)).toEqual([linkNote42]);
});
