// servicenow-api.md 1.4: what is allowed to a record follows from its own table, whatever table it is reached by
import type { InstanceSettings } from '../../../../src/mock/servicenow/settings/settings.js';
import { createWorld, list, one, send, serviceAccount, text, type Call } from '../client.js';

/** An incident and a problem, which the service account reaches by `task`. */
function createTasks(settings: Partial<InstanceSettings> = {}) {
  const { snow } = createWorld({ settings });
  const group = snow.store.insert('sys_user_group', { name: 'Data Operations' }).sys_id;
  const incident = snow.store.insert('incident', { short_description: 'before', assignment_group: group });
  const problem = snow.store.insert('problem', { short_description: 'before', parent: incident.sys_id, assignment_group: group });
  const ask = (sysId: unknown, call: Call = {}) => send(snow, `/api/now/table/task/${text(sysId)}`, { as: serviceAccount, ...call });
  const listTasks = (query: string) => list(snow, `/table/task?${query}`, { as: serviceAccount });
  return { snow, incident, problem, group, ask, listTasks };
}

const change = (values: unknown): Call => ({ method: 'PATCH', body: values });

describe('By the table that others extend', () => {
  // spec: 1.4-403-acl
  it('no record is written whose own table is read-only', async () => {
    const { snow, incident, problem, ask } = createTasks({ readOnlyTables: ['incident'] });
    const statuses = [await ask(incident.sys_id, change({ short_description: 'after' })), await ask(incident.sys_id, { method: 'DELETE' })];
    expect(statuses.map(({ status }) => status)).toEqual([403, 403]);
    expect(snow.store.get('incident', incident.sys_id)?.short_description).toBe('before');
    expect((await ask(problem.sys_id, change({ short_description: 'after' }))).status).toBe(200);
  });

  it('no file is attached to a record, or taken from it, whose own table is read-only', async () => {
    const { snow, incident } = createTasks();
    const address = `/api/now/attachment/file?table_name=task&table_sys_id=${incident.sys_id}&file_name=a.txt`;
    const upload = () => send(snow, address, { method: 'POST', body: 'x', as: serviceAccount, headers: { 'Content-Type': 'text/plain' } });
    const { result } = (await (await upload()).json()) as { result: { sys_id: string } };
    snow.settings.readOnlyTables = ['incident'];
    expect((await upload()).status).toBe(403);
    expect((await send(snow, `/api/now/attachment/${result.sys_id}`, { method: 'DELETE', as: serviceAccount })).status).toBe(403);
  });

  // spec: 1.4-403-closed
  it('no record is read or written whose own table is closed', async () => {
    const { incident, problem, ask, listTasks } = createTasks({ closedTables: ['incident'] });
    expect((await ask(incident.sys_id)).status).toBe(404);
    expect((await ask(incident.sys_id, change({ short_description: 'after' }))).status).toBe(404);
    expect((await ask(problem.sys_id)).status).toBe(200);
    const listed = await listTasks('sysparm_fields=number,parent.number');
    expect(listed).toEqual([{ number: problem.number }]);
  });

  it('no query tells of a record whose own table is closed', async () => {
    const { listTasks, incident } = createTasks({ closedTables: ['incident'], invalidQuery: 'no_rows' });
    expect(await listTasks(`sysparm_query=parent.number=${incident.number}`)).toEqual([]);
  });

  // spec: 1.4-column-acl
  it('no column is shown or written that the record’s own table denies', async () => {
    const { snow, incident, problem, group, ask, listTasks } = createTasks({ deniedColumns: { incident: ['assignment_group'] }, invalidQuery: 'no_rows' });
    const other = snow.store.insert('sys_user_group', { name: 'Service Desk' }).sys_id;
    const answer = (await (await ask(incident.sys_id, change({ assignment_group: other, short_description: 'after' }))).json()) as { result: object };
    expect(answer.result).toMatchObject({ short_description: 'after' });
    expect(answer.result).not.toHaveProperty('assignment_group');
    expect(snow.store.get('incident', incident.sys_id)?.assignment_group).toBe(group);
    const listed = await listTasks('sysparm_fields=number,assignment_group,parent.assignment_group,assignment_group.name');
    expect(listed.map((record) => Object.keys(record))).toEqual([['number'], ['number']]);
    expect(await listTasks(`sysparm_query=assignment_group=${group}`)).toEqual([]);
    await ask(problem.sys_id, change({ assignment_group: other }));
    expect(snow.store.get('problem', problem.sys_id)?.assignment_group).toBe(other);
    expect(await one(snow, `/table/problem/${problem.sys_id}`, { as: serviceAccount })).toMatchObject({ assignment_group: { value: other } });
  });
});
