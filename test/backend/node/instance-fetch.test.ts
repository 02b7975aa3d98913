import type { LookupAddress } from 'node:dns';
import { createInstanceFetch, type InstanceFetch, type InstanceFetchOptions } from '../../../src/backend/node/instance-fetch.js';
import { ServiceNowClient } from '../../../src/backend/servicenow/client.js';
import { closedPort, listen, listenAsProxy } from './servers.js';

const open: InstanceFetch[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((reaching) => reaching.close()));
});

function reach(options: InstanceFetchOptions = {}): typeof globalThis.fetch {
  const reaching = createInstanceFetch(options);
  open.push(reaching);
  return reaching.fetch;
}

const found = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 });

/** A resolver that gives other addresses each time that it is asked, the last ones from then on. */
function resolver(...answers: readonly string[][]) {
  const asked: string[] = [];
  const resolve = (hostname: string): Promise<LookupAddress[]> => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(hostname);
    return Promise.resolve(answer.map(found));
  };
  return { asked, resolve };
}

const barred = expect.objectContaining({ message: 'fetch failed', cause: expect.objectContaining({ code: 'ERR_ADDRESS_NOT_ALLOWED' }) as Error }) as Error;

describe('createInstanceFetch', () => {
  it('connects to the address that it has checked, and asks for it once', async () => {
    const { port, asked } = await listen();
    const names = resolver(['127.0.0.1'], ['10.0.0.1']);
    const fetch = reach({ allowLoopback: true, resolve: names.resolve });
    const response = await fetch(`http://acme.example:${port}/a?b=c`);
    expect([response.status, await response.json(), asked, names.asked]).toEqual([200, { result: [] }, [`GET acme.example:${port}/a?b=c`], ['acme.example']]);
  });

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback, of IPv6', '::1'],
    ['loopback, in an address of IPv6', '::ffff:127.0.0.1'],
    ['private', '10.0.0.1'],
    ['link-local', '169.254.169.254'],
    ['link-local, of IPv6', 'fe80::1%eth0'],
    ['what is no address', 'acme'],
  ])('reaches no name that leads to an address which is %s', async (_, address) => {
    const { port, asked } = await listen();
    await expect(reach(resolver([address]))(`http://acme.example:${port}/`)).rejects.toThrow(barred);
    expect(asked).toEqual([]);
  });

  it('reaches no name that has one address among others which is not allowed', async () => {
    const { port, asked } = await listen();
    for (const addresses of [['8.8.8.8', '127.0.0.1'], ['127.0.0.1', '8.8.8.8'], []]) {
      await expect(reach(resolver(addresses))(`http://acme.example:${port}/`)).rejects.toThrow(barred);
    }
    await expect(reach({ allowLoopback: true, ...resolver(['127.0.0.1', '10.0.0.1']) })(`http://acme.example:${port}/`)).rejects.toThrow(barred);
    expect(asked).toEqual([]);
  });

  it('checks each time what a name leads to, whatever it has led to before', async () => {
    const { port, asked } = await listen();
    const caller = new AbortController();
    const names = resolver(['8.8.8.8'], ['127.0.0.1']);
    const resolve = async (name: string): Promise<LookupAddress[]> => {
      const addresses = await names.resolve(name);
      // Nobody waits for the internet.
      if (names.asked.length === 1) setImmediate(() => caller.abort());
      return addresses;
    };
    const fetch = reach({ resolve });
    expect(await fetch(`http://acme.example:${port}/`, { signal: caller.signal }).catch((error: unknown) => error)).not.toEqual(barred);
    await expect(fetch(`http://acme.example:${port}/`)).rejects.toThrow(barred);
    expect(asked).toEqual([]);
  });

  it('reaches no address as such that is not allowed, nor the names of this computer, however they are written', async () => {
    const { port, asked } = await listen();
    const names = resolver(['8.8.8.8']);
    for (const host of ['127.0.0.1', '127.1', '0x7f000001', '2130706433', '0.0.0.0', '[::1]', '[::ffff:7f00:1]', 'localhost', 'LOCALHOST.', 'app.localhost', '10.0.0.1', '169.254.169.254']) {
      await expect(reach(names)(`http://${host}:${port}/`), host).rejects.toThrow(barred);
    }
    expect([asked, names.asked]).toEqual([[], []]);
  });

  it('fails in the same way where something listens and where nothing does', async () => {
    const { port } = await listen();
    const outcomes = [port, await closedPort()].map((port) => reach()(`https://127.0.0.1:${port}/`).catch((error: unknown) => error));
    const [open, closed] = (await Promise.all(outcomes)) as [Error, Error];
    expect([open.message, open.cause]).toEqual([closed.message, closed.cause]);
    expect(open).toEqual(barred);
  });

  it('reaches this computer where that is allowed, and a private network where that is', async () => {
    const { port, asked } = await listen();
    const origin = `127.0.0.1:${port}`;
    expect((await reach({ allowLoopback: true })(`http://${origin}/`)).status).toBe(200);
    await expect(reach({ allowPrivate: true })(`http://${origin}/`)).rejects.toThrow(barred);
    await expect(reach({ allowLoopback: true, ...resolver(['10.0.0.1']) })(`http://acme.example:${port}/`)).rejects.toThrow(barred);
    expect(asked).toHaveLength(1);
  });

  it('reaches hosts of its own by their addresses and their names', async () => {
    const { port, asked } = await listen();
    expect((await reach({ ownHosts: ['127.0.0.1'] })(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect((await reach({ ownHosts: ['mock.example'], ...resolver(['127.0.0.1']) })(`http://mock.example:${port}/`)).status).toBe(200);
    expect(asked).toHaveLength(2);
  });

  it('checks what a redirect leads to, where a caller has it followed', async () => {
    const inner = await listen();
    const names = resolver(['127.0.0.1']);
    for (const target of [`http://127.0.0.2:${inner.port}/`, `http://other.example:${inner.port}/`]) {
      const outer = await listen((_, response) => response.writeHead(302, { Location: target }).end());
      const resolve = (name: string) => (name === 'acme.example' ? names.resolve(name) : Promise.resolve([found('127.0.0.1')]));
      const fetch = reach({ ownHosts: ['acme.example'], resolve });
      await expect(fetch(`http://acme.example:${outer.port}/`)).rejects.toThrow(barred);
      expect((await fetch(`http://acme.example:${outer.port}/`, { redirect: 'manual' })).status).toBe(302);
      expect(outer.asked).toHaveLength(2);
    }
    expect(inner.asked).toEqual([]);
  });

  it('sends a request of Node’s as it is', async () => {
    const bodies: string[] = [];
    const { port, asked } = await listen((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(`${request.headers['content-type'] ?? ''} ${request.headers['content-length'] ?? ''} ${chunk.toString()}`));
      request.on('end', () => response.end('{}'));
    });
    const url = new URL(`http://127.0.0.1:${port}/a`);
    const fetch = reach({ allowLoopback: true });
    await fetch(new Request(url, { method: 'POST', body: '{"a":1}', headers: { 'Content-Type': 'application/json' } }));
    await fetch(new Request(url, { method: 'POST' }), { method: 'PUT', body: 'text', headers: new Headers({ 'Content-Type': 'text/a' }) });
    await fetch(url, { headers: { Host: 'ignored.example' } });
    expect([asked.map((line) => line.split(' ')[0]), bodies]).toEqual([['POST', 'PUT', 'GET'], ['application/json 7 {"a":1}', 'text/a 4 text']]);
  });

  it('ends with the calls that wait, and may end without having been used', async () => {
    await createInstanceFetch().close();
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { port } = await listen(() => {
      arrived();
    });
    const reaching = createInstanceFetch({ allowLoopback: true });
    const waiting = reaching.fetch(`http://127.0.0.1:${port}/`).then(() => 'answered', () => 'ended');
    await arrival;
    await reaching.close();
    expect(await waiting).toBe('ended');
  });
});

describe('a proxy', () => {
  it('has names to resolve, which nobody checks, and is asked for no address that is not allowed', async () => {
    const { port, asked } = await listen();
    const proxy = await listenAsProxy(port);
    const names = resolver(['127.0.0.1']);
    const fetch = reach({ proxy: `http://127.0.0.1:${proxy.port}`, ...names });
    expect((await fetch('http://acme.example/a')).status).toBe(200);
    for (const host of ['127.0.0.1', 'localhost', '10.0.0.1', '169.254.169.254']) await expect(fetch(`http://${host}:${port}/`), host).rejects.toThrow(barred);
    expect([asked, proxy.asked, names.asked]).toEqual([['GET acme.example/a'], ['acme.example:80'], []]);
  });

  it('is not asked for this computer, nor for hosts of one’s own', async () => {
    const { port, asked } = await listen();
    const proxy = await listenAsProxy(0);
    const fetch = reach({ proxy: `http://127.0.0.1:${proxy.port}`, allowLoopback: true, ownHosts: ['mock.example'], ...resolver(['127.0.0.1']) });
    for (const host of ['127.0.0.1', 'app.localhost', 'mock.example']) expect((await fetch(`http://${host}:${port}/`)).status).toBe(200);
    expect([asked.length, proxy.asked]).toEqual([3, []]);
  });

  it('is asked for an address in a private network, where that is allowed', async () => {
    const { port } = await listen();
    const proxy = await listenAsProxy(port);
    expect((await reach({ proxy: `http://127.0.0.1:${proxy.port}`, allowPrivate: true })('http://10.0.0.1/')).status).toBe(200);
    expect(proxy.asked).toEqual(['10.0.0.1:80']);
  });
});

describe('a client of ServiceNow', () => {
  const client = (origin: string, options: InstanceFetchOptions) => new ServiceNowClient({ fetch: reach(options), origin, timeout: 5_000, now: Date.now });
  const write = (origin: string, options: InstanceFetchOptions) => client(origin, options).insert('incident', {}, {});
  const read = (origin: string, options: InstanceFetchOptions) => client(origin, options).list('incident', {});
  const proxyTo = async (port: number) => ({ proxy: `http://127.0.0.1:${(await listenAsProxy(port)).port}` });

  // covers: S11, P1
  it('has not sent what would have reached an address that is not allowed', async () => {
    const { port, asked } = await listen();
    await expect(write(`http://127.0.0.1:${port}`, {})).rejects.toMatchObject({ code: 'provider-unreachable', barred: true, unclear: false });
    expect(asked).toEqual([]);
  });

  // covers: S11, P1
  it('tells failures apart as with the fetch of Node', async () => {
    const { port } = await listen();
    const options = { allowLoopback: true, resolve: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })) };
    await expect(write(`https://127.0.0.1:${port}`, options)).rejects.toMatchObject({ code: 'provider-tls', unclear: false });
    await expect(write(`http://127.0.0.1:${await closedPort()}`, options)).rejects.toMatchObject({ code: 'provider-unreachable', barred: false, unclear: false });
    await expect(write('https://acme.example', options)).rejects.toMatchObject({ code: 'provider-unreachable', barred: false, unclear: false });
    const silent = await listen(() => undefined);
    const waiting = new ServiceNowClient({ fetch: reach(options), origin: `http://127.0.0.1:${silent.port}`, timeout: 300, now: Date.now });
    await expect(waiting.insert('incident', {}, {})).rejects.toMatchObject({ code: 'provider-timeout', unclear: true });
  });

  // covers: S11, P1
  it('tells them apart behind a proxy', async () => {
    const { port } = await listen();
    expect(await read('http://acme.example', await proxyTo(port))).toMatchObject({ rows: [] });
    await expect(write('https://acme.example', await proxyTo(port))).rejects.toMatchObject({ code: 'provider-tls', unclear: false });
    await expect(write('https://acme.example', { proxy: `http://127.0.0.1:${await closedPort()}` })).rejects.toMatchObject({ code: 'provider-unreachable', unclear: false });
    await expect(write('https://acme.example', await proxyTo(0))).rejects.toMatchObject({ code: 'provider-unreachable', unclear: false });
  });
});
