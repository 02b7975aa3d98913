import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { PortError, startListening, type Listening, type ListenOptions } from './listening.js';

/** Answers a request as a server would. */
export type Handle = (request: Request) => Promise<Response> | Response;

/**
 * Serves `handle` on `host`; port 0 takes a free one.
 *
 * @throws {PortError} when the port is taken or may not be used.
 */
export function listen(handle: Handle, options: ListenOptions): Promise<Listening> {
  const listener = requestListener(handle);
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

/** `handle` as a listener for Node's HTTP server. Node's own Request and Response stay in place. */
export function requestListener(handle: Handle): ReturnType<typeof getRequestListener> {
  return getRequestListener(handle, { overrideGlobalObjects: false });
}
