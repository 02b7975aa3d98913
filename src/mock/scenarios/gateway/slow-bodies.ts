import type { Scheduler } from '../../../common/scheduler.js';

const pieces = 10;

/** The time between two pieces of a body that drips, in milliseconds. */
const pause = 2000;

/** Returns an answer whose body gives what `pull` hands out, undefined at its end. */
function withBody(response: Response, pull: () => Promise<Uint8Array<ArrayBuffer> | undefined>): Response {
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const piece = await pull();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
  return new Response(body, response);
}

/** Never resolves. Rejects as `fetch` does when the caller gives up. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const giveUp = (): void => reject(signal.reason instanceof Error ? signal.reason : new DOMException('The request was aborted.', 'AbortError'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });

/** Returns an answer that stops in the middle of its body. */
export async function stalled(response: Response, { signal }: Request): Promise<Response> {
  if (response.body === null) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const rest = [bytes.slice(0, Math.ceil(bytes.length / 2))];
  return withBody(response, async () => rest.pop() ?? (await untilAborted(signal)));
}

/** Returns an answer whose body comes piece by piece. */
export async function dripping(response: Response, scheduler: Scheduler): Promise<Response> {
  if (response.body === null) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const beginOf = (piece: number): number => Math.round((piece * bytes.length) / pieces);
  let sent = 0;
  return withBody(response, async () => {
    if (sent === pieces) return undefined;
    if (sent > 0) await new Promise<void>((resolve) => scheduler.after(pause, resolve));
    sent += 1;
    return bytes.slice(beginOf(sent - 1), beginOf(sent));
  });
}
