import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { InstanceRequest, Reply } from '../../servicenow/index.js';
import { exchangeBounded, isRead } from '../shared/bounded-exchange.js';
import { Outbox } from './outbox.js';
import { readPlainRequest } from './plain-request.js';
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
      await exchangeBounded(handle, request, { incoming, outgoing, maxBodyBytes: maxBodyBytes(incoming.url ?? '') });
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

/** Refuses a target or Host that makes no URL, or no Host at all. */
function badTarget(): Response {
  return new Response(refusalBody('Requested URI does not represent any resource'), { status: 400, headers: { 'Content-Type': 'application/json;charset=UTF-8' } });
}
