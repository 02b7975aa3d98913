import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { appUrl, backlink42, block42, linkNote42, origin } from '../support/data.js';
import { withoutMark } from '../support/marks.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const link = (world: World, ticket_id: string, anomaly_id = 42) => world.call(endpoints.linkTicket, { params: { anomaly_id }, body: { ticket_id } });

// covers: L7, Y4, Y5
test('linking appends the block, keeps the original, and writes one work note, in one call', async () => {
  const world = new World();
  const { sys_id } = world.incident({ description: 'Mine.\n', state: '2' });
  const linked = await link(world, sys_id);
  expect(world.description(sys_id)).toBe(`Mine.\n\n\n${block42}`);
  expect(world.notes(sys_id)).toEqual([linkNote42]);
  expect(world.serviceNow.store.query('sys_journal_field', 'element=comments')).toEqual([]);
  expect(world.writes).toHaveLength(1);
  expect(linked).toMatchObject({ block: 'appended', status: 'In Progress', instance_origin: origin, last_synced_at: '2024-01-15T10:30:00.000Z', other_anomalies_count: 0 });
  expect(linked.sync).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: L3, T1
test('a ticket is linked to an anomaly once, to many anomalies as one likes', async () => {
  const world = new World();
  const { sys_id, number } = world.incident();
  await link(world, sys_id);
  const problem = await world.fail(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  expect(problem).toMatchObject({ status: 409, code: 'already-linked' });
  expect(problem.detail).toContain(number);
  await link(world, sys_id, 43);
  const { items } = await world.call(endpoints.listTicketLinks, { params });
  expect(items[0]?.other_anomalies_count).toBe(1);
  expect(world.description(sys_id)).toContain('**Anomaly ID:** 43');
});

// covers: L7
test('a ticket that carries the block already gets the work note alone', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const first = await link(world, sys_id);
  await world.call(endpoints.unlinkTicket, { params: { ...params, link_id: first.id } });
  const before = world.description(sys_id);
  world.clock.advance(1000);
  expect((await link(world, sys_id)).block).toBe('present');
  expect(world.description(sys_id)).toBe(before);
  expect(world.notes(sys_id)).toHaveLength(2);
});

// covers: Y9
test('where nothing fits only the work note is written, and preview and answer say so', async () => {
  const world = new World();
  const full = 'o'.repeat(4000);
  const { sys_id } = world.incident({ description: full });
  const preview = await world.call(endpoints.previewLink, { params, query: { ticket_id: sys_id } });
  expect(preview).toEqual({ block: 'omitted', description_append: '', work_note: `${linkNote42}\n${backlink42} [ref:…]` });
  expect((await link(world, sys_id)).block).toBe('omitted');
  expect(world.description(sys_id)).toBe(full);
  expect(world.notes(sys_id)).toEqual([`${linkNote42}\n${backlink42}`]);
});

// covers: Y9
test('a description that an access rule protects is reported as left alone', async () => {
  const world = new World();
  const { sys_id } = world.incident({ description: 'Mine.' });
  world.serviceNow.settings.deniedColumns.incident = ['description'];
  expect((await link(world, sys_id)).block).toBe('unreadable');
  expect(world.description(sys_id)).toBe('Mine.');
});

// covers: L7, Y9, T5
test('the preview is what linking then writes', async () => {
  for (const length of [0, 100, 3790]) {
    const world = new World();
    const description = 'o'.repeat(length);
    const { sys_id } = world.incident({ description });
    const preview = await world.call(endpoints.previewLink, { params, query: { ticket_id: sys_id } });
    expect(world.writes).toEqual([]);
    expect((await link(world, sys_id)).block).toBe(preview.block);
    expect(world.description(sys_id)).toBe(description + preview.description_append);
    expect(world.notes(sys_id)).toEqual([withoutMark(preview.work_note)]);
  }
});

// covers: L7
test('the preview without a ticket shows the general case and reads nothing', async () => {
  const world = new World();
  const reads = await world.sentDuring(async () => {
    const preview = await world.call(endpoints.previewLink, { params });
    expect(preview).toEqual({ block: 'appended', description_append: block42, work_note: `${linkNote42} [ref:…]` });
  });
  expect(reads).toEqual([]);
});

// covers: Y9
test('the description is read just before it is written, so that a change of the last minute is kept', async () => {
  const world = new World();
  const { sys_id } = world.incident({ description: 'Old.' });
  await world.call(endpoints.previewLink, { params, query: { ticket_id: sys_id } });
  world.serviceNow.store.update('incident', sys_id, { description: 'New.' });
  await link(world, sys_id);
  expect(world.description(sys_id).startsWith('New.\n\n##')).toBe(true);
});

// covers: L3, Y9
test('two anomalies that are linked to one ticket at a time both leave their block', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  await Promise.all([link(world, sys_id, 42), link(world, sys_id, 43)]);
  expect(world.description(sys_id).match(/\*\*Anomaly ID:\*\* 4[23]/g)).toHaveLength(2);
});

// covers: L5, L7
test('an incident that is not there, and an id that is none, are refused', async () => {
  const world = new World();
  for (const ticket_id of ['f'.repeat(32), 'INC0010042']) {
    expect(await world.fail(endpoints.linkTicket, { params, body: { ticket_id } })).toMatchObject({ status: 404, code: 'ticket-not-found' });
  }
});

// covers: L6, T6
test('unlinking answers 204 and sends nothing to ServiceNow; restoring brings the same link back, silently too', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const { id } = await link(world, sys_id);
  const link_id = { params: { ...params, link_id: id } };
  const sent = await world.sentDuring(async () => {
    await world.call(endpoints.unlinkTicket, link_id);
    expect((await world.call(endpoints.listTicketLinks, { params })).items).toEqual([]);
    expect(await world.fail(endpoints.unlinkTicket, link_id)).toMatchObject({ code: 'not-found' });
    expect(await world.call(endpoints.restoreTicketLink, link_id)).toMatchObject({ id, linked_at: '2024-01-15T10:30:00.000Z' });
    await world.work();
  });
  expect(sent).toEqual([]);
  expect((await world.call(endpoints.listTicketLinks, { params })).items).toHaveLength(1);
});

// covers: L6
test('after unlinking no further event goes to the ticket, and notes already sent stay', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const { id } = await link(world, sys_id);
  await world.call(endpoints.unlinkTicket, { params: { ...params, link_id: id } });
  await world.call(hostEndpoints.addComment, { params, body: { text: 'unheard' } });
  await world.work();
  expect(world.notes(sys_id)).toEqual([linkNote42]);
});

// covers: L6
test('a note that waits is held back while its link is gone, and delivered when it is restored', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const { id } = await link(world, sys_id);
  await world.call(hostEndpoints.addComment, { params, body: { text: 'waits' } });
  await world.call(endpoints.unlinkTicket, { params: { ...params, link_id: id } });
  await world.work();
  expect(world.notes(sys_id)).toEqual([linkNote42]);
  await world.call(endpoints.restoreTicketLink, { params: { ...params, link_id: id } });
  await world.work();
  expect(world.notes(sys_id)).toEqual([linkNote42, 'Comment from Qualytics: waits']);
});

// covers: L6, L3
test('a link cannot be restored once the ticket is linked anew', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const { id } = await link(world, sys_id);
  await world.call(endpoints.unlinkTicket, { params: { ...params, link_id: id } });
  await link(world, sys_id);
  expect(await world.fail(endpoints.restoreTicketLink, { params: { ...params, link_id: id } })).toMatchObject({ code: 'already-linked' });
});

// covers: L11
test('the links of an archived anomaly stay, and no ticket is created for it or linked to it until it is restored', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  await link(world, sys_id);
  const archived = { params: { anomaly_id: 44 } };
  expect(await world.call(endpoints.listTicketLinks, archived)).toMatchObject({
    permissions: { view: true, create: false, link: false, unlink: true },
    anomaly: { status: 'Resolved', open: false },
  });
  expect(await world.call(endpoints.listTicketLinks, { params })).toMatchObject({ permissions: { create: true, link: true }, anomaly: { status: 'Active', open: true } });
  world.sent.length = 0;
  for (const refused of [
    await world.fail(endpoints.linkTicket, { ...archived, body: { ticket_id: sys_id } }),
    await world.fail(endpoints.createTicket, { ...archived, body: { title: 'Late', description: '' } }),
  ]) {
    expect(refused).toMatchObject({ status: 422, code: 'invalid-request' });
    expect(refused.detail).toContain('archived as Resolved');
  }
  expect(world.writes).toEqual([]);
});

// covers: L3
test('the other anomalies of a ticket are named in the list, with their addresses', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  for (const id of [43, 42]) await link(world, sys_id, id);
  const [listed] = (await world.call(endpoints.listTicketLinks, { params })).items;
  expect(listed).toMatchObject({ other_anomalies_count: 1, also_on: [{ id: '43', url: `${appUrl}/datastores/7/anomalies?id=43` }] });
  const synced = await world.call(endpoints.syncTicketLink, { params: { anomaly_id: 42, link_id: listed?.id ?? '' } });
  expect(synced.also_on).toEqual(listed?.also_on);
});

// covers: L6
test('a link of another anomaly is not found under this one', async () => {
  const world = new World();
  const { id } = await link(world, world.incident().sys_id, 43);
  expect(await world.fail(endpoints.unlinkTicket, { params: { ...params, link_id: id } })).toMatchObject({ code: 'not-found' });
});
