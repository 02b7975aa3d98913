import { describe, expect, it } from 'vitest';
import { adminHandler, faultCatalogue, ServiceNowControl } from '../../../src/mock/admin/index.js';
import { manualClock } from '../../../src/common/clock.js';
import { faultNames } from '../../../src/mock/servicenow/index.js';

const create = () => {
  const control = new ServiceNowControl({ scenario: 'blank', clock: manualClock() });
  const handle = adminHandler(control);
  const call = async (method: string, path: string, body?: unknown) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await handle(new Request(`http://127.0.0.1:8182/__mock${path}`, { method, ...(body !== undefined && { body: text }) }));
    const type = response.headers.get('Content-Type') ?? '';
    return { status: response.status, body: type.startsWith('application/json') || type.includes('problem') ? ((await response.json()) as Record<string, unknown>) : await response.text() };
  };
  const exported = async (name: string): Promise<string> => (await handle(new Request(`http://127.0.0.1:8182/__mock/snapshots/${name}`))).text();
  return { control, call, handle, exported };
};

describe('the admin surface', () => {
  it('tells the state', async () => {
    const { call } = create();
    const { status, body } = await call('GET', '/state');
    expect(status).toBe(200);
    expect(body).toMatchObject({ stage: { scenario: 'blank', seed: 1, incidents: 0 }, faults: [], clock: { now: '2024-01-15T10:30:00.000Z' } });
  });

  it('resets, and changes the scenario', async () => {
    const { control, call } = create();
    control.store.insert('incident');
    await call('POST', '/reset');
    expect(control.store.count('incident')).toBe(0);
    await call('PUT', '/scenario', { scenario: 'default' });
    expect(control.store.count('incident')).toBeGreaterThan(0);
    await call('POST', '/reset', { scenario: 'blank', seed: 3, incidents: 4 });
    expect(control.stage).toEqual({ scenario: 'blank', seed: 3, incidents: 4 });
    expect(control.store.count('incident')).toBe(4);
  });

  it('changes switches, and lists them', async () => {
    const { control, call } = create();
    await call('PATCH', '/settings', { choice: 'drop', deniedColumns: { incident: ['category'] } });
    expect([control.settings.choice, control.settings.deniedColumns]).toEqual(['drop', { incident: ['category'] }]);
    expect((await call('GET', '/settings')).body).toEqual(control.settings);
  });

  it('takes back every switch as it tells it', async () => {
    const { control, call } = create();
    expect((await call('PATCH', '/settings', control.settings)).status).toBe(200);
  });

  it('injects, lists, removes and clears faults', async () => {
    const { control, call } = create();
    await call('PUT', '/faults/slow', { latency: 10, path: '/api/now/table/incident' });
    await call('PUT', '/faults/maintenance');
    expect(control.faults.active).toEqual(['slow', 'maintenance']);
    await call('DELETE', '/faults/maintenance');
    const { faults } = (await call('GET', '/faults')).body as { faults: { name: string; isActive: boolean; choice?: object }[] };
    expect(faults.filter(({ isActive }) => isActive)).toMatchObject([{ name: 'slow', choice: { latency: 10 } }]);
    await call('DELETE', '/faults');
    expect(control.faults.active).toEqual([]);
  });

  it('has every fault of an instance in its catalogue', () => {
    expect(Object.keys(faultCatalogue).sort()).toEqual([...faultNames].sort());
  });

  it('freezes, advances, resumes and resets the clock', async () => {
    const { call } = create();
    await call('POST', '/clock/freeze', { at: '2030-01-01T00:00:00Z' });
    expect((await call('POST', '/clock/advance', { milliseconds: 3_600_000 })).body).toMatchObject({ now: '2030-01-01T01:00:00.000Z', isFrozen: true });
    expect((await call('POST', '/clock/resume')).body).toMatchObject({ isFrozen: false });
    expect((await call('POST', '/clock/reset')).body).toMatchObject({ now: '2024-01-15T10:30:00.000Z' });
  });

  it('saves, lists, loads and deletes snapshots', async () => {
    const { control, call } = create();
    expect((await call('PUT', '/snapshots/empty')).status).toBe(201);
    control.store.insert('incident');
    expect((await call('GET', '/snapshots')).body).toMatchObject({ snapshots: [{ name: 'empty' }] });
    expect((await call('POST', '/snapshots/empty/load')).status).toBe(200);
    expect(control.store.count('incident')).toBe(0);
    expect((await call('DELETE', '/snapshots/empty')).status).toBe(204);
    expect((await call('POST', '/snapshots/empty/load')).status).toBe(404);
  });

  it('takes names of snapshots with blanks between words', async () => {
    const { call } = create();
    expect(await call('PUT', '/snapshots/one%20incident')).toMatchObject({ status: 201, body: { name: 'one incident' } });
    expect((await call('POST', '/snapshots/one%20incident/load')).status).toBe(200);
    for (const name of ['%20one', 'one%20', 'one%20%20two', 'one%0Atwo']) expect((await call('PUT', `/snapshots/${name}`)).status, name).toBe(400);
  });

  it('shows the journal, a request as curl, and the last that met nothing', async () => {
    const { control, call } = create();
    await control.fetch('http://127.0.0.1:8182/api/now/table/incident', { headers: { Authorization: 'Basic YWRtaW46YWRtaW4=' } });
    await control.fetch('http://127.0.0.1:8182/api/now/tabel/incident');
    expect((await call('GET', '/journal?status=200&matched=true&limit=5')).body).toMatchObject({ requests: [{ id: 1, method: 'GET' }] });
    expect((await call('GET', '/journal/1/curl')).body).toContain("'http://127.0.0.1:8182/api/now/table/incident'");
    expect((await call('GET', '/journal/unmatched')).body).toMatchObject({ request: { id: 2 }, nearest: { route: 'GET /api/now/table/{table}' } });
    expect((await call('DELETE', '/journal')).status).toBe(204);
    expect((await call('GET', '/journal/1')).status).toBe(404);
  });

  it('says of an unknown fault which there are, and which it may have meant', async () => {
    const { call } = create();
    const detail = `name: There is no fault "hybernating". Did you mean "hibernating"? There are: ${Object.keys(faultCatalogue).join(', ')}.`;
    for (const method of ['PUT', 'DELETE']) expect(await call(method, '/faults/hybernating')).toMatchObject({ status: 400, body: { detail, fields: { name: detail.slice('name: '.length) } } });
  });

  it('generates incidents', async () => {
    const { call } = create();
    expect((await call('POST', '/incidents', { count: 3, seed: 7 })).body).toEqual({ incidents: 3 });
    expect((await call('POST', '/incidents', { count: 3, seed: 7 })).body).toEqual({ incidents: 6 });
  });

  it.each([
    ['PUT', '/faults/slow', { latency: 'long' }, 'latency'],
    ['PUT', '/faults/slow', { latency: -1 }, 'latency'],
    ['PUT', '/faults/server-errors', { probability: 2 }, 'probability'],
    ['PUT', '/faults/slow', { lateness: 1 }, 'lateness'],
    ['PUT', '/faults/hibernating', { latency: 1 }, 'latency'],
    ['PUT', '/faults/account-locked', { times: 1 }, 'times'],
    ['PUT', '/faults/sleepy', {}, 'name'],
    ['PUT', '/faults/slow', '{"latency":', 'body'],
    ['PUT', '/faults/slow', '[]', 'body'],
    ['PUT', '/scenario', { scenario: 'sunny' }, 'scenario'],
    ['PUT', '/scenario', {}, 'scenario'],
    ['POST', '/reset', { incidents: 1e9 }, 'incidents'],
    ['PATCH', '/settings', { choice: 'maybe' }, 'choice'],
    ['PATCH', '/settings', { closedTables: ['nonsense'] }, 'closedTables.0'],
    ['PATCH', '/settings', { deniedColumns: { incident: 'category' } }, 'deniedColumns.incident'],
    ['PATCH', '/settings', { deniedColumns: { incident: ['category', 'nonsense'] } }, 'deniedColumns.incident.1'],
    ['PATCH', '/settings', { deniedColumns: { task: ['category'] } }, 'deniedColumns.task.0'],
    ['POST', '/clock/freeze', { at: 'noon' }, 'at'],
    ['POST', '/clock/freeze', { at: '9999-12-31T23:59:59Z' }, 'at'],
    ['POST', '/clock/advance', {}, 'milliseconds'],
    ['PUT', '/snapshots/..%2Fetc', undefined, 'name'],
    ['GET', '/journal?status=okay', undefined, 'status'],
    ['GET', '/journal?matched=perhaps', undefined, 'matched'],
    ['GET', '/journal/first', undefined, 'id'],
    ['POST', '/incidents', { count: 0 }, 'count'],
  ])('%s %s with %j names the field that is wrong', async (method, path, input, field) => {
    const { call } = create();
    const { status, body } = await call(method, path, input);
    expect(status).toBe(400);
    expect(Object.keys((body as { fields: object }).fields)).toEqual([field]);
    expect((body as { detail: string }).detail.startsWith(`${field}: `)).toBe(true);
  });

  it('says so when an account or an address does not exist', async () => {
    const { call } = create();
    expect(await call('PUT', '/faults/account-locked', { userName: 'nobody' })).toMatchObject({ status: 404, body: { detail: 'No user is called nobody' } });
    expect((await call('GET', '/nothing')).status).toBe(404);
    expect((await call('DELETE', '/state')).status).toBe(404);
  });

  it('refuses a body that is too long', async () => {
    const { call } = create();
    expect((await call('POST', '/reset', `"${'x'.repeat(2_000_000)}"`)).status).toBe(413);
  });

  it('has a page for people whose script and style are files of its own, and nothing else may run', async () => {
    const { handle } = create();
    const get = (path: string): Promise<Response> => handle(new Request(`http://127.0.0.1:8182${path}`));
    const page = await get('/__mock');
    const text = await page.text();
    expect(page.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; .*require-trusted-types-for 'script'/);
    const files = [...text.matchAll(/(?:src|href)="(\/__mock\/page[^"]*)"/g)].map(([, path = '']) => path);
    const types = await Promise.all(files.map(async (path) => (await get(path)).headers.get('Content-Type')));
    expect(types.sort()).toEqual(['text/css;charset=UTF-8', 'text/javascript;charset=UTF-8']);
    expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|style=/);
  });

  it('gives a snapshot as lines of JSON without a password, and takes it back', async () => {
    const { control, call, exported } = create();
    control.store.insert('incident', { short_description: 'Kept' });
    control.store.insert('sys_user', { user_name: 'eve', user_password: 'eve-secret' });
    const { body: saved } = await call('PUT', '/snapshots/kept');
    expect(saved).toMatchObject({ name: 'kept', records: { incident: 1, sys_user: 3 } });
    const text = await exported('kept');
    expect(text).not.toContain('eve-secret');
    control.reset();
    expect((await call('PUT', '/snapshots/sent', text)).body).toEqual({ name: 'sent', savedAt: expect.any(String) as string, records: (saved as { records: object }).records });
    await call('POST', '/snapshots/sent/load');
    expect(control.store.query('incident').map(({ short_description }) => short_description)).toEqual(['Kept']);
    const statusAs = async (credentials: string): Promise<number> =>
      (await control.fetch('http://127.0.0.1:8182/api/now/table/incident', { headers: { Authorization: `Basic ${btoa(credentials)}` } })).status;
    expect([await statusAs('eve:eve-secret'), await statusAs('eve:other'), await statusAs('admin:admin')]).toEqual([200, 401, 200]);
    // What nobody has signed in with since is still known by its hash alone, and is given on.
    await call('PUT', '/snapshots/again');
    expect((await exported('again')).split('\n').at(-2)).toContain('pbkdf2-sha512$');
  });

  it.each([
    ['is cut', (text: string) => text.slice(0, -20)],
    ['lacks a record', (text: string) => text.replace(/^\["sys_user",.*\n/m, '')],
    ['is something else', () => '{"name":"x"}'],
  ])('refuses a snapshot that %s', async (_, change) => {
    const { call, exported } = create();
    await call('PUT', '/snapshots/whole');
    const text = await exported('whole');
    expect(await call('PUT', '/snapshots/broken', change(text))).toMatchObject({ status: 400, body: { fields: { body: expect.stringContaining('not a whole state') as string } } });
    expect((await call('GET', '/snapshots/broken')).status).toBe(404);
  });
});
