// servicenow-api.md 3.4: rules on write
import { adminSysId, create, createWorld, patch, send, serviceAccount, text, type World } from '../client.js';

const resolution = { close_code: 'Solution provided', close_notes: 'Reloaded' };
const lenient = { settings: { closeDataPolicy: false } };

async function refusalOf({ snow }: World, sysId: unknown, body: unknown, as?: string): Promise<unknown> {
  const call = { method: 'PATCH', body, ...(as !== undefined && { as }) };
  const response = await send(snow, `/api/now/table/incident/${text(sysId)}`, call);
  return [response.status, await response.json()];
}

const policy = (fields: string) => [
  403,
  {
    error: {
      message: 'Operation Failed',
      detail: `Data Policy Exception: \n\tThe following fields are mandatory: ${fields}`,
    },
    status: 'failure',
  },
];

describe('The state of an incident', () => {
  // spec: 0.17, 3.4-mirror
  it.each([
    [{ state: '2' }],
    [{ incident_state: '2' }],
    [{ state: '2', incident_state: '1' }],
    [{ state: '1', incident_state: '2' }],
  ])('moves together with incident_state on %o', async (body) => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow);
    expect(await patch(snow, sys_id, body)).toMatchObject({ state: '2', incident_state: '2' });
    expect(await create(snow, body)).toMatchObject({ state: '2', incident_state: '2' });
  });

  // spec: 0.17, 3.4-resolve
  it('6 fills who resolved it, when and how long it took, and stays active', async () => {
    const { snow, clock } = createWorld();
    const { sys_id } = await create(snow);
    clock.advance(3_600_000);
    expect(await patch(snow, sys_id, { state: '6', ...resolution }, serviceAccount)).toMatchObject({
      active: 'true',
      resolved_at: '2024-01-15 11:30:00',
      resolved_by: { value: '7a1d3c5e9f0b42868c2e4d6f8a0b1c3d' },
      business_stc: '3600',
      calendar_stc: '3600',
      business_duration: '1970-01-01 01:00:00',
      calendar_duration: '1970-01-01 01:00:00',
      closed_at: '',
    });
  });

  // spec: 0.17, 3.4-close
  it('7 fills who closed it and when, and makes it inactive', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow);
    expect(await patch(snow, sys_id, { state: '7', ...resolution })).toMatchObject({
      active: 'false',
      closed_at: '2024-01-15 10:30:00',
      closed_by: { value: adminSysId },
    });
  });

  // spec: 0.17, 3.4-close
  it('8 makes it inactive', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow);
    expect(await patch(snow, sys_id, { state: '8' })).toMatchObject({ active: 'false', state: '8' });
  });

  // spec: 3.4-reopen
  it.each(['6', '7', '8'])('from %s back to 2 makes it active and counts the reopening', async (state) => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow, { state, ...resolution });
    expect(await patch(snow, sys_id, { state: '2' })).toMatchObject({
      active: 'true',
      reopen_count: '1',
      reopened_time: '2024-01-15 10:30:00',
      reopened_by: { value: adminSysId },
      resolved_at: '',
      resolved_by: '',
    });
  });

  // spec: 3.4-reopen
  it('from 6 back to 2 forgets how long it took to resolve', async () => {
    const { snow, clock } = createWorld();
    const { sys_id } = await create(snow);
    clock.advance(60_000);
    expect(await patch(snow, sys_id, { state: '6', ...resolution })).toMatchObject({ calendar_stc: '60', business_stc: '60' });
    expect(await patch(snow, sys_id, { state: '2' })).toMatchObject({ calendar_stc: '', business_stc: '', calendar_duration: '', business_duration: '' });
  });

  // spec: 3.4-hold
  it('leaving 3 clears the hold reason', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow, { state: '3', hold_reason: '4' });
    expect(await patch(snow, sys_id, { state: '2' })).toMatchObject({ hold_reason: '' });
  });

  // spec: 3.4-hold
  it('3 needs no hold reason over REST', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow);
    expect(await patch(snow, sys_id, { state: '3' })).toMatchObject({ state: '3', hold_reason: '' });
  });

  // spec: 3.4-caller-reply
  it("becomes 2 by the caller's comment while it awaits the caller, and by nobody else's", async () => {
    const { snow } = createWorld();
    const caller = snow.store.insert('sys_user', { user_name: 'cal', user_password: 'cal' });
    snow.administration.grantRole('cal', 'itil');
    const body = { state: '3', hold_reason: '1', caller_id: caller.sys_id };
    const { sys_id } = await create(snow, body);
    expect(await patch(snow, sys_id, { comments: 'any news?' })).toMatchObject({ state: '3' });
    expect(await patch(snow, sys_id, { work_notes: 'mine' }, 'cal:cal')).toMatchObject({ state: '3' });
    const answered = await patch(snow, sys_id, { comments: 'here you are' }, 'cal:cal');
    expect(answered).toMatchObject({ state: '2', incident_state: '2', hold_reason: '' });
  });

  // spec: 0.18, 1.4-403-policy, 3.4-close-rule
  it.each(['6', '7'])('%s needs code and notes by data policy, naming only what is missing', async (state) => {
    const world = createWorld();
    const { sys_id } = await create(world.snow);
    expect(await refusalOf(world, sys_id, { state })).toEqual(policy('Resolution code, Close notes'));
    expect(await refusalOf(world, sys_id, { state, close_code: 'Duplicate' })).toEqual(policy('Close notes'));
    expect(await refusalOf(world, sys_id, { incident_state: state, close_notes: 'x' })).toEqual(policy('Resolution code'));
    expect(world.snow.store.get('incident', text(sys_id))).toMatchObject({ state: '1', sys_mod_count: '0' });
    expect(await patch(world.snow, sys_id, { state, ...resolution })).toMatchObject({ state });
  });

  it('is refused on insert as well when the policy is not met', async () => {
    const { snow } = createWorld();
    expect((await send(snow, '/api/now/table/incident', { method: 'POST', body: { state: '6' } })).status).toBe(403);
    expect(snow.store.count('incident')).toBe(0);
  });

  // spec: 0.18, 3.4-close-rule
  it('6 needs neither with the switch closeDataPolicy off', async () => {
    const { snow } = createWorld(lenient);
    const { sys_id } = await create(snow);
    expect(await patch(snow, sys_id, { state: '6' })).toMatchObject({ state: '6' });
  });

  // spec: 3.4-closed-read-only
  it('7 is read-only for itil with the switch closedReadOnly', async () => {
    const world = createWorld({ settings: { closedReadOnly: true } });
    const { sys_id } = await create(world.snow, { state: '7', ...resolution });
    expect(await refusalOf(world, sys_id, { urgency: '1' }, serviceAccount)).toMatchObject([403, {}]);
    const removal = await send(world.snow, `/api/now/table/task/${text(sys_id)}`, { method: 'DELETE', as: serviceAccount });
    expect([removal.status, await removal.json()]).toMatchObject([403, { error: { detail: 'ACL Exception Delete Failed due to security constraints' } }]);
    expect(await patch(world.snow, sys_id, { urgency: '1' })).toMatchObject({ urgency: '1' });
    world.snow.settings.closedReadOnly = false;
    expect(await patch(world.snow, sys_id, { urgency: '2' }, serviceAccount)).toMatchObject({ urgency: '2' });
  });

  // spec: 3.4-closed-read-only
  it('what an instance has closed in a state of its own, and a closed record of another table, are read-only, too; a canceled incident is not', async () => {
    const world = createWorld({ settings: { closedReadOnly: true } });
    const { store } = world.snow;
    const status = async (table: 'incident' | 'problem' | 'task', values: { state: string; active?: string }) => {
      const { sys_id } = store.insert<'task'>(table as 'task', values);
      return (await send(world.snow, `/api/now/table/${table}/${sys_id}`, { method: 'PATCH', body: { short_description: 'x' }, as: serviceAccount })).status;
    };
    expect([await status('incident', { state: '42', active: 'false' }), await status('problem', { state: '107' }), await status('task', { state: '3' })]).toEqual([403, 403, 403]);
    expect([await status('incident', { state: '8' }), await status('incident', { state: '42' }), await status('problem', { state: '106' })]).toEqual([200, 200, 200]);
  });
});
