import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PortError } from './port-error.js';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Its origin: `http://127.0.0.1:8181`. */
  readonly url: string;
  /** Ends open connections and frees the port. */
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly scheme?: 'http' | 'https';
}

/**
 * Lets a server listen.
 *
 * @throws {PortError} when the port is taken or may not be used.
 */
export async function startListening(server: Server, { host, port, scheme = 'http' }: ListenOptions): Promise<Listening> {
  await bind(server, host, port);
  const bound = (server.address() as AddressInfo).port;
  const name = host.includes(':') ? `[${host}]` : host;
  return { port: bound, url: `${scheme}://${name}:${bound}`, stop: () => stop(server) };
}

function bind(server: Server, host: string, port: number): Promise<void> {
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
