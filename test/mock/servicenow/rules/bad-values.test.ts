// servicenow-api.md 3.5: values that a column cannot hold
import { adminSysId, create, createWorld, one, origin, patch, send, text } from '../client.js';

describe('Bad values', () => {
  // spec: 3.5-choice-store
  it('are stored as they are when no choice has them, by default', async () => {
    const { snow } = createWorld();
    const { sys_id, close_code } = await create(snow, { close_code: 'Fixed it', category: 'Network' });
    expect(close_code).toBe('Fixed it');
    const shown = await one(snow, `/table/incident/${text(sys_id)}?sysparm_display_value=true`);
    expect(shown).toMatchObject({ close_code: 'Fixed it', category: 'Network' });
  });

  // spec: 3.5-choice-drop
  it('are dropped when no choice has them, with the switch choice=drop', async () => {
    const { snow } = createWorld({ settings: { choice: 'drop' } });
    const { sys_id, category } = await create(snow, { category: 'Network', close_code: 'Fixed it' });
    expect(category).toBe('inquiry');
    expect(await patch(snow, sys_id, { category: 'network' })).toMatchObject({ category: 'network' });
    expect(await patch(snow, sys_id, { category: 'Database' })).toMatchObject({ category: 'network' });
    const body = { state: '6', close_code: 'Fixed it', close_notes: 'x' };
    const refused = await send(snow, `/api/now/table/incident/${text(sys_id)}`, { method: 'PATCH', body });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('mandatory: Resolution code"');
  });

  // spec: 3.5-reference-unknown
  it('keep a sys_id that leads nowhere, with a link that answers 404', async () => {
    const { snow } = createWorld();
    const nobody = 'f'.repeat(32);
    const { sys_id } = await create(snow, { caller_id: nobody });
    const shown = await one(snow, `/table/incident/${text(sys_id)}?sysparm_display_value=all`);
    expect(shown['caller_id']).toEqual({
      display_value: '',
      link: `${origin}/api/now/table/sys_user/${nobody}`,
      value: nobody,
    });
    expect((await send(snow, `/api/now/table/sys_user/${nobody}`)).status).toBe(404);
  });

  // spec: 3.5-reference-name
  it('resolve a user name, then a display value, into a reference by default', async () => {
    const { snow } = createWorld();
    const group = snow.store.insert('sys_user_group', { name: 'Data Operations' }).sys_id;
    expect(await create(snow, { caller_id: 'admin' })).toMatchObject({ caller_id: { value: adminSysId } });
    expect(await create(snow, { caller_id: 'System Administrator' })).toMatchObject({ caller_id: { value: adminSysId } });
    expect(await create(snow, { assignment_group: 'Data Operations' })).toMatchObject({ assignment_group: { value: group } });
    expect(await create(snow, { caller_id: 'employee' })).toMatchObject({ caller_id: '' });
  });

  // spec: 3.5-reference-name
  it('are stored in a reference as they are with the switch reference=store', async () => {
    const { snow } = createWorld({ settings: { reference: 'store' } });
    const { caller_id } = await create(snow, { caller_id: 'glide.maint' });
    expect(caller_id).toEqual({ link: `${origin}/api/now/table/sys_user/glide.maint`, value: 'glide.maint' });
  });

  // spec: 3.5-reference-name
  it('leave a reference empty with the switch reference=empty', async () => {
    const { snow } = createWorld({ settings: { reference: 'empty' } });
    expect(await create(snow, { caller_id: 'admin' })).toMatchObject({ caller_id: '' });
  });

  // spec: 3.5-cut
  it('are cut to the length of the column', async () => {
    const { snow } = createWorld();
    const body = { short_description: 'x'.repeat(200), description: 'y'.repeat(5000), correlation_id: 'z'.repeat(101) };
    expect(await create(snow, body)).toMatchObject({
      short_description: 'x'.repeat(160),
      description: 'y'.repeat(4000),
      correlation_id: 'z'.repeat(100),
    });
  });

  // spec: 3.5-cut
  it('are cut between characters', async () => {
    const { snow } = createWorld();
    const body = { short_description: `${'x'.repeat(159)}\u{1f680}`, description: `${'y'.repeat(3998)}\u{1f680}\u{1f680}`, category: '\u{1f680}'.repeat(30) };
    expect(await create(snow, body)).toMatchObject({
      short_description: 'x'.repeat(159),
      description: `${'y'.repeat(3998)}\u{1f680}`,
      category: '\u{1f680}'.repeat(20),
    });
    const { category, short_description } = await create(snow, { category: `x${'\u{1f680}'.repeat(30)}`, short_description: '\ud83d'.repeat(200) });
    expect([category, short_description]).toEqual([`x${'\u{1f680}'.repeat(19)}`, '\ud83d'.repeat(160)]);
  });

  // spec: 3.5-numbers-dates
  it.each(['2026-02-31', '2026-02-29 10:00:00', '2026-04-31 00:00:00', '2026-01-01 24:00:00', '2026-01-01T24:00:00Z', '2026-00-10', '0000-00-00 00:00:00'])(
    'become empty when they are the time %s, which never comes',
    async (time) => {
      const { snow } = createWorld();
      expect(await create(snow, { due_date: time, activity_due: time })).toMatchObject({ due_date: '', activity_due: '' });
    },
  );

  it('do not include the last day of a leap February', async () => {
    expect(await create(createWorld().snow, { due_date: '2028-02-29' })).toMatchObject({ due_date: '2028-02-29 00:00:00' });
  });

  // spec: 3.5-numbers-dates
  it('become empty in columns of numbers and dates', async () => {
    const { snow } = createWorld();
    const body = { reassignment_count: 'many', due_date: 'tomorrow', business_stc: '1e9', work_start: '2024-13-45', business_duration: 'long' };
    expect(await create(snow, body)).toMatchObject({
      reassignment_count: '',
      due_date: '',
      business_stc: '',
      work_start: '',
      business_duration: '',
    });
    expect(await create(snow, { business_duration: '1970-01-02 02:00:00' })).toMatchObject({ business_duration: '1970-01-02 02:00:00' });
  });

  // spec: 3.5-numbers-dates
  it('leave a record in the state that it has', async () => {
    const { snow } = createWorld();
    const { sys_id, state } = await create(snow, { state: 'Open' });
    expect(state).toBe('1');
    await patch(snow, sys_id, { state: '2' });
    for (const bad of [{ state: 'Closed Foo' }, { incident_state: 'Closed' }, { state: '' }]) {
      expect(await patch(snow, sys_id, bad)).toMatchObject({ state: '2', incident_state: '2', active: 'true' });
    }
    expect(await patch(snow, sys_id, { state: 'Closed', incident_state: '3' })).toMatchObject({ state: '3', incident_state: '3' });
  });

  // spec: 3.5-verbatim
  it('do not include HTML and line breaks, which stay verbatim', async () => {
    const { snow } = createWorld();
    const description = '<script>alert(1)</script>\r\n  "quoted" & \u2028 \ud83d\ude80';
    expect(await create(snow, { description })).toMatchObject({ description });
  });

  // spec: 3.5-astral
  it.each([
    ['store', 'fell 📉 again'],
    ['drop', 'fell  again'],
    ['question', 'fell ? again'],
  ] as const)('beyond U+FFFF follow the switch astral=%s, in columns and in journals', async (astral, kept) => {
    const { snow } = createWorld({ settings: { astral } });
    const { sys_id, description } = await create(snow, { description: 'fell 📉 again', work_notes: 'fell 📉 again' });
    expect(description).toBe(kept);
    expect(snow.store.query('sys_journal_field', `element_id=${text(sys_id)}`)).toMatchObject([{ value: kept }]);
  });
});
