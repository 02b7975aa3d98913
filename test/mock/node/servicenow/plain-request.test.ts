import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readPlainRequest } from '../../../../src/mock/node/servicenow/plain-request.js';
import { basic, send, start } from './running.js';

type Plain = ReturnType<typeof readPlainRequest>;

const path = '/api/now/table/incident';
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** What is read of a request that a client writes by hand, and how the client leaves. */
async function read(...lines: readonly string[]): Promise<{ plain: Plain; leave: () => void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  closers.push(() => socket.destroy(), () => server.close());
  const arrived = new Promise<Plain>((resolve) => {
    server.on('request', (incoming, outgoing) => resolve(readPlainRequest(incoming, outgoing)));
  });
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return { plain: await arrived, leave: () => socket.destroy() };
}

const get = (target: string, ...headers: readonly string[]) => read(`GET ${target} HTTP/1.1`, 'Host: localhost:8182', ...headers);

describe('readPlainRequest', () => {
  it.each(['', '?', '?sysparm_limit=10&sysparm_fields=number,state', '?sysparm_query=state=1%5EORDERBYDESCnumber^priorityIN1,2', '/0123456789abcdef0123456789abcdef?sysparm_query=a@b.c:*!~($)'])(
    'reads the address %s as a URL parser does',
    async (rest) => {
      const { plain } = await get(path + rest);
      expect(plain?.url).toBe(`http://localhost:8182${path}${rest}`);
      expect(new URL(plain?.url ?? '').href).toBe(plain?.url);
    },
  );

  it('has the headers by their names, in any case', async () => {
    const { plain } = await get(path, 'Accept: application/json', 'X-UserToken: abc');
    expect([plain?.headers.get('ACCEPT'), plain?.headers.get('x-usertoken'), plain?.headers.get('Cookie')]).toEqual(['application/json', 'abc', null]);
    expect(Object.fromEntries(plain?.headers ?? [])).toEqual({ host: 'localhost:8182', accept: 'application/json', 'x-usertoken': 'abc' });
  });

  it('has the body of a GET: none', async () => {
    const { plain } = await get(path);
    expect([plain?.method, await plain?.text(), (await plain?.arrayBuffer())?.byteLength]).toEqual(['GET', '', 0]);
  });

  it('tells when its client leaves', async () => {
    const { plain, leave } = await get(path);
    const signal = plain?.signal;
    const fired = new Promise((resolve) => signal?.addEventListener('abort', resolve));
    expect(signal?.aborted).toBe(false);
    leave();
    await fired;
    expect(signal?.aborted).toBe(true);
  });

  it.each(['/', '/incident_list.do', '/__mock/state', '/api/now/../../etc/passwd', '/api/now/table/..', '/api/now/table/%69ncident', '/api//now', `${path}/`, `${path}?a="b"`, `${path}?a='b'`, `${path}?a=<b>`, `${path}?a=#b`, 'http://other.example/api/now/table/incident'])(
    'leaves the target %s to others',
    async (target) => {
      expect((await read(`GET ${target} HTTP/1.1`, 'Host: localhost')).plain).toBeUndefined();
    },
  );

  it.each(['LOCALHOST', 'localhost:80', 'user@localhost', 'local host', '[::1]:8182', 'localhost/x', ''])('leaves the host "%s" to others', async (host) => {
    expect((await read(`GET ${path} HTTP/1.1`, `Host: ${host}`)).plain).toBeUndefined();
  });

  it('leaves every other method, and a header that came twice, to others', async () => {
    for (const method of ['HEAD', 'POST', 'DELETE', 'OPTIONS']) expect((await read(`${method} ${path} HTTP/1.1`, 'Host: localhost')).plain).toBeUndefined();
    for (const name of ['Authorization', 'Accept', 'Cookie', '__proto__']) expect((await get(path, `${name}: a`, `${name}: b`)).plain).toBeUndefined();
  });
});

describe('the process', () => {
  it('takes no credentials from a request that has them twice', async () => {
    const snow = await start();
    const { port } = new URL(snow.url);
    const authorization = `Authorization: ${basic('admin:admin')}`;
    const answer = new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1').setEncoding('latin1').once('data', (text: string) => resolve(text));
      closers.push(() => socket.destroy());
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${authorization}\r\n${authorization}\r\n\r\n`);
    });
    expect(await answer).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('sends each cookie by itself, and one length', async () => {
    const snow = await start();
    const { headers } = await send(snow, path);
    expect(headers.getSetCookie()).toHaveLength(5);
    expect(headers.get('Content-Length')).toBe(String('{"result":[]}'.length));
  });
});
