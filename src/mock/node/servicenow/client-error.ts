import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { drain } from '../shared/drain.js';
import { refusalText } from './refusal.js';

type Refusal = readonly [status: string, message: string];

const refusals: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'Request header is too large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Content Too Large', 'Chunk extensions are too large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive'],
};
const malformed: Refusal = ['400 Bad Request', 'The request cannot be read'];

type HttpSocket = Duplex & { _httpMessage?: ServerResponse | null };

const refused = new WeakSet<Duplex>();

/**
 * Answers a request that Node's parser gave up on, in the error envelope, and ends the connection. Requests that came
 * whole before it have their answers first.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: HttpSocket): void {
  // The parser gives up on whatever follows, too.
  if (refused.has(socket)) return;
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  refused.add(socket);
  const end = (): unknown => socket.destroy();
  socket.on('error', end);
  // An earlier answer that breaks ends the connection as well.
  void refuse(socket, refusals[error.code ?? ''] ?? malformed).then(end, end);
}

async function refuse(socket: HttpSocket, [status, message]: Refusal): Promise<void> {
  for (let answer = openAnswer(socket); answer?.req.complete; answer = openAnswer(socket)) await once(answer, 'close');
  // An answer to the very request has begun, or nobody is there any more.
  if (openAnswer(socket)?.headersSent || !socket.writable) return;
  socket.end(refusalText(status, message));
  await drain(socket);
}

/** Returns the answer whose turn it is on the connection. */
function openAnswer({ _httpMessage: answer }: HttpSocket): ServerResponse | undefined {
  return answer && !answer.closed ? answer : undefined;
}
