import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostInstance } from '../../../../src/mock/node/servicenow/host.js';
import { StateFileError, startMockServiceNow, type RunningMockServiceNow } from '../../../../src/mock/node/servicenow/index.js';
import { createIncident, send, start, stopAll } from './running.js';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-state-'));
  file = join(folder, 'servicenow.state');
});
afterEach(async () => {
  await stopAll();
  await rm(folder, { recursive: true });
});

const lines = async (): Promise<string[]> => (await readFile(file, 'utf8')).split('\n');
const statusAs = async (snow: RunningMockServiceNow, as: string): Promise<number> => (await send(snow, '/api/now/table/incident', { as })).status;

/** The number of a process that has ended. */
async function goneProcess(): Promise<number | undefined> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'close');
  return child.pid;
}

/** An instance that was used and stopped. */
async function used(use: (snow: RunningMockServiceNow) => Promise<void>): Promise<void> {
  const snow = await startMockServiceNow({ scenario: 'blank', state: folder });
  await use(snow);
  await snow.stop();
}

describe('--state', () => {
  it('brings back the columns that were added, with what they hold', async () => {
    await used(async (snow) => {
      await send(snow, '/api/now/table/sys_dictionary', { method: 'POST', body: JSON.stringify({ name: 'incident', element: 'u_entity', internal_type: 'string' }) });
      await createIncident(snow, { u_entity: 'a' });
    });
    const snow = await start({ state: folder });
    const response = await send(snow, '/api/now/table/incident?sysparm_query=u_entity=a&sysparm_fields=u_entity');
    expect(await response.json()).toEqual({ result: [{ u_entity: 'a' }] });
  });

  it('brings back records, journals, switches and attachments', async () => {
    let sysId = '';
    await used(async (snow) => {
      sysId = await createIncident(snow, { short_description: 'Row count fell', work_notes: 'Noted' });
      await send(snow, `/api/now/attachment/file?table_name=incident&table_sys_id=${sysId}&file_name=a.txt`, { method: 'POST', body: 'bytes', headers: { 'Content-Type': 'text/plain' } });
      snow.control.settings.choice = 'drop';
    });
    const snow = await start({ state: folder, scenario: 'default' });
    expect(snow.isRestored).toBe(true);
    expect(snow.control.store.query('incident').map(({ short_description }) => short_description)).toEqual(['Row count fell']);
    expect(snow.control.store.query('sys_journal_field', `element_id=${sysId}`)).toMatchObject([{ value: 'Noted' }]);
    expect(snow.control.settings.choice).toBe('drop');
    const { result } = (await (await send(snow, `/api/now/attachment?table_sys_id=${sysId}`)).json()) as { result: { download_link: string }[] };
    expect(await (await send(snow, new URL(result[0]?.download_link ?? '').pathname)).text()).toBe('bytes');
  });

  it('goes on with other sys_ids than those that are taken', async () => {
    let before = '';
    await used(async (snow) => {
      before = await createIncident(snow);
    });
    const snow = await start({ state: folder });
    expect(await createIncident(snow)).not.toBe(before);
    expect(snow.control.store.count('incident')).toBe(2);
  });

  it('goes on with the number that was next, whichever are free again', async () => {
    await used(async (snow) => {
      await createIncident(snow);
      await send(snow, `/api/now/table/incident/${await createIncident(snow)}`, { method: 'DELETE' });
    });
    const snow = await start({ state: folder });
    const sysId = await createIncident(snow);
    expect(snow.control.store.get('incident', sysId)?.number).toBe('INC0010003');
  });

  it('lets users sign in with their passwords, which the file does not hold', async () => {
    await used(async (snow) => {
      await send(snow, '/api/now/table/sys_user', { method: 'POST', body: '{"user_name":"eve","user_password":"pässword"}' });
      await send(snow, '/api/now/table/sys_user/7a1d3c5e9f0b42868c2e4d6f8a0b1c3d', { method: 'PATCH', body: '{"user_password":"rotated-1"}' });
    });
    const text = await readFile(file, 'utf8');
    for (const secret of ['pässword', 'rotated-1']) expect(text).not.toContain(secret);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const snow = await start({ state: folder });
    const utf8 = Buffer.from('eve:pässword').toString('latin1');
    expect([await statusAs(snow, 'admin:admin'), await statusAs(snow, 'qualytics_integration:integration')]).toEqual([200, 401]);
    expect([await statusAs(snow, 'qualytics_integration:rotated-1'), await statusAs(snow, 'eve:password'), await statusAs(snow, utf8)]).toEqual([200, 401, 200]);
    const form = new URLSearchParams({ grant_type: 'password', client_id: 'mock-client', client_secret: 'mock-secret', username: 'admin', password: 'admin' });
    expect((await fetch(`${snow.url}/oauth_token.do`, { method: 'POST', body: form })).status).toBe(200);
  });

  it('lets users sign in whose password was set from code', async () => {
    await used((snow) => {
      snow.control.store.insert('sys_user', { user_name: 'eve', user_password: 'eve-secret' });
      snow.control.administration.setPassword('qualytics_integration', 'rotated-2');
      return Promise.resolve();
    });
    const text = await readFile(file, 'utf8');
    for (const secret of ['eve-secret', 'rotated-2']) expect(text).not.toContain(secret);
    const snow = await start({ state: folder });
    expect([await statusAs(snow, 'eve:eve-secret'), await statusAs(snow, 'eve:other')]).toEqual([200, 401]);
    expect([await statusAs(snow, 'qualytics_integration:rotated-2'), await statusAs(snow, 'qualytics_integration:integration')]).toEqual([200, 401]);
  });

  it('gives back a password that nobody has used yet after a fault that replaced it', async () => {
    await used(() => Promise.resolve());
    const { control, ...snow } = await start({ state: folder });
    control.faults.inject('credentials-rotated');
    expect(await statusAs({ control, ...snow }, 'qualytics_integration:integration')).toBe(401);
    control.faults.remove('credentials-rotated');
    expect(await statusAs({ control, ...snow }, 'qualytics_integration:integration')).toBe(200);
  });

  it('keeps passwords that nobody used in between', async () => {
    await used(() => Promise.resolve());
    await used(() => Promise.resolve());
    expect(await statusAs(await start({ state: folder }), 'admin:admin')).toBe(200);
  });

  it('writes soon after a change, without being stopped', async () => {
    const snow = await start({ state: folder });
    await createIncident(snow, { short_description: 'Written soon' });
    await expect.poll(lines).toContainEqual(expect.stringContaining('Written soon'));
    expect((await readdir(folder)).sort()).toEqual(['servicenow.state', 'servicenow.state.lock']);
  });

  it('does not keep what a fault changed', async () => {
    await used((snow) => {
      snow.control.faults.inject('account-locked');
      return Promise.resolve();
    });
    expect(await statusAs(await start({ state: folder }), 'qualytics_integration:integration')).toBe(200);
  });

  it('takes up the last moment at which the state was whole, wherever a kill met what came after it', async () => {
    await used(async (snow) => void (await createIncident(snow)));
    const before = await readFile(file);
    const first = await start({ state: folder });
    await createIncident(first, { work_notes: 'Noted' });
    await stopAll();
    const after = await readFile(file);
    expect(after.subarray(0, before.length)).toEqual(before);
    const added = after.length - before.length;
    for (const part of [1, added >> 1, added - 1, added]) {
      await writeFile(file, after.subarray(0, before.length + part));
      const snow = await start({ state: folder });
      expect(snow.control.store.count('incident'), `${part} of ${added} bytes`).toBe(part === added ? 2 : 1);
      await createIncident(snow);
      await stopAll();
      expect((await start({ state: folder })).control.store.count('incident')).toBe(part === added ? 3 : 2);
      await stopAll();
    }
  });

  it('forgets what was deleted, its attachments included', async () => {
    await used(async (snow) => {
      const sysId = await createIncident(snow, { work_notes: 'Noted' });
      await send(snow, `/api/now/attachment/file?table_name=incident&table_sys_id=${sysId}&file_name=a.txt`, { method: 'POST', body: 'bytes' });
      await expect.poll(lines).toContainEqual(expect.stringContaining('"bytes":"Ynl0ZXM="'));
      await send(snow, `/api/now/table/incident/${sysId}`, { method: 'DELETE' });
    });
    const { control, stop } = await hostInstance({ state: folder });
    expect([control.store.count('incident'), control.store.count('sys_attachment'), control.store.count('sys_journal_field')]).toEqual([0, 0, 0]);
    expect([...control.instance.files.entries()]).toEqual([]);
    await stop();
  });

  it.each<[what: string, change: (snow: RunningMockServiceNow) => unknown, incidents: number]>([
    ['a reset', ({ control }) => control.reset({ incidents: 3 }), 3],
    ['a loaded snapshot', ({ control }) => control.snapshots.load('empty'), 0],
    ['generated incidents', ({ control }) => control.generate(30), 31],
  ])('holds the instance as it is after %s', async (_, change, incidents) => {
    await used(async (snow) => {
      snow.control.snapshots.save('empty');
      await createIncident(snow);
      await expect.poll(lines).toContainEqual(expect.stringContaining('"incident"'));
      change(snow);
    });
    expect((await start({ state: folder })).control.store.count('incident')).toBe(incidents);
  });

  it('writes everything anew when somebody removed or changed the file', async () => {
    for (const meddle of [() => rm(file), () => writeFile(file, 'other')]) {
      let held: unknown;
      await used(async (snow) => {
        await createIncident(snow);
        await meddle();
        held = snow.control.store.query('incident', 'ORDERBYnumber');
      });
      expect((await start({ state: folder })).control.store.query('incident', 'ORDERBYnumber')).toEqual(held);
      await stopAll();
    }
  });

  it('takes the whole file where a kill left a half-written one beside it', async () => {
    await used(async (snow) => void (await createIncident(snow)));
    const whole = await readFile(file);
    await writeFile(`${file}.tmp`, whole.subarray(0, 1000));
    const snow = await start({ state: folder });
    expect(snow.control.store.count('incident')).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['servicenow.state', 'servicenow.state.lock']);
  });

  it.each([
    ['is cut before it was whole for the first time', (text: string) => text.slice(0, text.indexOf('\n{') - 200)],
    ['lacks a line', (text: string) => text.split('\n').toSpliced(5, 1).join('\n')],
    ['has a broken line', (text: string) => text.replace(/\n\[/, '\n{')],
    ['names a table that does not exist', (text: string) => text.replace('\n["incident"', '\n["nonsense"')],
    ['has a switch that does not exist', (text: string) => text.replace('"choice":"store"', '"choice":"perhaps"')],
    ['is another program’s', () => '{"name":"x"}\n'],
  ])('says in one line that a file %s, and leaves it alone', async (_, change) => {
    await used(async (snow) => void (await createIncident(snow)));
    const broken = change(await readFile(file, 'utf8'));
    await writeFile(file, broken);
    const starting = startMockServiceNow({ state: folder });
    await expect(starting).rejects.toThrow(StateFileError);
    await expect(starting).rejects.toThrow(/^[^\n]*servicenow\.state is not a whole state[^\n]*$/);
    expect(await readFile(file, 'utf8')).toBe(broken);
  });

  it('takes an empty file for a new one', async () => {
    await writeFile(file, '');
    const snow = await start({ state: folder });
    expect(snow.isRestored).toBe(false);
    await createIncident(snow);
    await stopAll();
    expect((await start({ state: folder })).control.store.count('incident')).toBe(1);
  });

  it('makes a folder that is not there, for nobody else to read', async () => {
    const deep = join(folder, 'a', 'b');
    const snow = await start({ state: deep });
    expect([snow.isRestored, (await readdir(deep)).sort()]).toEqual([false, ['servicenow.state', 'servicenow.state.lock']]);
    expect((await stat(deep)).mode & 0o077).toBe(0);
  });

  it.each([
    ['a file', (path: string) => path, /other is no folder; name a folder for the state\.$/],
    ['a folder below a file', (path: string) => join(path, 'below'), /^The folder \S+below cannot be made: ENOTDIR$/],
  ])('says at the start what is wrong with %s', async (_, pathOf, reason) => {
    await writeFile(join(folder, 'other'), 'Not a state');
    const starting = startMockServiceNow({ state: pathOf(join(folder, 'other')) });
    await expect(starting).rejects.toThrow(StateFileError);
    await expect(starting).rejects.toThrow(reason);
    expect([await readdir(folder), await readFile(join(folder, 'other'), 'utf8')]).toEqual([['other'], 'Not a state']);
  });

  it('takes the place of nothing that is no file', async () => {
    const socket = createServer().listen(file);
    await once(socket, 'listening');
    await expect(startMockServiceNow({ state: folder })).rejects.toThrow(/servicenow\.state is no regular file; name another folder for the state\.$/);
    expect((await stat(file)).isSocket()).toBe(true);
    socket.close();
  });

  it('refuses a file that another one writes, by any of its names, until that one stops', async () => {
    await start({ state: folder });
    await symlink(folder, join(folder, 'link'));
    const before = await readFile(file, 'utf8');
    for (const name of [folder, join(folder, 'link'), relative(process.cwd(), folder)]) {
      await expect(startMockServiceNow({ state: name })).rejects.toThrow(/is in use by another mock-servicenow \(process \d+\); stop it or name another folder\./);
    }
    expect(await readFile(file, 'utf8')).toBe(before);
    await stopAll();
    expect((await start({ state: folder })).isRestored).toBe(true);
  });

  it('frees the file when the port is taken', async () => {
    const { url } = await start();
    await expect(startMockServiceNow({ state: folder, port: Number(new URL(url).port) })).rejects.toThrow('in use');
    expect(await readdir(folder)).toEqual(['servicenow.state']);
  });

  it('refuses a file while the process that its lock names runs, and takes it over from one that is gone', async () => {
    await used(async (snow) => void (await createIncident(snow)));
    await writeFile(`${file}.lock`, `${process.ppid}\n`);
    await expect(startMockServiceNow({ state: folder })).rejects.toThrow(`(process ${process.ppid})`);
    for (const left of [`${await goneProcess()}\n`, '']) {
      await writeFile(`${file}.lock`, left);
      expect((await start({ state: folder })).control.store.count('incident')).toBe(1);
      expect(await readFile(`${file}.lock`, 'utf8')).toBe(`${process.pid}\n`);
      await stopAll();
    }
    expect(await readdir(folder)).toEqual(['servicenow.state']);
  });

  it('gives no sys_id and no number of a lost record to another one, however often it is killed', async () => {
    await used(async (snow) => void (await createIncident(snow)));
    const given: { sysId: string; number: string | undefined }[] = [];
    for (let kill = 0; kill < 3; kill += 1) {
      if (kill > 0) await writeFile(`${file}.lock`, `${await goneProcess()}\n`);
      const snow = await start({ state: folder });
      const atStart = await readFile(file);
      for (const table of ['incident', 'problem'] as const) {
        const sysId = snow.control.store.insert(table, {}).sys_id;
        given.push({ sysId, number: snow.control.store.get(table, sysId)?.number });
      }
      await stopAll();
      await writeFile(file, atStart);
    }
    expect(new Set(given.map(({ sysId }) => sysId)).size).toBe(6);
    expect(new Set(given.map(({ number }) => number)).size).toBe(6);
  });
});
