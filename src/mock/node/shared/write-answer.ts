import type { ServerResponse } from 'node:http';
import type { Answer, AnswerHeaders } from '../../servicenow/index.js';

/**
 * Writes an answer. One whose body fails ends with the connection, so that the client notices.
 *
 * @param beforeEnd what the end of the exchange waits for; the client has the answer by then.
 */
export async function writeAnswer({ status, headers, body }: Answer, outgoing: ServerResponse, beforeEnd?: () => Promise<void>): Promise<void> {
  if (body !== null && typeof body === 'object' && !(body instanceof Uint8Array)) {
    outgoing.writeHead(status, headerList(headers));
    await stream(body, outgoing);
    return;
  }
  const list = headerList(headers);
  // An answer to HEAD has no body, and its length is not known.
  if (body !== null) list.push('Content-Length', String(typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength));
  outgoing.writeHead(status, list);
  if (beforeEnd) {
    if (body === null) outgoing.flushHeaders();
    else outgoing.write(body);
    await beforeEnd();
    outgoing.end();
  } else outgoing.end(body ?? undefined);
}

/** Names and values in turn, which is the form that Node writes with the least work. */
function headerList(headers: AnswerHeaders): string[] {
  const list: string[] = [];
  for (const name in headers) {
    const value = headers[name] ?? '';
    if (typeof value === 'string') list.push(name, value);
    else for (const one of value) list.push(name, one);
  }
  return list;
}

async function stream(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done && !outgoing.destroyed; chunk = await reader.read()) {
      await write(outgoing, chunk.value);
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}

/** Waits until the chunk has gone out, or will not. */
function write(outgoing: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    outgoing.write(chunk, () => resolve());
  });
}
