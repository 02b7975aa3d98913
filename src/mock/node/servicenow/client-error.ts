import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { drain } from './drain.js';
import { refusalText } from './refusal.js';

type Refusal = readonly [status: string, message: string];

const refusals: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'Request header is too large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Content Too Large', 'Chunk extensions are too large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive'],
};
const malformed: Refusal = ['400 Bad Request', 'The request cannot be read'];

/** Answers a request that Node's parser gave up on, in the error envelope, and ends the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswered(socket)) {
    socket.destroy();
    return;
  }
  const [status, message] = refusals[error.code ?? ''] ?? malformed;
  socket.on('error', () => socket.destroy());
  socket.end(refusalText(status, message));
  void drain(socket).then(() => socket.destroy());
}

/** Whether an answer to an earlier part of the stream is being written to the socket. */
function isAnswered(socket: Duplex & { _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent === true;
}
