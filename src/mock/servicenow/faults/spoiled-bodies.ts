/** Returns the first half of a body. */
export async function halfOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.slice(0, Math.floor(bytes.length / 2));
}

const cancelled = {
  error: { message: 'Transaction cancelled: maximum execution time exceeded', detail: 'maximum execution time exceeded' },
  status: 'failure',
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Returns an answer as it is when a quota stops its query: the status and the first rows are under way, and the JSON is closed with
 * an error (servicenow-api.md 1.4). What is no success stays as it is.
 */
export async function interrupted(response: Response): Promise<Response> {
  if (!response.ok || response.body === null) return response;
  const body: unknown = await response.clone().json().catch(() => undefined);
  if (!isRecord(body) || !('result' in body)) return response;
  const { result } = body;
  const sent = Array.isArray(result) ? result.slice(0, Math.floor(result.length / 2)) : result;
  return new Response(JSON.stringify({ result: sent, ...cancelled }), response);
}

/** Returns an answer that stops in the middle of its body. @param untilGivenUp rejects when the client has had enough */
export async function stalling(response: Response, untilGivenUp: () => Promise<never>): Promise<Response> {
  if (response.body === null) return response;
  const half = await halfOf(response);
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (isSent) await untilGivenUp();
      isSent = true;
      controller.enqueue(half);
    },
  });
  return new Response(body, response);
}
