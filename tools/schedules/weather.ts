import type { Random } from '../../src/common/random.js';
import type { SimulatedWorld } from '../simulation/world.js';
import { readFaults, writeFaults } from './instance-faults.js';
import { networkFaults } from './network-faults.js';

/** How likely it is that something goes wrong with a request. */
const chance = { network: 0.6, write: 0.6, read: 0.15 } as const;
/** Milliseconds that a backend waits for one answer of the instance, and for all of a write's. */
const patience = { call: 10_000, write: 12_000 } as const;

/** What goes wrong with the requests of a schedule, until it clears up. */
export class Weather {
  readonly #world: SimulatedWorld;
  readonly #random: Random;
  readonly #faults = new Map<string, number>();
  #isFoul = true;
  #requests = 0;
  #deadline = 0;
  /** When a request to write last reached the instance. */
  lastWrite = 0;
  isBackendDown = false;

  constructor(world: SimulatedWorld, random: Random) {
    this.#world = world;
    this.#random = random;
    world.reach = (request) => this.#reach(request);
  }

  /** What a page's requests go through. */
  readonly handle = async (request: Request): Promise<Response> => {
    this.#requests += 1;
    this.#deadline = this.#world.timeline.now() + patience.write;
    const next = () => this.#world.handle(request);
    const fault = this.#draw(networkFaults, chance.network);
    return fault ? fault(next) : next();
  };

  /** How often which fault came. */
  get faults(): ReadonlyMap<string, number> {
    return this.#faults;
  }

  get requests(): number {
    return this.#requests;
  }

  clearUp(): void {
    this.#isFoul = false;
  }

  async #reach(request: Request): Promise<Response> {
    const { timeline, servicenow } = this.#world;
    const isRead = request.method === 'GET';
    if (!isRead) this.lastWrite = timeline.now();
    const copy = isRead ? request : new Request(request, { signal: new AbortController().signal });
    const commit = () => servicenow.handle(copy);
    const fault = isRead ? this.#draw(readFaults, chance.read) : this.#draw(writeFaults, chance.write);
    if (!fault) return commit();
    const left = Math.max(0, this.#deadline - timeline.now());
    return fault({ timeline, random: this.#random, commit, patience: Math.min(patience.call, left), kill: () => this.#kill() });
  }

  #kill(): void {
    this.isBackendDown = true;
    this.#world.endBackend();
  }

  #draw<Fault>(faults: Readonly<Record<string, Fault>>, probability: number): Fault | undefined {
    if (!this.#isFoul || this.#random.next() >= probability) return undefined;
    const entries = Object.entries(faults);
    const [name, fault] = entries[Math.floor(this.#random.next() * entries.length)] ?? [];
    if (name !== undefined) this.#faults.set(name, (this.#faults.get(name) ?? 0) + 1);
    return fault;
  }
}
