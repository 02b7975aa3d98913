import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConformance } from '../../src/conformance/index.js';
import { startMockServiceNow, type RunningMockServiceNow } from '../../src/mock/node/servicenow/index.js';
import { patient } from '../mock/node/process.js';

const backends = [
  { language: 'Python', command: 'python3', file: 'examples/backend/backend.py' },
  { language: 'Node', command: process.execPath, file: 'examples/backend/backend.js' },
] as const;

const [token, account] = ['smallest-token', { user: 'qualytics_integration', password: 'integration' }];
const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

let snow: RunningMockServiceNow;
let backend: ChildProcess | undefined;

beforeEach(async () => {
  snow = await startMockServiceNow({ port: 0 });
});
afterEach(async () => {
  backend?.kill();
  await snow.stop();
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** Starts a backend, and connects it once it listens. */
async function start(command: string, file: string): Promise<string> {
  const port = String(await freePort());
  const baseUrl = `http://127.0.0.1:${port}`;
  backend = spawn(command, [file], { env: { ...process.env, TOKEN: token, ANOMALIES: '42', PORT: port }, stdio: 'ignore' });
  const connection = { type: 'servicenow', api_url: snow.url, api_access_token: `${account.user}:${account.password}` };
  const connect = (): Promise<Response> =>
    fetch(`${baseUrl}/api/integrations`, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, body: JSON.stringify(connection) });
  await expect.poll(async () => (await connect().catch(() => undefined))?.ok, { timeout: 20_000 }).toBe(true);
  return baseUrl;
}

describe.each(backends)('the smallest backend in $language', ({ command, file }) => {
  it('is shorter than 80 lines', () => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThan(80);
  });

  it.skipIf(!isThere(command))('keeps every rule that is for the documented calls', patient, async () => {
    const baseUrl = await start(command, file);
    const { results, leftLinked } = await checkConformance({
      baseUrl,
      tokens: { everyone: token },
      anomaly: '42',
      fetch,
      servicenow: { url: snow.url, fetch },
      connection: { url: snow.url, ...account },
    });
    expect(results.filter(({ outcome }) => outcome === 'failed').map(({ id, findings }) => [id, findings])).toEqual([]);
    const unchecked = results.filter(({ outcome }) => outcome === 'not checked').map(({ id }) => id);
    // What it announces no capability for, what wants a second user, and what no kit can check.
    expect(unchecked).toEqual(['1.10', '3.5', '4.4', '5.1', '5.2', '5.3', '5.4', '6.4', '7.2', '7.3', '8.5', '9.1', '9.2', '9.3', '9.4']);
    expect(leftLinked).toEqual([]);
  });
});
