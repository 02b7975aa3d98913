import { describe, expect, it } from 'vitest';
import { Guard, guarded } from '../../../../src/mock/node/shared/guard.js';

const handle = guarded(() => new Response('answered', { headers: { 'Retry-After': '3' } }), { host: '127.0.0.1' });
const send = (url: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(handle(new Request(url, init)));
const asked = 'authorization,idempotency-key,x-csrf-token';
const preflight = (origin: string): RequestInit => ({
  method: 'OPTIONS',
  headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': asked },
});

describe('guarded', () => {
  it('answers preflights of pages of this computer', async () => {
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1:3000', 'http://[::1]:8080', 'https://app.localhost']) {
      const { status, headers } = await send('http://127.0.0.1:8181/api/integrations', preflight(origin));
      expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([204, origin]);
      expect(headers.get('Access-Control-Allow-Methods')).toBe('GET, POST, PUT, PATCH, DELETE');
      expect(headers.get('Access-Control-Allow-Headers')).toBe(asked);
      expect(headers.get('Vary')).toContain('Origin');
    }
  });

  it('refuses preflights and calls of pages from elsewhere', async () => {
    for (const origin of ['https://evil.example', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'null']) {
      const preflighted = await send('http://127.0.0.1:8181/api/integrations', preflight(origin));
      const called = await send('http://127.0.0.1:8181/__mock/reset', { method: 'POST', headers: { Origin: origin } });
      expect([preflighted.status, called.status]).toEqual([403, 403]);
      expect(preflighted.headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });

  it('lets a page of this computer read the answer and its Retry-After', async () => {
    const { headers } = await send('http://127.0.0.1:8181/api/anomalies', { headers: { Origin: 'http://localhost:5173' } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:5173');
    expect(headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
    expect(headers.get('Retry-After')).toBe('3');
  });

  it('refuses requests that were sent to another name', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', '192.168.1.20']) {
      const response = await send(`http://${host}:8181/api/anomalies`);
      expect([host, response.status, response.headers.get('Content-Type')]).toEqual([host, 421, 'application/problem+json']);
    }
  });

  it('takes an address where every address is listened on, but no name', async () => {
    const everywhere = guarded(() => new Response('answered'), { host: '0.0.0.0' });
    expect((await everywhere(new Request('http://192.168.1.20:8181/'))).status).toBe(200);
    expect((await everywhere(new Request('http://evil.example:8181/'))).status).toBe(421);
  });

  it('answers a client that is no page', async () => {
    const response = await send('http://localhost:8181/api/anomalies');
    expect(await response.text()).toBe('answered');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('takes the address that it listens on, and of an IPv6 address each form', async () => {
    for (const [host, address] of [['192.168.1.20', '192.168.1.20'], ['fd12::1', '[fd12::1]'], ['Mock.Lan', 'mock.lan'], ['::', '[fd12::7]'], ['::', '10.0.0.9']] as const) {
      const { status } = await guarded(() => new Response('answered'), { host })(new Request(`http://${address}:8181/`));
      expect([host, address, status]).toEqual([host, address, 200]);
    }
    expect((await guarded(() => new Response('answered'), { host: 'fd12::1' })(new Request('http://[fd12::2]:8181/'))).status).toBe(421);
  });

  it('takes further names that are its own, all below one that begins with a dot, and says how to add one', async () => {
    const named = guarded(() => new Response('answered'), { host: '0.0.0.0', allowHosts: ['servicenow', '.mock.example'] });
    const statusAt = async (host: string) => (await named(new Request(`http://${host}:8181/`))).status;
    expect(await Promise.all(['servicenow', 'SERVICENOW.', 'a.mock.example', 'a.b.mock.example'].map(statusAt))).toEqual([200, 200, 200, 200]);
    expect(await Promise.all(['servicenow.example', 'xservicenow', 'mock.example', 'amock.example', 'a.mock.example.org'].map(statusAt))).toEqual([421, 421, 421, 421, 421]);
    const problem: unknown = await (await named(new Request('http://evil.example:8181/'))).json();
    expect(problem).toMatchObject({ status: 421, title: 'Misdirected Request', code: 'forbidden', detail: expect.stringMatching(/--allow-host adds others, as in evil\.example\.$/) as string });
  });

  it('takes pages of origins that it was given, exactly these, and lets them read the answer', async () => {
    const open = guarded(() => new Response('answered'), { host: '127.0.0.1', allowOrigins: ['https://app.example'] });
    const from = (origin: string) => Promise.resolve(open(new Request('http://127.0.0.1:8181/', { headers: { Origin: origin } })));
    const allowed = await from('https://app.example');
    expect([allowed.status, allowed.headers.get('Access-Control-Allow-Origin')]).toEqual([200, 'https://app.example']);
    for (const origin of ['http://app.example', 'https://app.example:8443', 'https://app.example.org', 'https://x.app.example', 'null']) expect([origin, (await from(origin)).status]).toEqual([origin, 403]);
    expect(await (await from('https://other.example')).json()).toMatchObject({ status: 403, detail: expect.stringMatching(/--allow-origin adds others, as in https:\/\/other\.example\.$/) as string });
  });

  it('takes its own page at each of its names, of the same scheme and port alone', async () => {
    const named = guarded(() => new Response('answered'), { host: '0.0.0.0', allowHosts: ['servicenow'] });
    const statusFrom = async (origin: string) => (await named(new Request('http://servicenow:8181/', { headers: { Origin: origin } }))).status;
    expect(await Promise.all(['http://servicenow:8181', 'https://servicenow:8181', 'http://servicenow', 'http://servicenow:8182'].map(statusFrom))).toEqual([200, 403, 403, 403]);
  });

  it('goes by the name that was asked and by the header alike', async () => {
    const asked = (url: string, host: string) => handle(new Request(url, { headers: { Host: host } }));
    expect((await asked('http://127.0.0.1:8181/', 'evil.example')).status).toBe(421);
    expect((await asked('http://evil.example/', '127.0.0.1:8181')).status).toBe(421);
    expect((await asked('http://127.0.0.1:8181/', 'localhost:8181')).status).toBe(200);
  });

  it('refuses another name after any number of requests to its own', () => {
    const guard = new Guard({ host: '127.0.0.1', allowHosts: ['.mock.example'] });
    const statusAt = (host: string) => guard.refusalOf({ host, origin: undefined, scheme: 'http' })?.status;
    for (let index = 0; index < 200; index += 1) expect([statusAt(`n${index}.mock.example`), statusAt('evil.example')]).toEqual([undefined, 421]);
    expect(statusAt('n0.mock.example')).toBeUndefined();
  });
});
