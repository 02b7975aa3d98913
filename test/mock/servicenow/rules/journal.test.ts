// servicenow-api.md 3.6: journal fields
import { create, createWorld, list, one, patch, send, serviceAccount, text, type Answered, type World } from '../client.js';

const shown = ({ snow }: World, sysId: unknown, as?: string): Promise<Answered> =>
  one(snow, `/table/incident/${text(sysId)}?sysparm_display_value=true`, as === undefined ? {} : { as });

async function twoNotes(): Promise<{ world: World; sys_id: unknown }> {
  const world = createWorld();
  const { sys_id } = await create(world.snow);
  await patch(world.snow, sys_id, { work_notes: 'row count fell 40 %' });
  world.clock.advance(281_000);
  await patch(world.snow, sys_id, { work_notes: 'second note' }, serviceAccount);
  return { world, sys_id };
}

describe('Journal fields', () => {
  // spec: 0.15, 3.6-raw
  it('read back as an empty string in raw mode, however much was written', async () => {
    const { world, sys_id } = await twoNotes();
    expect(await one(world.snow, `/table/incident/${text(sys_id)}`)).toMatchObject({
      work_notes: '',
      comments: '',
      comments_and_work_notes: '',
    });
  });

  // spec: 0.15, 3.6-write, 3.6-display
  it('show their entries newest first, each with time, author and column', async () => {
    const { world, sys_id } = await twoNotes();
    expect((await shown(world, sys_id))['work_notes']).toBe(
      '2024-01-15 10:34:41 - Qualytics Integration (Work notes)\nsecond note\n\n' +
        '2024-01-15 10:30:00 - System Administrator (Work notes)\nrow count fell 40 %\n\n',
    );
  });

  it('show entries of the same second newest first', async () => {
    const world = createWorld();
    const { sys_id } = await create(world.snow, { work_notes: 'first' });
    await patch(world.snow, sys_id, { work_notes: 'second' });
    expect(text((await shown(world, sys_id))['work_notes'])).toMatch(/second\n\n.*\nfirst\n\n$/);
  });

  // spec: 3.6-write, 3.6-both, 3.6-display
  it('take both columns of one request, and interleave them in comments_and_work_notes', async () => {
    const world = createWorld();
    const { sys_id } = await create(world.snow, { work_notes: 'internal', comments: 'public' });
    const record = await shown(world, sys_id);
    expect(record['comments']).toBe('2024-01-15 10:30:00 - System Administrator (Additional comments)\npublic\n\n');
    expect(record['comments_and_work_notes']).toContain('(Additional comments)\npublic\n\n');
    expect(record['comments_and_work_notes']).toContain('(Work notes)\ninternal\n\n');
  });

  // spec: 3.6-all
  it('have both values in mode all', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow, { comments: 'public' });
    const { comments } = await one(snow, `/table/incident/${text(sys_id)}?sysparm_display_value=all`);
    expect(comments).toEqual({
      display_value: '2024-01-15 10:30:00 - System Administrator (Additional comments)\npublic\n\n',
      value: '',
    });
  });

  // spec: 0.15, 3.6-rows
  it('are rows of sys_journal_field with exactly eight keys', async () => {
    const { world, sys_id } = await twoNotes();
    const query = `name=incident^element_id=${text(sys_id)}^ORDERBYsys_created_on`;
    const rows = await list(world.snow, `/table/sys_journal_field?sysparm_query=${query}`);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      sys_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      name: 'incident',
      element: 'work_notes',
      element_id: sys_id,
      value: 'row count fell 40 %',
      sys_created_by: 'admin',
      sys_created_on: '2024-01-15 10:30:00',
      sys_tags: '',
    });
  });

  // spec: 3.6-journal-acl
  it('are an empty list with 200 to whoever is no administrator, though the display value holds the text', async () => {
    const { world, sys_id } = await twoNotes();
    const response = await send(world.snow, '/api/now/table/sys_journal_field', { as: serviceAccount });
    expect([response.status, await response.json()]).toEqual([200, { result: [] }]);
    expect((await shown(world, sys_id, serviceAccount))['work_notes']).toContain('second note');
  });

  // spec: 3.6-rights
  it('show work notes to those who work on it, comments to everybody who can read it', async () => {
    const world = createWorld();
    const caller = world.snow.store.insert('sys_user', { user_name: 'cal', user_password: 'cal' });
    const { sys_id } = await create(world.snow, { caller_id: caller.sys_id, work_notes: 'internal', comments: 'public' });
    const record = await shown(world, sys_id, 'cal:cal');
    expect(record['comments']).toContain('public');
    expect(JSON.stringify(record)).not.toContain('internal');
  });

  // spec: 3.6-stamps
  it('raise the modification count by an entry alone', async () => {
    const { snow, clock } = createWorld();
    const { sys_id } = await create(snow);
    clock.advance(60_000);
    const changed = await patch(snow, sys_id, { work_notes: 'checked' });
    expect(changed).toMatchObject({ sys_mod_count: '1', sys_updated_on: '2024-01-15 10:31:00' });
  });

  it('add nothing for an empty text', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow);
    expect(await patch(snow, sys_id, { work_notes: '' })).toMatchObject({ sys_mod_count: '0' });
    expect(snow.store.count('sys_journal_field')).toBe(0);
  });

  it('go with their record', async () => {
    const { world, sys_id } = await twoNotes();
    await send(world.snow, `/api/now/table/incident/${text(sys_id)}`, { method: 'DELETE' });
    expect(world.snow.store.count('sys_journal_field')).toBe(0);
  });
});
