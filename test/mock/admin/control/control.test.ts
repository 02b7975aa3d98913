import { describe, expect, it } from 'vitest';
import { ServiceNowControl, type ControlOptions } from '../../../../src/mock/admin/index.js';
import { manualClock } from '../../../../src/common/clock.js';

const origin = 'https://dev1.service-now.com';
const create = (options: ControlOptions = {}): ServiceNowControl => new ServiceNowControl({ scenario: 'blank', clock: manualClock(), ...options });

const send = (control: ServiceNowControl, path: string, { as = 'admin:admin', ...init }: RequestInit & { as?: string } = {}): Promise<Response> =>
  control.fetch(origin + path, { ...init, headers: { Authorization: `Basic ${btoa(as)}`, 'Content-Type': 'application/json' } });
const post = (control: ServiceNowControl, table: string, values: object): Promise<Response> =>
  send(control, `/api/now/table/${table}`, { method: 'POST', body: JSON.stringify(values) });
const create1 = async (control: ServiceNowControl, values: object = {}): Promise<Record<string, string>> => {
  const { result } = (await (await post(control, 'incident', values)).json()) as { result: Record<string, string> };
  return result;
};
/** Everything that a snapshot holds, but for when it was taken. */
const contents = (control: ServiceNowControl) => ({ ...control.capture(), savedAt: '' });

describe('ServiceNowControl', () => {
  it('begins with the people, groups and incidents of its scenario', () => {
    expect(create().store.count('incident')).toBe(0);
    const { store } = create({ scenario: 'default' });
    expect(store.query('sys_user', 'user_name=qualytics_integration')).toHaveLength(1);
    expect(store.query('sys_user_group', 'name=Data Operations')).toHaveLength(1);
    expect(store.query('incident', 'numberININC0010017,INC0010042')).toHaveLength(2);
  });

  it.each([
    ['slow', ['slow']],
    ['failing', ['server-errors']],
    ['hibernating', ['hibernating']],
    ['default', []],
  ] as const)('begins the scenario %s with the fault that it is named after', (scenario, faults) => {
    expect(create({ scenario }).faults.active).toEqual(faults);
  });

  it('has departments, services, servers and what relates them for pickers, unless it is blank', () => {
    const tables = ['cmn_department', 'cmdb_ci_service', 'cmdb_ci_server', 'cmdb_ci_ec2_instance', 'std_change_producer_version', 'cmdb_rel_ci'] as const;
    const { store } = create({ scenario: 'default' });
    for (const table of tables) expect([table, store.count(table) > 0, create().store.count(table)]).toEqual([table, true, 0]);
    expect(store.query('cmdb_rel_ci', 'type.name=Depends on::Used by^parent.name=Data Warehouse^child.name=warehouse-01')).toHaveLength(1);
  });

  it('is the same instance for the same seed, and another one for another', () => {
    const contentsOf = (seed: number) => contents(create({ seed, incidents: 20 })).records;
    expect(contentsOf(7)).toEqual(contentsOf(7));
    expect(contentsOf(7)).not.toEqual(contentsOf(8));
  });

  it('begins anew with a reset: data, switches, faults, clock and journal', async () => {
    const control = create({ settings: { choice: 'drop' } });
    const before = contents(control);
    await create1(control);
    control.settings.choice = 'store';
    control.faults.inject('maintenance');
    control.clock.freeze(0);
    control.reset();
    expect(contents(control)).toEqual(before);
    expect(control.state).toMatchObject({ faults: [], requests: 0, clock: { isFrozen: false } });
    expect(control.settings.choice).toBe('drop');
  });

  it('knows the columns that a snapshot adds as long as it is loaded', async () => {
    const control = create();
    control.snapshots.save('without');
    await post(control, 'sys_dictionary', { name: 'incident', element: 'u_entity', internal_type: 'string' });
    const { sys_id } = await create1(control, { u_entity: 'a' });
    control.snapshots.save('with');
    control.snapshots.load('without');
    expect(await create1(control, { u_entity: 'b' })).not.toHaveProperty('u_entity');
    control.snapshots.load('with');
    expect(control.store.get('incident', sys_id ?? '')).toMatchObject({ u_entity: 'a' });
    expect(await create1(control, { u_entity: 'b' })).toMatchObject({ u_entity: 'b' });
  });

  it('resets into another scenario and stays there', () => {
    const control = create();
    control.reset({ scenario: 'default' });
    const count = control.store.count('incident');
    control.reset();
    expect(count).toBeGreaterThan(0);
    expect(control.store.count('incident')).toBe(count);
  });

  it('loads what it saved, and goes on as it had gone on then', async () => {
    const control = create({ scenario: 'default' });
    const first = await create1(control, { short_description: 'First', opened_at: '' });
    await send(control, `/api/now/table/incident/${first['sys_id'] ?? ''}`, { method: 'PATCH', body: '{"work_notes":"Noted","opened_at":""}' });
    await post(control, 'problem', { short_description: 'A problem' });
    control.snapshots.save('before');
    const saved = contents(control);
    const second = await create1(control, { short_description: 'Second' });
    await send(control, `/api/now/table/incident/${first['sys_id'] ?? ''}`, { method: 'DELETE' });
    control.snapshots.load('before');
    expect(contents(control)).toEqual(saved);
    expect(control.store.get('incident', first['sys_id'] ?? '')?.opened_at).toBe('');
    expect((await create1(control, { short_description: 'Second' }))['sys_id']).toBe(second['sys_id']);
  });

  it('goes on with the number that was next, whichever are free again', async () => {
    const control = create();
    await create1(control);
    const { sys_id: deleted = '' } = await create1(control);
    await send(control, `/api/now/table/incident/${deleted}`, { method: 'DELETE' });
    control.snapshots.save('one deleted');
    control.reset();
    control.snapshots.load('one deleted');
    expect((await create1(control))['number']).toBe('INC0010003');
  });

  it('keeps attachments in a snapshot', async () => {
    const control = create();
    const { sys_id: id = '' } = await create1(control);
    const upload = await send(control, `/api/now/attachment/file?table_name=incident&table_sys_id=${id}&file_name=a.txt`, { method: 'POST', body: 'bytes' });
    const { result } = (await upload.json()) as { result: { sys_id: string } };
    control.snapshots.save('with');
    control.reset();
    control.snapshots.load('with');
    expect(await (await send(control, `/api/now/attachment/${result.sys_id}/file`)).text()).toBe('bytes');
  });

  it('lets users of a snapshot sign in with the passwords that they had, and with no others', async () => {
    const control = create();
    await post(control, 'sys_user', { user_name: 'eve', user_password: 'first' });
    control.snapshots.save('first');
    const eve = control.store.query('sys_user', 'user_name=eve')[0]?.sys_id ?? '';
    await send(control, `/api/now/table/sys_user/${eve}`, { method: 'PATCH', body: '{"user_password":"second"}' });
    control.snapshots.load('first');
    const statusAs = async (as: string): Promise<number> => (await send(control, '/api/now/table/incident', { as })).status;
    expect([await statusAs('eve:first'), await statusAs('eve:second'), await statusAs('admin:admin')]).toEqual([200, 401, 200]);
    const withKey = await control.fetch(`${origin}/api/now/table/incident`, { headers: { 'x-sn-apikey': 'mock-api-key' } });
    expect(withKey.status).toBe(200);
  });

  it.each<[way: string, give: (control: ServiceNowControl, sysId: string) => void]>([
    ['the store', ({ store }, sysId) => store.update('sys_user', sysId, { user_password: 'second' })],
    ['an administrator', ({ instance }) => instance.administration.setPassword('eve', 'second')],
  ])('lets users of a snapshot sign in with a password that they were given by %s', async (_, give) => {
    const control = create();
    const { sys_id: sysId } = control.store.insert('sys_user', { user_name: 'eve', user_password: 'first' });
    control.snapshots.save('first');
    give(control, sysId);
    control.snapshots.save('second');
    const statusAs = async (as: string): Promise<number> => (await send(control, '/api/now/table/incident', { as })).status;
    control.snapshots.load('first');
    expect([await statusAs('eve:first'), await statusAs('eve:second')]).toEqual([200, 401]);
    control.snapshots.load('second');
    expect([await statusAs('eve:first'), await statusAs('eve:second')]).toEqual([401, 200]);
  });

  it('saves the instance as it is without its faults, and the faults go on', () => {
    const control = create();
    const before = contents(control);
    for (const name of ['account-locked', 'itil-missing', 'table-closed', 'credentials-rotated', 'slow'] as const) control.faults.inject(name);
    expect({ ...contents(control), drawn: 0 }).toMatchObject({ settings: before.settings, passwords: before.passwords });
    expect(contents(control).records.filter(({ values }) => values['locked_out'] === 'true')).toEqual([]);
    expect([...control.faults.active].sort()).toEqual(['account-locked', 'credentials-rotated', 'itil-missing', 'slow', 'table-closed']);
  });

  it('saves the instance though the account of a fault is gone, with which the fault ends', () => {
    const control = create();
    const { sys_id } = control.store.insert('sys_user', { user_name: 'eve' });
    control.faults.inject('account-locked', { userName: 'eve' });
    control.faults.inject('table-closed');
    control.store.delete('sys_user', sys_id);
    control.snapshots.save('without');
    expect(control.faults.active).toEqual(['table-closed']);
  });

  it('generates incidents beside those that are there, whatever the seed', () => {
    const control = create({ incidents: 5 });
    expect([control.generate(5), control.generate(5, 1)]).toEqual([10, 15]);
    const ids = control.store.query('incident').map(({ sys_id }) => sys_id);
    expect(new Set(ids).size).toBe(15);
  });

  it('affects only the requests that a fault was injected for', async () => {
    const control = create();
    control.faults.inject('maintenance', { method: 'GET', path: '/api/now/table/sys_user' });
    const statusOf = async (path: string, method = 'GET'): Promise<number> => (await send(control, path, { method })).status;
    expect(await statusOf('/api/now/table/sys_user')).toBe(503);
    expect(await statusOf('/api/now/table/incident')).toBe(200);
    expect(await statusOf('/api/now/table/sys_user', 'POST')).toBe(201);
    expect(control.faults.list().find(({ name }) => name === 'maintenance')).toMatchObject({ isActive: true, choice: { method: 'GET' } });
  });

  it('is slow in its own way on each route', async () => {
    const delays: number[] = [];
    const scheduler = { after: (delay: number, task: () => void) => (delays.push(delay), task(), () => undefined) };
    const control = create({ scheduler });
    control.faults.inject('slow', { path: '/incident.do', latency: 100, jitter: 0 });
    control.faults.inject('slow', { path: '/api/now/table/incident', latency: 200, jitter: 0 });
    for (const path of ['/incident.do', '/api/now/table/incident', '/api/now/table/sys_user']) await send(control, path);
    expect(delays).toEqual([100, 200]);
    expect(control.faults.list().find(({ name }) => name === 'slow')).toMatchObject({
      choice: { latency: 200 },
      choices: [{ path: '/incident.do' }, { path: '/api/now/table/incident' }],
    });
    control.faults.remove('slow');
    await send(control, '/incident.do');
    expect([delays.length, control.faults.active]).toEqual([2, []]);
  });

  it('notes in its journal how requests were answered, and which were not', async () => {
    const control = create();
    await send(control, '/api/now/table/incident');
    control.faults.inject('refuses-connection');
    await expect(send(control, '/api/now/table/incident')).rejects.toThrow();
    expect(control.journal.list().map(({ status }) => status)).toEqual([200, undefined]);
  });

  it('dates records by its clock', async () => {
    const control = create();
    control.clock.freeze(Date.parse('2030-02-03T04:05:06Z'));
    expect((await create1(control))['sys_created_on']).toBe('2030-02-03 04:05:06');
  });
});
