import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { drain } from './drain.js';
import { readBody } from './read-body.js';
import type { Answer } from '../../servicenow/index.js';
import { writeAnswer } from './write-answer.js';

/** Answers a request whose body was read. Rejects to end the connection without an answer. */
export type BufferedHandle = (request: Request, body: Uint8Array) => Promise<Answer>;

interface ListenerOptions {
  /** The most bytes of a body that are kept, at the moment. */
  readonly maxBodyBytes: () => number;
}

interface Bindings {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** `handle` as a listener for Node's HTTP servers: it bounds bodies, and a broken answer breaks the connection. */
export function requestListener(handle: BufferedHandle, { maxBodyBytes }: ListenerOptions): RequestListener {
  const answer = async (request: Request, { incoming, outgoing }: Bindings): Promise<Response> => {
    try {
      await exchange(handle, request, incoming, outgoing, maxBodyBytes());
    } catch {
      outgoing.destroy();
    }
    return RESPONSE_ALREADY_SENT;
  };
  const listener = getRequestListener((request, bindings) => answer(request, bindings as Bindings), {
    overrideGlobalObjects: false,
    autoCleanupIncoming: false,
    errorHandler: () => badTarget(),
  });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

async function exchange(handle: BufferedHandle, request: Request, incoming: IncomingMessage, outgoing: ServerResponse, maxBytes: number): Promise<void> {
  if (!hasBody(incoming)) return writeAnswer(await handle(request, noBody), outgoing);
  const { bytes, isCut, length } = await readBody(incoming, maxBytes);
  const answer = await handle(buffered(request, bytes, length), bytes);
  if (!isCut) return writeAnswer(answer, outgoing);
  outgoing.setHeader('Connection', 'close');
  await writeAnswer(answer, outgoing, () => drain(incoming));
}

const noBody = new Uint8Array();

function hasBody({ method, headers }: IncomingMessage): boolean {
  const mayHave = method !== 'GET' && method !== 'HEAD';
  return mayHave && (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0');
}

/** The request with its body at hand. One that is too long says so by its length, and is refused for it. */
function buffered(request: Request, bytes: Uint8Array<ArrayBuffer>, length: number): Request {
  const headers = new Headers(request.headers);
  headers.set('Content-Length', String(length));
  return new Request(request.url, { method: request.method, headers, body: bytes, signal: request.signal });
}

/** A target or Host that makes no URL. */
function badTarget(): Response {
  const body = JSON.stringify({ error: { message: 'Requested URI does not represent any resource', detail: null }, status: 'failure' });
  return new Response(body, { status: 400, headers: { 'Content-Type': 'application/json;charset=UTF-8' } });
}
