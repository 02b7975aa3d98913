import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { InstanceRequest, Reply } from '../../servicenow/index.js';
import { writeAnswer } from '../shared/write-answer.js';
import { drain } from './drain.js';
import { Outbox } from './outbox.js';
import { readPlainRequest } from './plain-request.js';
import { readBody } from './read-body.js';
import { refusalBody } from './refusal.js';

/** Who answers. They throw, or reject, to end the connection without an answer. */
export interface RequestHandlers {
  /** Answers a request whose body was read. */
  readonly handle: (request: Request, body: Uint8Array) => Reply;
  /** Answers a GET under `/api/`. */
  readonly handleApiRead: (request: InstanceRequest) => Reply;
}

interface ListenerOptions {
  /** The most bytes that are kept of a body that is sent to a target, at the moment. */
  readonly maxBodyBytes: (target: string) => number;
}

interface Bindings {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** Returns a listener for Node's HTTP servers: it bounds bodies, and a broken answer breaks the connection. */
export function requestListener({ handle, handleApiRead }: RequestHandlers, { maxBodyBytes }: ListenerOptions): RequestListener {
  const answer = async (request: Request, { incoming, outgoing }: Bindings): Promise<Response> => {
    if (!URL.canParse(request.url)) return badTarget();
    try {
      await exchange(handle, request, incoming, outgoing, maxBodyBytes);
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
  const outbox = new Outbox();
  return inTurn((incoming, outgoing) => {
    const plain = readPlainRequest(incoming, outgoing);
    void (plain === undefined ? listener(incoming, outgoing) : answerPlain(handleApiRead, plain, outgoing, outbox));
  });
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/** Lets what follows a write on a connection wait for its answer: requests may come without waiting for it. */
function inTurn(listener: RequestListener): RequestListener {
  const latest = new WeakMap<Socket, ServerResponse>();
  return (incoming, outgoing) => {
    const { socket } = incoming;
    const before = latest.get(socket);
    const waits = before?.closed === false;
    if (waits || !isRead(incoming)) latest.set(socket, outgoing);
    const begin = (): void => {
      // Nobody waits any more for what has not begun when the connection ends.
      if (!socket.destroyed) listener(incoming, outgoing);
    };
    if (waits) before.once('close', begin);
    else begin();
  };
}

async function answerPlain(handle: RequestHandlers['handleApiRead'], request: InstanceRequest, outgoing: ServerResponse, outbox: Outbox): Promise<void> {
  try {
    const reply = handle(request);
    // To wait for what is there would only put off its writing.
    outbox.add(reply instanceof Promise ? await reply : reply, outgoing);
  } catch {
    outgoing.destroy();
  }
}

async function exchange(handle: RequestHandlers['handle'], request: Request, incoming: IncomingMessage, outgoing: ServerResponse, maxBodyBytes: ListenerOptions['maxBodyBytes']): Promise<void> {
  if (!hasBody(incoming)) return writeAnswer(await handle(request, noBody), outgoing);
  const { bytes, isCut, length } = await readBody(incoming, maxBodyBytes(incoming.url ?? ''));
  const answer = await handle(buffered(request, bytes, length), bytes);
  if (!isCut) return writeAnswer(answer, outgoing);
  outgoing.setHeader('Connection', 'close');
  await writeAnswer(answer, outgoing, () => drain(incoming));
}

const noBody = new Uint8Array();

function hasBody(incoming: IncomingMessage): boolean {
  const { headers } = incoming;
  return !isRead(incoming) && (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0');
}

/** Returns the request with its body at hand. One that is too long says so by its length, and is refused for it. */
function buffered(request: Request, bytes: Uint8Array<ArrayBuffer>, length: number): Request {
  const headers = new Headers(request.headers);
  headers.set('Content-Length', String(length));
  return new Request(request.url, { method: request.method, headers, body: bytes, signal: request.signal });
}

/** Refuses a target or Host that makes no URL, or no Host at all. */
function badTarget(): Response {
  return new Response(refusalBody('Requested URI does not represent any resource'), { status: 400, headers: { 'Content-Type': 'application/json;charset=UTF-8' } });
}
