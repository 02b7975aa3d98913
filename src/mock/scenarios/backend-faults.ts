import type { Endpoint } from '../../contract/endpoint.js';
import type { Random } from '../../common/random.js';
import type { Scheduler } from '../../common/scheduler.js';

/** Answers a request as a server would. */
export type Handle = (request: Request) => Promise<Response>;

/** A rule of the layer in front of a backend: what goes wrong, and for which requests. */
export interface BackendFault {
  matches(request: Request): boolean;
  /** How long the answer takes, in milliseconds, from the shortest to the longest; at once where it is absent. */
  readonly delay?: readonly [number, number];
  /** The sentence of an `unavailable` problem that is answered in the backend's place; absent: the backend answers. */
  readonly unavailable?: string;
  /** The bearer token of a user with other rights, by which the backend judges the request. */
  readonly asUser?: string;
}

/** Returns a test for requests that are one of these calls of the contract. */
export function callsOf(endpoints: readonly Endpoint[]): (request: Request) => boolean {
  const calls = endpoints.map(({ method, path }) => ({ method, path: templatePattern(path) }));
  return (request) => {
    const { pathname } = new URL(request.url);
    return calls.some(({ method, path }) => method === request.method && path.test(pathname));
  };
}

/** Puts `faults` in front of a backend; the first rule that matches a request holds. */
export function withFaults(faults: readonly BackendFault[], handle: Handle, { scheduler, random }: { scheduler: Scheduler; random: Random }): Handle {
  return async (request) => {
    const fault = faults.find((rule) => rule.matches(request));
    if (fault?.delay) await wait(pick(fault.delay, random), scheduler, request.signal);
    if (fault?.unavailable !== undefined) return unavailable(fault.unavailable);
    return handle(fault?.asUser ? await sentBy(fault.asUser, request) : request);
  };
}

/** Returns the request as another user would send it. One without a token stays without. */
async function sentBy(token: string, request: Request): Promise<Request> {
  const headers = new Headers(request.headers);
  if (headers.has('Authorization')) headers.set('Authorization', `Bearer ${token}`);
  const { method, signal } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  // Made of its parts: a host's own kind of Request is none that the constructor takes.
  return new Request(request.url, { method, headers, body, signal });
}

function templatePattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}

const pick = ([shortest, longest]: readonly [number, number], random: Random): number =>
  Math.round(shortest + random.next() * (longest - shortest));

/** @throws the signal's reason when the caller gives up first. */
function wait(delay: number, scheduler: Scheduler, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      cancel();
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('The request was aborted.', 'AbortError'));
    };
    const cancel = scheduler.after(delay, () => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    });
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

function unavailable(detail: string): Response {
  const status = 503;
  return new Response(JSON.stringify({ type: 'about:blank', title: 'Service Unavailable', status, detail, code: 'unavailable' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
