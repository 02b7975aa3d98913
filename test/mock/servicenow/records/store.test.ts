// The store for scenarios and tests
import { createWorld } from '../client.js';

describe('The store', () => {
  it('fills in what a seed leaves out', () => {
    const { store } = createWorld().snow;
    expect(store.insert('incident', { state: '7', impact: '1', sys_created_on: '2024-01-01 00:00:00' })).toMatchObject({
      number: 'INC0010001',
      sys_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      incident_state: '7',
      active: 'false',
      priority: '3',
      opened_at: '2024-01-01 00:00:00',
      sys_updated_on: '2024-01-01 00:00:00',
      sys_class_name: 'incident',
    });
  });

  it('keeps what a seed gives', () => {
    const { store } = createWorld().snow;
    const seed = { sys_id: 'a'.repeat(32), number: 'INC0000001', active: 'true', state: '7', priority: '2' };
    expect(store.insert('incident', seed)).toMatchObject(seed);
  });

  it('derives columns from others by the rules of each table', () => {
    const { store } = createWorld().snow;
    expect(store.insert('problem', { state: '107', urgency: '1', number: 'PRB0000007' })).toMatchObject({ problem_state: '107', priority: '3', task_effective_number: 'PRB0000007' });
    expect(store.insert('change_request', { priority: '2', urgency: '1' })).toMatchObject({ priority: '2' });
    expect(store.insert('sys_user', { first_name: 'Zoe', last_name: 'Adams', name: '' })).toMatchObject({ name: 'Zoe Adams' });
    expect(store.insert('sys_user', { first_name: 'Zoe', name: 'Z' })).toMatchObject({ name: 'Z' });
  });

  it('takes no sys_id twice', () => {
    const { store } = createWorld().snow;
    const { sys_id } = store.insert('incident', { short_description: 'first' });
    expect(() => store.insert('incident', { sys_id })).toThrow(RangeError);
    expect(() => store.insert('problem', { sys_id })).toThrow(/is taken/);
    expect(store.query('incident').map(({ short_description }) => short_description)).toEqual(['first']);
  });

  it('turns the journal columns of a seed into entries', () => {
    const { store } = createWorld().snow;
    const { sys_id } = store.insert('incident', { work_notes: 'w', comments: 'c', sys_created_by: 'beth' });
    const entries = store.query('sys_journal_field', `element_id=${sys_id}`);
    expect(entries.map(({ element, value, sys_created_by }) => [element, value, sys_created_by])).toEqual([
      ['work_notes', 'w', 'beth'],
      ['comments', 'c', 'beth'],
    ]);
  });

  it('hands out copies', () => {
    const { store } = createWorld().snow;
    const record = store.insert('incident', { state: '1' });
    Object.assign(record, { state: '7' });
    expect(store.get('incident', record.sys_id)?.state).toBe('1');
  });

  it('takes a task for open until its state ends the work on it, unless it is told', () => {
    const { store } = createWorld().snow;
    const tables = { incident: '7', problem: '107', change_request: '4', task: '3', sc_task: '7' } as const;
    for (const [table, state] of Object.entries(tables) as [keyof typeof tables, string][]) {
      expect(store.insert<'task'>(table as 'task', { state })).toMatchObject({ active: 'false' });
      const { sys_id, active } = store.insert<'task'>(table as 'task');
      const update = (values: { state?: string; active?: string; short_description?: string }) => store.update<'task'>(table as 'task', sys_id, values).active;
      expect([active, update({ state }), update({ short_description: 'x' }), update({ state: '1' }), update({ state, active: 'true' })]).toEqual(['true', 'false', 'false', 'true', 'true']);
    }
    expect(store.update('sys_user', store.insert('sys_user', { active: 'false' }).sys_id, { title: 'x' }).active).toBe('false');
  });

  it('updates without a rule or a stamp', () => {
    const { store } = createWorld().snow;
    const { sys_id } = store.insert('incident');
    expect(store.update('incident', sys_id, { state: '6' })).toMatchObject({ state: '6', sys_mod_count: '0' });
    expect(() => store.update('incident', 'x', {})).toThrow(RangeError);
  });

  it('deletes a record with its journal, and tells whether there was one', () => {
    const { store } = createWorld().snow;
    const { sys_id } = store.insert('incident', { work_notes: 'w' });
    expect([store.delete('incident', sys_id), store.delete('incident', sys_id)]).toEqual([true, false]);
    expect(store.count('sys_journal_field')).toBe(0);
  });

  it('deletes an incident by number or sys_id for an administrator', () => {
    const { store, administration } = createWorld().snow;
    const { sys_id } = store.insert('incident', { number: 'INC1' });
    store.insert('incident', { number: 'INC2' });
    expect([administration.deleteIncident('INC2'), administration.deleteIncident(sys_id)]).toEqual([true, true]);
    expect(administration.deleteIncident('INC2')).toBe(false);
    expect(store.count('incident')).toBe(0);
  });

  it('gives the same world for the same seed', () => {
    const ids = () => createWorld().snow.store.query('sys_choice').map(({ sys_id }) => sys_id);
    expect(ids()).toEqual(ids());
  });

  it('shares nothing between instances', () => {
    const [first, second] = [createWorld().snow, createWorld().snow];
    first.store.insert('incident');
    first.settings.unreadableTables.push('sys_user');
    expect(second.store.count('incident')).toBe(0);
    expect(second.settings.unreadableTables).not.toContain('sys_user');
  });
});
