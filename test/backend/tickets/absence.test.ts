import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };

async function linked() {
  const world = new World();
  const { sys_id, number } = world.incident({ short_description: 'Rows are late', number: 'INC0010099' });
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  const list = async () => (await world.call(endpoints.listTicketLinks, { params })).items[0];
  const look = async (later = 60_000) => {
    world.clock.advance(later);
    return (await list())?.sync;
  };
  return { world, sysId: sys_id, number, look, list };
}

/** Moves the incident to the table of problems, as ServiceNow does with a class: the id stays. */
function move({ world, sysId }: Pick<Awaited<ReturnType<typeof linked>>, 'world' | 'sysId'>): void {
  world.serviceNow.store.delete('incident', sysId);
  world.serviceNow.store.insert('problem', { sys_id: sysId, number: 'PRB0040007', short_description: 'Rows are late' });
}

const withoutCounts = (world: World): void => {
  const answer = world.serviceNow.fetch.bind(world.serviceNow);
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation(async (input, init) => {
    const response = await answer(input, init);
    response.headers.delete('X-Total-Count');
    return response;
  });
};

// covers: L4
test('deleted, moved, hidden and untold are four words', async () => {
  const deleted = await linked();
  deleted.world.serviceNow.administration.deleteIncident(deleted.sysId);
  expect(await deleted.look()).toMatchObject({ status: 'broken', last_error: { code: 'ticket-deleted', detail: 'The incident was deleted in ServiceNow. Remove the link.' } });

  const moved = await linked();
  move(moved);
  expect(await moved.look()).toMatchObject({
    status: 'broken',
    last_error: { code: 'ticket-moved', detail: 'The incident is now PRB0040007 in ServiceNow’s Problem table. Open it there, or remove the link.' },
  });

  const hidden = await linked();
  hidden.world.serviceNow.faults.inject('itil-missing');
  const other = hidden.world.serviceNow.store.query('sys_user', 'user_name=admin')[0];
  hidden.world.serviceNow.store.update('incident', hidden.sysId, { opened_by: other?.sys_id ?? '', caller_id: '' });
  expect(await hidden.look()).toMatchObject({ status: 'broken', last_error: { code: 'provider-forbidden', detail: expect.stringMatching(/^The incident exists/) as string } });

  const untold = await linked();
  untold.world.serviceNow.administration.deleteIncident(untold.sysId);
  withoutCounts(untold.world);
  expect(await untold.look()).toMatchObject({ status: 'broken', last_error: { code: 'ticket-not-found', detail: expect.stringContaining('or the service account can’t read it') as string } });
});

// covers: L4
test('where the common table cannot be read, or has more than it shows, nobody can tell', async () => {
  for (const closed of ['error', 'count'] as const) {
    const { world, sysId, look } = await linked();
    world.serviceNow.administration.deleteIncident(sysId);
    const answer = world.serviceNow.fetch.bind(world.serviceNow);
    vi.spyOn(world.serviceNow, 'fetch').mockImplementation(async (input, init) => {
      const response = await answer(input, init);
      if (!(input as Request).url.includes('/table/task')) return response;
      response.headers.set('X-Total-Count', '1');
      return closed === 'count' ? response : new Response('', { status: 500 });
    });
    expect(await look()).toMatchObject({ last_error: { code: 'ticket-not-found' } });
  }
});

// covers: L4
test('an incident that is known to be deleted is asked for once, and read again where it comes back', async () => {
  const { world, sysId, look, list } = await linked();
  world.serviceNow.administration.deleteIncident(sysId);
  await look();
  expect((await world.sentDuring(() => look())).map(({ url }) => url.pathname)).toEqual(['/api/now/table/incident']);
  world.incident({ sys_id: sysId, number: 'INC0010099', state: '2' });
  expect(await look()).toMatchObject({ status: 'synced' });
  expect((await list())?.status).toBe('In Progress');
});

// covers: L1, G2
test('a status that was asked for before a later one was kept does not replace it', async () => {
  const { world, sysId, look, list } = await linked();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const answer = world.serviceNow.fetch.bind(world.serviceNow);
  vi.spyOn(world.serviceNow, 'fetch').mockImplementationOnce(async (input, init) => {
    const old = await answer(input, init);
    await held;
    return old;
  });
  const slow = look();
  await vi.waitFor(() => expect(world.sent.at(-1)?.url.search).toContain('sys_idIN'));
  world.serviceNow.store.update('incident', sysId, { state: '2' });
  await world.call(hostEndpoints.addComment, { params, body: { text: 'ok' } });
  await world.work();
  release();
  await slow;
  expect((await list())?.status).toBe('In Progress');
});
