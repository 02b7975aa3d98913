// servicenow-api.md 3.4: assignment
import { adminSysId, create, createWorld, patch } from '../client.js';

describe('A new assignment group', () => {
  // spec: 3.4-assignment
  it('clears the assignee and counts the reassignment', async () => {
    const { snow } = createWorld();
    const group = snow.store.insert('sys_user_group', { name: 'Network' }).sys_id;
    const { sys_id } = await create(snow, { assigned_to: adminSysId });
    const moved = await patch(snow, sys_id, { assignment_group: group });
    expect(moved).toMatchObject({ assigned_to: '', assignment_group: { value: group }, reassignment_count: '1' });
  });

  // spec: 3.4-assignment
  it('keeps an assignee of the same request', async () => {
    const { snow } = createWorld();
    const group = snow.store.insert('sys_user_group', { name: 'Network' }).sys_id;
    const { sys_id } = await create(snow);
    const moved = await patch(snow, sys_id, { assignment_group: group, assigned_to: adminSysId });
    expect(moved).toMatchObject({ assigned_to: { value: adminSysId } });
  });

  it('counts for nothing when it is the same as before', async () => {
    const { snow } = createWorld();
    const group = snow.store.insert('sys_user_group', { name: 'Network' }).sys_id;
    const { sys_id } = await create(snow, { assignment_group: group, assigned_to: adminSysId });
    const same = await patch(snow, sys_id, { assignment_group: group });
    expect(same).toMatchObject({ assigned_to: { value: adminSysId }, reassignment_count: '0' });
  });
});
