// servicenow-api.md 4.8: the tables for a table picker, and the columns of one
import { createWorld, send, serviceAccount, type Call, type World } from '../client.js';

async function ask({ snow }: World, path: string, call: Call): Promise<unknown> {
  const response = await send(snow, `/api/now/doc/table/schema${path}`, call);
  return ((await response.json()) as { result: unknown }).result;
}

const tables = (world: World, call: Call = {}): Promise<unknown> => ask(world, '', call);

interface ListedColumn {
  readonly label: string;
  readonly name: string;
}

const columns = async (world: World, table: string, call: Call = {}): Promise<ListedColumn[]> =>
  (await ask(world, `/${table}`, call)) as ListedColumn[];

describe('The table schema', () => {
  // spec: 4.8-tables
  it('lists tables by label and name', async () => {
    const result = await tables(createWorld());
    expect(result).toContainEqual({ label: 'Incident', value: 'incident' });
    expect(result).toContainEqual({ label: 'Attachment', value: 'sys_attachment' });
  });

  it('leaves out a table that is closed to the user', async () => {
    const world = createWorld({ settings: { closedTables: ['problem'] } });
    const problem = { label: 'Problem', value: 'problem' };
    expect(await tables(world, { as: serviceAccount })).not.toContainEqual(problem);
    expect(await tables(world)).toContainEqual(problem);
  });

  // spec: 4.8-columns
  it('lists the columns of a table, inherited and added ones too, by label, name and type', async () => {
    const world = createWorld();
    await send(world.snow, '/api/now/table/sys_dictionary', {
      method: 'POST',
      body: { name: 'task', element: 'u_entity', internal_type: 'string', column_label: 'Entity' },
    });
    const listed = await columns(world, 'incident');
    expect(listed).toContainEqual({ label: 'Caller', exampleValue: '', internalType: 'reference', name: 'caller_id' });
    expect(listed).toContainEqual({ label: 'Opened', exampleValue: '', internalType: 'glide_date_time', name: 'opened_at' });
    expect(listed).toContainEqual({ label: 'Entity', exampleValue: '', internalType: 'string', name: 'u_entity' });
    const labels = listed.map(({ label }) => label);
    expect(labels).toEqual([...labels].sort());
  });

  it('leaves out a column that the user may not read', async () => {
    const world = createWorld({ settings: { deniedColumns: { incident: ['category'] } } });
    const names = (await columns(world, 'incident', { as: serviceAccount })).map(({ name }) => name);
    expect(names).toContain('subcategory');
    expect(names).not.toContain('category');
  });

  it('lists no columns of a table that is unknown or closed', async () => {
    const { snow } = createWorld({ settings: { closedTables: ['problem'] } });
    const unknown = await send(snow, '/api/now/doc/table/schema/nonsense');
    expect([unknown.status, await unknown.json()]).toMatchObject([400, { error: { message: 'Invalid table nonsense' } }]);
    expect((await send(snow, '/api/now/doc/table/schema/problem', { as: serviceAccount })).status).toBe(403);
  });

  it('is only read', async () => {
    const { snow } = createWorld();
    expect((await send(snow, '/api/now/doc/table/schema/incident', { method: 'POST', body: {} })).status).toBe(405);
    expect((await send(snow, '/api/now/doc/table/schema/incident/number')).status).toBe(400);
    expect((await send(snow, '/api/now/doc/table/schema', { method: 'POST', body: {} })).status).toBe(405);
    expect((await send(snow, '/api/now/doc/table')).status).toBe(400);
  });
});
