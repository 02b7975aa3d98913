import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../../../package.json';
import { patient, runScript } from '../process.js';
import { basic } from './running.js';

interface Started {
  readonly url: string;
  readonly adminUrl: string;
  readonly adminToken?: string;
  readonly caFile?: string;
  readonly users: readonly { userName: string; password: string }[];
}

function run(...args: readonly string[]) {
  const started = runScript('src/command/cli.ts', 'mock-servicenow', ...args);
  return { ...started, started: async (): Promise<Started> => JSON.parse((await started.printed(/.*\n/))[0]) as Started };
}

const post = (url: string): Promise<Response> =>
  fetch(`${url}/api/now/table/incident`, { method: 'POST', body: '{}', headers: { Authorization: basic('admin:admin'), 'Content-Type': 'application/json' } });

describe('servicenow-ticketing mock-servicenow', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('tells in one line of JSON how to reach it, and ends with 0 on %s in the middle of a request', patient, async (signal) => {
    const { child, output, ended, started } = run('--port', '0', '--scenario', 'blank', '--json');
    const { url, adminUrl, users, ...rest } = await started();
    expect(output.stdout.split('\n')).toHaveLength(2);
    expect(rest).toMatchObject({ oauthClient: { clientId: 'mock-client', clientSecret: 'mock-secret' }, apiKey: 'mock-api-key' });
    for (const { userName, password } of users) {
      expect((await fetch(`${url}/api/now/table/incident`, { headers: { Authorization: basic(`${userName}:${password}`) } })).status).toBe(200);
    }
    await fetch(`${adminUrl}/faults/commits-then-times-out`, { method: 'PUT' });
    const waiting = post(url).then(() => 'answered', () => 'ended');
    await expect.poll(async () => ((await (await fetch(`${adminUrl}/state`)).json()) as { records: { incident?: number } }).records.incident).toBe(1);
    child.kill(signal);
    expect([await ended, await waiting, output.stderr]).toEqual([0, 'ended', '']);
  });

  it('ends in order when it is stopped before it has begun', patient, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mock-early-'));
    const file = join(folder, 'servicenow.state');
    const { child, ended } = run('--port', '0', '--incidents', '30000', '--state', folder);
    await expect.poll(() => existsSync(`${file}.lock`), { interval: 5 }).toBe(true);
    child.kill('SIGTERM');
    expect([await ended, existsSync(`${file}.lock`)]).toEqual([0, false]);
    await rm(folder, { recursive: true });
  });

  it('warns of the passwords that everybody knows where others reach it', patient, async () => {
    const { child, output, ended, started } = run('--port', '0', '--host', '0.0.0.0', '--json', '--quiet');
    expect((await started()).adminToken).toMatch(/^[\w-]{32}$/);
    child.kill();
    await ended;
    expect(output.stderr).toMatch(/^mock-servicenow: Others may reach it at 0\.0\.0\.0\. [^\n]*admin and qualytics_integration[^\n]*\n$/);
  });

  it('prints what a person needs, or the address alone', patient, async () => {
    const spoken = run('--port', '0');
    await spoken.printed(/Ctrl\+C/);
    for (const word of ['http://127.0.0.1:', '/__mock', 'admin / admin', 'qualytics_integration / integration', 'mock-client', 'mock-api-key']) {
      expect(spoken.output.stdout).toContain(word);
    }
    const quiet = run('--port', '0', '--scenario', 'blank', '--quiet');
    await quiet.printed(/^http:\/\/127\.0\.0\.1:\d+\n$/);
  });

  it('is believed over https by a client that is given its authority', patient, async () => {
    const { child, ended, started } = run('--port', '0', '--scenario', 'blank', '--tls', '--json');
    const { url, caFile = '' } = await started();
    const script = `const r = await fetch('${url.replace('127.0.0.1', 'localhost')}/api/now/table/incident'); console.log(r.status)`;
    const client = spawn(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, NODE_EXTRA_CA_CERTS: caFile } });
    let said = '';
    client.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await new Promise((resolve) => client.once('close', resolve));
    expect(said).toBe('401\n');
    child.kill('SIGTERM');
    await ended;
    expect(existsSync(caFile)).toBe(false);
  });

  it.each([
    [['--port', 'many'], 2, '--port wants a number from 0 to 65535, not "many".'],
    [['--colour'], 2, "Unknown option '--colour'. See --help."],
    [['--scenario', 'sunny'], 2, 'There is no scenario "sunny"; --help lists those that there are.'],
    [['--state', process.execPath], 1, `${process.execPath} is no folder; name a folder for the state.`],
    [['--persist', 'state.jsonl'], 2, 'There is no --persist; --state <folder> keeps the state.'],
    [['--host', 'no.such.host.invalid', '--port', '0'], 1, /is not an address of this computer|Cannot listen/],
  ])('says in one line what is wrong with %j', patient, async (args, code, reason) => {
    const { output, ended } = run(...args);
    expect(await ended).toBe(code);
    expect(output.stdout).toBe('');
    expect(output.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(output.stderr.replace(/^mock-servicenow: /, '').trimEnd()).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
  });

  it('says in one line that its port is taken', patient, async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as AddressInfo;
    const { output, ended } = run('--port', String(port));
    expect(await ended).toBe(1);
    expect(output.stderr).toBe(`mock-servicenow: Port ${port} on 127.0.0.1 is in use by another program; choose another one with --port.\n`);
    await new Promise((resolve) => blocker.close(resolve));
  });

  it('has a help that fits a page', patient, async () => {
    const { output, ended } = run('--help');
    expect(await ended).toBe(0);
    expect(output.stdout).toMatch(/^Usage: servicenow-ticketing mock-servicenow \[options\]/);
    expect(output.stdout.split('\n').every((line) => line.length <= 120)).toBe(true);
  });

  it('tells its version', patient, async () => {
    const { output, ended } = run('--version');
    expect([await ended, output]).toEqual([0, { stdout: `${version}\n`, stderr: '' }]);
  });

  it('finds its state again after it was killed while it wrote', patient, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mock-kill-'));
    const file = join(folder, 'servicenow.state');
    const options = ['--port', '0', '--scenario', 'blank', '--json', '--state', folder];
    let least = 0;
    for (let round = 0; round < 2; round += 1) {
      const { child, ended, started } = run(...options);
      const { url } = await started();
      const count = async (): Promise<number> => Number((await fetch(`${url}/api/now/table/incident?sysparm_limit=1`, { headers: { Authorization: basic('admin:admin') } })).headers.get('X-Total-Count'));
      expect(await count()).toBeGreaterThanOrEqual(least);
      await post(url);
      await expect.poll(async () => (await readFile(file, 'utf8')).includes('["incident"')).toBe(true);
      least = (await readFile(file, 'utf8')).split('\n["incident"').length - 1;
      // It writes again and again from here on; where the kill meets it is chance.
      for (let write = 0; write < 20; write += 1) await post(url);
      child.kill('SIGKILL');
      await ended;
    }
    const last = run(...options);
    const { adminUrl } = await last.started();
    const { records } = (await (await fetch(`${adminUrl}/state`)).json()) as { records: { incident: number } };
    expect(records.incident).toBeGreaterThanOrEqual(least);
    await rm(folder, { recursive: true });
  });

  it('says in one line that another one has its state file, which it leaves alone', patient, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mock-taken-'));
    const file = join(folder, 'servicenow.state');
    const options = ['--port', '0', '--scenario', 'blank', '--json', '--state', folder];
    const first = run(...options);
    await first.started();
    const before = await readFile(file, 'utf8');
    const second = run(...options);
    expect(await second.ended).toBe(1);
    expect(second.output.stderr).toBe(`mock-servicenow: ${file} is in use by another mock-servicenow (process ${first.child.pid}); stop it or name another folder. If it is none, remove ${file}.lock.\n`);
    expect(await readFile(file, 'utf8')).toBe(before);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(`${file}.lock`)).toBe(false);
    await rm(folder, { recursive: true });
  });

  it('says in one line that a state file is broken', patient, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mock-broken-'));
    const file = join(folder, 'servicenow.state');
    await writeFile(file, '{"half":');
    const { output, ended } = run('--port', '0', '--state', folder);
    expect(await ended).toBe(1);
    expect(output.stderr).toMatch(/^mock-servicenow: \S+servicenow\.state is not a whole state of this mock \(line 1\); remove it[^\n]*\n$/);
    await rm(folder, { recursive: true });
  });
});
