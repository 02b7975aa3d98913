// servicenow-api.md 4.8: who is signed in, and what a table consists of
import { adminSysId, createWorld, send, serviceAccount, type Call, type World } from '../client.js';

interface Meta {
  readonly columns: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

async function ask({ snow }: World, path: string, call: Call = {}): Promise<unknown> {
  const response = await send(snow, `/api/now/ui${path}`, call);
  return ((await response.json()) as { result: unknown }).result;
}

const status = async ({ snow }: World, path: string, call: Call = {}): Promise<number> =>
  (await send(snow, `/api/now/ui${path}`, call)).status;

describe('The API of the interface', () => {
  // spec: 4.8-current-user
  it('tells who is signed in', async () => {
    expect(await ask(createWorld(), '/user/current_user')).toEqual({
      user_sys_id: adminSysId,
      user_name: 'admin',
      user_display_name: 'System Administrator',
      user_initials: 'SA',
    });
    expect(await ask(createWorld(), '/user/current_user', { as: serviceAccount })).toMatchObject({
      user_name: 'qualytics_integration',
    });
  });

  // spec: 4.8-meta
  it('tells the columns of a table, with type, target and choices', async () => {
    const { columns } = (await ask(createWorld(), '/meta/incident')) as Meta;
    expect(columns['caller_id']).toEqual({
      label: 'Caller',
      name: 'caller_id',
      type: 'reference',
      internal_type: 'reference',
      max_length: 32,
      mandatory: false,
      read_only: false,
      reference: 'sys_user',
    });
    expect(columns['number']).toMatchObject({ label: 'Number', type: 'string', internal_type: 'string', max_length: 40 });
    expect(columns['hold_reason']?.['choices']).toEqual([
      { label: 'Awaiting Caller', value: '1' },
      { label: 'Awaiting Change', value: '5' },
      { label: 'Awaiting Problem', value: '3' },
      { label: 'Awaiting Vendor', value: '4' },
    ]);
  });

  it('leaves out a column that the user may not read', async () => {
    const world = createWorld({ settings: { deniedColumns: { incident: ['category'] } } });
    const { columns } = (await ask(world, '/meta/incident', { as: serviceAccount })) as Meta;
    expect(columns).not.toHaveProperty('category');
  });

  it('is only read, by whoever is signed in', async () => {
    const world = createWorld();
    expect(await status(world, '/meta/nonsense')).toBe(400);
    expect(await status(world, '/meta')).toBe(400);
    expect(await status(world, '/user')).toBe(400);
    expect(await status(world, '/user/current_user', { method: 'POST', body: {} })).toBe(405);
    expect(await status(world, '/user/current_user', { as: null })).toBe(401);
  });
});
