import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createServer, type ServerResponse } from 'node:http';
import { PortError, startListening, type Listening, type ListenOptions } from './listening.js';
import { writeAnswer } from './write-answer.js';

/** Answers a request as a server would. */
export type Handle = (request: Request) => Promise<Response> | Response;

/**
 * Serves `handle` on `host`; port 0 takes a free one.
 *
 * @throws {PortError} when the port is taken or may not be used.
 */
export function listen(handle: Handle, options: ListenOptions): Promise<Listening> {
  const listener = requestListener(handle, { breaks: true });
  return startListening(createServer((request, response) => void listener(request, response)), options);
}

/**
 * Serves `handle` on the first free port from `port` up.
 *
 * @throws {PortError} when none of twenty is free.
 */
export async function listenFrom(handle: Handle, { port, host }: ListenOptions): Promise<Listening> {
  for (let tried = port; ; tried += 1) {
    try {
      return await listen(handle, { port: tried, host });
    } catch (error) {
      if (!(error instanceof PortError && error.taken) || tried >= port + 20) throw error;
    }
  }
}

interface Bindings {
  readonly outgoing: ServerResponse;
}

/**
 * `handle` as a listener for Node's HTTP server. Node's own Request and Response stay in place.
 *
 * @param breaks Where there is no answer, or it breaks off, the connection ends, as one to a server that is down does;
 * else that is an error of the server's.
 */
export function requestListener(handle: Handle, { breaks = false } = {}): ReturnType<typeof getRequestListener> {
  if (!breaks) return getRequestListener(handle, { overrideGlobalObjects: false });
  return getRequestListener((request, bindings) => exchange(handle, request, bindings as Bindings), { overrideGlobalObjects: false });
}

async function exchange(handle: Handle, request: Request, { outgoing }: Bindings): Promise<Response> {
  try {
    const { status, headers, body } = await handle(request);
    await writeAnswer({ status, headers: { ...Object.fromEntries(headers), 'set-cookie': headers.getSetCookie() }, body }, outgoing);
  } catch {
    outgoing.destroy();
  }
  return RESPONSE_ALREADY_SENT;
}
