// servicenow-api.md 4.8: the tables for a table picker
import { createWorld, send, serviceAccount, type Call, type World } from '../client.js';

async function tables({ snow }: World, call: Call = {}): Promise<unknown> {
  const response = await send(snow, '/api/now/doc/table/schema', call);
  return ((await response.json()) as { result: unknown }).result;
}

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

  it('is only read', async () => {
    const { snow } = createWorld();
    expect((await send(snow, '/api/now/doc/table/schema', { method: 'POST', body: {} })).status).toBe(405);
    expect((await send(snow, '/api/now/doc/table')).status).toBe(400);
  });
});
