import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Answer } from '../../servicenow/index.js';
import { bodyLimit } from './body-limit.js';
import { exchangeBounded } from './bounded-exchange.js';
import { startListening, type Listening, type ListenOptions } from './listening.js';
import { patienceOptions, type ServerLimits } from './slow-clients.js';

/** Answers a request as a server would. */
export type Handle = (request: Request) => Promise<Response> | Response;

/**
 * Serves `handle` on `host`; port 0 takes a free one.
 *
 * @throws {PortError} when the port is taken or may not be used.
 */
export function listen(handle: Handle, { limits, ...options }: ListenOptions & { readonly limits?: Partial<ServerLimits> }): Promise<Listening> {
  const listener = requestListener(handle);
  return startListening(createServer(patienceOptions(limits), (request, response) => void listener(request, response)), options);
}

interface Bindings {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/**
 * `handle` as a listener for Node's HTTP server. Node's own Request and Response stay in place. Where there is no answer, or it
 * breaks off, the connection ends, as one to a server that is down does.
 */
export function requestListener(handle: Handle): ReturnType<typeof getRequestListener> {
  const answer = async (request: Request): Promise<Answer> => {
    const { status, headers, body } = await handle(request);
    return { status, headers: { ...Object.fromEntries(headers), 'set-cookie': headers.getSetCookie() }, body };
  };
  const respond = async (request: Request, { incoming, outgoing }: Bindings): Promise<Response> => {
    try {
      await exchangeBounded(answer, request, { incoming, outgoing, maxBodyBytes: bodyLimit(incoming.url ?? '') });
    } catch {
      outgoing.destroy();
    }
    return RESPONSE_ALREADY_SENT;
  };
  return getRequestListener((request, bindings) => respond(request, bindings as Bindings), { overrideGlobalObjects: false, autoCleanupIncoming: false });
}
