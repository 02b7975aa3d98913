import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mockBackend } from '../../../src/mock/node/vite-plugin.js';

let server: ViteDevServer;
let root: string;
let url: string;

interface WorldInfo {
  scenario: string;
  servicenowUrl: string;
}

const call = (path: string, scenario: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url + path, { ...init, headers: { Authorization: 'Bearer mock-admin-editor', 'X-Mock-Scenario': scenario, ...init.headers } });
const world = async (scenario: string): Promise<WorldInfo> => (await call('/__mock/world', scenario)).json() as Promise<WorldInfo>;
const links = async (scenario: string): Promise<number> => ((await (await call('/api/anomalies/42/ticket-links', scenario)).json()) as { total: number }).total;

type Middleware = (request: object, response: object, next: () => void) => void;

/** What a request is refused with at a server of Vite's with these settings, which looks at nothing itself. */
function saidTo(server: object, request: object): unknown[] {
  let middleware: Middleware | undefined;
  const vite = { config: { server }, middlewares: { use: (given: Middleware) => (middleware = given) } };
  (mockBackend().configureServer as (server: unknown) => void)(vite);
  const said: unknown[] = [];
  const response = { writeHead: (status: number) => (said.push(status), response), write: (text: string) => said.push(text), end: (text?: string) => said.push(text) };
  middleware?.({ url: '/api/anomalies', complete: true, ...request }, response, () => said.push('next'));
  return said;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mock-backend-'));
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [mockBackend({ servicenowPort: 0 })],
    server: { host: '127.0.0.1', port: 0 },
    optimizeDeps: { noDiscovery: true },
  });
  await server.listen();
  url = (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '');
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

describe('mockBackend', () => {
  it('serves the backend at /api, a world for each scenario', async () => {
    expect([await links('default'), await links('empty')]).toEqual([2, 0]);
    const [first, second] = [await world('default'), await world('empty')];
    expect(first.servicenowUrl).not.toBe(second.servicenowUrl);
    expect((await fetch(`${second.servicenowUrl}/incident_list.do`)).status).toBe(200);
  });

  it('has the admin surface at each ServiceNow, and begins anew as the scenario is', async () => {
    const { servicenowUrl } = await world('deleted');
    await fetch(`${servicenowUrl}/__mock/faults/maintenance`, { method: 'PUT' });
    expect(((await (await call('/__mock/world', 'deleted')).json()) as { faults: string[] }).faults).toEqual(['maintenance']);
    await call('/__mock/reset', 'deleted', { method: 'POST' });
    expect(await (await fetch(`${servicenowUrl}/__mock/state`)).json()).toMatchObject({ stage: { scenario: 'deleted' }, faults: [] });
  });

  it('makes one world of requests that come at once', async () => {
    const all = await Promise.all([world('jira'), world('jira'), world('jira')]);
    expect(new Set(all.map(({ servicenowUrl }) => servicenowUrl)).size).toBe(1);
  });

  it('resets a world and keeps its ServiceNow where it is', async () => {
    const before = await world('next-release');
    const page = (await (await call('/api/anomalies/42/ticket-links', 'next-release')).json()) as { items: { id: string }[] };
    await call(`/api/anomalies/42/ticket-links/${page.items[0]?.id ?? ''}`, 'next-release', { method: 'DELETE' });
    expect(await links('next-release')).toBe(1);
    expect(await (await call('/__mock/reset', 'next-release', { method: 'POST' })).json()).toEqual(before);
    expect(await links('next-release')).toBe(2);
  });

  it('refuses a reset that a page from elsewhere sends', async () => {
    const response = await call('/__mock/reset', 'default', { method: 'POST', headers: { Origin: 'https://evil.example' } });
    expect(response.status).toBe(403);
  });

  it('refuses what was sent to another name, at the page’s port and at each ServiceNow’s', async () => {
    const { servicenowUrl } = await world('empty');
    for (const address of [`${url}/api/anomalies`, `${url}/__mock/world`, `${servicenowUrl}/api/now/table/incident`, `${servicenowUrl}/`]) {
      const status = await new Promise((resolve, reject) => {
        request(address, { headers: { Host: 'evil.example' } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).once('error', reject).end();
      });
      // Vite itself refuses it with 403.
      expect([address, status]).toEqual([address, address.startsWith(url) ? 403 : 421]);
    }
  });

  it('answers to its own computer alone, whatever address Vite listens on', () => {
    for (const remoteAddress of ['192.168.1.20', '::ffff:192.168.1.20', 'fe80::1', undefined]) {
      expect(saidTo({ host: true }, { headers: {}, socket: { remoteAddress } }).slice(0, 2)).toEqual([403, expect.stringContaining('"code":"forbidden"')]);
    }
  });

  it('refuses another name, and a page elsewhere, where Vite lets them pass', () => {
    const socket = { remoteAddress: '::1' };
    for (const server of [{}, { host: true }, { allowedHosts: true }, { host: '127.0.0.1' }] as const) {
      expect(saidTo(server, { headers: { host: 'evil.example:5173' }, socket })[0]).toBe(421);
      expect(saidTo(server, { headers: { host: 'localhost:5173', origin: 'https://evil.example' }, socket })[0]).toBe(403);
    }
    expect(saidTo({ allowedHosts: ['app.example'] }, { headers: { host: 'other.example' }, socket })[0]).toBe(421);
    expect(saidTo({ allowedHosts: ['app.example'] }, { headers: { host: 'app.example', origin: 'https://evil.example' }, socket })[0]).toBe(403);
  });

  it('ends the connection where a request is lost on its way', async () => {
    const put = (fault: string | null) => call('/__mock/gateway', 'many', { method: 'PUT', body: JSON.stringify({ fault }) });
    await put('lost-request');
    await expect(links('many')).rejects.toThrow(TypeError);
    await put('stalled-body');
    const caller = new AbortController();
    const response = await call('/api/anomalies/42/ticket-links', 'many', { signal: caller.signal });
    expect(response.status).toBe(200);
    caller.abort();
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' });
    await put(null);
    expect(await links('many')).toBe(1000);
  });

  it('leaves other addresses to Vite', async () => {
    expect((await call('/api', 'default')).headers.get('Content-Type') ?? '').not.toContain('json');
  });

  it('takes every ServiceNow down with the server', async () => {
    const { servicenowUrl } = await world('disconnected');
    await server.close();
    await expect.poll(() => fetch(servicenowUrl).then(() => 'up', () => 'down')).toBe('down');
  });
});
