import { existsSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { PortError, startMockServiceNow } from '../../../../src/mock/node/servicenow/index.js';
import { basic, createIncident, send, start } from './running.js';

const statusOf = (url: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject).end();
  });

describe('startMockServiceNow', () => {
  it('answers as an instance over HTTP, and links to itself', async () => {
    const snow = await start();
    const sysId = await createIncident(snow, { short_description: 'Row count fell', assignment_group: 'x' });
    const response = await send(snow, `/api/now/v2/table/incident/${sysId}?sysparm_fields=opened_by`);
    const { result } = (await response.json()) as { result: { opened_by: { link: string } } };
    expect(result.opened_by.link).toBe(`${snow.url}/api/now/v2/table/sys_user/6816f79cc0a8016401c5a33be04be441`);
    expect(response.headers.get('Content-Type')).toBe('application/json;charset=UTF-8');
    expect(response.headers.getSetCookie().filter((cookie) => cookie.startsWith('JSESSIONID='))).toHaveLength(1);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const snow = await start();
    const response = await send(snow, '/api/now/table/incident', { method: 'HEAD' });
    expect([response.status, response.headers.get('X-Total-Count'), await response.text()]).toEqual([200, '0', '']);
  });

  it('is steered from code and over its admin surface alike', async () => {
    const snow = await start();
    snow.control.faults.inject('maintenance');
    expect((await send(snow, '/api/now/table/incident')).status).toBe(503);
    await fetch(`${snow.adminUrl}/faults`, { method: 'DELETE' });
    expect((await send(snow, '/api/now/table/incident')).status).toBe(200);
  });

  it('keeps the admin surface out of the instance’s faults and journal', async () => {
    const snow = await start();
    snow.control.faults.inject('hibernating');
    const state = (await (await fetch(`${snow.adminUrl}/state`)).json()) as { requests: number; faults: string[] };
    expect(state).toMatchObject({ requests: 0, faults: ['hibernating'] });
  });

  it('refuses pages from elsewhere and other names at the admin surface', async () => {
    const { adminUrl, control } = await start();
    expect(await statusOf(`${adminUrl}/state`, { Origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf(`${adminUrl}/state`, { Host: 'evil.example' })).toBe(421);
    expect((await fetch(`${adminUrl}/reset`, { method: 'POST', headers: { Origin: 'null' } })).status).toBe(403);
    expect(control.journal.list()).toEqual([]);
  });

  it('wants a token at the admin surface where others reach it, and only there', async () => {
    const snow = await start({ host: '0.0.0.0' });
    const { port } = new URL(snow.url);
    const state = `http://127.0.0.1:${port}/__mock/state`;
    const statusWith = async (headers: Record<string, string>): Promise<number> => (await fetch(state, { headers })).status;
    expect(snow.adminToken).toMatch(/^[\w-]{32}$/);
    const token = snow.adminToken ?? '';
    expect([await statusWith({}), await statusWith({ Authorization: `Bearer ${token}x` }), await statusWith({ Authorization: 'Bearer ' })]).toEqual([401, 401, 401]);
    expect([await statusWith({ Authorization: `Bearer ${token}` }), await statusWith({ Authorization: basic(`me:${token}`) })]).toEqual([200, 200]);
    expect((await start()).adminToken).toBeUndefined();
  });

  it('lets its own page steer it at an address that others reach, and no other page', async () => {
    const snow = await start({ host: '0.0.0.0' });
    const { port } = new URL(snow.url);
    const statusFrom = (origin: string): Promise<number | undefined> =>
      statusOf(`http://127.0.0.1:${port}/__mock/state`, { Host: `192.0.2.7:${port}`, Origin: origin, Authorization: basic(`me:${snow.adminToken ?? ''}`) });
    expect(await statusFrom(`http://192.0.2.7:${port}`)).toBe(200);
    expect([await statusFrom(`http://192.0.2.8:${port}`), await statusFrom(`https://192.0.2.7:${port}`), await statusFrom('http://192.0.2.7')]).toEqual([403, 403, 403]);
  });

  it('ends a connection without an answer where a fault says so', async () => {
    const snow = await start();
    for (const fault of ['refuses-connection', 'commits-then-drops'] as const) {
      snow.control.faults.inject(fault, { times: 1 });
      await expect(send(snow, '/api/now/table/incident', { method: 'POST', body: '{}' }), fault).rejects.toThrow('fetch failed');
    }
    expect(snow.control.store.count('incident')).toBe(1);
  });

  it('breaks off a body so that the client notices', async () => {
    const snow = await start();
    snow.control.faults.inject('drops-connection');
    const response = await send(snow, '/api/now/table/sys_choice');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('sends half of the JSON as if it were whole', async () => {
    const snow = await start();
    snow.control.faults.inject('half-json');
    const text = await (await send(snow, '/api/now/table/sys_user')).text();
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('keeps a client waiting that it does not answer, and lets it go', async () => {
    const snow = await start();
    snow.control.faults.inject('commits-then-times-out');
    const signal = AbortSignal.timeout(300);
    await expect(send(snow, '/api/now/table/incident', { method: 'POST', body: '{}', signal })).rejects.toThrow();
    expect(snow.control.store.count('incident')).toBe(1);
  });

  it('stops while requests wait, and frees its port', async () => {
    const snow = await startMockServiceNow({ scenario: 'blank' });
    snow.control.faults.inject('times-out');
    const waiting = send(snow, '/api/now/table/incident').then(() => 'answered', () => 'ended');
    await expect.poll(() => snow.control.journal.list().length).toBe(1);
    await snow.stop();
    expect(await waiting).toBe('ended');
    await expect(fetch(snow.url)).rejects.toThrow();
  });

  it('says which port is taken', async () => {
    const blocker = await listen();
    const { port } = blocker.address() as AddressInfo;
    await expect(startMockServiceNow({ port })).rejects.toThrow(PortError);
    await expect(startMockServiceNow({ port, tls: true })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
    await new Promise((resolve) => blocker.close(resolve));
  });

  it('serves https that clients believe who know its authority, and nobody else', async () => {
    const snow = await start({ tls: true });
    const ca = readFileSync(snow.caFile ?? '');
    const { port } = new URL(snow.url);
    const statusAt = (host: string, options: object): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const call = httpsRequest({ host, servername: host === '127.0.0.1' ? '' : host, port, path: '/api/now/table/incident', ...options }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        call.once('error', reject).end();
      });
    expect(snow.url).toMatch(/^https:/);
    expect([await statusAt('localhost', { ca }), await statusAt('127.0.0.1', { ca })]).toEqual([401, 401]);
    await expect(statusAt('localhost', {})).rejects.toThrow(/certificate/);
    // A client that builds the address from a subdomain, on a computer that leads the name here.
    expect(await statusAt('127.0.0.1', { ca, servername: 'dev12345.service-now.com' })).toBe(401);
    await expect(statusAt('127.0.0.1', { ca, servername: 'dev12345.example.com' })).rejects.toThrow(/altnames/);
  });

  it('removes the authority’s file when it stops', async () => {
    const snow = await startMockServiceNow({ scenario: 'blank', tls: true });
    await snow.stop();
    expect(existsSync(snow.caFile ?? '')).toBe(false);
  });
});

const listen = (): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  });
