import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { credentials, linkNote42, origin, seed } from '../support/data.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const okNote = 'Comment from Qualytics: ok';
const lateNote = `${okNote} [written 2024-01-15 10:30:00 UTC]`;
const isPatch = ({ method }: Pick<Request, 'method'>) => method === 'PATCH';

async function linked(...anomalies: number[]): Promise<{ world: World; sysId: string; linkId: string }> {
  const world = new World();
  const { sys_id } = world.incident();
  const links = [];
  for (const anomaly_id of anomalies.length > 0 ? anomalies : [42]) {
    links.push(await world.call(endpoints.linkTicket, { params: { anomaly_id }, body: { ticket_id: sys_id } }));
  }
  return { world, sysId: sys_id, linkId: links[0]?.id ?? '' };
}

const acknowledge = (world: World) => world.call(hostEndpoints.updateAnomaly, { params, body: { status: 'Acknowledged' } });
const comment = (world: World, text: string, anomaly_id = 42) => world.call(hostEndpoints.addComment, { params: { anomaly_id }, body: { text } });
const syncOf = async (world: World) => (await world.call(endpoints.listTicketLinks, { params })).items[0]?.sync;
const newNotes = (world: World, sysId: string) => world.notes(sysId).filter((note) => !note.includes('Linked to'));

// covers: Y1, Y5, Y6, G2, T7
test('acknowledging writes a work note on every linked incident, in the background, and leaves the state alone', async () => {
  const { world, sysId } = await linked();
  const other = world.incident();
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: other.sys_id } });
  await acknowledge(world);
  expect(newNotes(world, sysId)).toEqual([]);
  expect(await syncOf(world)).toMatchObject({ status: 'pending', pending_count: 1 });
  await world.work();
  for (const id of [sysId, other.sys_id]) {
    expect(newNotes(world, id)).toEqual(['[2024-01-15 10:30:00 UTC] Qualytics Anomaly Status: Acknowledged']);
    expect(world.serviceNow.store.get('incident', id)?.state).toBe('1');
  }
  expect(await syncOf(world)).toMatchObject({ status: 'synced', pending_count: 0 });
  expect(world.serviceNow.store.query('sys_journal_field', 'element=comments')).toEqual([]);
});

// covers: Y2
test.each(['Resolved', 'Duplicate', 'Invalid', 'Discarded'])('archiving as %s writes that status', async (status) => {
  const { world, sysId } = await linked();
  await world.call(hostEndpoints.archiveAnomaly, { params, query: { archive: 'true', status } });
  await world.work();
  expect(newNotes(world, sysId)).toEqual([`[2024-01-15 10:30:00 UTC] Qualytics Anomaly Status: ${status}`]);
  expect(world.serviceNow.store.get('incident', sysId)?.state).toBe('1');
});

// covers: Y3
test('a comment becomes a work note with its text', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'Two lines:\nthe second – ^ with signs');
  await world.work();
  expect(newNotes(world, sysId)).toEqual(['Comment from Qualytics: Two lines:\nthe second – ^ with signs']);
});

// covers: Y6
test('notes for one incident arrive in order, from whichever anomaly', async () => {
  const { world, sysId } = await linked(42, 43);
  await comment(world, 'one');
  await comment(world, 'two', 43);
  await comment(world, 'three');
  world.serviceNow.faults.inject('server-errors', { times: 1 });
  await world.work();
  expect(newNotes(world, sysId)).toEqual([]);
  await world.work(60_000);
  expect(newNotes(world, sysId)).toEqual(['one', 'two', 'three'].map((text) => `Comment from Qualytics: ${text}`));
});

// covers: Y6, T7
test('a failed note is retried with growing waits, visible on the link, until it lands once', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'ok');
  world.serviceNow.faults.inject('hibernating');
  const waits: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    await world.work();
    waits.push(...world.scheduler.delays);
  }
  expect(waits).toHaveLength(6);
  waits.forEach((wait, round) => {
    expect(wait).toBeGreaterThanOrEqual(500 * 2 ** round);
    expect(wait).toBeLessThanOrEqual(1000 * 2 ** round);
  });
  const sync = await syncOf(world);
  expect(sync).toMatchObject({ status: 'failed', pending_count: 1, last_error: { code: 'provider-hibernating', failed_at: '2024-01-15T10:30:00.000Z' } });
  world.serviceNow.faults.remove('hibernating');
  await world.work();
  expect(newNotes(world, sysId)).toEqual([okNote]);
  expect(await syncOf(world)).toMatchObject({ status: 'synced', pending_count: 0, last_error: undefined });
});

// covers: Y6
test('a limited instance is left alone for as long as it asks', async () => {
  const { world } = await linked();
  await comment(world, 'ok');
  world.serviceNow.faults.inject('rate-limited', { retryAfter: 600 });
  await world.work();
  expect(world.scheduler.delays).toEqual([600_000]);
});

// covers: Y6
test.each(['commits-then-drops', 'commits-then-fails', 'half-json', 'drops-connection'] as const)(
  'a note whose answer was lost (%s) is looked for before a retry, and not written twice',
  async (fault) => {
    const { world, sysId } = await linked();
    await comment(world, 'ok');
    world.serviceNow.faults.inject(fault, { times: 1, only: isPatch });
    await world.work();
    expect((await syncOf(world))?.status).toBe('failed');
    const writes = world.writes.length;
    await world.work(30_000);
    expect(newNotes(world, sysId)).toEqual([okNote]);
    expect(world.writes).toHaveLength(writes);
    expect(await syncOf(world)).toMatchObject({ status: 'synced', pending_count: 0 });
  },
);

// covers: Y6
test('a note that was lost on the way is written again, also where an equal one stands from before', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'ok');
  await world.work();
  await comment(world, 'ok');
  world.serviceNow.faults.inject('refuses-connection', { times: 1, only: isPatch });
  await world.work();
  expect(newNotes(world, sysId)).toEqual([okNote]);
  await world.work(30_000);
  expect(newNotes(world, sysId)).toEqual([okNote, okNote]);
});

// covers: Y6
test('two equal comments are two notes, though the first one\'s answer is lost', async () => {
  const { world, sysId } = await linked(42, 43);
  await comment(world, 'ok');
  await comment(world, 'ok', 43);
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPatch });
  await world.work();
  await world.work(30_000);
  expect(newNotes(world, sysId)).toEqual([okNote, okNote]);
});

// covers: Y6
test('the same words of somebody else are not taken for ours', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'ok');
  world.serviceNow.faults.inject('refuses-connection', { times: 1, only: isPatch });
  await world.work();
  world.serviceNow.store.addJournalEntry('incident', sysId, { element: 'work_notes', value: okNote, createdBy: 'admin' });
  await world.work(30_000);
  expect(newNotes(world, sysId)).toEqual([okNote, okNote]);
});

// covers: Y6
test('a note whose fate is unclear is not repeated before the instance has settled, not even on request', async () => {
  const { world, sysId, linkId } = await linked();
  await comment(world, 'ok');
  world.serviceNow.faults.inject('refuses-connection', { times: 1, only: isPatch });
  await world.work();
  const link = await world.call(endpoints.syncTicketLink, { params: { ...params, link_id: linkId } });
  expect(link.sync).toMatchObject({ pending_count: 1 });
  expect(newNotes(world, sysId)).toEqual([]);
  expect(world.scheduler.delays).toEqual([30_000]);
  await world.work(30_000);
  expect(newNotes(world, sysId)).toEqual([okNote]);
});

// covers: Y6
test('one 401 pauses the queue: nothing more is sent until the credentials are replaced', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'one');
  await comment(world, 'two');
  world.serviceNow.administration.setPassword('qualytics_integration', 'next');
  const sent = await world.sentDuring(async () => {
    await world.work();
    await world.work(3_600_000);
    await comment(world, 'three');
    await world.work(3_600_000);
  });
  expect(sent).toHaveLength(1);
  expect(await syncOf(world)).toMatchObject({ status: 'paused', pending_count: 3, last_error: { code: 'provider-credentials' } });
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  await world.call(endpoints.updateIntegration, { params: { id: integration?.id ?? '' }, body: { api_access_token: 'qualytics_integration:next' } });
  await world.work();
  expect(newNotes(world, sysId)).toHaveLength(3);
});

// covers: Y6
test('incidents whose notes are due together get one 401 between them, not one each', async () => {
  const { world, linkId } = await linked();
  const links = [linkId];
  for (let count = 0; count < 4; count += 1) {
    links.push((await world.call(endpoints.linkTicket, { params, body: { ticket_id: world.incident().sys_id } })).id);
  }
  await comment(world, 'ok');
  world.serviceNow.administration.setPassword('qualytics_integration', 'next');
  const sent = await world.sentDuring(() =>
    Promise.all(links.map((link_id) => world.call(endpoints.syncTicketLink, { params: { ...params, link_id } }))),
  );
  expect(sent).toHaveLength(1);
});

// covers: Y6
test('a connection test that succeeds lets a paused queue go on', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'ok');
  world.serviceNow.faults.inject('account-locked');
  await world.work();
  world.serviceNow.faults.remove('account-locked');
  await world.work(3_600_000);
  expect(newNotes(world, sysId)).toEqual([]);
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  await world.lines(endpoints.testConnection, { params: { id: integration?.id ?? '' } });
  await world.work();
  expect(newNotes(world, sysId)).toEqual([lateNote]);
  expect(await syncOf(world)).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: Y6, L10, S5
test('a queue outlives its connection: records of the past while there is none, delivered by the same instance again', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'ok');
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  await world.call(endpoints.deleteIntegration, { params: { id: integration?.id ?? '' } });
  const sent = await world.sentDuring(() => world.work(3_600_000));
  expect(sent).toEqual([]);
  expect(await syncOf(world)).toMatchObject({ status: 'historical', pending_count: 1 });
  await world.call(endpoints.createIntegration, { body: { type: 'servicenow', api_url: origin, api_access_token: credentials } });
  await world.work();
  expect(newNotes(world, sysId)).toEqual([lateNote]);
  expect(await syncOf(world)).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: Y6, L4, T3
test('a note that cannot be written says nothing about the state, an incident that cannot be read does', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'ok');
  world.serviceNow.faults.inject('rule-aborts');
  await world.work();
  expect(await syncOf(world)).toMatchObject({ status: 'broken', last_error: { code: 'provider-rejected', what: 'note' } });
  world.serviceNow.administration.deleteIncident(sysId);
  world.clock.advance(60_000);
  expect(await syncOf(world)).toMatchObject({ status: 'broken', pending_count: 1, last_error: { code: 'ticket-deleted', what: 'status' } });
});

// covers: L6, Y6
test('a note whose ticket is unlinked while it waits for its turn is not sent', async () => {
  const { world, sysId, linkId } = await linked();
  const other = world.incident();
  const { id } = await world.call(endpoints.linkTicket, { params, body: { ticket_id: other.sys_id } });
  await comment(world, 'ok');
  const retries = [id, linkId].map((link_id) => world.call(endpoints.syncTicketLink, { params: { ...params, link_id } }));
  await world.call(endpoints.unlinkTicket, { params: { ...params, link_id: linkId } });
  await Promise.allSettled(retries);
  await world.work();
  expect(newNotes(world, other.sys_id)).toEqual([okNote]);
  expect(newNotes(world, sysId)).toEqual([]);
});

// covers: Y6, L5, T7
test.each([
  ['writes-denied', 'provider-forbidden'],
  ['rule-aborts', 'provider-rejected'],
] as const)('while the instance is %s a note waits for a person, whose retry delivers it', async (fault, code) => {
  const { world, sysId, linkId } = await linked();
  await comment(world, 'ok');
  world.serviceNow.faults.inject(fault);
  await world.work();
  expect(await syncOf(world)).toMatchObject({ status: 'broken', pending_count: 1, last_error: { code } });
  world.serviceNow.faults.remove(fault);
  await world.work(3_600_000);
  expect(newNotes(world, sysId)).toEqual([]);
  const link = await world.call(endpoints.syncTicketLink, { params: { ...params, link_id: linkId } });
  expect(link.sync).toMatchObject({ status: 'synced', pending_count: 0 });
  expect(newNotes(world, sysId)).toEqual([lateNote]);
});

// covers: L5, Y6
test('a deleted incident breaks its link and stops the retries', async () => {
  const { world, sysId } = await linked();
  world.serviceNow.administration.deleteIncident(sysId);
  await comment(world, 'ok');
  await world.work();
  expect(await syncOf(world)).toMatchObject({ status: 'broken', pending_count: 1, last_error: { code: 'ticket-deleted' } });
  expect(world.scheduler.delays).toEqual([]);
});

// covers: Y6
test('a troubled incident does not hold up the others', async () => {
  const { world, sysId } = await linked();
  const other = world.incident();
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: other.sys_id } });
  world.serviceNow.administration.deleteIncident(sysId);
  await comment(world, 'ok');
  await world.work();
  expect(newNotes(world, other.sys_id)).toEqual([okNote]);
});

// covers: Y6, T7
test('retry now delivers at once what waits for its time', async () => {
  const { world, sysId, linkId } = await linked();
  await comment(world, 'ok');
  world.serviceNow.faults.inject('maintenance', { times: 1 });
  await world.work();
  const link = await world.call(endpoints.syncTicketLink, { params: { ...params, link_id: linkId } });
  expect(link.sync).toMatchObject({ status: 'synced', pending_count: 0 });
  expect(newNotes(world, sysId)).toEqual([okNote]);
  await world.work(600_000);
  expect(newNotes(world, sysId)).toEqual([okNote]);
});

// covers: Y6
test('notes that wait from the start are delivered', async () => {
  const ticket = { ticket_id: 'a'.repeat(32), ticket_number: 'INC0000001' };
  const link = { anomaly_id: 42, ticket, linked_at: '2024-01-01T00:00:00.000Z', linked_by: 'Noor Haddad', waiting: ['first', 'second'] };
  const world = new World({ initial: { ...seed, links: [link] } });
  world.incident({ sys_id: ticket.ticket_id });
  expect(await syncOf(world)).toMatchObject({ status: 'pending', pending_count: 2 });
  await world.work();
  expect(world.notes(ticket.ticket_id)).toEqual(['first', 'second']);
});

test('idle waits for what is due at once', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'ok');
  let idle = false;
  const waiting = world.backend.worker.idle().then(() => {
    idle = true;
  });
  await Promise.resolve();
  expect(idle).toBe(false);
  await world.work();
  await waiting;
  expect(newNotes(world, sysId)).toEqual([okNote]);
});

test('a closed backend delivers nothing more', async () => {
  const { world, sysId } = await linked();
  await comment(world, 'ok');
  world.backend.close();
  await world.work();
  await comment(world, 'later');
  await world.work();
  expect(world.notes(sysId)).toEqual([linkNote42]);
});

// covers: Y6, S4
test('a note that credentials which were replaced meanwhile are refused for goes out with the new ones', async () => {
  const { world, sysId } = await linked();
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  const [user] = world.serviceNow.store.query('sys_user', 'user_name=qualytics_integration');
  await comment(world, 'ok');
  world.before = async ({ method, url }) => {
    if (method === 'PATCH' || url.pathname.includes('task')) return;
    world.before = () => undefined;
    world.serviceNow.store.update('sys_user', user?.sys_id ?? '', { user_password: 'renewed' });
    await world.call(endpoints.updateIntegration, { params: { id: integration?.id ?? '' }, body: { type: 'servicenow', api_access_token: 'qualytics_integration:renewed' } });
    // The alarm that the new credentials have set goes off while the delivery is still at work.
    void world.scheduler.run();
  };
  await world.work();
  await world.work(1);
  expect(newNotes(world, sysId)).toEqual([okNote]);
  expect(await syncOf(world)).toMatchObject({ status: 'synced', pending_count: 0 });
  expect((await world.call(endpoints.listIntegrations)).items[0]?.health).toMatchObject({ status: 'connected' });
});

// covers: Y6, S4
test('a note whose refusal is kept only after the credentials were replaced goes out with the new ones', async () => {
  const { world, sysId } = await linked();
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  const [user] = world.serviceNow.store.query('sys_user', 'user_name=qualytics_integration');
  await comment(world, 'ok');
  world.serviceNow.store.update('sys_user', user?.sys_id ?? '', { user_password: 'renewed' });
  const unit = world.store.unit.bind(world.store);
  const isPaused = () => unit(async ({ integrations }) => (await integrations.find('slot', 'active'))[0]?.paused === true);
  const spy = vi.spyOn(world.store, 'unit').mockImplementation(async (work) => {
    const result = await unit(work);
    if (await isPaused()) {
      spy.mockRestore();
      await world.call(endpoints.updateIntegration, { params: { id: integration?.id ?? '' }, body: { api_access_token: 'qualytics_integration:renewed' } });
      // The alarm that this has set goes off while the delivery is still at work.
      void world.scheduler.run();
    }
    return result;
  });
  await world.work();
  await world.work(1);
  expect(newNotes(world, sysId)).toEqual([okNote]);
});
