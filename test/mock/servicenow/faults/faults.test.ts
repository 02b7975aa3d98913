// Faults of an instance
import { manualScheduler } from '../../../../src/common/scheduler.js';
import { faultNames, type FaultOptions } from '../../../../src/mock/servicenow/index.js';
import { basic, createWorld, list, origin, send, serviceAccount, type World } from '../client.js';
import { post, table, worldIn } from './faulty-world.js';

const statuses = async (world: World, count: number): Promise<string> => {
  const codes: number[] = [];
  for (let index = 0; index < count; index += 1) codes.push((await send(world.snow, table)).status);
  return codes.join(' ');
};

describe('Faults', () => {
  it('none leave an instance healthy', async () => {
    const world = createWorld();
    expect(world.snow.faults.active).toEqual([]);
    expect((await post(world)).status).toBe(201);
  });

  it('can all be injected and removed, and the instance is healthy again', async () => {
    const world = createWorld();
    const settings = structuredClone(world.snow.settings);
    for (const name of faultNames) world.snow.faults.inject(name);
    expect(world.snow.faults.active).toEqual(faultNames);
    world.snow.faults.clear();
    expect(world.snow.faults.active).toEqual([]);
    expect(world.snow.settings).toEqual(settings);
    expect((await post(world)).status).toBe(201);
  });

  // spec: 1.4-in-front
  it.each([
    ['moved', 301, 'https://moved.service-now.com/api/now/table/incident', ''],
    ['sign-in-page', 302, `https://login.example.com/saml2?SAMLRequest=c2VjcmV0&RelayState=${encodeURIComponent(`${origin}${table}`)}`, ''],
    ['proxy-sign-in', 401, null, 'Sign in to the proxy'],
    ['address-denied', 403, null, 'Your IP address is not allowed'],
  ] as const)('%s answers %i in the place of the instance, and does nothing', async (name, status, location, words) => {
    const world = worldIn(name);
    const response = await post(world);
    expect([response.status, response.headers.get('Location')?.split('?sysparm')[0] ?? null]).toEqual([status, location]);
    expect(await response.text()).toContain(words);
    expect(world.snow.store.count('incident')).toBe(0);
  });

  // spec: 1.4-503
  it('hibernating answers HTML with 200 and does nothing, on pages as well', async () => {
    const world = worldIn('hibernating');
    const response = await post(world);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html;charset=UTF-8']);
    expect(await response.text()).toContain('Hibernating');
    expect(world.snow.store.count('incident')).toBe(0);
    expect(await (await send(world.snow, '/incident_list.do')).text()).toContain('Hibernating');
  });

  // spec: 1.4-503
  it.each(['<html>', 'Instance Hibernating page', 'Want to find out why instances hibernate?', 'dev.do#!/home?wu=true'])(
    'hibernating is known to clients by %s',
    async (sign) => {
      expect(await (await send(worldIn('hibernating').snow, '/api/now/table/incident')).text()).toContain(sign);
    },
  );

  // spec: 1.4-503
  it('maintenance answers HTML with 503', async () => {
    const response = await post(worldIn('maintenance'));
    expect([response.status, response.headers.get('Content-Type')]).toEqual([503, 'text/html;charset=UTF-8']);
  });

  it('rate-limited answers 429 with its headers', async () => {
    const response = await post(worldIn('rate-limited', { retryAfter: 7 }));
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('7');
    expect(response.headers.get('X-RateLimit-Reset')).toBe(String(Date.parse('2024-01-15T10:30:07Z') / 1000));
    expect(await response.json()).toMatchObject({ error: { message: 'Rate limit exceeded' } });
  });

  it('server-errors fails every request, each nth one, or so many', async () => {
    expect(await statuses(worldIn('server-errors'), 2)).toBe('500 500');
    expect(await statuses(worldIn('server-errors', { every: 3 }), 6)).toBe('200 200 500 200 200 500');
    expect(await statuses(worldIn('server-errors', { times: 2 }), 3)).toBe('500 500 200');
  });

  it('server-errors ends after so many failures, and not before', async () => {
    expect(await statuses(worldIn('server-errors', { every: 3, times: 2 }), 9)).toBe('200 200 500 200 200 500 200 200 200');
  });

  it.each(['/angular.do?sysparm_type=get_user', '/oauth_token.do', '/oauth_revoke_token.do', '/incident.do', '/', '/mock-servicenow.css'])(
    'spoil the way to %s, too',
    async (path) => {
      expect((await send(worldIn('server-errors').snow, path)).status).toBe(500);
      await expect(send(worldIn('refuses-connection').snow, path)).rejects.toThrow(TypeError);
    },
  );

  it('are active for several routes at once, each with its options, until they are removed together', async () => {
    const world = createWorld();
    const { faults } = world.snow;
    const isFor = (name: string): Pick<FaultOptions, 'only' | 'route'> => ({ route: name, only: ({ url }) => url.includes(name) });
    const statusesNow = async () => {
      const codes = await Promise.all(['sys_user', 'incident', 'problem'].map(async (name) => (await send(world.snow, `/api/now/table/${name}`)).status));
      return codes.join(' ');
    };
    faults.inject('server-errors', { ...isFor('sys_user'), every: 2 });
    faults.inject('server-errors', { ...isFor('incident'), times: 1 });
    expect(faults.active).toEqual(['server-errors']);
    expect([await statusesNow(), await statusesNow(), await statusesNow()]).toEqual(['200 500 200', '500 200 200', '200 200 200']);
    faults.inject('server-errors', isFor('sys_user'));
    expect(await statusesNow()).toBe('500 200 200');
    faults.inject('server-errors', { ...isFor('table'), every: 100 });
    expect(await statusesNow()).toBe('200 200 200');
    faults.remove('server-errors');
    expect(faults.active).toEqual([]);
  });

  it('server-errors fails by chance, the same way for the same seed', async () => {
    const run = () => statuses(worldIn('server-errors', { probability: 0.5 }), 12);
    const first = await run();
    expect(first).toContain('200');
    expect(first).toContain('500');
    expect(await run()).toBe(first);
  });

  it('affect only the requests that they are told to', async () => {
    const world = worldIn('server-errors', { only: (request) => request.method === 'POST' });
    expect((await send(world.snow, table)).status).toBe(200);
    expect((await post(world)).status).toBe(500);
    expect((await send(world.snow, '/incident_list.do')).status).toBe(200);
    expect((await world.snow.fetch(`${origin}/incident.do`, { method: 'POST' })).status).toBe(500);
  });

  it('slow answers after its latency', async () => {
    const scheduler = manualScheduler();
    const world = createWorld({ scheduler });
    world.snow.faults.inject('slow', { latency: 800, jitter: 0 });
    const answer = post(world);
    expect(scheduler.delays).toEqual([800]);
    expect(world.snow.store.count('incident')).toBe(0);
    await scheduler.run();
    expect((await answer).status).toBe(201);
  });

  it('slow varies by chance within its jitter', () => {
    const scheduler = manualScheduler();
    const world = createWorld({ scheduler });
    world.snow.faults.inject('slow', { latency: 100, jitter: 50 });
    for (let index = 0; index < 8; index += 1) void post(world);
    expect(scheduler.delays.every((delay) => delay >= 100 && delay < 150)).toBe(true);
    expect(new Set(scheduler.delays).size).toBe(8);
  });

  it.each([
    ['times-out', 0],
    ['commits-then-times-out', 1],
  ] as const)('%s never answers a write, and leaves %s records when it is aborted', async (name, count) => {
    const world = worldIn(name);
    const controller = new AbortController();
    const answer = world.snow.fetch(`${origin}${table}`, {
      method: 'POST',
      headers: { Authorization: basic(serviceAccount), 'Content-Type': 'application/json' },
      body: '{}',
      signal: controller.signal,
    });
    const outcome = answer.then(
      () => 'answered',
      (error: Error) => error.name,
    );
    await vi.waitFor(() => expect(world.snow.store.count('incident')).toBe(count));
    controller.abort();
    expect(await outcome).toBe('AbortError');
  });

  it('refuses-connection rejects and does nothing', async () => {
    const world = worldIn('refuses-connection');
    await expect(post(world)).rejects.toThrow(TypeError);
    expect(world.snow.store.count('incident')).toBe(0);
  });

  it('commits-then-drops rejects though the record was written; reads pass', async () => {
    const world = worldIn('commits-then-drops');
    await expect(post(world)).rejects.toThrow(TypeError);
    expect(await list(world.snow, '/table/incident')).toHaveLength(1);
  });

  it('written-meanwhile lets a person write to the record before the write arrives; reads pass, and so do records that are not there', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident', { description: 'Mine.' });
    snow.faults.inject('written-meanwhile');
    await send(snow, `/api/now/table/incident/${sys_id}`);
    expect(snow.store.get('incident', sys_id)?.description).toBe('Mine.');
    for (const path of [`incident/${sys_id}`, `incident/${'f'.repeat(32)}`, `u_none/${sys_id}`, 'incident']) {
      await send(snow, `/api/now/table/${path}`, { method: path === 'incident' ? 'POST' : 'PATCH', body: { urgency: '1' } });
    }
    expect(snow.store.get('incident', sys_id)).toMatchObject({ description: 'Mine.\nAdded by Beth Anglin while it was being written to.', urgency: '1', sys_mod_count: '2' });
  });

  it('commits-then-fails answers 500 though the record was written, once when told once', async () => {
    const world = worldIn('commits-then-fails', { times: 1 });
    expect((await post(world)).status).toBe(500);
    expect(world.snow.store.count('incident')).toBe(1);
    expect((await post(world)).status).toBe(201);
  });

  it('half-json ends in the middle as if it were whole', async () => {
    const response = await send(worldIn('half-json').snow, '/api/now/table/sys_user');
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toMatch(/^\{"result"/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('drops-connection breaks off while the body is read', async () => {
    const response = await send(worldIn('drops-connection').snow, '/api/now/table/sys_user');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });
});
