import { systemClock, type Clock } from '../clock.js';
import type { Scheduler } from '../scheduler.js';
import { toResponse, type Answer, type InstanceSettings, type MockServiceNow, type TableName } from '../servicenow/index.js';
import { MoodBoard } from './mood-board.js';
import { PasswordBook, type PasswordHasher } from './password-book.js';
import { rootTables, type RootTable } from './records.js';
import { RequestJournal } from './request-journal.js';
import type { Snapshot } from './snapshot.js';
import { Snapshots } from './snapshots.js';
import { baseAccounts, type Stage } from './stage.js';
import { StagedInstance } from './staged-instance.js';
import { SteerableClock, type ClockState } from './steerable-clock.js';

export interface ControlOptions extends Partial<Stage> {
  /** The switches that the instance begins with. */
  readonly settings?: Partial<InstanceSettings>;
  /** What the clock runs with; the computer's time when absent. */
  readonly clock?: Clock;
  readonly scheduler?: Scheduler;
  /** Takes a line when a query was not answered as it was written. */
  readonly log?: (line: string) => void;
  /** For snapshots whose passwords are hashed. */
  readonly hasher?: PasswordHasher;
}

/** An instance at a glance. */
export interface ControlState {
  readonly stage: Stage;
  readonly clock: ClockState;
  /** The moods that hold. */
  readonly moods: readonly string[];
  /** How many records each table holds, those of tables that extend it included; empty tables are left out. */
  readonly records: Readonly<Record<string, number>>;
  readonly requests: number;
}

const noBody = new Uint8Array();
const decoder = new TextDecoder();
const maxSignInBytes = 65_536;

/**
 * A mock ServiceNow with what a tester needs beside it: reset, snapshots, moods, a clock to stop, a journal of its
 * requests. Its answers are a function of Request; there is no port.
 */
export class ServiceNowControl {
  readonly clock: SteerableClock;
  readonly journal = new RequestJournal();
  readonly moods = new MoodBoard(() => this.instance);
  readonly passwords: PasswordBook;
  /** Instances as they were, by name, until the process ends. */
  readonly snapshots: Snapshots = new Snapshots(this);
  readonly #options: ControlOptions;
  readonly #roots: readonly RootTable[];
  #staged: StagedInstance;

  constructor(options: ControlOptions = {}) {
    const { scenario = 'default', seed = 1, incidents = 0, settings = {} } = options;
    this.#options = options;
    this.clock = new SteerableClock(options.clock ?? systemClock);
    this.passwords = new PasswordBook(options.hasher);
    this.#staged = this.#stageNew({ scenario, seed, incidents }, settings);
    this.#roots = rootTables(this.instance);
    this.#enact();
  }

  /** The instance. A reset and a loaded snapshot put another one in its place: do not keep it. */
  get instance(): MockServiceNow {
    return this.#staged.snow;
  }

  get store(): MockServiceNow['store'] {
    return this.instance.store;
  }

  get settings(): InstanceSettings {
    return this.instance.settings;
  }

  get stage(): Stage {
    return this.#staged.stage;
  }

  get tableNames(): readonly string[] {
    return this.#roots.flatMap(({ family }) => [...family]);
  }

  /** Answers a request to the instance, and notes it in the journal. Rejects where a mood breaks the connection. */
  async answer(request: Request, body: Uint8Array = noBody): Promise<Answer> {
    const started = performance.now();
    const record = this.journal.add(request, body);
    // What signs in or sets a password is short.
    const text = body.length > 0 && body.length <= maxSignInBytes ? decoder.decode(body) : '';
    await this.passwords.prove(this.instance, request, text);
    const answer = await this.instance.answer(request);
    if (text !== '') this.passwords.observe(request, text, answer);
    record.status = answer.status;
    record.duration = Math.round((performance.now() - started) * 100) / 100;
    return answer;
  }

  /** The instance as a `fetch`. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const body = request.body === null ? noBody : new Uint8Array(await request.clone().arrayBuffer());
    return toResponse(await this.answer(request, body));
  };

  get state(): ControlState {
    return {
      stage: this.stage,
      clock: this.clock.state,
      moods: this.moods.active,
      records: this.#counts(),
      requests: this.journal.list().length,
    };
  }

  /** Begins anew: data, switches, moods, clock and journal are as at the start, or as another stage has them. */
  reset(stage: Partial<Stage> = {}): void {
    this.clock.reset();
    this.journal.clear();
    this.#staged = this.#stageNew({ ...this.stage, ...stage }, this.#options.settings ?? {});
    this.#enact();
  }

  /**
   * Adds generated incidents. Returns how many the instance now holds. Without a seed each call has one of its own.
   *
   * Throws a RangeError for a seed that this instance was generated with before: its records are there already.
   */
  generate(count: number, seed?: number): number {
    this.#staged.generate(count, seed);
    return this.store.count('incident');
  }

  /** The instance as it is, without the moods that changed it. */
  capture(): Snapshot {
    return this.moods.withoutChanges(() => ({
      savedAt: new Date().toISOString(),
      ...this.#staged.capture(this.#roots),
      passwords: new Map(this.passwords.known),
      passwordHashes: new Map(this.passwords.hashed),
    }));
  }

  /** Makes the instance what it was, without a mood. Sessions and tokens end; clock and journal stay. */
  restore(snapshot: Snapshot): void {
    this.#staged = this.#stageNew(snapshot.stage, structuredClone(snapshot.settings));
    this.#staged.restore(snapshot, this.#roots);
    this.passwords.restore(this.instance, snapshot.passwords, snapshot.passwordHashes);
  }

  #stageNew(stage: Stage, settings: Partial<InstanceSettings>): StagedInstance {
    const { scheduler, log } = this.#options;
    return new StagedInstance(stage, settings, { clock: this.clock, ...(scheduler && { scheduler }), ...(log && { log }) });
  }

  #enact(): void {
    this.#staged.enact(this.clock.now());
    this.passwords.begin(this.instance, baseAccounts(this.stage.scenario).passwords);
  }

  #counts(): Record<string, number> {
    const counts = this.tableNames.map((name) => [name, this.store.count(name as TableName)] as const);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }
}
