import { describe, expect, it } from 'vitest';
import { manualScheduler } from '../../../../src/common/scheduler.js';
import { fetchFrom } from '../../../../src/mock/scenarios/gateway/follow-redirects.js';
import { gatewayFaults, type GatewayFault } from '../../../../src/mock/scenarios/gateway/gateway-catalogue.js';
import { Gateway, type GatewayOptions } from '../../../../src/mock/scenarios/gateway/gateway.js';

const backend = 'http://backend.test';
const whole = JSON.stringify({ items: [1, 2, 3], total: 3 });

/** A backend behind a gateway: how often it was reached, and the way to it. */
function behind(name?: GatewayFault, options?: GatewayOptions) {
  const scheduler = manualScheduler();
  const gateway = new Gateway(scheduler);
  if (name) gateway.inject(name, options);
  const reached: string[] = [];
  const handle = gateway.through((request) => {
    reached.push(request.method);
    return Promise.resolve(new Response(whole, { headers: { 'Content-Type': 'application/json' } }));
  });
  const send = (init: RequestInit = {}, path = '/api/anything'): Promise<Response> => handle(new Request(backend + path, init));
  return { gateway, scheduler, reached, send, fetch: fetchFrom(handle) };
}

describe('Gateway', () => {
  it('lets everything through while nothing is wrong', async () => {
    const { send, reached } = behind();
    expect(await (await send()).text()).toBe(whole);
    expect(reached).toEqual(['GET']);
  });

  it.each([
    ['sign-in-elsewhere', 302, null],
    ['sign-in-redirect', 302, null],
    ['sign-in-page', 200, 'text/html; charset=utf-8'],
    ['sign-in-401', 401, 'text/html; charset=utf-8'],
    ['firewall', 403, 'text/html; charset=utf-8'],
    ['gateway-502', 502, 'text/html; charset=utf-8'],
    ['gateway-503', 503, 'text/html; charset=utf-8'],
    ['gateway-504', 504, 'text/plain'],
  ] as const)('%s answers %i and reaches nothing', async (name, status, type) => {
    const { send, reached } = behind(name);
    const response = await send({ method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, type]);
    expect(reached).toEqual([]);
  });

  it.each([
    ['done-then-502', 502, 'text/html; charset=utf-8'],
    ['done-then-503', 503, 'text/plain'],
    ['done-then-504', 504, 'text/html; charset=utf-8'],
  ] as const)('%s answers %i when the backend has done it', async (name, status, type) => {
    const { send, reached } = behind(name);
    const response = await send({ method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, type]);
    expect(reached).toEqual(['POST']);
  });

  it('loses a request, or the answer to it', async () => {
    const request = behind('lost-request');
    await expect(request.send({ method: 'POST' })).rejects.toThrow(TypeError);
    expect(request.reached).toEqual([]);
    const answer = behind('lost-answer');
    await expect(answer.send({ method: 'POST' })).rejects.toThrow(TypeError);
    expect(answer.reached).toEqual(['POST']);
  });

  it('stalls in the middle of a body until the page gives up', async () => {
    const caller = new AbortController();
    const response = await behind('stalled-body').send({ signal: caller.signal });
    expect(response.headers.get('Content-Type')).toBe('application/json');
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(whole.startsWith(new TextDecoder().decode(value))).toBe(true);
    const rest = reader?.read();
    caller.abort();
    await expect(rest).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('drips a body in ten pieces, two seconds apart', async () => {
    const { send, scheduler } = behind('dripping-body');
    const response = await send();
    const text = response.text();
    let pauses = 0;
    for (; pauses < 9; pauses += 1) {
      await expect.poll(() => scheduler.delays).toEqual([2000]);
      await scheduler.run();
    }
    expect(await text).toBe(whole);
    expect(scheduler.delays).toEqual([]);
  });

  it('affects so many requests, with a method, below a path', async () => {
    const { send } = behind('gateway-503', { times: 2, method: 'post', path: '/api/anomalies' });
    const statuses = async (init: RequestInit, path: string) => (await send(init, path)).status;
    expect(await statuses({ method: 'GET' }, '/api/anomalies/42')).toBe(200);
    expect(await statuses({ method: 'POST' }, '/api/integrations')).toBe(200);
    expect(await statuses({ method: 'POST' }, '/api/anomalies/42/tickets')).toBe(503);
    expect(await statuses({ method: 'POST' }, '/api/anomalies/42/tickets')).toBe(503);
    expect(await statuses({ method: 'POST' }, '/api/anomalies/42/tickets')).toBe(200);
  });

  it('has the one count that was injected last, and none when it is cleared', async () => {
    const { gateway, send } = behind('gateway-502');
    gateway.inject('firewall', { method: 'POST' });
    expect([(await send()).status, (await send({ method: 'POST' })).status]).toEqual([502, 403]);
    expect(gateway.active).toEqual(['gateway-502', 'firewall']);
    gateway.clear();
    expect((await send()).status).toBe(200);
  });

  it('has an effect for every fault of the catalogue', async () => {
    for (const name of gatewayFaults) {
      const { send } = behind(name);
      const told = await send().then(({ status, body }) => [status, body === null ? '' : 'body'].join(' '), () => 'ended');
      expect([name, told]).toEqual([name, expect.stringMatching(/^(ended|\d{3} .*)$/)]);
    }
  });
});

describe('fetchFrom', () => {
  it('fails where a redirect leads to another origin', async () => {
    await expect(behind('sign-in-elsewhere').fetch(`${backend}/api/anything`)).rejects.toThrow(TypeError);
  });

  it('follows one within the origin to the login page, a POST as a GET', async () => {
    const { fetch, reached } = behind('sign-in-redirect');
    const response = await fetch(`${backend}/api/anything`, { method: 'POST', body: '{}' });
    expect([response.status, response.redirected, new URL(response.url).pathname]).toEqual([200, true, '/__mock/sign-in']);
    expect(await response.text()).toContain('Sign in');
    expect(reached).toEqual([]);
  });

  it('hides a redirect that is not followed', async () => {
    const { type, status, headers } = await behind('sign-in-elsewhere').fetch(`${backend}/api/anything`, { redirect: 'manual' });
    expect([type, status, [...headers]]).toEqual(['opaqueredirect', 0, []]);
    await expect(behind('sign-in-redirect').fetch(`${backend}/api/anything`, { redirect: 'error' })).rejects.toThrow(TypeError);
  });

  it('passes on what is no redirect', async () => {
    const response = await behind().fetch(`${backend}/api/anything`);
    expect([response.redirected, await response.text()]).toEqual([false, whole]);
  });
});
