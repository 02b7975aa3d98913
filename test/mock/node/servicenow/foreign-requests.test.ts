import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { RunningMockServiceNow } from '../../../../src/mock/node/servicenow/index.js';
import { basic, start } from './running.js';

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Sends a request whose `Host` and `Origin` are what a browser would send from elsewhere. */
function ask(snow: RunningMockServiceNow, path: string, { method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
  const { port, protocol } = new URL(snow.url);
  const isSecure = protocol === 'https:';
  const options = { host: '127.0.0.1', port, path, method, headers: { Authorization: basic('admin:admin'), ...headers }, ...(isSecure && { ca: readFileSync(snow.caFile ?? ''), servername: '' }) };
  return new Promise((resolve, reject) => {
    const take = (response: IncomingMessage): void => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], text }));
    };
    (isSecure ? httpsRequest : httpRequest)(options, take).once('error', reject).end(body);
  });
}

const table = '/api/now/table/incident';
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** What an instance answers for: both ways of the Table API, sign-in, pages, what steers it, and nothing at all. */
const requests: readonly (readonly [what: string, path: string, ask: Ask])[] = [
  ['a list, read by the quick path', `${table}?sysparm_limit=1`, {}],
  ['a list, read as a whole request', `${table}?sysparm_query=short_descriptionLIKE%41`, {}],
  ['a write', table, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }],
  ['a deletion', `${table}/0123456789abcdef0123456789abcdef`, { method: 'DELETE' }],
  ['a token', '/oauth_token.do', { method: 'POST', headers: form, body: 'grant_type=password&client_id=mock-client&client_secret=mock-secret&username=admin&password=admin' }],
  ['a login', '/angular.do?sysparm_type=view_form.login', { method: 'POST', headers: form, body: 'user_name=admin&user_password=admin' }],
  ['a page', '/incident_list.do', {}],
  ['the first page', '/', {}],
  ['the state', '/__mock/state', {}],
  ['a reset', '/__mock/reset', { method: 'POST' }],
  ['the page behind the scenes', '/__mock', {}],
  ['a preflight', table, { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'POST' } }],
  ['HEAD', table, { method: 'HEAD' }],
  ['what is not there', '/nothing', {}],
];

const withHeaders = (given: Ask, headers: Record<string, string>): Ask => ({ ...given, headers: { ...given.headers, ...headers } });

describe.each([{ tls: false }, { tls: true }])('an instance, tls: $tls', ({ tls }) => {
  it.each(requests)('refuses %s that was sent to another name, and does nothing of it', async (_, path, given) => {
    const snow = await start({ tls });
    for (const host of ['evil.example', `evil.example:${new URL(snow.url).port}`, '127.0.0.1.evil.example', 'localhost.evil.example', '192.168.1.20', 'acme.service-now.com.evil.example']) {
      expect((await ask(snow, path, withHeaders(given, { Host: host }))).status, host).toBe(421);
    }
    expect([snow.control.store.count('incident'), snow.control.journal.list()]).toEqual([0, []]);
  });

  it.each(requests)('refuses %s that a page from elsewhere sends, and does nothing of it', async (_, path, given) => {
    const snow = await start({ tls });
    for (const origin of ['https://evil.example', 'http://127.0.0.1.evil.example', 'null', 'https://acme.service-now.com']) {
      expect((await ask(snow, path, withHeaders(given, { Origin: origin }))).status, origin).toBe(403);
    }
    expect([snow.control.store.count('incident'), snow.control.journal.list()]).toEqual([0, []]);
  });

  it('answers to the names of this computer and pages of it, and to a client without an Origin', async () => {
    const snow = await start({ tls });
    const { port, protocol } = new URL(snow.url);
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'app.localhost', 'LOCALHOST.']) {
      expect((await ask(snow, table, { headers: { Host: `${host}:${port}` } })).status, host).toBe(200);
      expect((await ask(snow, table, { headers: { Host: `${host}:${port}`, Origin: `${protocol}//${host.toLowerCase()}:${port}` } })).status, host).toBe(200);
    }
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1:3000', 'http://[::1]:8080']) expect((await ask(snow, table, { headers: { Origin: origin } })).status, origin).toBe(200);
  });
});

describe('an instance', () => {
  it('says why in the words of an instance, and of a problem behind the scenes', async () => {
    const snow = await start();
    const refused = await ask(snow, table, { headers: { Host: 'servicenow:8182' } });
    expect(refused.type).toBe('application/json;charset=UTF-8');
    expect(JSON.parse(refused.text)).toEqual({
      error: { message: 'Misdirected Request', detail: 'This server answers only to the names of the computer it runs on; --allow-host adds others, as in servicenow.' },
      status: 'failure',
    });
    const behind = await ask(snow, '/__mock/state', { headers: { Host: 'servicenow:8182' } });
    expect(behind.type).toBe('application/problem+json');
    expect(JSON.parse(behind.text)).toMatchObject({ status: 421, title: 'Misdirected Request' });
  });

  it('answers to further names and to pages of further origins, where it is told of them', async () => {
    const snow = await start({ host: '0.0.0.0', allowHosts: ['servicenow'], allowOrigins: ['https://app.example'] });
    const own = { Host: 'servicenow:8182' };
    expect((await ask(snow, table, { headers: own })).status).toBe(200);
    expect((await ask(snow, table, { headers: { ...own, Origin: 'http://servicenow:8182' } })).status).toBe(200);
    expect((await ask(snow, table, { headers: { ...own, Origin: 'https://app.example' } })).status).toBe(200);
    expect((await ask(snow, table, { headers: { ...own, Origin: 'https://other.example' } })).status).toBe(403);
    expect((await ask(snow, table, { headers: { Host: 'other' } })).status).toBe(421);
    expect((await ask(snow, table, { headers: { Host: '192.0.2.7:8182' } })).status).toBe(200);
    const token = { Authorization: `Bearer ${snow.adminToken ?? ''}` };
    expect((await ask(snow, '/__mock/state', { headers: { ...own, ...token } })).status).toBe(200);
    expect((await ask(snow, '/__mock/state', { headers: { Host: 'other', ...token } })).status).toBe(421);
  });

  it('answers by https to names of ServiceNow’s, which nobody else has a certificate for, and by http does not', async () => {
    const headers = { Host: 'dev12345.service-now.com' };
    expect((await ask(await start({ tls: true }), table, { headers })).status).toBe(200);
    expect((await ask(await start(), table, { headers })).status).toBe(421);
  });

  it('has further names in its certificate', async () => {
    const snow = await start({ tls: true, host: '0.0.0.0', allowHosts: ['servicenow', '.mock.example'] });
    const { port } = new URL(snow.url);
    const ca = readFileSync(snow.caFile ?? '');
    const statusAs = (servername: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        httpsRequest({ host: '127.0.0.1', port, path: table, ca, servername, headers: { Host: servername } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).once('error', reject).end();
      });
    expect([await statusAs('servicenow'), await statusAs('a.mock.example')]).toEqual([401, 401]);
    await expect(statusAs('other.example')).rejects.toThrow(/altnames/);
  });

  it('refuses a target that names another host, whatever the header says', async () => {
    const snow = await start();
    const say = (text: string): Promise<string> =>
      new Promise((resolve) => {
        let answer = '';
        const socket = connect(Number(new URL(snow.url).port), '127.0.0.1').setEncoding('latin1');
        socket.on('data', (chunk: string) => (answer += chunk)).on('error', () => undefined).on('close', () => resolve(answer));
        socket.write(text);
      });
    const lines = (target: string, host: string): string => `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${basic('admin:admin')}\r\nConnection: close\r\n\r\n`;
    expect(await say(lines(`http://evil.example${table}`, 'localhost'))).toMatch(/^HTTP\/1\.1 421 /);
    expect(await say(lines(`http://localhost${table}`, 'evil.example'))).toMatch(/^HTTP\/1\.1 421 /);
    expect(await say(lines(`http://localhost${table}`, 'localhost'))).toMatch(/^HTTP\/1\.1 200 /);
    // As before: without a Host there is no address.
    expect(await say(`GET ${table} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('gives a client that sends a long body its refusal, and ends the connection', async () => {
    const snow = await start();
    const body = 'x'.repeat(5_000_000);
    const answer = await ask(snow, table, { method: 'POST', headers: { Host: 'evil.example', 'Content-Type': 'application/json', 'Content-Length': String(body.length) }, body });
    expect(answer.status).toBe(421);
  });
});
