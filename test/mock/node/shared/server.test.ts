import { request as send } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { maxBodyBytes } from '../../../../src/common/body-limits.js';
import type { Listening } from '../../../../src/mock/node/shared/listening.js';
import { listen, type Handle } from '../../../../src/mock/node/shared/server.js';
import { defaultLimits } from '../../../../src/mock/node/shared/slow-clients.js';

const running: Listening[] = [];
const start = async (handle: Handle, limits = {}): Promise<Listening> => {
  const server = await listen(handle, { host: '127.0.0.1', port: 0, limits });
  running.push(server);
  return server;
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

/** What came of a request: the length that its body was said to have, and the length that it had. */
const measure: Handle = async (request) => {
  const { byteLength } = await request.arrayBuffer();
  return Response.json({ announced: Number(request.headers.get('Content-Length')), read: byteLength });
};

/** Sends a body in pieces of a megabyte, with its length in the head or without it. */
function upload(url: string, megabytes: number, announced: boolean): Promise<{ status: number | undefined; text: string }> {
  const piece = Buffer.alloc(1_048_576, ' ');
  return new Promise((resolve, reject) => {
    const headers = announced ? { 'Content-Length': megabytes * piece.length } : {};
    const sending = send(url, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    sending.on('error', reject);
    for (let sent = 0; sent < megabytes; sent += 1) sending.write(piece);
    sending.end();
  });
}

describe('listen', () => {
  it.each([true, false])('keeps nothing of a body that is too long, and answers all the same (length announced: %s)', async (announced) => {
    const { url } = await start(measure);
    const { status, text } = await upload(`${url}/api/anomalies`, 20, announced);
    expect(status).toBe(200);
    const seen = JSON.parse(text) as { announced: number; read: number };
    expect(seen.read).toBe(0);
    expect(seen.announced).toBeGreaterThan(maxBodyBytes);
  });

  it('hands on a body that is not too long', async () => {
    const { url } = await start(measure);
    expect(JSON.parse((await upload(`${url}/api/anomalies`, 10, true)).text)).toEqual({ announced: maxBodyBytes, read: maxBodyBytes });
  });

  it('takes longer ones where they are attachments', async () => {
    const { url } = await start(measure);
    expect(JSON.parse((await upload(`${url}/api/now/attachment/file?table_name=incident`, 20, true)).text)).toMatchObject({ read: 20 * 1_048_576 });
  });

  it('ends a connection whose head does not come', async () => {
    const { port } = await start(measure, { headersTimeout: 100, requestTimeout: 200, checkInterval: 20 });
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('gives a client 15 seconds for the head of a request', () => {
    expect(defaultLimits.headersTimeout).toBe(15_000);
  });
});
