import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { startListening, type Listening, type ListenOptions } from '../shared/listening.js';
import { patienceOptions, type ServerLimits } from '../shared/slow-clients.js';
import { answerClientError } from './client-error.js';
import { refusalBody, refusalText } from './refusal.js';
import type { TlsFiles } from './test-authority.js';

interface ServeOptions extends Omit<ListenOptions, 'scheme'> {
  readonly tls?: TlsFiles;
  readonly limits?: Partial<ServerLimits>;
}

/** A head of so many bytes is refused: an instance's front server takes about as much. */
const maxHeaderSize = 65_536 + 16_384;

/**
 * Listens, over TLS where there is a certificate. A client that sends what is no HTTP, too much of it, or too slowly
 * gets an answer and its connection is closed.
 *
 * @throws {PortError} when the port is taken or may not be used.
 */
export function serve(listener: RequestListener, { host, port, tls, limits }: ServeOptions): Promise<Listening> {
  // Node would refuse a request without a Host in words of its own.
  const options = { maxHeaderSize, requireHostHeader: false, ...patienceOptions(limits) };
  const server: Server = tls ? createTlsServer({ ...options, cert: tls.certificate, key: tls.key }, listener) : createServer(options, listener);
  server.on('clientError', answerClientError);
  server.on('connect', refuseTunnel);
  server.on('checkExpectation', refuseExpectation);
  return startListening(server, { host, port, scheme: tls ? 'https' : 'http' });
}

/** CONNECT asks for a tunnel, which is a proxy's business. */
function refuseTunnel(_: IncomingMessage, socket: { end(text: string): unknown }): void {
  socket.end(refusalText('405 Method Not Allowed', 'Method not supported'));
}

/** `Expect` with anything but `100-continue`, which Node answers itself. */
function refuseExpectation(_: IncomingMessage, outgoing: ServerResponse): void {
  const body = refusalBody('The expectation cannot be met');
  const headers = { 'Content-Type': 'application/json;charset=UTF-8', Connection: 'close', 'Content-Length': Buffer.byteLength(body) };
  outgoing.writeHead(417, headers).end(body);
}
