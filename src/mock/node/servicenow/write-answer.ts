import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Answer, AnswerHeaders } from '../../servicenow/index.js';

/**
 * Writes an answer. One whose body fails ends with the connection, so that the client notices.
 *
 * @param beforeEnd what the end of the exchange waits for; the client has the answer by then.
 */
export async function writeAnswer({ status, headers, body }: Answer, outgoing: ServerResponse, beforeEnd?: () => Promise<void>): Promise<void> {
  if (body !== null && typeof body === 'object' && !(body instanceof Uint8Array)) {
    outgoing.writeHead(status, writable(headers));
    await stream(body, outgoing);
    return;
  }
  // An answer to HEAD has no body, and its length is not known.
  const length = body === null ? {} : { 'Content-Length': typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength };
  outgoing.writeHead(status, { ...writable(headers), ...length });
  if (beforeEnd && body !== null) {
    outgoing.write(body);
    await beforeEnd();
    outgoing.end();
  } else outgoing.end(body ?? undefined);
}

/** Node's types want lists that could be changed, though it does not change them. */
const writable = (headers: AnswerHeaders): OutgoingHttpHeaders => headers as OutgoingHttpHeaders;

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
