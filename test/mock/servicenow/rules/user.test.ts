// servicenow-api.md 4.1: users, whose password is written and never read
import { createWorld, one, send, type World } from '../client.js';

function createEve(): World & { address: string; statusAs: (password: string) => Promise<number> } {
  const world = createWorld();
  const { sys_id } = world.snow.store.insert('sys_user', { user_name: 'eve', user_password: 'old' });
  const statusAs = async (password: string) => (await send(world.snow, '/api/now/table/incident', { as: `eve:${password}` })).status;
  return { ...world, address: `/table/sys_user/${sys_id}`, statusAs };
}

const fields = '?sysparm_fields=sys_mod_count,sys_updated_on,sys_updated_by';

describe('A user', () => {
  it('keeps the password when the write is refused', async () => {
    const { snow, address, statusAs } = createEve();
    snow.settings.abortingRules = { sys_user: 'Keep users' };
    const response = await send(snow, `/api/now${address}`, { method: 'PATCH', body: { user_password: 'new', first_name: 'Eve' } });
    expect(response.status).toBe(403);
    expect([await statusAs('old'), await statusAs('new')]).toEqual([200, 401]);
  });

  // spec: 3.4-stamps
  it('is updated by a new password alone', async () => {
    const { snow, clock, address, statusAs } = createEve();
    clock.advance(60_000);
    const updated = await one(snow, address + fields, { method: 'PATCH', body: { user_password: 'new' } });
    expect(updated).toEqual({ sys_mod_count: '1', sys_updated_on: '2024-01-15 10:31:00', sys_updated_by: 'admin' });
    expect([await statusAs('old'), await statusAs('new')]).toEqual([401, 200]);
  });
});
