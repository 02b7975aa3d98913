import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '../../servicenow/index.js';
import { drain } from './drain.js';
import { readBody } from './read-body.js';
import { writeAnswer } from './write-answer.js';

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** The most bytes that are kept of its body. */
  readonly maxBodyBytes: number;
}

/**
 * Answers a request when its body was read, as far as it is not too long. One that is comes without its body, and says so by its
 * length: it is refused for that. Rejects where there is no answer.
 */
export async function exchangeBounded(handle: (request: Request, body: Uint8Array) => Reply, request: Request, { incoming, outgoing, maxBodyBytes }: Exchange): Promise<void> {
  if (!hasBody(incoming)) return writeAnswer(await handle(request, noBody), outgoing);
  const { bytes, isCut, length } = await readBody(incoming, maxBodyBytes);
  const answer = await handle(buffered(request, bytes, length), bytes);
  if (!isCut) return writeAnswer(answer, outgoing);
  outgoing.setHeader('Connection', 'close');
  await writeAnswer(answer, outgoing, () => drain(incoming));
}

const noBody = new Uint8Array();

export const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

function hasBody(incoming: IncomingMessage): boolean {
  const { headers } = incoming;
  return !isRead(incoming) && (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0');
}

/** Returns the request with its body at hand. */
function buffered(request: Request, bytes: Uint8Array<ArrayBuffer>, length: number): Request {
  const headers = new Headers(request.headers);
  headers.set('Content-Length', String(length));
  return new Request(request.url, { method: request.method, headers, body: bytes, signal: request.signal });
}
