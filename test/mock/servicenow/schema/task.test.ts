// servicenow-api.md 4.1: task and its children
import { createWorld, list, one } from '../client.js';
describe('Tasks', () => {
  // spec: 4.1-task
  it('are the records of every table that extends task, in the order of creation', async () => {
    const { snow } = createWorld();
    for (const name of ['incident', 'problem', 'change_request', 'sc_request', 'sc_req_item', 'sc_task'] as const) {
      snow.store.insert(name);
    }
    const rows = await list(snow, '/table/task?sysparm_fields=number,sys_class_name');
    expect(rows.map(({ number, sys_class_name }) => [number, sys_class_name])).toEqual([
      ['INC0010001', 'incident'],
      ['PRB0010001', 'problem'],
      ['CHG0010001', 'change_request'],
      ['REQ0010001', 'sc_request'],
      ['RITM0010001', 'sc_req_item'],
      ['SCTASK0010001', 'sc_task'],
    ]);
    expect(await list(snow, '/table/incident')).toHaveLength(1);
  });

  it('are read and written through the base table by the rules of their own', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident');
    const body = { state: '2', category: 'network' };
    const row = await one(snow, `/table/task/${sys_id}?sysparm_display_value=true`, { method: 'PATCH', body });
    expect(row).toMatchObject({ state: 'In Progress', sys_class_name: 'Incident' });
    expect(row).not.toHaveProperty('caller_id');
    expect(snow.store.get('incident', sys_id)).toMatchObject({ incident_state: '2' });
  });

  it('are found through the base table by its indexes', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('problem', { number: 'PRB0000007' });
    expect(snow.store.query('task', 'number=PRB0000007')).toHaveLength(1);
    snow.store.update('problem', sys_id, { number: 'PRB0000008' });
    expect(snow.store.query('task', 'number=PRB0000007')).toEqual([]);
    expect(snow.store.query('task', 'number=PRB0000008')).toHaveLength(1);
    expect(await list(snow, '/table/task?sysparm_query=sys_class_name=problem')).toHaveLength(1);
  });

  // spec: 4.1-problem-state
  it('have states of their own', async () => {
    const { snow } = createWorld();
    const { sys_id, state } = snow.store.insert('problem');
    expect(state).toBe('101');
    expect(await one(snow, `/table/problem/${sys_id}?sysparm_display_value=true`)).toMatchObject({ state: 'New' });
    const closed = await one(snow, `/table/problem/${sys_id}`, { method: 'PATCH', body: { state: '107' } });
    expect(closed).toMatchObject({ active: 'false', closed_at: '2024-01-15 10:30:00' });
  });
});
