import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

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
