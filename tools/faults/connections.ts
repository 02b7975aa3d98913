import { connectionLost } from '../simulation/answers.js';
import { after, group, type Fault } from './fault.js';

/** Requests that wait. In Node a request that nothing refers to is collected, and its signal never fires. */
const waiting = new Set<Request>();

/** Never resolves. Rejects as `fetch` does when the page gives up. */
function untilGivenUp(request: Request): Promise<never> {
  waiting.add(request);
  return new Promise((_, reject) => {
    const giveUp = (): void => {
      waiting.delete(request);
      reject(request.signal.reason instanceof Error ? request.signal.reason : new DOMException('Aborted', 'AbortError'));
    };
    if (request.signal.aborted) giveUp();
    else request.signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** Returns an answer whose body comes as `pieces` has it. A body that is none comes so, too. */
async function piecewise(real: Response, pieces: (whole: Uint8Array<ArrayBuffer>) => AsyncGenerator<Uint8Array<ArrayBuffer>>): Promise<Response> {
  const whole = new Uint8Array(await real.arrayBuffer());
  const source = pieces(whole);
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = (await source.next()) as IteratorResult<Uint8Array<ArrayBuffer>, undefined>;
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(body, { status: real.status === 204 ? 200 : real.status, headers: real.headers });
}

const halfOf = (whole: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => (whole.length > 1 ? whole.slice(0, Math.floor(whole.length / 2)) : new Uint8Array([0x7b]));

/** Half of an answer, then silence. */
const stalled = (real: Response, request: Request): Promise<Response> =>
  piecewise(real, async function* (whole) {
    yield halfOf(whole);
    await untilGivenUp(request);
  });

/** Part of an answer, then the connection ends. */
const brokenOff = (real: Response, part: (whole: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Promise<Response> =>
  piecewise(real, async function* (whole) {
    yield part(whole);
    await Promise.resolve();
    throw new TypeError('terminated');
  });

/** Byte by byte, with a break between two of them. */
const dripping = (real: Response, pause: () => Promise<unknown>, pieces = 5): Promise<Response> =>
  piecewise(real, async function* (whole) {
    for (let piece = 0; piece < pieces; piece += 1) {
      const [from, to] = [piece, piece + 1].map((end) => Math.round((end * whole.length) / pieces));
      if (piece > 0) await pause();
      const bytes = whole.slice(from, to);
      if (bytes.length > 0) yield bytes;
    }
  });

const turn = (): Promise<unknown> => new Promise(setImmediate);

const later = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const lost = (): Promise<never> => Promise.reject(connectionLost());
const refused = (): Promise<never> => Promise.reject(Object.assign(connectionLost(), { cause: { code: 'ECONNREFUSED' } }));

/** What a network does. */
export const connectionFaults: readonly Fault[] = group('connection', {
  'lost request': { means: 'nothing', commits: false, apply: lost },
  refused: { means: 'nothing', commits: false, apply: refused },
  'lost answer': after(lost),
  'stalled head': { means: 'nothing', commits: false, apply: ({ request }) => untilGivenUp(request) },
  'stalled head, done': after((_, { request }) => untilGivenUp(request)),
  'stalled body': after((real, { request }) => stalled(real, request)),
  'stalled error body': { means: 'nothing', commits: false, apply: ({ request }) => stalled(new Response('{"code":"unavailable"}', { status: 503 }), request) },
  'broken gzip': after((real) => brokenOff(real, () => new Uint8Array([0x1f]))),
  'body breaks off': after((real) => brokenOff(real, halfOf)),
  drip: after((real) => (real.status === 204 ? real : dripping(real, turn)), 'answer'),
  'a drip without end': after((real, { request, limit }) => dripping(real.status === 204 ? new Response('{ }') : real, () => Promise.race([untilGivenUp(request), later(limit / 3)]))),
});
