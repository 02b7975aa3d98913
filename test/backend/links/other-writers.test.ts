import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { backlink42, block42, linkNote42 } from '../support/data.js';
import { World } from '../support/world.js';

const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';
const params = { anomaly_id: 42 };
const requestFor = (ticketId: string, anomaly_id = 42) => ({ params: { anomaly_id }, body: { ticket_id: ticketId }, key });
const isPatch = ({ method }: { method: string }): boolean => method === 'PATCH';
const historyNote = '[2024-01-15 10:30:00 UTC] While Qualytics added the details of anomaly 42, somebody else changed the description. Their text may have been replaced: look at the history of this record.';

/** A world whose incident somebody changes between read and write, `times` times. */
function disturbed(values: Readonly<Record<string, string>>, { times = 1, audited = false } = {}) {
  const world = new World();
  const { sys_id } = world.incident({ description: 'Mine.' });
  if (audited) world.serviceNow.settings.auditedColumns = { incident: ['description'] };
  let left = times;
  world.before = ({ method }) => {
    if (method !== 'PATCH' || left === 0) return;
    left -= 1;
    const said = Object.fromEntries(Object.entries(values).map(([column, value]) => [column, value.replace('#', String(times - left))]));
    world.serviceNow.administration.write('admin', 'incident', sys_id, said);
  };
  return { world, sysId: sys_id, link: () => world.call(endpoints.linkTicket, requestFor(sys_id)) };
}

// covers: L7
test('a text that a person writes between read and write is put back, where the history has it', async () => {
  const { world, sysId, link } = disturbed({ description: 'Mine, and more.' }, { audited: true });
  expect(await link()).toMatchObject({ block: 'appended', overwritten: false });
  expect(world.description(sysId)).toBe(`Mine, and more.\n\n${block42}`);
  await world.work();
  expect(world.notes(sysId)).toEqual([linkNote42]);
});

// covers: L7
test('a text that was replaced and cannot be read back is named, in the answer and to whoever reads the incident', async () => {
  const { world, sysId, link } = disturbed({ description: 'Mine, and more.' });
  expect(await link()).toMatchObject({ block: 'appended', overwritten: true });
  expect(world.description(sysId)).toBe(`Mine.\n\n${block42}`);
  await world.work();
  expect(world.notes(sysId)).toEqual([linkNote42, historyNote]);
});

// covers: L7
test('a person who writes again and again is named in the end', async () => {
  const { link } = disturbed({ description: 'Mine, in version #.' }, { audited: true, times: 9 });
  expect(await link()).toMatchObject({ overwritten: true });
});

// covers: L7
test('a change of another column is none of the description’s, as far as the history can be read', async () => {
  const { world, sysId, link } = disturbed({ urgency: '1' }, { audited: true });
  expect(await link()).toMatchObject({ overwritten: false });
  expect(world.description(sysId)).toBe(`Mine.\n\n${block42}`);
  expect(await disturbed({ urgency: '1' }).link()).toMatchObject({ overwritten: true });
});

// covers: L7
test('a write whose answer was lost, and that came late over a text of somebody’s, is named by the replay', async () => {
  for (const audited of [true, false]) {
    const { world, sysId } = disturbed({}, { times: 0, audited });
    world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPatch });
    world.before = ({ method }) => {
      if (method === 'PATCH') world.serviceNow.administration.write('admin', 'incident', sysId, { description: 'Theirs.' });
    };
    const answer = await world.call(endpoints.linkTicket, requestFor(sysId));
    world.before = () => undefined;
    expect(answer).toMatchObject({ block: 'appended', overwritten: !audited });
    expect(world.description(sysId)).toBe(`${audited ? 'Theirs.' : 'Mine.'}\n\n${block42}`);
  }
});

// covers: L7, W
test('an undisturbed write whose answer was lost names nobody', async () => {
  const { world, sysId } = disturbed({}, { times: 0 });
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPatch });
  expect(await world.call(endpoints.linkTicket, requestFor(sysId))).toMatchObject({ overwritten: false });
});

// covers: L7, Y9
test.each([
  ['absent', undefined],
  ['null', null],
  ['an empty text in the place of a cell', ''],
  ['a cell of nulls', { value: null, display_value: null }],
  ['a cell of empty texts', { value: '', display_value: '' }],
])('a description that may not be read (%s) is never written over', async (_, cell) => {
  const world = new World();
  const { sys_id } = world.incident({ description: 'A customer wrote this.' });
  const bend = world.serviceNow.fetch.bind(world.serviceNow);
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation(async (input, init) => {
    const response = await bend(input, init);
    const { pathname } = new URL((input as Request).url);
    if (!pathname.endsWith(sys_id)) return response;
    const { result } = (await response.json()) as { result: Record<string, unknown> };
    const { description: hidden, ...rest } = result;
    return Response.json({ result: { ...rest, ...(hidden !== undefined && cell !== undefined && { description: cell }) } }, response);
  });
  const preview = await world.call(endpoints.previewLink, { params, query: { ticket_id: sys_id } });
  expect(preview).toMatchObject({ block: 'unreadable', description_append: '' });
  await world.call(endpoints.linkTicket, requestFor(sys_id));
  expect(world.description(sys_id)).toBe('A customer wrote this.');
  expect(world.notes(sys_id)).toEqual([`${linkNote42}\n${backlink42}`]);
});

// covers: Y4, Y6
test('a link whose work note was dropped says so, and a retry writes it once it is allowed', async () => {
  for (const change of [{ deniedColumns: { incident: ['work_notes'] } }, { overridingRules: { incident: { work_notes: '' } } }]) {
    const world = new World();
    const { sys_id } = world.incident({ description: 'Mine.' });
    Object.assign(world.serviceNow.settings, change);
    const { id, sync } = await world.call(endpoints.linkTicket, requestFor(sys_id));
    expect(sync).toMatchObject({ status: 'broken', pending_count: 1, last_error: { what: 'note' } });
    expect(sync?.last_error?.detail).toContain('Look at the incident in ServiceNow');
    Object.assign(world.serviceNow.settings, { deniedColumns: {}, overridingRules: {} });
    world.clock.advance(60_000);
    expect((await world.call(endpoints.syncTicketLink, { params: { ...params, link_id: id } })).sync).toMatchObject({ status: 'synced', pending_count: 0 });
    expect(world.notes(sys_id)).toEqual([linkNote42]);
  }
});

// covers: L7, Y6
test('a work note that a rule of the instance changes is found by its mark', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  world.serviceNow.settings.overridingRules = { incident: { work_notes: '(integration)\n{value}' } };
  const link = await world.call(endpoints.linkTicket, requestFor(sys_id));
  expect(link.sync).toMatchObject({ status: 'synced', pending_count: 0 });
  await world.call(hostEndpoints.addComment, { params, body: { text: 'ok' } });
  await world.work();
  expect(world.notes(sys_id)).toEqual([`(integration)\n${linkNote42}`, '(integration)\nComment from Qualytics: ok']);
});

// covers: L7
test('a text that could not be put back since the connection was taken away meanwhile is named', async () => {
  const { world, sysId, link } = disturbed({ description: 'Mine, and more.' }, { audited: true });
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  const edit = world.before;
  world.before = async (request) => {
    if (request.url.pathname.includes('sys_audit')) await world.call(endpoints.deleteIntegration, { params: { id: integration?.id ?? '' } });
    else await edit(request);
  };
  expect(await link()).toMatchObject({ block: 'appended', overwritten: true });
  expect(world.description(sysId)).toBe(`Mine.\n\n${block42}`);
});
