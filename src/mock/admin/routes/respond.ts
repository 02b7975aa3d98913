const noStore = { 'Cache-Control': 'no-store' } as const;

export const json = (value: unknown, status = 200): Response =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, { status, headers: { 'Content-Type': 'application/json', ...noStore } });

export const text = (value: string): Response => new Response(value, { headers: { 'Content-Type': 'text/plain;charset=UTF-8', ...noStore } });

export const nothing = (): Response => new Response(null, { status: 204 });

/** Lines of JSON that are made as they are sent, to be kept as a file. */
export function jsonLines(parts: AsyncIterable<string>, fileName: string): Response {
  return new Response(streamOf(parts), {
    headers: { 'Content-Type': 'application/x-ndjson', 'Content-Disposition': `attachment; filename="${fileName}"`, ...noStore },
  });
}

/** Not every browser can make a stream of an iterable itself. */
function streamOf(parts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const [iterator, encoder] = [parts[Symbol.asyncIterator](), new TextEncoder()];
  return new ReadableStream({
    async pull(controller) {
      const part = await iterator.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
