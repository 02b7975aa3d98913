import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from '../../../src/api/index.js';
import { noSqliteText, loadSqlite } from '../../../src/backend/sqlite/index.js';
import { createTicket } from '../../../src/contract/create-ticket.js';
import { listIntegrations, updateIntegration } from '../../../src/contract/integrations.js';
import { listTicketLinks } from '../../../src/contract/ticket-links.js';
import { isForPerson, startMock, type MockOptions, type RunningMock } from '../../../src/mock/node/index.js';
import { resetPath } from '../../../src/mock/scenarios/control.js';
import { withSqlite } from '../../backend/support/sqlite.js';
import { patient, runScript } from './process.js';

const running: RunningMock[] = [];
let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'mock-kept-')), 'state');
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((mock) => mock.stop()));
  await rm(join(folder, '..'), { recursive: true });
});

const start = async (options: MockOptions = {}): Promise<RunningMock> => {
  const mock = await startMock({ state: folder, ...options });
  running.push(mock);
  return mock;
};
const apiOf = ({ backendUrl }: RunningMock): Api => new Api({ baseUrl: backendUrl, token: () => 'mock-admin-editor' });
const params = { anomaly_id: '42' };
const linksOf = async (mock: RunningMock) => (await apiOf(mock).call(listTicketLinks, { params })).items;

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Starts at two ports of its own, at which it can be started again. */
async function startAtPorts(): Promise<{ mock: RunningMock; port: number }> {
  for (;;) {
    const port = await freePort();
    const mock = await start({ port }).catch(() => undefined);
    if (mock) return { mock, port };
  }
}

withSqlite('startMock with a folder for the state', () => {
  // covers: Y6, W, S7
  it('goes on where it was: incidents, links, the connection but for its credentials, which a person enters again', async () => {
    const { mock, port } = await startAtPorts();
    const created = await apiOf(mock).call(createTicket, { params, body: { title: 'Row count dropped' } });
    const before = (await linksOf(mock)).map(({ id }) => id);
    expect(mock.kept).toMatchObject({ folder, isRestored: false });
    await mock.stop();

    const next = await start({ port });
    expect(next.kept?.isRestored).toBe(true);
    expect((await linksOf(next)).map(({ id }) => id)).toEqual(before);
    const [integration] = (await apiOf(next).call(listIntegrations, {})).items;
    expect(integration?.api_url).toBe(next.servicenowUrl);
    await apiOf(next).call(updateIntegration, { params: { id: integration?.id ?? '' }, body: { api_access_token: 'qualytics_integration:integration' } });
    const again = await apiOf(next).call(createTicket, { params, body: { title: 'Row count dropped again' } });
    expect(again.ticket.ticket_number > created.ticket.ticket_number).toBe(true);
    expect((await linksOf(next)).at(-1)).toMatchObject({ status: 'New', sync: { status: 'synced' } });
  });

  it('is refused in one line while another one has the folder', async () => {
    await start();
    const second = await startMock({ state: folder }).catch((error: unknown) => error);
    expect(second).toSatisfy(isForPerson);
    expect(String(second)).toMatch(/backend\.sqlite is in use by another mock \(process \d+\); stop it or name another folder\. If it is none, remove \S+\.$/);
    expect(await linksOf(running[0] ?? (await start()))).toHaveLength(2);
  });

  it('begins anew with a reset, and has that when it is started again', async () => {
    const mock = await start();
    await apiOf(mock).call(createTicket, { params, body: { title: 'Row count dropped' } });
    expect((await fetch(mock.backendUrl + resetPath, { method: 'POST' })).status).toBe(200);
    expect(await linksOf(mock)).toHaveLength(2);
    await mock.stop();
    expect(await linksOf(await start())).toHaveLength(2);
  });

  it('does not bring back what a person has removed', async () => {
    const mock = await start({ scenario: 'empty' });
    const [integration] = (await apiOf(mock).call(listIntegrations, {})).items;
    await fetch(`${mock.backendUrl}/api/integrations/${integration?.id}`, { method: 'DELETE', headers: { Authorization: 'Bearer mock-admin-editor' } });
    await mock.stop();
    expect((await apiOf(await start({ scenario: 'empty' })).call(listIntegrations, {})).items).toEqual([]);
  });

  it('says in one line what is wrong with a file of it, and keeps nothing running', async () => {
    await (await start()).stop();
    await writeFile(join(folder, 'backend.sqlite'), 'Dear diary, '.repeat(200));
    await expect(startMock({ state: folder })).rejects.toThrow(/^\S+backend\.sqlite is no state of the backend: [^\n]+$/);
    await rm(join(folder, 'backend.sqlite'));
    await start();
    expect((await readdir(folder)).filter((name) => name.endsWith('.lock'))).toHaveLength(2);
  });

  it('leaves no lock behind', async () => {
    await (await start()).stop();
    expect((await readdir(folder)).sort()).toEqual(['backend.sqlite', 'servicenow.state']);
  });
});

it.skipIf(loadSqlite())('without SQLite the state of the backend is kept in memory, and it says so', async () => {
  const lines: string[] = [];
  const mock = await start({ warn: (line) => lines.push(line) });
  expect(lines).toEqual([noSqliteText]);
  expect(await linksOf(mock)).toHaveLength(2);
});

it('npm run mock says where the state is, and a second one that it is taken', patient, async () => {
  const run = () => runScript('src/command/cli.ts', 'mock', '--port', '0', '--state', folder);
  const first = run();
  await first.printed(/Ctrl\+C/);
  expect(first.output.stdout).toContain(`State            ${folder}\n`);
  const second = run();
  expect(await second.ended).toBe(1);
  expect(second.output).toEqual({ stdout: '', stderr: expect.stringMatching(/^mock: \S+ is in use by another mock \(process \d+\)[^\n]+\n$/) as string });
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(existsSync(join(folder, 'backend.sqlite.lock'))).toBe(false);
  expect(first.output.stderr).toBe(loadSqlite() ? '' : `mock: ${noSqliteText}\n`);
});

test('what is kept is behind tokens of the start where others reach it, and begins anew by the one that steers it', async () => {
  const { backendUrl, tokens, admin } = await start({ host: '0.0.0.0' });
  const near = backendUrl.replace('0.0.0.0', '127.0.0.1');
  const statusFor = async (token = '', path = '/api/anomalies', method = 'GET') => (await fetch(near + path, { method, headers: { Authorization: `Bearer ${token}` } })).status;
  expect([await statusFor('mock-admin-editor'), await statusFor(tokens[0]?.token)]).toEqual([401, 200]);
  expect([await statusFor(tokens[0]?.token, resetPath, 'POST'), await statusFor(admin.adminToken, resetPath, 'POST')]).toEqual([401, 200]);
});
