import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };

/** Lets everything run that waits for nothing. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a backend is not idle while one note is due, and is when none is or one waits for its time', async () => {
  const world = new World();
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: world.incident().sys_id } });
  await world.backend.worker.idle();
  await world.call(hostEndpoints.addComment, { params, body: { text: 'ok' } });
  world.serviceNow.faults.inject('maintenance');
  let isIdle = false;
  const idle = world.backend.worker.idle().then(() => (isIdle = true));
  await settled();
  expect(isIdle).toBe(false);
  await world.work();
  await idle;
  expect(world.scheduler.delays).toHaveLength(1);
});

// covers: Y6, T7
test('two retries at once both answer with the outcome of one delivery', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const { id } = await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  await world.call(hostEndpoints.addComment, { params, body: { text: 'ok' } });
  const answers = await Promise.all([1, 2].map(() => world.call(endpoints.syncTicketLink, { params: { ...params, link_id: id } })));
  expect(answers.map(({ sync }) => sync)).toMatchObject([{ status: 'synced', pending_count: 0 }, { status: 'synced', pending_count: 0 }]);
  expect(world.notes(sys_id).slice(1)).toEqual(['Comment from Qualytics: ok']);
});

// covers: Y6
test('a backend that is closed during a delivery ends with that one', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  for (const text of ['one', 'two']) await world.call(hostEndpoints.addComment, { params, body: { text } });
  world.dies = ({ method }) => {
    if (method === 'PATCH') world.backend.close();
    return undefined;
  };
  await world.work();
  await world.work();
  expect(world.notes(sys_id).slice(1)).toEqual(['Comment from Qualytics: one']);
});
