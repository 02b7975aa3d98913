import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const isPatch = ({ method }: { method: string }): boolean => method === 'PATCH';

/** A world with a linked incident, and the notes that came after the one of the link. */
async function linked() {
  const world = new World();
  const { sys_id } = world.incident();
  const { id } = await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  return {
    world,
    sysId: sys_id,
    notes: () => world.notes(sys_id).slice(1),
    comment: (text: string) => world.call(hostEndpoints.addComment, { params, body: { text } }),
    sync: async () => (await world.call(endpoints.listTicketLinks, { params })).items[0]?.sync,
    retry: () => world.call(endpoints.syncTicketLink, { params: { ...params, link_id: id } }),
  };
}

// covers: Y6
test.each([false, true])('a note is in doubt, for a person, where work notes may be written and not read (answer lost: %s)', async (isLost) => {
  const { world, notes, comment, sync, retry } = await linked();
  world.serviceNow.settings.writeOnlyColumns = { incident: ['work_notes'] };
  if (isLost) world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPatch });
  await comment('ok');
  for (const later of [0, 45_000, 3_600_000]) await world.work(later);
  const { last_error, ...rest } = (await sync()) ?? {};
  expect(rest).toEqual({ status: 'broken', pending_count: 1 });
  expect(last_error).toMatchObject({ code: 'provider-forbidden', what: 'note', needs: [{ access: 'read', on: 'incident.work_notes' }, { access: 'write', on: 'incident.work_notes' }] });
  expect(last_error?.detail).toContain('Look at the incident in ServiceNow');
  await retry();
  await world.work(3_600_000);
  expect(notes()).toEqual(['Comment from Qualytics: ok']);
  world.serviceNow.settings.writeOnlyColumns = {};
  expect((await retry()).sync).toMatchObject({ status: 'synced', pending_count: 0 });
  expect(notes()).toEqual(['Comment from Qualytics: ok']);
});

// covers: Y6
test('a note that ServiceNow drops without an error does not count as delivered, and is written when it is allowed', async () => {
  const { world, notes, comment, sync, retry } = await linked();
  world.serviceNow.settings.deniedColumns = { incident: ['work_notes'] };
  await comment('ok');
  await world.work();
  expect(await sync()).toMatchObject({ status: 'broken', pending_count: 1, last_error: { code: 'provider-forbidden' } });
  world.serviceNow.settings.deniedColumns = {};
  world.clock.advance(60_000);
  expect((await retry()).sync).toMatchObject({ status: 'synced', pending_count: 0 });
  expect(notes()).toEqual(['Comment from Qualytics: ok']);
});

// covers: Y6
test.each([
  ['drop', 'Comment from Qualytics: Row count fell  again'],
  ['question', 'Comment from Qualytics: Row count fell ? again'],
] as const)('a note with an emoji is not written twice where the instance has astral=%s', async (astral, kept) => {
  const { world, notes, comment, sync } = await linked();
  world.serviceNow.settings.astral = astral;
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPatch });
  await comment('Row count fell 📉 again');
  for (const later of [0, 45_000]) await world.work(later);
  expect(notes()).toEqual([kept]);
  expect(await sync()).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: Y6
test('a note that the account of before has written is not written again by the new one', async () => {
  const { world, notes, comment, sync } = await linked();
  world.serviceNow.store.insert('sys_user', { user_name: 'successor', name: 'Successor', user_password: 'secret' });
  const [successor] = world.serviceNow.store.query('sys_user', 'user_name=successor');
  const [itil] = world.serviceNow.store.query('sys_user_role', 'name=itil');
  world.serviceNow.store.insert('sys_user_has_role', { user: successor?.sys_id ?? '', role: itil?.sys_id ?? '' });
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPatch });
  await comment('ok');
  await world.work();
  world.clock.advance(1000);
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  await world.call(endpoints.updateIntegration, { params: { id: integration?.id ?? '' }, body: { api_access_token: 'successor:secret' } });
  for (const later of [0, 45_000]) await world.work(later);
  expect(notes()).toEqual(['Comment from Qualytics: ok']);
  expect(await sync()).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: Y6
test.each(['Integration, Qualytics', 'admin'])('a note is known by its mark, though the journal says that %s has written it', async (createdBy) => {
  const { world, sysId, notes, comment, sync } = await linked();
  world.serviceNow.faults.inject('refuses-connection', { times: 1, only: isPatch });
  await comment('ok');
  await world.work();
  const [waiting] = await world.store.unit((unit) => unit.notes.find('queue', 'waiting'));
  const value = `Comment from Qualytics: ok [ref:${waiting?.mark ?? ''}]`;
  world.serviceNow.store.addJournalEntry('incident', sysId, { element: 'work_notes', value, createdBy });
  await world.work(45_000);
  expect(notes()).toEqual(['Comment from Qualytics: ok']);
  expect(await sync()).toMatchObject({ status: 'synced', pending_count: 0 });
});

// covers: Y3, Y6
test('what a person has written meanwhile in the same words is not taken for the note', async () => {
  const { world, sysId, notes, comment } = await linked();
  world.serviceNow.faults.inject('refuses-connection', { times: 1, only: isPatch });
  await comment('ok');
  await world.work();
  world.serviceNow.store.addJournalEntry('incident', sysId, { element: 'work_notes', value: 'Comment from Qualytics: ok', createdBy: 'admin' });
  await world.work(45_000);
  expect(notes()).toEqual(['Comment from Qualytics: ok', 'Comment from Qualytics: ok']);
});
