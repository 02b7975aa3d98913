import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/backend/index.js';
import { PortError } from '../../src/mock/node/shared/port-error.js';
import { createServiceNow } from '../../src/mock/servicenow/index.js';
import { announcement } from '../../src/serve/announcement.js';
import { sampleProduct } from '../../src/serve/anomalies/sample-product.js';
import { startServe, type RunningServe, type ServeOptions } from '../../src/serve/start-serve.js';
import { createUsers } from '../../src/serve/tokens.js';
import { listen as listenAlone, listenAsProxy } from '../backend/node/servers.js';
import { temporaryFile, withSqlite } from '../backend/support/sqlite.js';

const running: RunningServe[] = [];
const now = Date.parse('2026-07-14T08:15:30Z');

async function start(options: Partial<ServeOptions> = {}): Promise<RunningServe> {
  const serve = await startServe({ users: createUsers({}), product: sampleProduct(now), page: { standalone: 'export {};' }, ...options });
  running.push(serve);
  return serve;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((serve) => serve.stop()));
});

const tokenOf = ({ users }: RunningServe, label: string): string => users.find((user) => user.label === label)?.token ?? '';

const call = (serve: RunningServe, path: string, { as = 'Admin, Editor', ...init }: RequestInit & { as?: string } = {}): Promise<Response> =>
  fetch(serve.url + path, { ...init, headers: { Authorization: `Bearer ${tokenOf(serve, as)}`, 'Content-Type': 'application/json' } });

const connect = (serve: RunningServe, as?: string, api_url = 'https://acme.service-now.com'): Promise<Response> =>
  call(serve, '/api/integrations', {
    method: 'POST',
    body: JSON.stringify({ type: 'servicenow', api_url, api_access_token: 'qualytics_integration:integration' }),
    ...(as !== undefined && { as }),
  });

/** A ServiceNow in the place of a network. */
const instanceFetch = (): typeof globalThis.fetch => createServiceNow().fetch;

describe('startServe', () => {
  // covers: G3, G4
  it('begins without a connection and without links, and lets each user do what role and team permission allow', async () => {
    const serve = await start({ fetch: instanceFetch() });
    expect(await (await call(serve, '/api/integrations')).json()).toMatchObject({ items: [] });
    expect(await (await call(serve, '/api/anomalies/42/ticket-links')).json()).toMatchObject({ items: [] });
    expect(((await (await call(serve, '/api/anomalies/42/history')).json()) as { items: { text: string }[] }).items.map(({ text }) => text)).not.toContainEqual(expect.stringContaining('Linked'));
    expect((await connect(serve, 'Member, Editor')).status).toBe(403);
    expect((await connect(serve, 'Manager, Reporter')).status).toBe(201);
  });

  it.each(['Bearer mock-admin-editor', 'Bearer ', ''])('knows nobody by “%s”', async (authorization) => {
    const serve = await start();
    expect((await fetch(`${serve.url}/api/anomalies`, { headers: { Authorization: authorization } })).status).toBe(401);
  });

  // covers: Y7
  it.each([
    [undefined, (url: string) => url],
    ['https://app.acme.example/data', () => 'https://app.acme.example/data'],
  ])('has links lead back to the page of --app-url %s, else to its own', async (appUrl, base) => {
    const sent: string[] = [];
    const reach = instanceFetch();
    const serve = await start({
      fetch: async (url, init) => {
        if (init?.method === 'POST' && typeof init.body === 'string') sent.push(init.body);
        return reach(url, init);
      },
      ...(appUrl !== undefined && { appUrl }),
    });
    await connect(serve);
    expect((await call(serve, '/api/integrations/ticketing/anomalies/42/tickets', { method: 'POST', body: '{"title":"Row count dropped"}' })).status).toBe(201);
    expect(sent).toEqual([expect.stringContaining(`${base(serve.url)}/datastores/7/anomalies?id=42`)]);
    expect(serve.appUrl).toBe(base(serve.url));
  });

  it('serves the page and what it loads, under a policy that lets nothing else in', async () => {
    const serve = await start();
    for (const path of ['/', '/datastores/7/anomalies?id=42']) {
      const answer = await fetch(serve.url + path);
      expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Referrer-Policy')]).toEqual([200, 'text/html;charset=UTF-8', 'no-referrer']);
      expect(answer.headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
      );
      expect(await answer.text()).toContain('</linked-tickets>');
    }
    for (const [path, type] of [['/page.js', 'text/javascript'], ['/page.css', 'text/css'], ['/standalone.js', 'text/javascript']] as const) {
      const answer = await fetch(serve.url + path);
      expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('X-Content-Type-Options')]).toEqual([200, `${type};charset=UTF-8`, 'nosniff']);
    }
    expect((await fetch(serve.url, { method: 'HEAD' })).headers.get('Content-Type')).toBe('text/html;charset=UTF-8');
  });

  it.each([['/datastores/7/anomalies/'], ['/standalone.js/'], ['/toString'], ['/api/nothing']])('has the backend answer %s, which is none of its page', async (path) => {
    const serve = await start();
    expect(await (await call(serve, path)).json()).toMatchObject({ code: 'not-found' });
  });

  it.each(['/', '/page.js'])('takes nothing that is sent to %s', async (path) => {
    expect((await call(await start(), path, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('says how the elements are made where they are not, and asks for no token', async () => {
    const serve = await start({ page: { standalone: undefined } });
    expect(await (await fetch(serve.url)).text()).toMatch(/^(?=[\s\S]*npm run build)(?![\s\S]*id="token")/);
    expect((await fetch(`${serve.url}/standalone.js`)).status).toBe(404);
  });

  it('answers to its own names, and to those that are allowed', async () => {
    const statusFor = (url: string, host: string): Promise<number | undefined> =>
      new Promise((resolve) => {
        request(`${url}/`, { headers: { Host: host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).end();
      });
    const { url } = await start({ allowHosts: ['tickets'] });
    expect([await statusFor(url, 'evil.example'), await statusFor(url, 'tickets:80'), await statusFor(url, 'localhost')]).toEqual([421, 200, 200]);
  });

  it('answers to pages of this computer, and to those that are allowed', async () => {
    const { url, users } = await start({ allowOrigins: ['https://app.example'] });
    const from = async (origin: string): Promise<unknown[]> => {
      const { status, headers } = await fetch(`${url}/api/anomalies`, { headers: { Origin: origin, Authorization: `Bearer ${users[0]?.token ?? ''}` } });
      return [status, headers.get('Access-Control-Allow-Origin')];
    };
    expect(await from('https://app.example')).toEqual([200, 'https://app.example']);
    expect(await from('http://127.0.0.1:5173')).toEqual([200, 'http://127.0.0.1:5173']);
    for (const origin of ['https://evil.example', 'null']) expect(await from(origin)).toEqual([403, null]);
  });

  // covers: S2
  it.each([
    ['http://127.0.0.1:9', {}, 422],
    ['https://localhost', {}, 422],
    ['https://10.0.0.7', { allowLoopback: true }, 422],
    ['https://169.254.169.254', { allowLoopback: true, allowPrivate: true }, 422],
    ['http://127.0.0.1:9', { allowLoopback: true }, 201],
    ['https://10.0.0.7', { allowPrivate: true }, 201],
  ])('connects to %s, where %j is allowed, with %i', async (address, reach, status) => {
    const serve = await start({ reach, fetch: instanceFetch() });
    const answer = await connect(serve, undefined, address);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining(status === 422 ? { code: 'invalid-request', errors: [expect.objectContaining({ field: 'api_url' })] } : { api_url: address })]);
  });

  it('reaches what a name leads to where that is allowed alone', async () => {
    const { port, asked } = await listenAlone();
    const localhost = `http://localhost:${port}`;
    expect((await connect(await start({ reach: {} }), undefined, localhost)).status).toBe(422);
    expect(asked).toEqual([]);
    expect((await connect(await start({ reach: { allowLoopback: true } }), undefined, localhost)).status).toBe(201);
    expect(asked).toEqual([expect.stringMatching(/^GET localhost:\d+\/api\/now\/table\/incident/)]);
  });

  it('calls an instance by the proxy', async () => {
    const proxy = await listenAsProxy(0);
    const answer = await connect(await start({ proxy: `http://127.0.0.1:${proxy.port}` }));
    expect([await answer.json(), proxy.asked]).toEqual([expect.objectContaining({ code: 'provider-unreachable' }), ['acme.service-now.com:443']]);
  });

  it('tells the log of each call, without what is secret', async () => {
    const log: LogEntry[] = [];
    const serve = await start({ fetch: instanceFetch(), log: (entry) => log.push(entry) });
    await connect(serve);
    await call(serve, '/api/anomalies/7?password=secret');
    expect(log).toEqual([
      { method: 'POST', path: '/api/integrations', status: 201 },
      { method: 'GET', path: '/api/anomalies/7', status: 404, request_id: expect.stringMatching(/^[\w-]+$/) as string, code: 'not-found' },
    ]);
  });

  it('says which port is taken, and keeps nothing running', async () => {
    const first = await start();
    await expect(start({ port: Number(new URL(first.url).port) })).rejects.toThrow(PortError);
  });

  it('frees its port when it stops', async () => {
    const serve = await start();
    await serve.stop();
    await expect(fetch(serve.url)).rejects.toThrow();
  });
});

withSqlite('startServe with a folder', () => {
  // covers: A, Y3
  it('goes on with status, comments and history of the anomalies, and with the connection', async () => {
    const state = temporaryFile('state');
    const users = createUsers({});
    const first = await start({ state, users, fetch: instanceFetch() });
    expect([first.state, first.isRestored]).toEqual([state, false]);
    await connect(first);
    expect((await call(first, '/api/anomalies/42', { method: 'PUT', body: '{"status":"Acknowledged"}' })).status).toBe(200);
    expect((await call(first, '/api/anomalies/42/comments', { method: 'POST', body: '{"text":"Looked into"}' })).status).toBe(201);
    const historyOf = async (serve: RunningServe) =>
      ((await (await call(serve, '/api/anomalies/42/history')).json()) as { items: { kind: string; by: string; at: string; text: string }[] }).items.map(({ kind, by, at, text }) => ({ kind, by, at, text }));
    const before = await historyOf(first);
    await first.stop();

    const second = await start({ state, users });
    expect(second.isRestored).toBe(true);
    expect(await (await call(second, '/api/anomalies/42')).json()).toMatchObject({ status: 'Acknowledged' });
    expect(await (await call(second, '/api/anomalies/42/comments')).json()).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ text: 'Looked into', by: 'Alma Ferreira' })]) as object });
    expect(await historyOf(second)).toEqual(before);
    expect(await (await call(second, '/api/integrations')).json()).toMatchObject({ items: [{ api_url: 'https://acme.service-now.com', health: { status: 'failing', code: 'provider-credentials' } }] });
  });

  it('leaves no lock behind, and gives the folder back where it cannot listen', async () => {
    const [state, taken] = [temporaryFile('state'), await start()];
    await expect(start({ state, port: Number(new URL(taken.url).port) })).rejects.toThrow(PortError);
    await (await start({ state })).stop();
    expect((await start({ state })).isRestored).toBe(false);
  });
});

describe('what is printed at the start', () => {
  const told = (serve: RunningServe): string => announcement(serve);

  it('is where it is, what it lacks, who signs in, and what to do next', async () => {
    const serve = await start();
    const text = told(serve);
    for (const line of [
      `Backend          ${serve.url}`,
      'Anomalies        16, the sample set (--anomalies names a file of yours)',
      `Links back       ${serve.url}`,
      'Instances        at public addresses',
      `  Member, Reporter    ${tokenOf(serve, 'Member, Reporter')}`,
      'Bearer tokens, by role and team permission, new at each start',
      `  1. Open ${serve.url}/ and sign in with the token of an admin or a manager.`,
      '  2. Connect, in Settings: the address of your instance, and its service account.',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/^For trying, not for production: /m);
    expect(text).toMatch(/^State +in memory: /m);
    expect(text).toContain(`base-url="${serve.url}"`);
  });

  it('is where a token came from that the environment gave, and not the token', async () => {
    const users = createUsers({ SERVICENOW_TICKETING_TOKEN: 'given-by-a-person' });
    const text = told(await start({ users, file: 'ours.json' }));
    expect(text).toContain('  Admin, Editor       as SERVICENOW_TICKETING_TOKEN says\n');
    expect(text).not.toContain('given-by-a-person');
    expect(text).toMatch(/^Anomalies +16, of ours\.json$/m);
  });

  it('is which instances are called, and by which proxy, without its password', async () => {
    const proxy = 'http://user:secret@proxy.example:3128/';
    expect(told(await start({ reach: { allowLoopback: true, allowPrivate: true }, proxy }))).toContain('Instances        at public addresses, in private networks, on this computer, by the proxy proxy.example:3128\n');
  });
});
