import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import type { Dispatcher, RequestInit as UndiciInit } from 'undici';
import { allowsAddress, allowsHost, barredCode, barredText, isOwnHost, isThisComputer, type Reach } from '../reach/reach.js';

/** How instances are reached. */
export interface InstanceFetchOptions extends Reach {
  /** An HTTP proxy that calls go through, but for those to this computer. It resolves names itself: of them nothing can be checked. */
  readonly proxy?: string;
  /** Finds the addresses of a name; as the system does when absent. */
  readonly resolve?: (hostname: string) => Promise<readonly LookupAddress[]>;
}

/** A `fetch` with connections of its own. */
export interface InstanceFetch {
  readonly fetch: typeof globalThis.fetch;
  /** Ends its connections, and the calls that wait for an answer. */
  close(): Promise<void>;
}

/**
 * Makes a `fetch` that reaches instances and nothing else: public addresses, and what the options allow. A name is resolved
 * once, all of its addresses are checked, and one of these is connected to; where one is not allowed, none is. Redirects that a
 * caller has followed are checked likewise. What is refused fails as a network does, with the code {@link barredCode} on its cause.
 */
export function createInstanceFetch(options: InstanceFetchOptions = {}): InstanceFetch {
  let opening: Promise<Opened> | undefined;
  return {
    fetch: async (input, init) => {
      const { send } = await (opening ??= open(options));
      return input instanceof Request ? send(input.url, await partsOf(new Request(input, init))) : send(String(input), init);
    },
    close: async () => {
      await (await opening)?.end();
    },
  };
}

interface Opened {
  readonly send: (url: string, init: RequestInit | undefined) => Promise<Response>;
  readonly end: () => Promise<void>;
}

async function open({ proxy, resolve = resolveAll, ...reach }: InstanceFetchOptions): Promise<Opened> {
  // It takes a moment to load, and a process that asks no instance has no use for it.
  const { Agent, fetch, ProxyAgent } = await import('undici');
  const direct = new Agent({ connect: { lookup: checkedLookup(reach, resolve) } });
  const proxied = proxy === undefined ? undefined : new ProxyAgent(proxy);
  const dispatcher = direct.compose((dispatch) => (options, handler) => {
    const { hostname } = new URL(String(options.origin));
    // Nobody looks up an address.
    if (!allowsHost(reach, hostname)) throw barred();
    const isNear = isOwnHost(reach, hostname) || isThisComputer(hostname);
    return proxied && !isNear ? proxied.dispatch(options, handler) : dispatch(options, handler);
  });
  return {
    send: (url, init) => fetch(url, initFor(init, dispatcher)).catch(asUnreachable) as Promise<unknown> as Promise<Response>,
    end: async () => {
      await Promise.all([direct.destroy(), proxied?.destroy()]);
    },
  };
}

/** The interfaces are the same; Node's own are of the version of the library that is part of Node. */
const initFor = (init: RequestInit | undefined, dispatcher: Dispatcher): UndiciInit => ({ ...(init as unknown as UndiciInit | undefined), dispatcher });

/** The parts of a request of Node's, which the library does not know for one. */
async function partsOf(request: Request): Promise<RequestInit> {
  const { method, headers, redirect, signal } = request;
  return { method, headers, redirect, signal, ...(request.body && { body: await request.arrayBuffer() }) };
}

const resolveAll = (hostname: string): Promise<LookupAddress[]> => lookup(hostname, { all: true });

/** Looks up a name for a connection, and gives addresses only where each of them is allowed. */
function checkedLookup(reach: Reach, resolve: NonNullable<InstanceFetchOptions['resolve']>): LookupFunction {
  return (hostname, { all = false }, callback) => {
    const answer = (addresses: readonly LookupAddress[]): void => {
      const [first] = addresses;
      if (!first || !(isOwnHost(reach, hostname) || addresses.every(({ address }) => allowsAddress(reach, address)))) callback(barred(), '', 0);
      else if (all) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    };
    resolve(hostname).then(answer, (error: unknown) => {
      callback(error instanceof Error ? error : new Error(String(error)), '', 0);
    });
  };
}

const barred = (): Error => Object.assign(new Error(barredText), { code: barredCode });

/** A proxy that makes no tunnel is a host that cannot be reached: nothing was sent to an instance. */
function asUnreachable(error: unknown): never {
  const refusal = error instanceof Error && error.cause instanceof Error ? error.cause.cause : undefined;
  if (refusal instanceof Error && refusal.message.startsWith('Proxy response')) throw new TypeError('fetch failed', { cause: Object.assign(refusal, { code: 'EHOSTUNREACH' }) });
  throw error;
}
