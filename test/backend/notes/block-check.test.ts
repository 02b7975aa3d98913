import { endpoints } from '../../../src/contract/endpoints.js';
import { appUrl, block42, linkNote42 } from '../support/data.js';
import { World } from '../support/world.js';

const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';
const params = { anomaly_id: 42 };
const requestFor = (ticketId: string, anomaly_id = 42) => ({ params: { anomaly_id }, body: { ticket_id: ticketId }, key });
const historyNote = '[2024-01-15 10:30:30 UTC] While Qualytics added the details of anomaly 42, somebody else changed the description. Their text may have been replaced: look at the history of this record.';

// covers: L7, Y4
test('of two backends that link one incident at the same moment both blocks are there in the end, and no note twice', async () => {
  const settings = { blockCheckDelay: 30_000 };
  const first = new World({ settings });
  const second = new World({ settings, after: first, isLost: true });
  const { sys_id } = first.incident({ description: 'Mine.' });
  let reads = 0;
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  // Neither writes before both have read.
  for (const world of [first, second]) {
    world.before = ({ method, url }) => {
      if (method === 'GET' && url.pathname.endsWith(sys_id) && (reads += 1) === 2) open();
      return method === 'PATCH' ? gate : undefined;
    };
  }
  const answers = await Promise.all([first.call(endpoints.linkTicket, requestFor(sys_id)), second.call(endpoints.linkTicket, requestFor(sys_id, 43))]);
  expect(answers.map(({ overwritten }) => overwritten).sort()).toEqual([false, true]);
  for (let round = 0; round < 3; round += 1) for (const world of [first, second]) await world.work(round === 0 ? 30_000 : 0);
  const description = first.description(sys_id);
  expect(description.startsWith('Mine.\n\n')).toBe(true);
  for (const id of [42, 43]) expect(description.split(`${appUrl}/datastores/7/anomalies?id=${id}`)).toHaveLength(2);
  expect(first.notes(sys_id).filter((note) => note.includes('Linked to'))).toHaveLength(2);
});

// covers: L7
test('a block that somebody’s open form has written over is written again, for some time', async () => {
  const world = new World({ settings: { blockCheckDelay: 30_000 } });
  const { sys_id } = world.incident({ description: 'Mine.' });
  await world.call(endpoints.linkTicket, requestFor(sys_id));
  const seen: string[] = [];
  for (const text of ['Once.', 'Twice.', 'Three times.', 'Four times.', 'Five times.']) {
    world.serviceNow.administration.write('admin', 'incident', sys_id, { description: text });
    await world.work(30_000);
    seen.push(world.description(sys_id));
  }
  expect(seen.slice(0, 4)).toEqual(['Once.', 'Twice.', 'Three times.', 'Four times.'].map((text) => `${text}\n\n${block42}`));
  expect(seen[4]).toBe('Five times.');
  world.serviceNow.administration.write('admin', 'incident', sys_id, { description: 'Over.' });
  expect(world.scheduler.delays).toEqual([]);
});

// covers: L6, L7
test('nothing is looked for after an unlink', async () => {
  const world = new World({ settings: { blockCheckDelay: 30_000 } });
  const { sys_id } = world.incident({ description: 'Mine.' });
  const { id } = await world.call(endpoints.linkTicket, requestFor(sys_id));
  world.serviceNow.administration.write('admin', 'incident', sys_id, { description: 'Theirs.' });
  await world.call(endpoints.unlinkTicket, { params: { ...params, link_id: id } });
  await world.work(30_000);
  expect(world.description(sys_id)).toBe('Theirs.');
});

// covers: L7
test('a look that has to write, and meets a person, names them to whoever reads the incident', async () => {
  const world = new World({ settings: { blockCheckDelay: 30_000 } });
  const { sys_id } = world.incident({ description: 'Mine.' });
  await world.call(endpoints.linkTicket, requestFor(sys_id));
  world.serviceNow.administration.write('admin', 'incident', sys_id, { description: 'Theirs.' });
  world.before = ({ method }) => {
    if (method !== 'PATCH') return;
    world.before = () => undefined;
    world.serviceNow.administration.write('admin', 'incident', sys_id, { description: 'Theirs, and more.' });
  };
  await world.work(30_000);
  expect(Math.min(...world.scheduler.delays)).toBe(0);
  await world.work();
  expect(world.description(sys_id)).toBe(`Theirs.\n\n${block42}`);
  expect(world.notes(sys_id)).toEqual([linkNote42, historyNote]);
});

// covers: L7, Y6
test('a look has its time, whatever wakes the queue before', async () => {
  const world = new World({ settings: { blockCheckDelay: 30_000 } });
  const { sys_id } = world.incident({ description: 'Mine.' });
  await world.call(endpoints.linkTicket, requestFor(sys_id));
  expect(world.scheduler.delays).toEqual([30_000]);
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  await world.lines(endpoints.testConnection, { params: { id: integration?.id ?? '' } });
  await world.work();
  expect(world.scheduler.delays).toEqual([30_000]);
  world.serviceNow.administration.write('admin', 'incident', sys_id, { description: 'Theirs.' });
  await world.work(30_000);
  expect(world.description(sys_id)).toBe(`Theirs.\n\n${block42}`);
});

// covers: L7
test('a look leaves alone what it may not read, what has no room, and the ticket of an anomaly that is gone', async () => {
  for (const change of ['hidden', 'full', 'gone'] as const) {
    const world = new World({ settings: { blockCheckDelay: 30_000 } });
    const { sys_id } = world.incident({ description: 'Mine.' });
    await world.call(endpoints.linkTicket, requestFor(sys_id));
    const text = change === 'full' ? 'o'.repeat(4000) : 'Theirs.';
    world.serviceNow.administration.write('admin', 'incident', sys_id, { description: text });
    if (change === 'hidden') world.serviceNow.settings.writeOnlyColumns = { incident: ['description'] };
    if (change === 'gone') await world.store.unit(async (unit) => {
      const [link] = await unit.links.find('anomalyId', 42);
      if (link) await unit.links.put({ ...link, anomalyId: 4711 });
    });
    const writes = world.writes.length;
    await world.work(30_000);
    await world.work();
    expect([world.description(sys_id), world.writes.length], change).toEqual([text, writes]);
    expect(world.scheduler.delays).toEqual([]);
  }
});

// covers: L7
test('a look waits while another request has the ticket in hand', async () => {
  const world = new World({ settings: { blockCheckDelay: 30_000 } });
  const { sys_id } = world.incident({ description: 'Mine.' });
  await world.call(endpoints.linkTicket, requestFor(sys_id));
  world.serviceNow.administration.write('admin', 'incident', sys_id, { description: 'Theirs.' });
  const [link] = await world.store.unit((unit) => unit.links.find('anomalyId', 42));
  await world.store.unit(({ locks }) => locks.put({ id: link?.ticketKey ?? '', until: world.clock.now() + 60_000 }));
  await world.work(30_000);
  expect(world.description(sys_id)).toBe('Theirs.');
  await world.work(60_000);
  expect(world.description(sys_id)).toBe(`Theirs.\n\n${block42}`);
});
