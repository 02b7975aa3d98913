// servicenow-api.md 1.4: what may not be read is not found out by another way either
import type { InstanceSettings } from '../../../../src/mock/servicenow/settings/settings.js';
import { create, createWorld, list, numbers, one, patch, send, serviceAccount, text, type Answered } from '../client.js';

const as = serviceAccount;

/** An incident that is secret, and one that is not, where a query that may not be asked finds nothing. */
function createSecrets(columns: readonly string[], settings: Partial<InstanceSettings> = {}) {
  const { snow } = createWorld({ settings: { invalidQuery: 'no_rows', deniedColumns: { incident: [...columns] }, ...settings } });
  const times = { opened_at: '2024-01-10 00:00:00', resolved_at: '2024-01-12 00:00:00' };
  snow.store.insert('incident', { number: 'INC1', cause: 'secret', short_description: 'secret', impact: '1', urgency: '1', ...times });
  snow.store.insert('incident', { number: 'INC2', cause: 'x', short_description: 'other', impact: '2', urgency: '1' });
  return snow;
}

describe('A denied column', () => {
  it('is not searched for words', async () => {
    const snow = createSecrets(['cause']);
    snow.store.insert('incident', { number: 'INC3', cause: 'hidden words' });
    expect(await numbers(snow, '123TEXTQUERY321=hidden', as)).toEqual([]);
    expect(await numbers(snow, '123TEXTQUERY321=hidden')).toEqual(['INC3']);
    expect(await numbers(snow, '123TEXTQUERY321=secret', as)).toEqual(['INC1']);
  });

  it.each([
    ['short_descriptionSAMEAScause', 'cause'],
    ['short_descriptionNSAMEAScause', 'cause'],
    ['impactGT_FIELDurgency', 'urgency'],
    ['urgencyLT_FIELDimpact', 'impact'],
    ['impactGT_OR_EQUALS_FIELDurgency', 'urgency'],
    ['impactLT_OR_EQUALS_FIELDurgency', 'urgency'],
    ['resolved_atMORETHANopened_at@hour@after@1', 'opened_at'],
    ['resolved_atLESSTHANopened_at@day@after@9', 'opened_at'],
  ])('is not compared with another one: %s', async (query, column) => {
    expect(await numbers(createSecrets([column]), query, as)).toEqual([]);
    expect(await numbers(createSecrets([]), `${query}^ORnumber=INC1`, as)).toContain('INC1');
  });

  it.each([
    ['sysparm_having', 'max^reassignment_count^>^3', ['1', '2']],
    ['sysparm_order_by', 'MAX^reassignment_count^DESC', ['1', '2']],
  ])('neither keeps nor orders groups by %s', async (name, value, impacts) => {
    const snow = createSecrets(['reassignment_count']);
    const [, second] = snow.store.query('incident', 'ORDERBYnumber');
    snow.store.update('incident', second?.sys_id ?? '', { reassignment_count: '7' });
    const parameters = new URLSearchParams({ sysparm_count: 'true', sysparm_group_by: 'impact', [name]: value });
    const groupsAs = async (user: string) => {
      const groups = (await list(snow, `/stats/incident?${parameters}`, { as: user })) as unknown as { groupby_fields: { value: string }[] }[];
      return groups.map(({ groupby_fields: [field] }) => field?.value);
    };
    expect(await groupsAs(as)).toEqual(impacts);
    expect(await groupsAs('admin:admin')).not.toEqual(impacts);
  });

  it.each(['work_notes', 'comments'])('is not read by the stream of both journals: %s', async (column) => {
    const snow = createSecrets([column]);
    const { sys_id } = await create(snow, { work_notes: 'a note', comments: 'a comment' });
    const record = await one(snow, `/table/incident/${text(sys_id)}?sysparm_display_value=true`, { as });
    expect(record).not.toHaveProperty('comments_and_work_notes');
    expect(record).not.toHaveProperty(column);
  });

  it('is not read by the rows of the journal', async () => {
    const snow = createSecrets(['work_notes'], { unreadableTables: [] });
    await create(snow, { work_notes: 'a note', comments: 'a comment' });
    expect((await list(snow, '/table/sys_journal_field', { as })).map(({ value }) => value)).toEqual(['a comment']);
    const guest = snow.store.insert('sys_user', { user_name: 'guest', user_password: 'guest' });
    const { sys_id } = snow.store.insert('incident', { caller_id: guest.sys_id, work_notes: 'internal', comments: 'for you' });
    const entries = await list(snow, '/table/sys_journal_field', { as: 'guest:guest' });
    expect(entries.map(({ element_id, value }) => [element_id, value])).toEqual([[sys_id, 'for you']]);
  });

  it.each([
    ['state', 'incident_state'],
    ['incident_state', 'state'],
  ])('is one with the column that mirrors it: %s', async (denied, mirror) => {
    const snow = createSecrets([denied]);
    const { sys_id } = await create(snow, {}, as);
    const answer = await patch(snow, sys_id, { [mirror]: '2' }, as);
    expect(answer).not.toHaveProperty(mirror);
    expect(snow.store.get('incident', text(sys_id))?.[mirror as 'state']).toBe('1');
  });

  it('is in no metadata of an attachment, nor written by its new name', async () => {
    const { snow } = createWorld({ settings: { deniedColumns: { sys_attachment: ['file_name', 'hash'] } } });
    const { sys_id } = snow.store.insert('incident');
    const address = `/api/now/attachment/file?table_name=incident&table_sys_id=${sys_id}&file_name=secret.txt`;
    const stored = await send(snow, address, { method: 'POST', body: 'x', as });
    const { result } = (await stored.json()) as { result: Answered };
    const file = await send(snow, `/api/now/attachment/${text(result['sys_id'])}/file`, { as });
    expect(file.headers.get('Content-Disposition')).toBe('attachment');
    const told = JSON.parse(file.headers.get('X-Attachment-Metadata') ?? '') as Answered;
    await send(snow, `/api/now/attachment/${text(result['sys_id'])}`, { method: 'PATCH', body: { file_name: 'other.txt' }, as });
    const read = await one(snow, `/attachment/${text(result['sys_id'])}`, { as });
    for (const record of [result, told, read, ...(await list(snow, '/attachment', { as }))]) {
      expect(record).toHaveProperty('download_link');
      for (const column of ['file_name', 'hash']) expect(record).not.toHaveProperty(column);
    }
    expect(snow.store.query('sys_attachment')).toMatchObject([{ file_name: 'secret.txt' }]);
  });
});

describe('A dotted path', () => {
  /** An incident of a guest whose parent is somebody else's. */
  function createFamily() {
    const { snow } = createWorld({ settings: { invalidQuery: 'no_rows' } });
    const guest = snow.store.insert('sys_user', { user_name: 'guest', name: 'Guest', user_password: 'guest' });
    const others = snow.store.insert('incident', { number: 'INC1', short_description: 'secret', caller_id: guest.sys_id });
    const own = snow.store.insert('incident', { number: 'INC2', parent_incident: others.sys_id, caller_id: guest.sys_id });
    snow.store.update('incident', others.sys_id, { caller_id: '' });
    return { snow, own };
  }

  it.each(['false', 'true', 'all'])('is empty where it leads to a record that may not be read, display value %s', async (mode) => {
    const { snow, own } = createFamily();
    const fields = 'parent_incident.short_description,parent_incident.number,caller_id.name';
    const address = `/table/incident/${own.sys_id}?sysparm_display_value=${mode}&sysparm_fields=${fields}`;
    const record = await one(snow, address, { as: 'guest:guest' });
    expect(JSON.stringify(record)).not.toMatch(/secret|INC1/);
    expect(JSON.stringify(record)).toContain('Guest');
    expect(JSON.stringify(await one(snow, address))).toContain('secret');
  });

  it.each(['parent_incident.short_description=secret', 'parent_incident.short_descriptionLIKEsec', 'parent_incident.numberISNOTEMPTY'])(
    'finds nothing in a record that may not be read: %s',
    async (query) => {
      const { snow } = createFamily();
      expect(await numbers(snow, query, 'guest:guest')).toEqual([]);
      expect(await numbers(snow, query)).toEqual(['INC2']);
    },
  );

  it('groups and measures nothing in a record that may not be read', async () => {
    const { snow } = createFamily();
    const parameters = 'sysparm_group_by=parent_incident.short_description&sysparm_max_fields=parent_incident.number&sysparm_display_value=all';
    expect(await (await send(snow, `/api/now/stats/incident?${parameters}`, { as: 'guest:guest' })).text()).not.toMatch(/secret|INC1/);
  });

  it('does not lead into a table that reads as empty', async () => {
    const { snow } = createWorld({ settings: { invalidQuery: 'no_rows' } });
    const group = snow.store.insert('sys_user_group', { name: 'Network' });
    snow.store.insert('incident', { number: 'INC1', assignment_group: group.sys_id });
    const address = '/table/incident?sysparm_fields=number,assignment_group.name';
    expect(await list(snow, address, { as })).toEqual([{ number: 'INC1', 'assignment_group.name': 'Network' }]);
    snow.faults.inject('groups-unreadable');
    expect(await list(snow, address, { as })).toEqual([{ number: 'INC1' }]);
    expect(await numbers(snow, 'assignment_group.name=Network', as)).toEqual([]);
    expect(await list(snow, address)).toEqual([{ number: 'INC1', 'assignment_group.name': 'Network' }]);
  });

  it('is empty where it leads to a record of an unreadable table that extends the one it names', async () => {
    const { snow } = createWorld({ settings: { unreadableTables: ['incident'] } });
    const [incident, problem] = [snow.store.insert('incident'), snow.store.insert('problem')];
    for (const { sys_id } of [incident, problem]) snow.store.insert('change_request', { parent: sys_id });
    const listed = await list(snow, '/table/change_request?sysparm_fields=parent.number', { as });
    expect(listed).toEqual([{ 'parent.number': '' }, { 'parent.number': problem.number }]);
  });
});
