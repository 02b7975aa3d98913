import { fromResponse, toResponse, withoutBody, type Answer, type Reply } from '../http/answer.js';
import type { InstanceRequest } from '../http/instance-request.js';
import type { FaultName, FaultOptions, SettingFault, TransportFault } from './fault.js';
import { settingFaults, type InstancePorts } from './setting-faults.js';
import { isTransportFault, passesBy, transportFaults, writeFaults, type TransportPorts } from './transport-faults.js';

/** What faults need of an instance, and change of it. */
interface FaultPorts extends TransportPorts, InstancePorts {}

interface ActiveFault {
  readonly name: FaultName;
  readonly options: FaultOptions;
  /** How many requests it has met. */
  count: number;
  /** How many of them it has affected. */
  affected: number;
  readonly undo: () => void;
}

/** An active fault, and the options that it was injected with. */
type InjectedFault = Pick<ActiveFault, 'name' | 'options'>;

/** An active fault on the way to the instance. */
type ActiveTransportFault = ActiveFault & { readonly name: TransportFault };

const isSettingFault = (name: string): name is SettingFault => Object.hasOwn(settingFaults, name);
const nothing = (): void => undefined;

/** The name of every fault. */
export const faultNames: readonly FaultName[] = [...Object.keys(transportFaults), ...Object.keys(settingFaults)].filter((name): name is FaultName => isTransportFault(name) || isSettingFault(name));

/**
 * What is wrong with an instance at the moment. Several faults may be active at once; the one injected last is outermost.
 *
 * ```ts
 * snow.faults.inject('maintenance');                                  // until it is removed
 * snow.faults.inject('server-errors', { times: 2 });                    // the next two requests
 * snow.faults.inject('server-errors', { every: 3 });
 * snow.faults.inject('commits-then-times-out', { times: 1 });           // the write happens, the answer never comes
 * snow.faults.inject('slow', { latency: 500, only: (r) => r.method === 'GET' });
 * snow.faults.remove('maintenance');
 * snow.faults.clear();                                                // removes them all
 * ```
 */
export class Faults {
  readonly #ports: FaultPorts;
  #active: ActiveFault[] = [];

  constructor(ports: FaultPorts) {
    this.#ports = ports;
  }

  /** The names of the active faults. */
  get active(): readonly FaultName[] {
    return [...new Set(this.#active.map(({ name }) => name))];
  }

  /** The active faults, one of several routes once for each. */
  get injected(): readonly InjectedFault[] {
    return this.#active;
  }

  /** Takes effect at once; a fault that is active already, for the same route, starts again with the new options. */
  inject(name: FaultName, options: FaultOptions = {}): void {
    const isSame = (active: ActiveFault) => active.name === name && (isSettingFault(name) || active.options.route === options.route);
    this.#end(this.#active.filter(isSame));
    const undo = isSettingFault(name) ? settingFaults[name](this.#ports, options) : nothing;
    this.#active.push({ name, options, count: 0, affected: 0, undo });
  }

  /** Removes a fault, whatever routes it is injected for. */
  remove(name: FaultName): void {
    this.#end(this.#active.filter((active) => active.name === name));
  }

  /** Removes every fault, the latest first. */
  clear(): void {
    for (const fault of [...this.#active].reverse()) this.remove(fault.name);
  }

  /** Answers a request through the active faults. Rejects where a connection would break. */
  apply(request: InstanceRequest, answer: () => Reply): Reply {
    return this.#active.length === 0 ? answer() : this.#distort(request, answer);
  }

  #end(faults: readonly ActiveFault[]): void {
    this.#active = this.#active.filter((active) => !faults.includes(active));
    for (const fault of faults) fault.undo();
  }

  async #distort(request: InstanceRequest, answer: () => Reply): Promise<Answer> {
    const respond = async () => toResponse(await answer());
    const faults = faultsMet(this.#active, request);
    const answered = fromResponse(await faults.reduce((next, fault) => this.#wrap(fault, request, next), respond)());
    return request.method === 'HEAD' ? withoutBody(answered) : answered;
  }

  #wrap(fault: ActiveTransportFault, request: InstanceRequest, next: () => Promise<Response>): () => Promise<Response> {
    return () => {
      const { name, options } = fault;
      fault.count += 1;
      const context = { ports: this.#ports, request, options, count: fault.count, next };
      if (passesBy(name, context)) return next();
      fault.affected += 1;
      if (fault.affected === options.times) this.#end([fault]);
      return transportFaults[name](context);
    };
  }
}

/** Returns the faults that a request meets, the latest last; of several by one name the latest alone. */
function faultsMet(active: readonly ActiveFault[], request: InstanceRequest): ActiveTransportFault[] {
  const met = new Map<FaultName, ActiveTransportFault>();
  for (const fault of [...active].reverse()) if (isTransport(fault) && !met.has(fault.name) && appliesTo(fault, request)) met.set(fault.name, fault);
  return [...met.values()].reverse();
}

const isTransport = (fault: ActiveFault): fault is ActiveTransportFault => isTransportFault(fault.name);

function appliesTo({ name, options }: ActiveFault, request: InstanceRequest): boolean {
  if (writeFaults.has(name) && (request.method === 'GET' || request.method === 'HEAD')) return false;
  return options.only?.(request) ?? true;
}
