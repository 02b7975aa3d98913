import type { IncomingMessage } from 'node:http';

interface ReadBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it is longer than was read. */
  readonly isCut: boolean;
  /** How long it is, or how much of it was seen. */
  readonly length: number;
}

/**
 * Reads a body up to `maxBytes`. One that is announced longer is not read at all, and of one without a length
 * nothing is kept once it is too long.
 *
 * @throws {Error} when the client ends the connection in the middle of it.
 */
export async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<ReadBody> {
  const announced = Number(incoming.headers['content-length'] ?? 0);
  if (announced > maxBytes) return { bytes: new Uint8Array(), isCut: true, length: announced };
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) return { bytes: new Uint8Array(), isCut: true, length };
    chunks.push(chunk);
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), isCut: false, length };
}
