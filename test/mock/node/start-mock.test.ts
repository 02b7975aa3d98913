import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Api } from '../../../src/api/index.js';
import { stream } from '../../../src/api/stream.js';
import { testConnection, testNewConnection, type ConnectionCheck } from '../../../src/contract/connection-test.js';
import { createTicket } from '../../../src/contract/create-ticket.js';
import { listIntegrations } from '../../../src/contract/integrations.js';
import { listTicketLinks } from '../../../src/contract/ticket-links.js';
import { scenarios } from '../../../src/mock/scenarios/scenario.js';
import { PortError, startMock, type MockOptions, type RunningMock } from '../../../src/mock/node/index.js';

const running: RunningMock[] = [];
const start = async (options: MockOptions = {}): Promise<RunningMock> => {
  const mock = await startMock(options);
  running.push(mock);
  return mock;
};
const apiOf = ({ backendUrl }: RunningMock): Api => new Api({ baseUrl: backendUrl, token: () => 'mock-admin-editor' });
const params = { anomaly_id: '42' };

afterEach(async () => {
  await Promise.all(running.splice(0).map((mock) => mock.stop()));
});

describe('startMock', () => {
  it('creates an incident that ServiceNow then has, over HTTP', async () => {
    const mock = await start();
    const { ticket } = await apiOf(mock).call(createTicket, { params, body: { title: 'Row count dropped' } });
    expect(ticket.url.startsWith(mock.servicenowUrl)).toBe(true);
    const response = await fetch(`${mock.servicenowUrl}/api/now/table/incident/${ticket.ticket_id}?sysparm_fields=number,description`, {
      headers: { Authorization: `Basic ${btoa('qualytics_integration:integration')}` },
    });
    const { result } = (await response.json()) as { result: { number: string; description: string } };
    expect(result.number).toBe(ticket.ticket_number);
    expect(result.description).toContain('http://127.0.0.1:5173/datastores/7/anomalies?id=42');
  });

  it('serves the scenario that it was asked for', async () => {
    const mock = await start({ scenario: 'empty' });
    expect((await apiOf(mock).call(listTicketLinks, { params })).total).toBe(0);
  });

  // covers: G4
  it('has a write refused in the scenario "forbidden", over HTTP as in the page', async () => {
    const mock = await start({ scenario: 'forbidden' });
    const refused = await apiOf(mock).call(createTicket, { params, body: { title: 'Not allowed' } }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'forbidden', status: 403 });
  });

  it('shows a person the page behind a ticket’s address', async () => {
    const mock = await start();
    const [link] = (await apiOf(mock).call(listTicketLinks, { params })).items;
    const page = await fetch(link?.ticket.url ?? '');
    expect(page.headers.get('Content-Type')).toContain('text/html');
    expect(await page.text()).toContain(link?.ticket.ticket_number);
  });

  it('steers its ServiceNow behind the scenes, and the backend meets what was set there', async () => {
    const mock = await start({ scenario: 'empty' });
    expect(mock.admin).toEqual({ adminUrl: `${mock.servicenowUrl}/__mock` });
    const state = async (): Promise<unknown> => (await fetch(`${mock.admin.adminUrl}/state`)).json();
    expect(await state()).toMatchObject({ stage: { scenario: 'empty' }, faults: [] });
    expect((await fetch(`${mock.admin.adminUrl}/faults/hibernating`, { method: 'PUT' })).ok).toBe(true);
    await expect(apiOf(mock).call(createTicket, { params, body: { title: 'Row count dropped' } })).rejects.toMatchObject({ code: 'provider-hibernating' });
    const unknown = await fetch(`${mock.admin.adminUrl}/moods`, { method: 'PUT' });
    expect([unknown.status, unknown.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
  });

  it('wants a token behind the scenes where others reach it', async () => {
    const { admin } = await start({ host: '0.0.0.0' });
    const address = admin.adminUrl.replace('0.0.0.0', '127.0.0.1');
    expect((await fetch(`${address}/state`)).status).toBe(401);
    expect((await fetch(`${address}/state`, { headers: { Authorization: `Bearer ${admin.adminToken ?? ''}` } })).status).toBe(200);
  });

  it('has its backend reach its ServiceNow where both listen on every address', async () => {
    const mock = await start({ host: '0.0.0.0' });
    const [editor] = mock.tokens;
    const api = new Api({ baseUrl: mock.backendUrl.replace('0.0.0.0', '127.0.0.1'), token: () => editor?.token ?? '' });
    const { ticket } = await api.call(createTicket, { params, body: { title: 'Row count dropped' } });
    expect(ticket.url.startsWith(mock.servicenowUrl)).toBe(true);
  });

  it('lets nobody in by the tokens of the documents where others reach it, but by tokens of this start', async () => {
    const [mock, other] = [await start({ host: '0.0.0.0' }), await start({ host: '0.0.0.0' })];
    const statusFor = async (token: string, scenario = 'default'): Promise<number> =>
      (await fetch(`${near(mock.backendUrl)}/api/anomalies`, { headers: { Authorization: `Bearer ${token}`, 'X-Mock-Scenario': scenario } })).status;
    expect(mock.tokens).toHaveLength(15);
    expect(mock.tokens[0]).toMatchObject({ label: 'Admin, Editor', token: expect.stringMatching(/^mock-admin-editor-[\w-]{32}$/) as string });
    expect(new Set([...mock.tokens, ...other.tokens].map(({ token }) => token.slice(-32))).size).toBe(30);
    for (const { role, team } of mock.tokens) expect([role, team, await statusFor(`mock-${role}-${team}`)]).toEqual([role, team, 401]);
    for (const { token } of mock.tokens) expect([token, await statusFor(token), await statusFor(token, 'empty')]).toEqual([token, 200, 200]);
    expect(await statusFor(other.tokens[0]?.token ?? '')).toBe(401);
    expect((await start()).tokens.map(({ token }) => token)).toContain('mock-member-reporter');
  });

  it('wants the token for all that steers it where others reach it, at the backend’s port and at each ServiceNow’s', async () => {
    const { backendUrl, servicenowUrl, admin } = await start({ host: '0.0.0.0' });
    const token = { Authorization: `Bearer ${admin.adminToken ?? ''}` };
    const steered = [['GET', 'world'], ['POST', 'reset'], ['PUT', 'fault', '{"fault":"hibernating"}'], ['PUT', 'gateway', '{"fault":"firewall"}'], ['POST', 'nothing']] as const;
    const send = (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Response> => fetch(`${near(backendUrl)}/__mock/${path}`, { method, headers, ...(body !== undefined && { body }) });
    for (const [method, path, body] of steered) {
      for (const given of ['', 'Bearer mock-admin-editor']) expect([path, (await send(method, path, { Authorization: given }, body)).status]).toEqual([path, 401]);
    }
    const info = (await (await send('GET', 'world', token)).json()) as { faults: string[]; gateway: string[] };
    expect([info.faults, info.gateway]).toEqual([[], []]);
    expect((await send('PUT', 'fault', token, '{"fault":"hibernating"}')).status).toBe(200);
    const other = (await (await send('GET', 'world', { ...token, 'X-Mock-Scenario': 'empty' })).json()) as { servicenowUrl: string };
    for (const url of [servicenowUrl, other.servicenowUrl]) {
      expect([(await fetch(`${near(url)}/__mock/state`)).status, (await fetch(`${near(url)}/__mock/state`, { headers: token })).status]).toEqual([401, 200]);
    }
  });

  it('warns of what the documents print where others reach it, and only there', async () => {
    const lines: string[] = [];
    const warn = (line: string): void => void lines.push(line);
    await start({ warn });
    expect(lines).toEqual([]);
    await start({ host: '0.0.0.0', warn });
    expect(lines).toEqual([expect.stringMatching(/^Others may reach it at 0\.0\.0\.0\. .*admin and qualytics_integration/)]);
  });

  // covers: S2, S11
  it('lets instances in private networks be connected where it is told to, and calls others through a proxy', async () => {
    const closed = await start();
    const body = { type: 'servicenow', api_access_token: 'a:b' };
    const outcome = async (mock: RunningMock, api_url: string): Promise<unknown> => {
      for await (const check of stream(apiOf(mock), testNewConnection, { body: { ...body, api_url } })) return check;
      return undefined;
    };
    await expect(outcome(closed, 'https://10.0.0.1')).rejects.toMatchObject({ code: 'invalid-request' });
    const asked: string[] = [];
    const proxy = await listen(0);
    proxy.on('connect', ({ url }, socket) => {
      asked.push(url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    const open = await start({ allowPrivate: true, proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
    for (const address of ['https://10.0.0.1', 'https://acme.example']) expect(await outcome(open, address)).toMatchObject({ check: 'address', code: 'provider-unreachable' });
    expect(asked).toEqual(['10.0.0.1:443', 'acme.example:443']);
    expect(await outcome(open, open.servicenowUrl)).toMatchObject({ check: 'address', status: 'passed' });
    proxy.closeAllConnections();
    await close(proxy);
  });

  // covers: S11, P1
  it('tells nothing of what runs in the networks around it, whatever port is asked for', async () => {
    const api = apiOf(await start());
    const outcome = async (address: string): Promise<unknown> => {
      const body = { type: 'servicenow', api_url: address, api_access_token: 'a:b' };
      const checks: ConnectionCheck[] = [];
      for await (const check of stream(api, testNewConnection, { body })) checks.push(check);
      return checks;
    };
    for (const address of ['https://169.254.169.254', 'https://10.0.0.1:8443', 'https://10.0.0.1', 'https://[fd12::1]']) {
      await expect(outcome(address), address).rejects.toMatchObject({ code: 'invalid-request', issues: [{ field: 'api_url' }] });
    }
  });

  it('refuses what was sent to another name or by a page elsewhere, at each of its ports, those of other scenarios too', async () => {
    const { backendUrl, servicenowUrl } = await start();
    const other = (await (await fetch(`${backendUrl}/__mock/world`, { headers: { 'X-Mock-Scenario': 'empty' } })).json()) as { servicenowUrl: string };
    for (const address of [`${backendUrl}/api/anomalies`, `${backendUrl}/__mock/world`, ...[servicenowUrl, other.servicenowUrl].flatMap((url) => ['/', '/api/now/table/incident', '/__mock/state'].map((path) => url + path))]) {
      expect([address, await statusOf(address, { Host: 'evil.example' }), await statusOf(address, { Origin: 'https://evil.example' })]).toEqual([address, 421, 403]);
    }
  });

  it('answers to further names and pages at each of its ports, where it is told of them', async () => {
    const { backendUrl, servicenowUrl } = await start({ allowHosts: ['mock'], allowOrigins: ['https://app.example'] });
    for (const address of [`${backendUrl}/__mock/world`, `${servicenowUrl}/incident_list.do`, `${servicenowUrl}/__mock/state`]) {
      expect([address, await statusOf(address, { Host: 'mock', Origin: 'https://app.example' })]).toEqual([address, 200]);
    }
  });

  // covers: S11
  it.each(['refuses-connection', 'drops-connection'])('breaks the connection to an instance with the fault %s, which is told as unreachable', async (fault) => {
    const mock = await start();
    await fetch(`${mock.backendUrl}/__mock/fault`, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ fault }) });
    await expect(fetch(`${mock.servicenowUrl}/api/now/table/incident`).then((response) => response.text())).rejects.toThrow();
    const api = apiOf(mock);
    const [integration] = (await api.call(listIntegrations, {})).items;
    const checks: ConnectionCheck[] = [];
    for await (const check of stream(api, testConnection, { params: { id: integration?.id ?? '' } })) checks.push(check);
    expect(checks.find(({ status }) => status === 'failed')).toMatchObject({ check: 'address', code: 'provider-unreachable' });
  });

  it('ends both servers with stop', async () => {
    const mock = await start();
    await mock.stop();
    await expect(fetch(mock.backendUrl)).rejects.toThrow();
    await expect(fetch(mock.servicenowUrl)).rejects.toThrow();
  });

  it('says which port is taken, and keeps nothing running', async () => {
    const blocker = await listen(0);
    const { port } = blocker.address() as AddressInfo;
    await expect(startMock({ port })).rejects.toThrow(new RegExp(`Port ${port} on 127.0.0.1 is in use`));
    await expect(startMock({ port: port - 1 })).rejects.toThrow(PortError);
    const freed = await listen(port - 1);
    await Promise.all([close(blocker), close(freed)]);
  });

  it.each(scenarios)('begins in the scenario %s, and again after a reset', async (scenario) => {
    const mock = await start({ scenario });
    const world = async (method: string, path: string): Promise<unknown> => (await fetch(mock.backendUrl + path, { method })).json();
    expect(await world('GET', '/__mock/world')).toMatchObject({ scenario, servicenowUrl: mock.servicenowUrl });
    expect(await world('POST', '/__mock/reset')).toMatchObject({ scenario, servicenowUrl: mock.servicenowUrl });
  });
});

/** Where this computer reaches what listens on every address. */
const near = (url: string): string => url.replace('0.0.0.0', '127.0.0.1');

const statusOf = (address: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject).end();
  });

const listen = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
