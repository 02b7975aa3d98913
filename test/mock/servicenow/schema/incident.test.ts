// servicenow-api.md 3.1 and 3.2: columns and choices
import { adminSysId, create, createWorld, list, one, send, text } from '../client.js';

describe('Incidents', () => {
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

  it('carry the 92 keys of a real row in its order', async () => {
    const { snow } = createWorld();
    const keys = Object.keys(await create(snow));
    expect(keys).toHaveLength(92);
    expect(keys.slice(0, 4)).toEqual(['parent', 'made_sla', 'caused_by', 'watch_list']);
    expect(keys.slice(-4)).toEqual(['upon_approval', 'correlation_id', 'location', 'category']);
    for (const absent of ['rejection_goto', 'wf_activity', 'task_for', 'variables']) expect(keys).not.toContain(absent);
  });

  it('have their columns in sys_dictionary under the table that declares them', async () => {
    const { snow } = createWorld();
    const elements = async (name: string) =>
      (await list(snow, `/table/sys_dictionary?name=${name}&sysparm_fields=element`)).map(({ element }) => element);
    const [own, inherited] = [await elements('incident'), await elements('task')];
    expect(own).toEqual(expect.arrayContaining(['caller_id', 'close_code', 'incident_state', 'hold_reason']));
    expect(own).not.toContain('short_description');
    expect(inherited).toEqual(expect.arrayContaining(['short_description', 'rejection_goto', 'wf_activity', 'task_for']));
  });

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

  it('extend task in sys_db_object', async () => {
    const { snow } = createWorld();
    const [row] = await list(snow, '/table/sys_db_object?name=incident&sysparm_fields=label,super_class.name');
    expect(row).toEqual({ label: 'Incident', 'super_class.name': 'task' });
  });

  it.each([
    ['state', '1 New, 2 In Progress, 3 On Hold, 6 Resolved, 7 Closed, 8 Canceled'],
    ['incident_state', '1 New, 2 In Progress, 3 On Hold, 6 Resolved, 7 Closed, 8 Canceled'],
    ['hold_reason', '1 Awaiting Caller, 5 Awaiting Change, 3 Awaiting Problem, 4 Awaiting Vendor'],
    ['severity', '1 1 - High, 2 2 - Medium, 3 3 - Low'],
    ['category', 'inquiry Inquiry / Help, software Software, hardware Hardware, network Network, database Database'],
    ['notify', '1 Do Not Notify, 2 Send Email, 3 Telephone'],
    [
      'close_code',
      [
        'Duplicate',
        'Known error',
        'No resolution provided',
        'Resolved by caller',
        'Resolved by change',
        'Resolved by problem',
        'Resolved by request',
        'Solution provided',
        'Workaround provided',
        'User error',
      ]
        .map((code) => `${code} ${code}`)
        .join(', '),
    ],
  ])('have the choices of %s in their order', async (element, expected) => {
    const { snow } = createWorld();
    const query = `name=incident^element=${element}^inactive=false^language=en^ORDERBYsequence`;
    const rows = await list(snow, `/table/sys_choice?sysparm_query=${query}&sysparm_fields=value,label`);
    expect(rows.map(({ value, label }) => `${text(value)} ${text(label)}`).join(', ')).toBe(expected);
  });

  it.each([
    ['impact', '1 - High, 2 - Medium, 3 - Low'],
    ['urgency', '1 - High, 2 - Medium, 3 - Low'],
    ['priority', '1 - Critical, 2 - High, 3 - Moderate, 4 - Low, 5 - Planning'],
    ['state', 'Pending, Open, Work in Progress, Closed Complete, Closed Incomplete, Closed Skipped'],
    ['escalation', 'Normal, Moderate, High, Overdue'],
    ['approval', 'Not Yet Requested, Requested, Approved, Rejected'],
  ])('inherit the choices of %s from task', async (element, expected) => {
    const { snow } = createWorld();
    const rows = await list(snow, `/table/sys_choice?name=task&element=${element}&sysparm_fields=label`);
    expect(rows.map(({ label }) => text(label)).join(', ')).toBe(expected);
  });

  it('have subcategories that depend on the category', async () => {
    const { snow } = createWorld();
    const path = '/table/sys_choice?name=incident&element=subcategory&dependent_value=database&sysparm_fields=value,label';
    expect(await list(snow, path)).toEqual([
      { value: 'db2', label: 'DB2' },
      { value: 'sql server', label: 'MS SQL Server' },
      { value: 'oracle', label: 'Oracle' },
    ]);
  });

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
