// Faults that change the instance until they are removed
import { create, createWorld, list, send, serviceAccount } from '../client.js';
import { post, table, worldIn } from './faulty-world.js';

describe('Faults of the instance itself', () => {
  it.each(['credentials-rotated', 'account-locked'] as const)('%s answers 401 until it is removed', async (name) => {
    const world = worldIn(name);
    expect((await post(world)).status).toBe(401);
    expect((await post(world, 'admin:admin')).status).toBe(201);
    world.snow.faults.remove(name);
    expect((await post(world)).status).toBe(201);
  });

  it('itil-missing hides the incidents and refuses writes until it is removed', async () => {
    const world = createWorld();
    await create(world.snow);
    world.snow.faults.inject('itil-missing');
    expect(await list(world.snow, '/table/incident', { as: serviceAccount })).toEqual([]);
    expect((await post(world)).status).toBe(403);
    world.snow.faults.clear();
    expect((await post(world)).status).toBe(201);
  });

  it('fields-denied drops category and assignment group without an error', async () => {
    const { snow } = worldIn('fields-denied');
    const record = await create(snow, { category: 'network', urgency: '1' }, serviceAccount);
    expect(record).not.toHaveProperty('category');
    expect(record).not.toHaveProperty('assignment_group');
    expect(snow.store.query('incident', 'category=network')).toEqual([]);
  });

  it.each([
    ['choices-unreadable', 'sys_choice'],
    ['groups-unreadable', 'sys_user_group'],
  ] as const)('%s reads %s as empty', async (fault, name) => {
    const { snow } = worldIn(fault);
    snow.store.insert('sys_user_group', { name: 'Network' });
    expect(await list(snow, `/table/${name}`, { as: serviceAccount })).toEqual([]);
  });

  it.each(['table-closed', 'writes-denied', 'rule-aborts'] as const)('%s answers a write with 403', async (name) => {
    const world = worldIn(name);
    expect((await post(world)).status).toBe(403);
    expect(world.snow.store.count('incident')).toBe(0);
  });

  it('data-policy asks for code and notes, whatever the switch says', async () => {
    const world = createWorld({ settings: { closeDataPolicy: false } });
    world.snow.faults.inject('data-policy');
    const response = await send(world.snow, table, { method: 'POST', body: { state: '6' } });
    expect(response.status).toBe(403);
    world.snow.faults.remove('data-policy');
    expect(world.snow.settings.closeDataPolicy).toBe(false);
  });

  it.each([
    ['choices-unreadable', 'groups-unreadable'],
    ['groups-unreadable', 'choices-unreadable'],
  ] as const)('overlap: %s ends first, and both have ended with the other', async (first, second) => {
    const { snow } = createWorld();
    for (const name of ['choices-unreadable', 'groups-unreadable'] as const) snow.faults.inject(name);
    snow.store.insert('sys_user_group', { name: 'Network' });
    const readable = async () => {
      const lists = await Promise.all(['sys_choice', 'sys_user_group'].map((name) => list(snow, `/table/${name}?sysparm_limit=1`, { as: serviceAccount })));
      return lists.flat().length;
    };
    expect(await readable()).toBe(0);
    snow.faults.remove(first);
    expect(await readable()).toBe(1);
    snow.faults.remove(second);
    expect(await readable()).toBe(2);
  });

  it('leave alone what is switched while they are active', async () => {
    const world = worldIn('table-closed');
    world.snow.settings.closedTables = ['problem'];
    const statusOf = async (name: string) => (await send(world.snow, `/api/now/table/${name}`, { as: serviceAccount })).status;
    expect([await statusOf('incident'), await statusOf('problem')]).toEqual([403, 403]);
    world.snow.faults.clear();
    expect([await statusOf('incident'), await statusOf('problem')]).toEqual([200, 403]);
  });

  it('fields-denied adds to the columns that are denied already', async () => {
    const { snow } = createWorld({ settings: { deniedColumns: { incident: ['urgency'], problem: ['impact'] } } });
    snow.faults.inject('fields-denied');
    const record = await create(snow, {}, serviceAccount);
    for (const column of ['urgency', 'category', 'assignment_group']) expect(record).not.toHaveProperty(column);
    snow.faults.remove('fields-denied');
    expect(snow.settings.deniedColumns).toEqual({ incident: ['urgency'], problem: ['impact'] });
  });

  it.each(['account-locked', 'credentials-rotated', 'itil-missing'] as const)('%s can be removed though its account is gone, and others with it', (name) => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('sys_user', { user_name: 'eve', user_password: 'eve' });
    snow.administration.grantRole('eve', 'itil');
    snow.faults.inject('table-closed');
    snow.faults.inject(name, { userName: 'eve' });
    snow.faults.inject('maintenance');
    snow.store.delete('sys_user', sys_id);
    snow.faults.clear();
    expect(snow.faults.active).toEqual([]);
    expect(snow.store.query('sys_user_has_role', `user=${sys_id}`)).toHaveLength(name === 'itil-missing' ? 0 : 1);
    expect(snow.credentials.hasPassword(sys_id)).toBe(false);
  });

  it('about an account give back what it was, and not what it was given meanwhile', () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('sys_user', { user_name: 'eve', user_password: 'old', locked_out: 'true' });
    snow.administration.grantRole('eve', 'itil');
    for (const name of ['account-locked', 'credentials-rotated', 'itil-missing'] as const) snow.faults.inject(name, { userName: 'eve' });
    snow.administration.setPassword('eve', 'new');
    snow.administration.grantRole('eve', 'itil');
    snow.faults.clear();
    expect(snow.store.get('sys_user', sys_id)?.locked_out).toBe('true');
    expect(snow.credentials.matches(sys_id, 'new')).toBe(true);
    expect(snow.store.query('sys_user_has_role', `user=${sys_id}`)).toHaveLength(1);
  });

  it('of an unknown user are refused by name', () => {
    const { snow } = createWorld();
    expect(() => snow.faults.inject('account-locked', { userName: 'nobody' })).toThrow('No user is called nobody');
  });
});
