import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** Answers a request as a server would. */
export type Handle = (request: Request) => Promise<Response> | Response;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Its origin: `http://127.0.0.1:8181`. */
  readonly url: string;
  /** Ends open connections and frees the port. */
  stop(): Promise<void>;
}

/** A port that cannot be listened on. */
export class PortError extends Error {
  override readonly name = 'PortError';
  readonly taken: boolean;

  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    super(explain(host, port, cause.code), { cause });
    this.taken = cause.code === 'EADDRINUSE';
  }
}

/**
 * Serves `handle` on `host`; port 0 takes a free one.
 *
 * @throws {PortError} when the port is taken or may not be used.
 */
export async function listen(handle: Handle, { port, host }: { port: number; host: string }): Promise<Listening> {
  const listener = requestListener(handle);
  const server = createServer((request, response) => void listener(request, response));
  await bind(server, port, host);
  const bound = (server.address() as AddressInfo).port;
  return { port: bound, url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, stop: () => stop(server) };
}

/**
 * Serves `handle` on the first free port from `port` up.
 *
 * @throws {PortError} when none of twenty is free.
 */
export async function listenFrom(handle: Handle, { port, host }: { port: number; host: string }): Promise<Listening> {
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

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new PortError(host, port, cause)));
    server.listen(port, host, resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function explain(host: string, port: number, code = 'unknown error'): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program; choose another one with --port.`;
    case 'EACCES':
      return `Port ${port} on ${host} needs more rights than this user has; choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this computer; choose another one with --host.`;
    default:
      return `Cannot listen on ${host}, port ${port} (${code}).`;
  }
}
