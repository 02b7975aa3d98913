// servicenow-api.md 3.1 and 3.2: columns and choices
import { adminSysId, create, createWorld, list, one, send } from '../client.js';

describe('Incidents', () => {
  // spec: 0.18
  it('start with the defaults of a plain POST, nothing being mandatory', async () => {
    const { snow } = createWorld();
    expect(await create(snow)).toMatchObject({
      number: 'INC0010001',
      task_effective_number: 'INC0010001',
      short_description: '',
      state: '1',
      incident_state: '1',
      impact: '3',
      urgency: '3',
      priority: '5',
      severity: '3',
      category: 'inquiry',
      subcategory: '',
      contact_type: '',
      caller_id: '',
      opened_by: { value: adminSysId },
      opened_at: '2024-01-15 10:30:00',
      reopen_count: '0',
      child_incidents: '0',
      notify: '1',
      knowledge: 'false',
      active: 'true',
      made_sla: 'true',
      escalation: '0',
      reassignment_count: '0',
      approval: 'not requested',
      upon_approval: 'proceed',
      upon_reject: 'cancel',
      sys_class_name: 'incident',
      sys_domain_path: '/',
      sys_created_on: '2024-01-15 10:30:00',
      sys_created_by: 'admin',
      sys_updated_on: '2024-01-15 10:30:00',
      sys_updated_by: 'admin',
      sys_mod_count: '0',
    });
  });

  it('have a sys_id of 32 lower-case hexadecimal digits', async () => {
    const { snow } = createWorld();
    expect((await create(snow))['sys_id']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('are numbered from INC0010001, past what a seed has taken', async () => {
    const { snow } = createWorld();
    snow.store.insert('incident', { number: 'INC0010002' });
    const numbers = [await create(snow), await create(snow)].map(({ number }) => number);
    expect(numbers).toEqual(['INC0010001', 'INC0010003']);
  });

  // spec: 4.1-dictionary
  it('have their columns in sys_dictionary under the table that declares them', async () => {
    const { snow } = createWorld();
    const elements = async (name: string) =>
      (await list(snow, `/table/sys_dictionary?name=${name}&sysparm_fields=element`)).map(({ element }) => element);
    const [own, inherited] = [await elements('incident'), await elements('task')];
    expect(own).toEqual(expect.arrayContaining(['caller_id', 'close_code', 'incident_state', 'hold_reason']));
    expect(own).not.toContain('short_description');
    expect(inherited).toEqual(expect.arrayContaining(['short_description', 'rejection_goto', 'wf_activity', 'task_for']));
  });

  // spec: 3.1-optional
  it('have no mandatory column but sys_id', async () => {
    const { snow } = createWorld();
    const search = 'sysparm_query=nameINincident,task^mandatory=true&sysparm_fields=element';
    expect(await list(snow, `/table/sys_dictionary?${search}`)).toEqual([{ element: 'sys_id' }]);
  });

  it('describe a column by label, type, length and target', async () => {
    const { snow } = createWorld();
    const search = 'name=incident&element=caller_id&sysparm_exclude_reference_link=true';
    const [row] = await list(snow, `/table/sys_dictionary?${search}`);
    expect(row).toMatchObject({
      column_label: 'Caller',
      internal_type: 'reference',
      reference: 'sys_user',
      max_length: '32',
      mandatory: 'false',
      active: 'true',
    });
    const [linked] = await list(snow, '/table/sys_dictionary?name=incident&element=caller_id');
    expect(linked?.['internal_type']).toMatchObject({ value: 'reference' });
  });

  // spec: 4.1-db-object
  it('extend task in sys_db_object', async () => {
    const { snow } = createWorld();
    const [row] = await list(snow, '/table/sys_db_object?name=incident&sysparm_fields=label,super_class.name');
    expect(row).toEqual({ label: 'Incident', 'super_class.name': 'task' });
  });

  // spec: 3.2-both
  it('mix the states of task and incident in a query over both names', async () => {
    const { snow } = createWorld();
    const query = 'name=task^ORname=incident^element=state';
    expect(await list(snow, `/table/sys_choice?sysparm_query=${query}`)).toHaveLength(12);
  });

  it('show what sys_choice says now', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident', { category: 'data' });
    const shown = async () => (await one(snow, `/table/incident/${sys_id}?sysparm_display_value=true`))['category'];
    expect(await shown()).toBe('data');
    await send(snow, '/api/now/table/sys_choice', {
      method: 'POST',
      body: { name: 'incident', element: 'category', value: 'data', label: 'Data Quality' },
    });
    expect(await shown()).toBe('Data Quality');
  });
});
