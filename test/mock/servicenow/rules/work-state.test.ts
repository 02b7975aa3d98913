// servicenow-api.md 4.1: what follows from the state of a request, a problem and a change, and from a deleted record
import { adminSysId, createWorld, one, patch, send, text, type World } from '../client.js';

const now = '2024-01-15 10:30:00';
const plain = 'sysparm_exclude_reference_link=true';

/** Creates a record with `first` and changes it to `next`. */
async function changed({ snow }: World, table: string, first: object, next: object) {
  const { sys_id } = await one(snow, `/table/${table}`, { method: 'POST', body: first });
  return one(snow, `/table/${table}/${text(sys_id)}?${plain}`, { method: 'PATCH', body: next });
}

describe('Work', () => {
  // spec: 4.1-request-state
  it('on a request begins when it is submitted', async () => {
    expect(await changed(createWorld(), 'sc_request', { request_state: 'draft' }, { request_state: 'submitted' })).toMatchObject({ request_state: 'in_process', active: 'true' });
  });

  // spec: 4.1-request-state
  it.each([
    ['closed_complete', '3'],
    ['closed_incomplete', '4'],
    ['closed_cancelled', '4'],
    ['closed_rejected', '4'],
    ['closed_skipped', '7'],
  ])('on a request that is %s is over', async (request_state, state) => {
    const request = await changed(createWorld(), 'sc_request', {}, { request_state });
    expect(request).toMatchObject({ request_state, state, active: 'false', closed_at: now, closed_by: adminSysId });
  });

  // spec: 4.1-problem-resolved
  it.each(['106', '107'])('on a problem in state %s says who resolved it, and when', async (state) => {
    const problem = await changed(createWorld(), 'problem', {}, { state });
    expect(problem).toMatchObject({ problem_state: state, resolved_at: now, resolved_by: adminSysId });
    expect(problem['closed_at']).toBe(state === '107' ? now : '');
  });

  // spec: 4.1-problem-resolved
  it('on a problem that is closed later keeps who resolved it, and forgets it when it is taken up again', async () => {
    const world = createWorld();
    const { sys_id } = world.snow.store.insert('problem', { state: '106', resolved_at: '2024-01-01 00:00:00', resolved_by: 'x'.repeat(32) });
    const to = (state: string) => one(world.snow, `/table/problem/${sys_id}?${plain}`, { method: 'PATCH', body: { state } });
    expect(await to('107')).toMatchObject({ resolved_at: '2024-01-01 00:00:00', resolved_by: 'x'.repeat(32) });
    expect(await to('103')).toMatchObject({ resolved_at: '', resolved_by: '', active: 'true' });
  });

  // spec: 4.1-change-start
  it('on a change begins when it is implemented, unless it has begun before', async () => {
    expect(await changed(createWorld(), 'change_request', {}, { state: '-1' })).toMatchObject({ work_start: now });
    const begun = { work_start: '2024-01-01 00:00:00' };
    expect(await changed(createWorld(), 'change_request', begun, { state: '-1' })).toMatchObject(begun);
  });

  // spec: 4.1-relations-removed
  it('leaves no relation of a configuration item that is deleted', async () => {
    const { snow } = createWorld();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => snow.store.insert('cmdb_ci_linux_server', { name }).sys_id);
    for (const [parent, child] of [[a, b], [b, c], [a, c], [b, b]]) snow.store.insert('cmdb_rel_ci', { parent: parent ?? '', child: child ?? '' });
    expect((await send(snow, `/api/now/table/cmdb_ci/${b ?? ''}`, { method: 'DELETE' })).status).toBe(204);
    expect(snow.store.query('cmdb_rel_ci')).toMatchObject([{ parent: a, child: c }]);
  });

  // spec: 4.1-child-incidents
  it('counts the children of an incident as they come and go', async () => {
    const { snow } = createWorld();
    const [parent, other] = [snow.store.insert('incident').sys_id, snow.store.insert('incident').sys_id];
    const counts = () => [parent, other].map((sysId) => snow.store.get('incident', sysId)?.child_incidents);
    const children = await Promise.all([1, 2].map(() => one(snow, '/table/incident', { method: 'POST', body: { parent_incident: parent } })));
    expect(counts()).toEqual(['2', '0']);
    await patch(snow, children[0]?.['sys_id'], { parent_incident: other });
    expect(counts()).toEqual(['1', '1']);
    await patch(snow, children[0]?.['sys_id'], { parent_incident: '' });
    await send(snow, `/api/now/table/incident/${text(children[1]?.['sys_id'])}`, { method: 'DELETE' });
    expect(counts()).toEqual(['0', '0']);
  });
});
