import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceNowClient } from '../../../src/backend/servicenow/client.js';

const servers: Server[] = [];

/** A server on a port of its own; gives its host. */
async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const close = (server: Server) => new Promise((resolve) => server.close(resolve));

afterEach(async () => {
  await Promise.all(servers.splice(0).map(close));
});

const client = (origin: string, timeout: number) =>
  new ServiceNowClient({ fetch, origin, authorization: () => Promise.resolve('Basic c2VjcmV0'), timeout, now: Date.now });
const read = (origin: string, timeout = 5000) => client(origin, timeout).list('incident', { sysparm_limit: '1' });
const write = (origin: string, timeout = 5000) => client(origin, timeout).insert('incident', { short_description: 'x' }, {});

// covers: S7, S11, P1
test('a redirect is not followed, so that credentials stay with the instance', async () => {
  const visits: string[] = [];
  const elsewhere = await listen((request, response) => {
    visits.push(request.url ?? '');
    response.end('{"result":[]}');
  });
  const instance = await listen((_, response) => response.writeHead(302, { Location: `http://${elsewhere}/login.do` }).end());
  await expect(read(`http://${instance}`)).rejects.toMatchObject({ code: 'provider-unrecognized' });
  expect(visits).toEqual([]);
});

// covers: S11, P1
test('a host that does not speak TLS is a matter of the secure connection, not of credentials', async () => {
  const host = await listen((_, response) => response.end());
  await expect(read(`https://${host}`)).rejects.toMatchObject({ code: 'provider-tls', unclear: false });
});

// covers: S11, P1
test('a port where nobody listens is unreachable, and surely nothing arrived', async () => {
  const host = await listen((_, response) => response.end());
  await Promise.all(servers.splice(0).map(close));
  for (const call of [read, write]) await expect(call(`http://${host}`)).rejects.toMatchObject({ code: 'provider-unreachable', unclear: false });
});

// covers: S11, P1
test('a server that is silent, at once or in the middle of its answer, is a timeout, after which a write may have arrived', async () => {
  const silent = await listen(() => undefined);
  await expect(write(`http://${silent}`, 50)).rejects.toMatchObject({ code: 'provider-timeout', unclear: true });
  await expect(read(`http://${silent}`, 50)).rejects.toMatchObject({ code: 'provider-timeout', unclear: false });
  const halting = await listen((_, response) => void response.write('{"result":'));
  await expect(write(`http://${halting}`, 200)).rejects.toMatchObject({ code: 'provider-timeout', unclear: true });
  await expect(read(`http://${halting}`, 200)).rejects.toMatchObject({ code: 'provider-timeout', unclear: false });
  servers.forEach((server) => server.closeAllConnections());
});
