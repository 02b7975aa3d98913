import type { BackendSettings } from '../../src/backend/index.js';
import { createRandom, type Random } from '../../src/common/random.js';
import { createServiceNow, type ServiceNowInstance } from '../../src/mock/servicenow/index.js';
import { BackendProcess } from '../simulation/backend-process.js';
import { Gate } from './gate.js';
import { Moments } from './moments.js';
import { Person } from './person.js';
import { productOf } from './product.js';
import { Side } from './side.js';
import { violationsOf } from './verdict.js';

export interface InterleavingResult {
  /** How many steps of requests were let go while others were held. */
  readonly steps: number;
  /** How often something was begun, by its name. */
  readonly actions: ReadonlyMap<string, number>;
  /** What was lost in silence, or done twice. */
  readonly violations: readonly string[];
  /** What happened, in order, for whoever looks into a violation. */
  readonly story: readonly string[];
}

const account = 'qualytics_integration';

/** Lets everything go on that waits for nothing but its turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Plays one order of two backends, a person in ServiceNow and people who unlink, disconnect and change the password. */
export const playInterleaving = (seed: number, settings: Partial<BackendSettings> = {}): Promise<InterleavingResult> => new Interleaving(seed, settings).play();

class Interleaving {
  readonly #random: Random;
  readonly #moments = new Moments();
  readonly #gate = new Gate();
  readonly #instance: ServiceNowInstance;
  readonly #ticketId: string;
  readonly #backends: readonly BackendProcess[];
  readonly #sides: readonly Side[];
  readonly #person: Person;
  readonly #actions = new Map<string, number>();
  readonly #story: string[] = [];
  readonly #running = new Set<Promise<void>>();
  #steps = 0;
  #password = 'integration';
  #count = 0;

  constructor(seed: number, settings: Partial<BackendSettings>) {
    this.#random = createRandom(seed * 7919);
    for (let drawn = 0; drawn < 3; drawn += 1) this.#random.next();
    this.#instance = createServiceNow({ clock: this.#moments, random: createRandom(7), scheduler: this.#moments.scheduler() });
    if (this.#happens(0.5)) this.#instance.settings.auditedColumns = { incident: ['description'] };
    this.#ticketId = this.#instance.store.insert('incident', { short_description: 'Known', description: 'Begun by a person.' }).sys_id;
    this.#backends = [42, 43].map((anomalyId) => this.#backend(anomalyId, settings));
    this.#sides = this.#backends.map((backend, index) => new Side(['first', 'second'][index] ?? '', 42 + index, backend, { ticketId: this.#ticketId, clock: this.#moments }));
    this.#person = new Person(this.#instance, this.#ticketId, this.#moments);
  }

  #backend(anomalyId: number, settings: Partial<BackendSettings>): BackendProcess {
    const fetch = this.#gate.way(String(anomalyId), (input, init) => this.#instance.fetch(input, init));
    return new BackendProcess({ timeline: this.#moments, fetch, initial: productOf(anomalyId), settings });
  }

  async play(): Promise<InterleavingResult> {
    const planned = 6 + Math.floor(this.#random.next() * 10);
    for (let begun = 0; begun < planned; ) {
      if (this.#gate.size > 0 && this.#happens(0.65)) await this.#step();
      else if (this.#happens(0.2)) this.#pass(Math.floor(this.#random.next() * 15_000));
      else {
        this.#begin();
        begun += 1;
      }
      await settle();
    }
    await this.#finish();
    for (const backend of this.#backends) backend.end();
    const sides = this.#sides;
    return { steps: this.#steps, actions: this.#actions, violations: violationsOf({ instance: this.#instance, ticketId: this.#ticketId, sides, person: this.#person }), story: this.#story };
  }

  /** Lets all that is on its way arrive, has every link asked for until it is clear, and gives the backends time for what they owe. */
  async #finish(): Promise<void> {
    this.#tell('all is let go');
    await this.#calm();
    // Whoever has disconnected connects again, whoever was refused has the new password by now.
    for (const side of this.#sides) this.#run(`${side.name} enters the password`, async () => void (await side.page.enter(`${account}:${this.#password}`)));
    await this.#calm();
    for (let round = 0; round < 12; round += 1) {
      for (const side of this.#sides) if (side.isOpen) this.#run(`${side.name} asks again`, () => side.link());
      await this.#calm();
      this.#pass(40_000);
      await this.#calm();
    }
  }

  /** Goes on until nothing is held and nothing is due. */
  async #calm(): Promise<void> {
    await settle();
    while (this.#gate.size > 0 || this.#moments.isDue || this.#running.size > 0) {
      this.#pass(0);
      await settle();
      if (this.#gate.size > 0) await this.#step();
      await settle();
    }
  }

  async #step(): Promise<void> {
    this.#steps += 1;
    this.#tell(`-> ${this.#gate.release(this.#random.next())}`);
    await settle();
  }

  #pass(milliseconds: number): void {
    this.#moments.pass(milliseconds);
  }

  #begin(): void {
    const side = this.#sides[this.#happens(0.5) ? 0 : 1];
    if (!side) return;
    if (!side.isAsked && this.#happens(0.6)) return this.#run(`${side.name} links`, () => side.link());
    const chance = this.#random.next();
    if (chance < 0.3) return this.#comment(side);
    if (chance < 0.6) return this.#tell(`a person ${this.#person.type()}`, 'a person types');
    if (chance < 0.72) return this.#tell(`a person ${this.#person.assess()}`, 'a person assesses');
    if (chance < 0.8) return this.#run(`${side.name} unlinks`, () => side.unlink());
    if (chance < 0.9) return this.#rotate();
    return this.#run(`${side.name} disconnects`, () => side.page.disconnect());
  }

  #comment(side: Side): void {
    this.#count += 1;
    const text = `Comment ${this.#count} of ${side.name}`;
    this.#run(`${side.name} comments`, () => side.comment(text));
  }

  /** The account gets another password, and both backends are told, one after the other or both at once. */
  #rotate(): void {
    this.#password = `${this.#password}+`;
    this.#instance.administration.setPassword(account, this.#password);
    const credentials = `${account}:${this.#password}`;
    this.#run('the password changes', async () => {
      await Promise.all(this.#sides.map(({ page }) => page.enter(credentials)));
    });
  }

  #run(name: string, task: () => Promise<void>): void {
    this.#tell(name, name.replace(/^(first|second) /, ''));
    const running = task().finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  #tell(event: string, action?: string): void {
    if (action !== undefined) this.#actions.set(action, (this.#actions.get(action) ?? 0) + 1);
    this.#story.push(`${new Date(this.#moments.now()).toISOString().slice(11, 19)} ${event}`);
  }

  #happens(probability: number): boolean {
    return this.#random.next() < probability;
  }
}
