// servicenow-api.md 3.1: each column of incident, in the dictionary and in a new record
import { create, createWorld, list, one, text } from '../client.js';
import { incidentColumns, incidentKeys } from './incident-columns.js';

const valueOf = (shape: unknown): unknown =>
  typeof shape === 'object' && shape !== null && 'value' in shape ? shape.value : shape;

describe('Columns of incident', () => {
  // spec: 3.1-col-*
  it.each(incidentColumns)('$name is of type $type, declared by $declaredBy, "$initial" at first', async (column) => {
    const { snow } = createWorld();
    const search = `element=${column.name}&sysparm_query=nameINtask,incident&sysparm_exclude_reference_link=true`;
    const entries = await list(snow, `/table/sys_dictionary?${search}`);
    const own = entries.filter((entry) => entry['name'] === column.declaredBy);
    expect(entries).toEqual(own);
    expect(own).toMatchObject([
      { internal_type: column.type, max_length: column.maxLength, reference: column.target },
    ]);
    if (column.label !== '') expect(own[0]?.['column_label']).toBe(column.label);
    const record = await create(snow);
    if (column.initial === '*') expect(record[column.name]).toMatch(/^[0-9a-f]{32}$/);
    else expect(valueOf(record[column.name])).toBe(column.initial);
  });

  // spec: 3.1-keys
  it('are the 92 keys of a record, in the order of a real instance, at every address', async () => {
    const { snow } = createWorld();
    const created = await create(snow);
    expect(incidentKeys).toHaveLength(92);
    expect(Object.keys(created)).toEqual(incidentKeys);
    expect(Object.keys((await list(snow, '/table/incident'))[0] ?? {})).toEqual(incidentKeys);
    const all = await one(snow, `/table/incident/${text(created['sys_id'])}?sysparm_display_value=all`);
    expect(Object.keys(all)).toEqual(incidentKeys);
  });

  // spec: 3.1-dictionary-only
  it.each(['rejection_goto', 'wf_activity', 'task_for', 'variables'])('leave out %s, which the dictionary has', async (name) => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow, { [name]: 'x' });
    expect(await one(snow, `/table/incident/${text(sys_id)}?sysparm_fields=number,${name}`)).not.toHaveProperty(name);
    const entries = await list(snow, `/table/sys_dictionary?name=task&element=${name}&sysparm_fields=element`);
    expect(entries).toEqual([{ element: name }]);
  });
});
