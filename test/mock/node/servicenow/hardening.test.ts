import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { RunningMockServiceNow } from '../../../../src/mock/node/servicenow/index.js';
import { basic, createIncident, send, start } from './running.js';

const head = (method: string, path: string, ...headers: readonly string[]): string =>
  `${[`${method} ${path} HTTP/1.1`, 'Host: localhost', `Authorization: ${basic('admin:admin')}`, ...headers].join('\r\n')}\r\n\r\n`;

/** A connection as a program opens it that speaks HTTP by hand, and what came back when it ends. */
function open(snow: RunningMockServiceNow): { socket: Socket; ended: Promise<string>; read: () => string } {
  const socket = connect(Number(new URL(snow.url).port), '127.0.0.1').setEncoding('latin1');
  let text = '';
  socket.on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<string>((resolve) => {
    // A server may reset a connection that it refuses: what came before that counts.
    socket.on('error', () => undefined).on('close', () => resolve(text));
  });
  return { socket, ended, read: () => text };
}

async function say(snow: RunningMockServiceNow, text: string | Buffer): Promise<string> {
  const { socket, ended } = open(snow);
  socket.write(text);
  return ended;
}

/** Whether the instance still does its work. */
const isWell = async (snow: RunningMockServiceNow): Promise<boolean> => (await send(snow, '/api/now/table/incident')).status === 200;

const envelope = (answer: string): { error: { message: string; detail: string | null }; status: string } =>
  JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as { error: { message: string; detail: string | null }; status: string };

describe('the process', () => {
  it.each([
    ['one header of a megabyte', () => `X-Large: ${'a'.repeat(1_000_000)}`],
    ['fifty thousand headers', () => Array.from({ length: 50_000 }, (_, index) => `X-${index}: 1`).join('\r\n')],
  ])('answers %s with 431 in the envelope', async (_, header) => {
    const snow = await start();
    const answer = await say(snow, head('GET', '/api/now/table/incident', header()));
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(envelope(answer)).toEqual({ error: { message: 'Request header is too large', detail: null }, status: 'failure' });
    expect(await isWell(snow)).toBe(true);
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['TLS', Buffer.from('1603010200010001fc0303', 'hex')],
    ['another version of HTTP', 'GET / HTTP/9.9\r\n\r\n'],
    ['two lengths', head('POST', '/api/now/table/incident', 'Content-Length: 2', 'Content-Length: 3')],
    ['a length and chunks', head('POST', '/api/now/table/incident', 'Content-Length: 2', 'Transfer-Encoding: chunked')],
    ['a header without a name', head('GET', '/', ': x')],
    ['a control character in a header', head('GET', '/', 'X-A: a\0b')],
  ])('answers %s with 400 in the envelope', async (_, text) => {
    const snow = await start();
    const answer = await say(snow, text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(envelope(answer).status).toBe('failure');
    expect(await isWell(snow)).toBe(true);
  });

  it.each([undefined, { latency: 50, jitter: 0 }])('answers what came whole before what is no HTTP, however late: %j', async (slow) => {
    const snow = await start();
    if (slow) snow.control.faults.inject('slow', slow);
    const answer = await say(snow, `${head('GET', '/api/now/table/incident')}${head('GET', '/api/now/table/nonsense')}hello\r\n\r\n`);
    expect(answer.match(/HTTP\/1\.1 .*|"message":"[^"]*"/g)).toEqual(['HTTP/1.1 200 OK', 'HTTP/1.1 400 Bad Request', '"message":"Invalid table nonsense"', 'HTTP/1.1 400 Bad Request', '"message":"The request cannot be read"']);
    expect(await isWell(snow)).toBe(true);
  });

  it('does not reset the connection of a client that goes on sending after its refusal', async () => {
    const snow = await start();
    const { socket, ended } = open(snow);
    const errors: Error[] = [];
    socket.on('error', (error) => errors.push(error));
    socket.end(head('GET', '/api/now/table/incident', `X-Large: ${'a'.repeat(5_000_000)}`));
    expect(await ended).toMatch(/^HTTP\/1\.1 431 /);
    expect(errors).toEqual([]);
  });

  it.each(['//', '/%', '/..%2f..%2fetc/passwd', '/api/now/table/%00', '/api/now/table/incident/%E0%A4%A', '*', 'http://other.example/api/now/table/incident'])(
    'has an answer for the target %s',
    async (target) => {
      const snow = await start();
      const answer = await say(snow, head('GET', target, 'Connection: close'));
      expect(answer).toMatch(/^HTTP\/1\.1 [234]\d\d /);
      expect(answer).not.toMatch(/\bat .*\.ts:|node_modules/);
      expect(await isWell(snow)).toBe(true);
    },
  );

  it('answers a Host that is no name with 400', async () => {
    const answer = await say(await start(), 'GET / HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each(['999.1.1.1', '1.2.3.4.5', '127.0.0.1.999:8182', 'mock.0x1ffffffff'])('answers the Host %s, which has no address, with 400 in the envelope', async (host) => {
    const snow = await start();
    for (const path of ['/api/now/table/incident', '/api/now/table/incident/%41', '/__mock/', '/nav_to.do']) {
      const answer = await say(snow, head('GET', path, 'Connection: close').replace('Host: localhost', `Host: ${host}`));
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(envelope(answer)).toEqual({ error: { message: 'Requested URI does not represent any resource', detail: null }, status: 'failure' });
    }
  });

  it('ends a tunnel that a proxy would open', async () => {
    const answer = await say(await start(), 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(envelope(answer).status).toBe('failure');
  });

  it.each([
    ['no Host', 400, 'GET /api/now/table/incident HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['no Host, as older clients send it', 400, 'GET /api/now/table/incident HTTP/1.0\r\n\r\n'],
    ['an expectation', 417, head('POST', '/api/now/table/incident', 'Expect: foo', 'Content-Length: 2')],
  ])('answers a request with %s with %s in the envelope', async (_, status, text) => {
    const snow = await start();
    const answer = await say(snow, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/\r\nContent-Type: application\/json;charset=UTF-8\r\n/i);
    expect(envelope(answer)).toMatchObject({ error: { detail: null }, status: 'failure' });
    expect(await isWell(snow)).toBe(true);
  });

  it('refuses a body of 20 MB by its announced length, and keeps nothing of it', async () => {
    const snow = await start();
    const { socket, ended } = open(snow);
    socket.write(head('POST', '/api/now/table/incident', 'Content-Type: application/json', 'Content-Length: 20000000'));
    socket.write(Buffer.alloc(20_000_000, 'x'));
    const answer = await ended;
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(envelope(answer).error.detail).toBe('Rejected large REST payload with content-length = 20000000 bytes. Max allowed: 10485760 bytes.');
    expect(snow.control.journal.list().map(({ bodyBytes }) => bodyBytes)).toEqual([0]);
  });

  it('refuses a form of 20 MB of a page, and does nothing of it', async () => {
    const snow = await start();
    const target = `/incident.do?sys_id=${await createIncident(snow)}`;
    const response = await send(snow, target, { method: 'POST', body: `action=work_notes&text=${'x'.repeat(20_000_000)}`, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Rejected large REST payload')]);
  });

  it('gives an answer without a body to a client that still sends 20 MB', async () => {
    const snow = await start();
    const { socket, ended } = open(snow);
    const errors: Error[] = [];
    socket.on('error', (error) => errors.push(error));
    socket.write(head('DELETE', `/api/now/table/incident/${await createIncident(snow)}`, 'Content-Length: 20000000'));
    socket.write(Buffer.alloc(20_000_000, 'x'));
    expect(await ended).toMatch(/^HTTP\/1\.1 204 /);
    expect(errors).toEqual([]);
  });

  it('refuses a body without a length once it is too long, and ends the connection', async () => {
    const snow = await start();
    const { socket, ended } = open(snow);
    socket.write(head('POST', '/api/now/table/incident', 'Content-Type: application/json', 'Transfer-Encoding: chunked'));
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000, ' '), Buffer.from('\r\n')]);
    const pump = (): void => {
      while (socket.writable && socket.write(chunk));
      if (socket.writable) socket.once('drain', pump);
    };
    pump();
    const answer = await ended;
    expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*Rejected large REST payload/);
    expect(await isWell(snow)).toBe(true);
  });

  it('goes by the switch for the longest body', async () => {
    const snow = await start({ settings: { maxBodyBytes: 1000 } });
    const response = await send(snow, '/api/now/table/incident', { method: 'POST', body: JSON.stringify({ description: 'x'.repeat(1000) }) });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Max allowed: 1000 bytes.')]);
  });

  it('takes attachments that are longer than other bodies may be, up to a switch of their own', async () => {
    const snow = await start({ settings: { maxAttachmentBytes: 12_000_000 } });
    const target = `/api/now/attachment/file?table_name=incident&table_sys_id=${await createIncident(snow)}&file_name=a.bin`;
    const upload = (bytes: number): Promise<Response> => send(snow, target, { method: 'POST', body: 'x'.repeat(bytes), headers: { 'Content-Type': 'application/octet-stream' } });
    const taken = await upload(12_000_000);
    expect([taken.status, await taken.text()]).toEqual([201, expect.stringContaining('"size_bytes":"12000000"')]);
    for (const bytes of [12_000_001, 13_000_000]) {
      const refused = await upload(bytes);
      expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining(`content-length = ${bytes} bytes. Max allowed: 12000000 bytes.`)]);
    }
  });

  it.each([
    ['the head', 'GET /api/now/table/incident HTTP/1.1\r\nHost: local'],
    ['the body', head('POST', '/api/now/table/incident', 'Content-Type: application/json', 'Content-Length: 100') + '{"short'],
  ])('gives up on a client that stops in the middle of %s', async (_, text) => {
    const snow = await start({ limits: { headersTimeout: 200, requestTimeout: 300, checkInterval: 50 } });
    expect(await say(snow, text)).toMatch(/^HTTP\/1\.1 408 [^]*took too long/);
    expect(snow.control.store.count('incident')).toBe(0);
    expect(await isWell(snow)).toBe(true);
  });

  it('forgets a request whose client left in the middle of its body', async () => {
    const snow = await start();
    const { socket, ended } = open(snow);
    socket.write(`${head('POST', '/api/now/table/incident', 'Content-Type: application/json', 'Content-Length: 100')}{"short`);
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.resetAndDestroy();
    await ended;
    expect(await isWell(snow)).toBe(true);
    expect(snow.control.store.count('incident')).toBe(0);
  });

  it('does what a request asks whose client left before the answer', async () => {
    const snow = await start();
    const { socket, ended } = open(snow);
    socket.write(`${head('POST', '/api/now/table/incident', 'Content-Type: application/json', 'Content-Length: 2')}{}`, () => socket.destroy());
    await ended;
    await expect.poll(() => snow.control.store.count('incident')).toBe(1);
    expect(await isWell(snow)).toBe(true);
  });

  it('answers requests that come at once on one connection in their order', async () => {
    const snow = await start();
    const two = head('GET', '/api/now/table/nonsense') + head('GET', '/api/now/table/incident?sysparm_limit=1', 'Connection: close');
    const answer = await say(snow, two);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 200']);
  });

  it('does requests that come at once on one connection in their order', async () => {
    const snow = await start();
    const create = (text: string) => `${head('POST', '/api/now/table/incident?sysparm_fields=number', 'Content-Type: application/json', `Content-Length: ${text.length}`)}${text}`;
    const count = (...headers: string[]) => head('GET', '/api/now/stats/incident?sysparm_count=true', ...headers);
    const answer = await say(snow, `${count()}${create('{}')}${count()}${create('{"impact":"1"}')}${create('{}')}${count('Connection: close')}`);
    expect(answer.match(/"(?:count|number)":"\w+"/g)).toEqual(['"count":"0"', '"number":"INC0010001"', '"count":"1"', '"number":"INC0010002"', '"number":"INC0010003"', '"count":"3"']);
  });

  it('does nothing of what waits behind a request whose client leaves', async () => {
    const snow = await start();
    const existing = await createIncident(snow);
    snow.control.faults.inject('commits-then-times-out', { times: 1 });
    const { socket, ended } = open(snow);
    socket.write(`${head('POST', '/api/now/table/incident', 'Content-Type: application/json', 'Content-Length: 2')}{}${head('DELETE', `/api/now/table/incident/${existing}`)}`);
    await expect.poll(() => snow.control.store.count('incident')).toBe(2);
    socket.destroy();
    await ended;
    expect(await isWell(snow)).toBe(true);
    expect(snow.control.store.count('incident')).toBe(2);
  });

  it('answers a hundred clients at once', async () => {
    const snow = await start();
    const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await send(snow, '/api/now/table/incident', { method: 'POST', body: '{}' })).status));
    expect(new Set(statuses)).toEqual(new Set([201]));
    expect(new Set(snow.control.store.query('incident').map(({ number }) => number)).size).toBe(100);
  });

  it('has an answer for a query of a megabyte', async () => {
    const answer = await say(await start(), head('GET', `/api/now/table/incident?sysparm_query=${'a'.repeat(1_000_000)}`, 'Connection: close'));
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});
