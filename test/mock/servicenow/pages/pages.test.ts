// servicenow-api.md 4.6: deep links for people.
import { createWorld, numbers, origin, type World } from '../client.js';

const open = ({ snow }: World, path: string): Promise<Response> => snow.fetch(`${origin}${path}`);

const submit = ({ snow }: World, sysId: string, form: Record<string, string>, headers = {}): Promise<Response> =>
  snow.fetch(`${origin}/incident.do?sys_id=${sysId}`, { method: 'POST', headers, body: new URLSearchParams(form) });

function worldWith(seed = {}): { world: World; id: string } {
  const world = createWorld();
  const incident = { number: 'INC0010042', short_description: 'Row count fell', ...seed };
  return { world, id: world.snow.store.insert('incident', incident).sys_id };
}

describe('Pages', () => {
  // spec: 4.6-links, 4.6-next-experience
  // covers: Y8
  it('show the record at every deep link, without sign-in', async () => {
    const { world, id } = worldWith();
    const links = [
      `/nav_to.do?uri=incident.do%3Fsys_id%3D${id}`,
      `/nav_to.do?uri=incident.do?sys_id=${id}`,
      `/nav_to.do?uri=%2Fincident.do%3Fsys_id%3D${id}`,
      `/incident.do?sys_id=${id}`,
      `/incident.do?sys_id=${id.toUpperCase()}`,
      '/incident.do?sysparm_query=number=INC0010042',
      `/task.do?sys_id=${id}`,
      `/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D${id}`,
      `/now/nav/ui/classic/params/target/incident.do%253Fsys_id%253D${id}`,
    ];
    for (const link of links) {
      const response = await open(world, link);
      expect([link, response.status]).toEqual([link, 200]);
      const text = await response.text();
      expect(text).toContain('INC0010042');
      expect(text).toContain('Row count fell');
      expect(text).toContain('Mock ServiceNow');
    }
  });

  // spec: 4.6-unknown
  it.each([
    `/incident.do?sys_id=${'a'.repeat(32)}`,
    '/incident.do?sysparm_query=number=INC9',
    '/incident.do',
    '/nav_to.do',
    '/nav_to.do?uri=https://evil.example/',
    '/nav_to.do?uri=%E0%A4%A',
    '/now/nav/ui/classic/params/target/%E0%A4%A',
    '/nothing.do?sys_id=1',
    '/somewhere',
  ])('answer %s with 404 and "Record not found"', async (path) => {
    const response = await open(createWorld(), path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Record not found');
  });

  it('show the fields by their labels', async () => {
    const { world, id } = worldWith({ urgency: '1', category: 'database' });
    const text = await (await open(world, `/incident.do?sys_id=${id}`)).text();
    expect(text).toContain('<dt>Urgency</dt><dd>1 - High</dd>');
    expect(text).toContain('<dt>Category</dt><dd>Database</dd>');
  });

  it('keep work notes apart from comments, the newest first', async () => {
    const { world, id } = worldWith();
    const note = (value: string, createdOn: string) =>
      world.snow.store.addJournalEntry('incident', id, { element: 'work_notes', value, createdOn });
    note('older note', '2024-01-14 10:00:00');
    note('newer note', '2024-01-15 10:00:00');
    world.snow.store.addJournalEntry('incident', id, { element: 'comments', value: 'a comment' });
    const text = await (await open(world, `/incident.do?sys_id=${id}`)).text();
    expect(text).toMatch(/aria-label="Work notes".*newer note.*older note.*aria-label="Additional comments".*a comment/s);
  });

  it('escape whatever a record holds', async () => {
    const hostile = `</title></textarea><script>alert('x')</script>" onload="alert(1)`;
    const { world, id } = worldWith({ short_description: hostile, description: hostile, category: hostile, close_notes: hostile, work_notes: hostile });
    const paths = [`/incident.do?sys_id=${id}`, '/incident_list.do', `/incident_list.do?sysparm_query=${encodeURIComponent(hostile)}&sysparm_search=%22%3E%3Cscript%3E`];
    for (const path of paths) {
      const response = await open(world, path);
      expect(await response.text()).not.toMatch(/<script|" onload="/);
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    }
  });

  it('use one stylesheet and neither script nor inline style', async () => {
    const { world, id } = worldWith();
    const text = await (await open(world, `/incident.do?sys_id=${id}`)).text();
    expect(text).not.toMatch(/<script|<style|style=/);
    const href = /<link rel="stylesheet" href="([^"]+)">/.exec(text)?.[1] ?? '';
    const styles = await open(world, href);
    expect(styles.headers.get('Content-Type')).toBe('text/css;charset=UTF-8');
    expect(await styles.text()).toContain('color-scheme: light dark');
  });

  it.each([
    ['start', '1', '2'],
    ['hold', '2', '3'],
    ['resolve', '2', '6'],
    ['close', '6', '7'],
    ['cancel', '1', '8'],
    ['reopen', '6', '2'],
  ])('%s takes state %s to %s and leads back by 303', async (action, before, after) => {
    const { world, id } = worldWith({ state: before });
    const page = await (await open(world, `/incident.do?sys_id=${id}`)).text();
    expect(page).toContain(`name="action" value="${action}"`);
    const form = { action, hold_reason: '4', close_code: 'Duplicate', close_notes: 'n' };
    const response = await submit(world, id, form);
    expect([response.status, response.headers.get('Location')]).toEqual([303, `/incident.do?sys_id=${id}`]);
    expect(world.snow.store.get('incident', id)?.state).toBe(after);
  });

  it('offer no action that the state does not allow', async () => {
    const { world, id } = worldWith({ state: '7' });
    const page = await (await open(world, `/incident.do?sys_id=${id}`)).text();
    expect(page).toContain('value="reopen"');
    for (const action of ['start', 'hold', 'resolve', 'close', 'cancel']) expect(page).not.toContain(`value="${action}"`);
  });

  it('say why a change is refused and keep what was typed', async () => {
    const { world, id } = worldWith();
    const response = await submit(world, id, { action: 'resolve', close_code: '', close_notes: 'we <reloaded> it' });
    const text = await response.text();
    expect(text).toContain('role="alert"');
    expect(text).toContain('mandatory: Resolution code');
    expect(text).toContain('we &lt;reloaded&gt; it');
    expect(world.snow.store.get('incident', id)?.state).toBe('1');
  });

  it.each(['work_notes', 'comments'])('add %s', async (action) => {
    const { world, id } = worldWith();
    expect((await submit(world, id, { action, text: 'first\r\nsecond' })).status).toBe(303);
    const [entry] = world.snow.store.query('sys_journal_field', `element_id=${id}`);
    expect(entry).toMatchObject({ element: action, value: 'first\nsecond', sys_created_by: 'admin' });
  });

  it('let a person write as the caller, but not as just anyone', async () => {
    const { world, id } = worldWith();
    const caller = world.snow.store.insert('sys_user', { user_name: 'cal', name: 'Cal' });
    const other = world.snow.store.insert('sys_user', { user_name: 'other', name: 'Other' });
    world.snow.store.update('incident', id, { caller_id: caller.sys_id });
    await submit(world, id, { action: 'comments', text: 'x', as: caller.sys_id });
    await submit(world, id, { action: 'comments', text: 'y', as: other.sys_id });
    const authors = world.snow.store.query('sys_journal_field').map((entry) => entry.sys_created_by);
    expect(authors).toEqual(['cal', 'admin']);
  });

  it('delete a record and lead to the list', async () => {
    const { world, id } = worldWith();
    const response = await submit(world, id, { action: 'delete' });
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/incident_list.do']);
    expect(world.snow.store.count('incident')).toBe(0);
  });

  it('refuse a form from another site', async () => {
    const { world, id } = worldWith();
    const response = await submit(world, id, { action: 'delete' }, { Origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect(world.snow.store.count('incident')).toBe(1);
    expect((await submit(world, id, { action: 'start' }, { Origin: origin })).status).toBe(303);
  });

  it('change nothing for an unknown action', async () => {
    const { world, id } = worldWith();
    await submit(world, id, { action: 'explode', state: '7' });
    expect(world.snow.store.get('incident', id)).toMatchObject({ state: '1', sys_mod_count: '0' });
  });

  it('list the incidents, with a query and by words', async () => {
    const { world } = worldWith();
    world.snow.store.insert('incident', { number: 'INC0010043', short_description: 'Disk full' });
    const all = await (await open(world, '/incident_list.do')).text();
    expect(all).toContain('INC0010042');
    expect(all).toContain('INC0010043');
    for (const path of ['/incident_list.do?sysparm_query=number=INC0010043', '/incident_list.do?sysparm_search=disk']) {
      const text = await (await open(world, path)).text();
      expect(text).toContain('INC0010043');
      expect(text).not.toContain('INC0010042');
    }
  });

  it('search for words in whatever the query finds, and take them for words', async () => {
    const { world } = worldWith();
    for (const [number, short_description, state] of [['INC1', 'Disk full', '1'], ['INC2', 'Disk slow', '2'], ['INC3', 'Mail', '2'], ['INC4', 'a^b', '1']] as const) {
      world.snow.store.insert('incident', { number, short_description, state });
    }
    const found = async (query: string, search: string) => {
      const page = await (await open(world, `/incident_list.do?${new URLSearchParams({ sysparm_query: query, sysparm_search: search })}`)).text();
      return ['INC0010042', 'INC1', 'INC2', 'INC3', 'INC4'].filter((number) => page.includes(`>${number}<`));
    };
    expect(await found('state=1^NQstate=2', 'disk')).toEqual(['INC1', 'INC2']);
    expect(await found('', 'mail^NQnumberISNOTEMPTY')).toEqual([]);
    expect(await found('', 'a^b')).toEqual(['INC4']);
    expect(await found('ORDERBYnumber^', 'disk')).toEqual(['INC1', 'INC2']);
  });

  it('list fifty at a time', async () => {
    const world = createWorld();
    for (let index = 0; index < 51; index += 1) world.snow.store.insert('incident');
    const first = await (await open(world, '/incident_list.do')).text();
    expect(first.match(/<tr>/g)).toHaveLength(51);
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await (await open(world, next)).text();
    expect(second.match(/<tr>/g)).toHaveLength(2);
    expect(await numbers(world.snow, '')).toHaveLength(51);
  });

  it('show records of other tables for reading', async () => {
    const world = createWorld();
    const user = world.snow.store.insert('sys_user', { user_name: 'beth', name: 'Beth Anglin' });
    const text = await (await open(world, `/sys_user.do?sys_id=${user.sys_id}`)).text();
    expect(text).toContain('Beth Anglin');
    expect(text).not.toContain('<form method="post"');
  });
});
