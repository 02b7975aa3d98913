import { faultCatalogue, isFaultName, type FaultEntry } from './fault-catalogue.js';
import type { FaultName, FaultOptions } from './fault.js';
import type { Faults } from './faults.js';

/** How a fault is injected from outside the process: a request is chosen by its method and path. */
export interface FaultChoice extends Omit<FaultOptions, 'only' | 'route'> {
  /** Only requests with this method. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Only requests whose path begins so: `/api/now/table/sys_user`. */
  readonly path?: string;
}

export interface FaultState extends FaultEntry {
  readonly name: FaultName;
  readonly isActive: boolean;
  /** With which options it was injected, while it is active: the latest, where it is for several routes. */
  readonly choice?: FaultChoice;
  /** All of them, where it is for several routes. */
  readonly choices?: readonly FaultChoice[];
}

/** Injects faults into an instance, and remembers with which options. */
export class FaultService {
  readonly #faults: () => Faults;
  /** How a fault was injected, by the options that the instance has of it. */
  readonly #choices = new WeakMap<FaultOptions, FaultChoice>();

  /** `faults` gives those of the present instance, which a reset replaces. */
  constructor(faults: () => Faults) {
    this.#faults = faults;
  }

  list(): FaultState[] {
    const { active } = this.#faults();
    return Object.keys(faultCatalogue).filter(isFaultName).map((name) => {
      const choices = this.#choicesOf(name);
      const choice = choices.at(-1);
      return { name, isActive: active.includes(name), ...faultCatalogue[name], ...(choice && { choice }), ...(choices.length > 1 && { choices }) };
    });
  }

  #choicesOf(name: FaultName): FaultChoice[] {
    const injected = this.#faults().injected.filter((fault) => fault.name === name);
    return injected.flatMap(({ options }) => this.#choices.get(options) ?? []);
  }

  /** The names of the active faults. */
  get active(): readonly FaultName[] {
    return this.#faults().active;
  }

  /** Takes effect at once; for another method or path, beside those that are active already. Throws a RangeError when the account of `userName` does not exist. */
  inject(name: FaultName, choice: FaultChoice = {}): void {
    const options = optionsOf(choice);
    this.#faults().inject(name, options);
    this.#choices.set(options, choice);
  }

  remove(name: FaultName): void {
    this.#faults().remove(name);
  }

  /** Removes every fault. */
  clear(): void {
    this.#faults().clear();
  }

  /** Runs `task` on the instance as it is without the faults that changed it. One whose account is gone ends with that. */
  withoutChanges<Result>(task: () => Result): Result {
    const removed = this.active.filter((name) => faultCatalogue[name].kind === 'instance');
    const choices = removed.map((name) => [name, this.#choicesOf(name)[0] ?? {}] as const);
    for (const name of [...removed].reverse()) this.remove(name);
    try {
      return task();
    } finally {
      for (const [name, choice] of choices) this.#resume(name, choice);
    }
  }

  #resume(name: FaultName, choice: FaultChoice): void {
    try {
      this.inject(name, choice);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
}

function optionsOf({ method, path, ...options }: FaultChoice): FaultOptions {
  if (method === undefined && path === undefined) return { ...options };
  return {
    ...options,
    route: `${method ?? ''} ${path ?? ''}`,
    only: (request) =>
      (method === undefined || request.method === method) &&
      (path === undefined || new URL(request.url).pathname.startsWith(path)),
  };
}
