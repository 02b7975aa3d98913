import { TicketingError } from '../../src/api/index.js';
import type { BackendSettings } from '../../src/backend/index.js';
import { createRandom, type Random } from '../../src/common/random.js';
import { SimulatedWorld } from '../simulation/world.js';
import { createSubject, linkSubject, type Subject } from './subject.js';
import { Tab } from './tabs.js';
import { violationsOf, type Told } from './verdict.js';
import { Weather } from './weather.js';

export interface ScheduleResult {
  readonly kind: 'create' | 'link';
  readonly requests: number;
  readonly faults: ReadonlyMap<string, number>;
  readonly duplicates: readonly string[];
  readonly lost: readonly string[];
  /** Why the person gave up; undefined where nobody did. */
  readonly unfinished: GivenUp | undefined;
  /** What happened, in order, for whoever looks into a failure. */
  readonly story: readonly string[];
}

interface GivenUp {
  readonly last: string;
  /** Whether the instance may still be at work. */
  readonly isSettling: boolean;
}

/** How often a person presses when all is well again. */
const patience = 14;
/** Milliseconds for which an outcome stays unknown after a write. */
const settleTime = 30_000;

type Outcome = 'done' | 'no' | 'doubt';

/** Plays one schedule. The same seed plays the same one. @param settings those of the backend that are to be others than usual */
export const playSchedule = (seed: number, settings: Partial<BackendSettings> = {}): Promise<ScheduleResult> => new Schedule(seed, settings).play();

class Schedule {
  readonly #random: Random;
  readonly #world: SimulatedWorld;
  readonly #weather: Weather;
  readonly #kind: 'create' | 'link';
  readonly #subject: Subject;
  readonly #story: string[] = [];
  readonly #told: Told[] = [];
  readonly #falseNo: string[] = [];
  #tabs: Tab[];
  /** The one that the person looks at. */
  #tab: Tab;
  #version = 0;
  #last: Outcome | undefined;
  #lastCode = '';
  #isLedgerWhole = true;

  constructor(seed: number, settings: Partial<BackendSettings>) {
    this.#world = new SimulatedWorld({ settings });
    this.#random = createRandom(seed * 7919);
    // The first numbers of seeds that are close to each other are close, too.
    for (let drawn = 0; drawn < 3; drawn += 1) this.#random.next();
    this.#kind = this.#happens(0.5) ? 'create' : 'link';
    this.#weather = new Weather(this.#world, this.#random);
    this.#subject = this.#kind === 'create' ? createSubject(this.#world) : linkSubject(this.#world);
    this.#tab = new Tab(this.#weather.handle);
    this.#tabs = [this.#tab];
  }

  async play(): Promise<ScheduleResult> {
    const submits = 1 + Math.floor(this.#random.next() * 5);
    for (let submit = 0; submit < submits && this.#last !== 'done'; submit += 1) await this.#trouble();
    this.#weather.clearUp();
    this.#tell('all is well again');
    const unfinished = await this.#insist();
    // What is still on its way arrives; what the backend owes is delivered.
    await this.#world.timeline.pass(60_000);
    const { duplicates, lost } = await violationsOf({
      world: this.#world,
      subject: this.#subject,
      version: this.#version,
      told: this.#told,
      isLedgerWhole: this.#isLedgerWhole,
    });
    const { requests, faults } = this.#weather;
    return { kind: this.#kind, requests, faults, duplicates, lost: [...this.#falseNo, ...lost], unfinished, story: this.#story };
  }

  async #trouble(): Promise<void> {
    if (this.#happens(0.6)) await this.#world.timeline.pass(Math.floor(this.#random.next() * 20_000));
    if (this.#happens(0.1)) this.#reload(this.#tab);
    if (this.#happens(0.1)) this.#duplicate(this.#tab);
    if (this.#happens(0.2)) this.#tab = this.#tabs.at(-1) ?? this.#tab;
    if (this.#happens(0.1)) await this.#restart();
    if (this.#last === 'no' && !this.#subject.isOpen(this.#tab.client) && this.#happens(0.4)) this.#edit();
    await this.#press(this.#tab, this.#happens(0.25) ? 2 : 1);
    if (this.#weather.isBackendDown) await this.#restart();
  }

  /** Presses in every tab until it has what it came for. Returns why that was given up. */
  async #insist(): Promise<GivenUp | undefined> {
    // A tab that is duplicated meanwhile gets its turn.
    for (const tab of this.#tabs) {
      this.#tab = tab;
      for (let press = 0; this.#last !== 'done' || this.#subject.isOpen(tab.client); press += 1) {
        if (press === patience) return { last: `${this.#last ?? ''} ${this.#lastCode}`, isSettling: this.#isSettling };
        await this.#world.timeline.pass(5_000 + Math.floor(this.#random.next() * 35_000));
        await this.#press(tab, 1);
      }
    }
    return undefined;
  }

  get #isSettling(): boolean {
    return this.#lastCode === 'outcome-unknown' && this.#world.timeline.now() - this.#weather.lastWrite < settleTime;
  }

  async #press(tab: Tab, times: number): Promise<void> {
    const { client } = tab;
    this.#tell(times > 1 ? `${times} clicks, version ${this.#version}` : `a click, version ${this.#version}`);
    const clicks = Array.from({ length: times }, () => this.#click(tab));
    // Before any answer is there.
    if (this.#happens(0.05)) this.#duplicate(tab);
    if (this.#happens(0.05)) this.#reload(tab);
    const outcomes = await Promise.all(clicks);
    if (tab.client !== client) this.#last = 'doubt';
    else if (outcomes.includes('done')) this.#last = 'done';
    else this.#last = this.#subject.isOpen(client) ? 'doubt' : 'no';
    if (this.#last === 'no') this.#checkNo();
    this.#tell(`-> ${this.#last} ${this.#lastCode}`);
  }

  async #click(tab: Tab): Promise<'done' | 'failed'> {
    const { client } = tab;
    try {
      const ticketId = await this.#subject.send(client, this.#version);
      // A page that is gone tells nobody.
      if (client !== tab.client) return 'failed';
      this.#told.push({ version: this.#version, ticketId });
      this.#lastCode = '';
      return 'done';
    } catch (error) {
      if (!(error instanceof TicketingError)) throw error;
      this.#lastCode = error.code;
      return error.code === 'already-linked' && !this.#subject.isOpen(client) ? 'done' : 'failed';
    }
  }

  /** Whoever is told that nothing was done may do something else. */
  #checkNo(): void {
    const made = this.#subject.traces(this.#version).length;
    const coming = this.#world.timeline.waiting('instance');
    if (made + coming > 0) this.#falseNo.push(`told that nothing was done (${this.#lastCode}), and it was`);
  }

  /** What was refused for certain is changed; a tab that shows it as it was is of no use any more. */
  #edit(): void {
    this.#version += 1;
    this.#tabs = [this.#tab];
    this.#tell(`an edit: version ${this.#version}`);
  }

  #reload(tab: Tab): void {
    this.#tell('reload');
    tab.reload();
  }

  /** A tab in which nothing is in doubt is another wish, and closed again. */
  #duplicate(tab: Tab): void {
    const copy = tab.duplicate();
    if (!this.#subject.isOpen(copy.client)) return;
    this.#tell('a second tab');
    this.#tabs.push(copy);
  }

  async #restart(): Promise<void> {
    const isLost = this.#happens(0.3);
    this.#tell(isLost ? 'another backend, which knows nothing' : 'another backend');
    this.#weather.isBackendDown = false;
    if (isLost) this.#isLedgerWhole = false;
    await this.#world.restart({ isLost });
  }

  #happens(probability: number): boolean {
    return this.#random.next() < probability;
  }

  #tell(event: string): void {
    this.#story.push(`${new Date(this.#world.timeline.now()).toISOString().slice(11, 19)} ${event}`);
  }
}
