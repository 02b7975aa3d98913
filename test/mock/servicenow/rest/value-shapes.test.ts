// servicenow-api.md 2.2: value shapes in the three display modes
import { createWorld, one, origin, type Answered } from '../client.js';

const users = `${origin}/api/now/table/sys_user`;

interface Options {
  readonly mode?: string;
  readonly exclude?: boolean;
}

/** An incident that is in progress, assigned to Beth Anglin. */
async function shown({ mode = 'false', exclude = false }: Options): Promise<{ id: string; record: Answered }> {
  const { snow } = createWorld();
  const { sys_id: id } = snow.store.insert('sys_user', { name: 'Beth Anglin', email: 'a@b' });
  const { sys_id } = snow.store.insert('incident', {
    state: '2',
    short_description: 'x',
    assigned_to: id,
    business_duration: '1970-01-01 08:00:00',
    watch_list: `${id},c@d`,
  });
  const search = `sysparm_display_value=${mode}&sysparm_exclude_reference_link=${exclude}`;
  const all = await one(snow, `/table/incident/${sys_id}?${search}`);
  const dotted = await one(snow, `/table/incident/${sys_id}?${search}&sysparm_fields=assigned_to.email`);
  return { id, record: { ...all, ...dotted } };
}

describe('Value shapes', () => {
  // spec: 0.2, 2.2-raw, 2.2-domain, 2.1-display-value
  it('shows stored values and a link in raw mode', async () => {
    const { id, record } = await shown({});
    expect(record).toMatchObject({
      short_description: 'x',
      state: '2',
      assigned_to: { link: `${users}/${id}`, value: id },
      caller_id: '',
      'assigned_to.email': 'a@b',
      sys_domain: { link: `${origin}/api/now/table/sys_user_group/global`, value: 'global' },
    });
    expect(Object.keys(record['assigned_to'] ?? {})).toEqual(['link', 'value']);
  });

  // spec: 2.2-raw-unlinked, 2.1-exclude-link
  it('shows the bare sys_id in raw mode without links', async () => {
    const { id, record } = await shown({ exclude: true });
    expect(record).toMatchObject({ assigned_to: id, caller_id: '' });
  });

  // spec: 2.2-display, 2.2-domain, 2.1-display-value
  it('shows labels and names in display mode', async () => {
    const { id, record } = await shown({ mode: 'true' });
    expect(record).toMatchObject({
      short_description: 'x',
      state: 'In Progress',
      assigned_to: { display_value: 'Beth Anglin', link: `${users}/${id}` },
      caller_id: '',
      'assigned_to.email': 'a@b',
      sys_domain: { display_value: 'global', link: `${origin}/api/now/table/sys_user_group/global` },
    });
    expect(Object.keys(record['assigned_to'] ?? {})).toEqual(['display_value', 'link']);
  });

  // spec: 2.2-display-unlinked, 2.1-exclude-link
  it('shows the bare name in display mode without links', async () => {
    const { record } = await shown({ mode: 'true', exclude: true });
    expect(record).toMatchObject({ assigned_to: 'Beth Anglin', caller_id: '' });
  });

  // spec: 2.2-all, 2.1-display-value
  it('shows both in mode all', async () => {
    const { id, record } = await shown({ mode: 'all' });
    expect(record).toMatchObject({
      short_description: { display_value: 'x', value: 'x' },
      state: { display_value: 'In Progress', value: '2' },
      assigned_to: { display_value: 'Beth Anglin', link: `${users}/${id}`, value: id },
      caller_id: { display_value: '', value: '' },
      'assigned_to.email': { display_value: 'a@b', value: 'a@b' },
    });
  });

  // spec: 2.2-all-unlinked, 2.1-exclude-link
  it('leaves the link out of mode all without links', async () => {
    const { id, record } = await shown({ mode: 'all', exclude: true });
    expect(record['assigned_to']).toEqual({ display_value: 'Beth Anglin', value: id });
  });

  // spec: 0.1, 2.2-empty
  it('shows an empty choice as null in display mode, other empty scalars as an empty string', async () => {
    const { record } = await shown({ mode: 'true' });
    for (const name of ['subcategory', 'close_code', 'contact_type', 'hold_reason']) expect(record[name]).toBeNull();
    expect(record).toMatchObject({ description: '', correlation_id: '', due_date: '' });
  });

  // spec: 2.2-labels, 2.2-unknown, 2.2-plain
  it('shows the labels of the platform columns', async () => {
    const { record } = await shown({ mode: 'true' });
    expect(record).toMatchObject({
      notify: 'Do Not Notify',
      approval: 'Not Yet Requested',
      escalation: 'Normal',
      upon_approval: 'Proceed to Next Task',
      upon_reject: 'Cancel all future Tasks',
      sys_class_name: 'Incident',
      category: 'Inquiry / Help',
      active: 'true',
      activity_due: 'UNKNOWN',
      sla_due: 'UNKNOWN',
    });
  });

  // spec: 0.19, 2.2-plain
  it('shows dates in UTC in the same form in raw and display mode', async () => {
    for (const mode of ['true', 'false']) {
      const { record } = await shown({ mode });
      expect(record).toMatchObject({ opened_at: '2024-01-15 10:30:00', sys_created_on: '2024-01-15 10:30:00' });
    }
  });

  // spec: 2.2-unlabelled
  it('shows a value without a label as it is', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident', { state: '101', close_code: 'Fixed it' });
    const search = 'sysparm_display_value=true&sysparm_fields=state,close_code';
    expect(await one(snow, `/table/incident/${sys_id}?${search}`)).toEqual({ state: '101', close_code: 'Fixed it' });
  });

  // spec: 2.2-duration
  it('stores a duration as an offset from the epoch and shows it in words', async () => {
    expect((await shown({})).record['business_duration']).toBe('1970-01-01 08:00:00');
    expect((await shown({ mode: 'true' })).record['business_duration']).toBe('8 Hours');
    expect((await shown({ mode: 'all' })).record['business_duration']).toEqual({ display_value: '8 Hours', value: '1970-01-01 08:00:00' });
  });

  // spec: 2.2-lists
  it('shows lists of people as comma lists, never as objects', async () => {
    const raw = await shown({});
    expect(raw.record['watch_list']).toBe(`${raw.id},c@d`);
    expect((await shown({ mode: 'true' })).record['watch_list']).toBe('Beth Anglin, c@d');
    const all = await shown({ mode: 'all' });
    expect(all.record['watch_list']).toEqual({ display_value: 'Beth Anglin, c@d', value: `${all.id},c@d` });
    expect(all.record['work_notes_list']).toEqual({ display_value: '', value: '' });
  });
});
