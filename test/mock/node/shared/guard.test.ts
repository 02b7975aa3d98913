import { describe, expect, it } from 'vitest';
import { guarded } from '../../../../src/mock/node/shared/guard.js';

const handle = guarded(() => new Response('answered', { headers: { 'Retry-After': '3' } }), '127.0.0.1');
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
    const everywhere = guarded(() => new Response('answered'), '0.0.0.0');
    expect((await everywhere(new Request('http://192.168.1.20:8181/'))).status).toBe(200);
    expect((await everywhere(new Request('http://evil.example:8181/'))).status).toBe(421);
  });

  it('answers a client that is no page', async () => {
    const response = await send('http://localhost:8181/api/anomalies');
    expect(await response.text()).toBe('answered');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});
