import type { Scheduler } from '../../../common/scheduler.js';
import { firewallPage, gatewayPage, gatewayText, signInPage, signInPath, signInRedirect } from './gateway-answers.js';
import type { GatewayFault } from './gateway-catalogue.js';
import { dripping, stalled } from './slow-bodies.js';

/** Answers a request as a server would. Rejects where the connection would end. */
type Handle = (request: Request) => Promise<Response>;

export interface GatewayOptions {
  /** Ends after so many requests that it affected. */
  readonly times?: number;
  /** Only requests with this method. */
  readonly method?: string;
  /** Only requests whose path begins so: `/api/anomalies`. */
  readonly path?: string;
  /** Only requests that it accepts. */
  readonly only?: (request: Request) => boolean;
}

interface ActiveFault {
  readonly name: GatewayFault;
  readonly options: GatewayOptions;
  /** How many requests it has affected. */
  affected: number;
}

interface FaultContext {
  readonly request: Request;
  readonly scheduler: Scheduler;
  /** Lets the backend answer. */
  readonly next: () => Promise<Response>;
}

/** Makes the error that `fetch` rejects with when the connection ends. */
const connectionLost = (): TypeError => new TypeError('Failed to fetch');

const at = (answer: () => Response) => (): Promise<Response> => Promise.resolve(answer());
const after =
  (answer: () => Response) =>
  async ({ next }: FaultContext): Promise<Response> => {
    await next();
    return answer();
  };
const lost = (): never => {
  throw connectionLost();
};

const effects: Readonly<Record<GatewayFault, (context: FaultContext) => Promise<Response>>> = {
  'sign-in-elsewhere': ({ request }) => Promise.resolve(signInRedirect(request, 'elsewhere')),
  'sign-in-redirect': ({ request }) => Promise.resolve(signInRedirect(request, 'here')),
  'sign-in-page': at(signInPage),
  'sign-in-401': at(() => signInPage(401)),
  firewall: at(firewallPage),
  'gateway-502': at(() => gatewayPage(502)),
  'gateway-503': at(() => gatewayPage(503)),
  'gateway-504': at(() => gatewayText(504)),
  'done-then-502': after(() => gatewayPage(502)),
  'done-then-503': after(() => gatewayText(503)),
  'done-then-504': after(() => gatewayPage(504)),
  'lost-request': () => Promise.reject(connectionLost()),
  'lost-answer': after(lost),
  'stalled-body': async ({ next, request }) => stalled(await next(), request),
  'dripping-body': async ({ next, scheduler }) => dripping(await next(), scheduler),
};

/**
 * What stands between a page and a backend: sign-in proxy, firewall, gateway, the network itself. It lets everything through
 * until a fault is injected. Several may be active at once; a request meets the one injected last of those that it fits.
 *
 * ```ts
 * world.gateway.inject('done-then-503', { method: 'POST', times: 1 });
 * world.gateway.inject('sign-in-elsewhere');
 * world.gateway.clear();
 * ```
 */
export class Gateway {
  readonly #scheduler: Scheduler;
  #active: readonly ActiveFault[] = [];

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** The names of the active faults. */
  get active(): readonly GatewayFault[] {
    return this.#active.map(({ name }) => name);
  }

  /** Takes effect at once; a fault that is active already starts again with the new options. */
  inject(name: GatewayFault, options: GatewayOptions = {}): void {
    this.remove(name);
    this.#active = [...this.#active, { name, options, affected: 0 }];
  }

  remove(name: GatewayFault): void {
    this.#active = this.#active.filter((active) => active.name !== name);
  }

  /** Removes every fault. */
  clear(): void {
    this.#active = [];
  }

  /** Returns `handle` with this in front of it. */
  through(handle: Handle): Handle {
    return (request) => {
      if (new URL(request.url).pathname === signInPath) return Promise.resolve(signInPage());
      const fault = this.#active.findLast(({ options }) => fits(request, options));
      if (!fault) return handle(request);
      fault.affected += 1;
      if (fault.affected === fault.options.times) this.remove(fault.name);
      return effects[fault.name]({ request, scheduler: this.#scheduler, next: () => handle(request) });
    };
  }
}

function fits(request: Request, { method, path = '/', only }: GatewayOptions): boolean {
  if (method !== undefined && request.method !== method.toUpperCase()) return false;
  return new URL(request.url).pathname.startsWith(path) && (only?.(request) ?? true);
}
