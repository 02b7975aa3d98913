import type { Clock } from '../../../common/clock.js';
import type { Random } from '../../../common/random.js';
import type { Scheduler } from '../../../common/scheduler.js';
import { toResponse } from '../http/answer.js';
import { ServiceNowError } from '../http/errors.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { errorAnswer } from '../http/respond.js';
import { rateLimitAnswer } from '../security/rate-limit.js';
import { rateRule } from '../security/rate-rule.js';
import { addressDeniedPage, gatewayPage, hibernatingPage, maintenancePage, movedAnswer, proxySignInPage, signInAnswer } from './fault-pages.js';
import type { FaultOptions, TransportFault } from './fault.js';
import { halfOf, interrupted, stalling } from './spoiled-bodies.js';
import { writeMeanwhile, type PersonPorts } from './written-meanwhile.js';

/** What faults on the way to an instance need of it. */
export interface TransportPorts extends PersonPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
}

/** What a fault does with a request that it applies to. */
interface FaultContext {
  readonly ports: TransportPorts;
  readonly request: InstanceRequest;
  readonly options: FaultOptions;
  /** How many requests the fault has met, this one included. */
  readonly count: number;
  /** Lets the instance answer. */
  readonly next: () => Promise<Response>;
}

type Distort = (context: FaultContext) => Promise<Response>;

/** Makes the error that `fetch` rejects with when there is no connection. */
const networkError = () => new TypeError('fetch failed');

/** Requests without an answer. In Node a request that nothing refers to is collected, and its signal never fires. */
const waiting = new Set<InstanceRequest>();

function untilAborted(request: InstanceRequest): Promise<never> {
  const { signal } = request;
  waiting.add(request);
  return new Promise((_, reject) => {
    const abort = () => {
      waiting.delete(request);
      reject(signal.reason instanceof Error ? signal.reason : networkError());
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

/** Lets the latency pass; rejects when the request is aborted before. */
function delay({ ports: { random, scheduler }, request, options }: FaultContext): Promise<void> {
  const wait = (options.latency ?? 2000) + random.next() * (options.jitter ?? 500);
  return new Promise((resolve, reject) => {
    const cancel = scheduler.after(wait, () => {
      waiting.delete(request);
      resolve();
    });
    untilAborted(request).catch((reason: unknown) => {
      cancel();
      reject(reason instanceof Error ? reason : networkError());
    });
  });
}

const serverError = () =>
  toResponse(errorAnswer(new ServiceNowError(500, 'Transaction cancelled', 'The transaction could not be completed')));

function isFailing({ ports, options, count }: FaultContext): boolean {
  if (options.probability !== undefined) return ports.random.next() < options.probability;
  return count % (options.every ?? 1) === 0;
}

/** Tests whether a fault leaves alone a request that it has met. */
export const passesBy = (name: TransportFault, context: FaultContext): boolean => name === 'server-errors' && !isFailing(context);

/** Lets the write wait on the instance's side: it is done whether the client is still there or not. */
function commitLate({ ports: { scheduler }, request, options: { latency = 20_000, status }, next }: FaultContext): Promise<Response> {
  scheduler.after(latency, async () => {
    await next();
  });
  return status === undefined ? untilAborted(request) : Promise.resolve(gatewayPage(status));
}

async function breakOff({ next }: FaultContext): Promise<Response> {
  const response = await next();
  let rest = [await halfOf(response)];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const [chunk] = rest;
      rest = [];
      if (chunk !== undefined && chunk.length > 0) controller.enqueue(chunk);
      else controller.error(networkError());
    },
  });
  return new Response(body, { status: response.status === 204 ? 200 : response.status, headers: response.headers });
}

export const transportFaults: Readonly<Record<TransportFault, Distort>> = {
  slow: async (context) => {
    await delay(context);
    return context.next();
  },
  hibernating: () => Promise.resolve(hibernatingPage()),
  maintenance: () => Promise.resolve(maintenancePage()),
  moved: ({ request: { url } }) => Promise.resolve(movedAnswer(url)),
  'sign-in-page': ({ request: { url } }) => Promise.resolve(signInAnswer(url)),
  'proxy-sign-in': () => Promise.resolve(proxySignInPage()),
  'address-denied': () => Promise.resolve(addressDeniedPage()),
  'rate-limited': ({ ports: { clock }, options: { retryAfter = 30 } }) => {
    const now = clock.now();
    return Promise.resolve(toResponse(rateLimitAnswer(rateRule('fault', 100), now + retryAfter * 1000, now)));
  },
  'server-errors': () => Promise.resolve(serverError()),
  'times-out': ({ request }) => untilAborted(request),
  'refuses-connection': () => Promise.reject(networkError()),
  'commits-then-times-out': async ({ next, request }) => {
    await next();
    return untilAborted(request);
  },
  'commits-then-drops': async ({ next }) => {
    await next();
    throw networkError();
  },
  'commits-then-fails': async ({ next }) => {
    await next();
    return serverError();
  },
  'commits-late': commitLate,
  'written-meanwhile': ({ ports, request, next }) => {
    writeMeanwhile(ports, request);
    return next();
  },
  'partial-result': async ({ next }) => interrupted(await next()),
  stalls: async ({ next, request }) => stalling(await next(), () => untilAborted(request)),
  'drops-connection': breakOff,
  'half-json': async ({ next }) => {
    const response = await next();
    if (response.body === null) return response;
    return new Response(await halfOf(response), { status: response.status, headers: response.headers });
  },
};

/** The faults that affect writes only, and let reads pass. */
export const writeFaults: ReadonlySet<string> = new Set<TransportFault>([
  'commits-then-times-out',
  'commits-then-drops',
  'commits-then-fails',
  'commits-late',
  'written-meanwhile',
]);

export function isTransportFault(name: string): name is TransportFault {
  return Object.hasOwn(transportFaults, name);
}
