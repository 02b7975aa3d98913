// What servicenow.itsm, n8n and servicenow-rest-api do with problems, changes, their tasks and configuration items
import { createWorld, list, one, text } from '../client.js';

const post = (body: object) => ({ method: 'POST', body });
const patch = (body: object) => ({ method: 'PATCH', body });

describe('Work tables', () => {
  it('keep the priority of a change as it is given, while that of a problem follows from impact and urgency', async () => {
    const { snow } = createWorld();
    const change = await one(snow, '/table/change_request', post({ priority: '4', impact: '3' }));
    expect(change['priority']).toBe('4');
    const update = patch({ priority: '2', impact: '1' });
    expect(await one(snow, `/table/change_request/${text(change['sys_id'])}`, update)).toMatchObject({ priority: '2', impact: '1' });
    expect(await one(snow, '/table/problem', post({ priority: '4', impact: '1', urgency: '1' }))).toMatchObject({ priority: '1' });
    expect(snow.store.insert('sc_task').priority).toBe('4');
  });

  it('keep state and problem_state the same, whichever is written', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('problem');
    expect(await one(snow, `/table/problem/${sys_id}`, patch({ problem_state: '103' }))).toMatchObject({ state: '103', problem_state: '103' });
    expect(await one(snow, `/table/problem/${sys_id}`, patch({ state: '107' }))).toMatchObject({ problem_state: '107', active: 'false' });
  });

  it('number the tasks of problems and changes, and end them in states of their own', async () => {
    const { snow } = createWorld();
    const change = snow.store.insert('change_request');
    const body = { change_request: change.sys_id, change_task_type: 'planning', planned_end_date: '2021-07-15T08:00:00' };
    const task = await one(snow, '/table/change_task?sysparm_exclude_reference_link=true', post(body));
    expect(task).toMatchObject({ ...body, number: 'CTASK0010001', planned_end_date: '2021-07-15 08:00:00', on_hold: 'false' });
    expect(await one(snow, `/table/change_task/${text(task['sys_id'])}`, patch({ state: '3' }))).toMatchObject({ active: 'false' });
    expect(await one(snow, '/table/problem_task', post({}))).toMatchObject({ number: 'PTASK0010001', state: '151', active: 'true' });
    expect(await list(snow, `/table/change_task?change_request=${change.number}`)).toHaveLength(1);
  });

  it('keep what points to a table that is not here, and drop a name that nobody goes by', async () => {
    const { snow } = createWorld();
    const body = { chg_model: 'standard', requested_by: 'nobody' };
    const answer = await one(snow, '/table/change_request?sysparm_exclude_reference_link=true', post(body));
    expect(answer).toMatchObject({ chg_model: 'standard', requested_by: '' });
  });

  it('show a server among the configuration items, and its own columns in its own table', async () => {
    const { snow } = createWorld();
    const body = { name: 'db-7', ip_address: '192.0.2.7', serial_number: 'S7', cpu_count: 4, host_name: 'db-7', install_status: '2' };
    const { sys_id } = await one(snow, '/table/cmdb_ci_linux_server', post(body));
    const item = await one(snow, `/table/cmdb_ci/${text(sys_id)}?sysparm_display_value=true`);
    expect(item).toMatchObject({ sys_class_name: 'Linux Server', ip_address: '192.0.2.7', serial_number: 'S7', install_status: 'On Order', operational_status: 'Operational' });
    expect(item).not.toHaveProperty('cpu_count');
    expect(await one(snow, `/table/cmdb_ci_server/${text(sys_id)}`)).toMatchObject({ cpu_count: '4', host_name: 'db-7' });
    expect(await list(snow, '/table/cmdb_ci_service')).toEqual([]);
  });

  // spec: 4.1-virtual-machines
  it('show a machine of a cloud among the virtual machines and the configuration items', async () => {
    const { snow } = createWorld();
    const body = { name: 'demo_ec2', ip_address: '192.0.2.1', vm_inst_id: 10, guest_os_fullname: 'Amazon Linux', state: 'on', object_id: 'ami-1' };
    const { sys_id } = await one(snow, '/table/cmdb_ci_ec2_instance', post(body));
    expect(await one(snow, `/table/cmdb_ci_vm_instance/${text(sys_id)}`)).toMatchObject({ ...body, vm_inst_id: '10', sys_class_name: 'cmdb_ci_ec2_instance' });
    expect(await list(snow, '/table/cmdb_ci_ec2_instance?vm_inst_id=10')).toHaveLength(1);
    expect(await list(snow, '/table/cmdb_ci?sysparm_query=sys_class_nameINSTANCEOFcmdb_ci_vm_object')).toHaveLength(1);
  });

  // spec: 4.1-standard-changes
  it('let a change follow a standard change', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('std_change_producer_version', { name: 'Reboot - 1' });
    const body = { type: 'standard', std_change_producer_version: sys_id };
    const change = await one(snow, '/table/change_request?sysparm_display_value=true&sysparm_exclude_reference_link=true', post(body));
    expect(change).toMatchObject({ std_change_producer_version: 'Reboot - 1' });
    expect(await list(snow, '/table/change_request?std_change_producer_version.name=Reboot - 1')).toHaveLength(1);
  });

  it('relate configuration items to each other', async () => {
    const { snow } = createWorld();
    const [type] = snow.store.query('cmdb_rel_type', 'name=Runs on::Runs');
    const [parent, child] = ['app', 'db'].map((name) => snow.store.insert('cmdb_ci', { name }));
    await one(snow, '/table/cmdb_rel_ci', post({ parent: parent?.sys_id, child: child?.sys_id, type: type?.sys_id }));
    const found = await list(snow, '/table/cmdb_rel_ci?sysparm_query=parent.name=app&sysparm_fields=child.name,type&sysparm_display_value=true&sysparm_exclude_reference_link=true');
    expect(found).toEqual([{ 'child.name': 'db', type: 'Runs on::Runs' }]);
  });
});
