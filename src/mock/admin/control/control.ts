import { systemClock, type Clock } from '../../../common/clock.js';
import type { Scheduler } from '../../../common/scheduler.js';
import { version } from '../../../common/version.js';
import { FaultService } from '../../servicenow/faults/fault-service.js';
import { andThen, tableNames, toResponse, type Answer, type FaultName, type InstanceRequest, type InstanceSettings, type ServiceNowInstance, type Reply } from '../../servicenow/index.js';
import { RequestJournal } from '../journal/request-journal.js';
import { PasswordRegistry } from '../passwords/password-registry.js';
import type { InstanceOutline, Restorable, Snapshot } from '../stage/snapshot.js';
import { baseAccounts, usualAppUrl, type InstanceScenario, type Stage } from '../stage/stage.js';
import { StagedInstance } from '../stage/staged-instance.js';
import { Snapshots } from './snapshots.js';
import { SteerableClock, type ClockState } from './steerable-clock.js';

export interface ControlOptions extends Partial<Stage> {
  /** The switches that the instance begins with. */
  readonly settings?: Partial<InstanceSettings>;
  /** Where backlinks in the descriptions of a scenario's incidents lead: the address of the product's page. */
  readonly appUrl?: string;
  /** What the clock runs with; the computer's time when absent. */
  readonly clock?: Clock;
  readonly scheduler?: Scheduler;
  /** Takes a line when a query was not answered as it was written. */
  readonly log?: (line: string) => void;
}

/** An instance at a glance. */
export interface ControlState {
  /** Of the mock. */
  readonly version: string;
  readonly stage: Stage;
  readonly clock: ClockState;
  /** The active faults. */
  readonly faults: readonly FaultName[];
  /** How many records each table holds, those of tables that extend it included; empty tables are left out. */
  readonly records: Readonly<Record<string, number>>;
  readonly requests: number;
}

/** Who signs in to an instance, with the password where it is known. */
interface Account {
  readonly userName: string;
  readonly password?: string;
}

const noBody = new Uint8Array();
const decoder = new TextDecoder();
/** What signs in is short. */
const maxSignInBytes = 65_536;

/**
 * A mock ServiceNow with what a tester needs beside it: reset, snapshots, faults, a clock to stop, a journal of its
 * requests. Its answers are a function of Request; there is no port.
 */
export class ServiceNowControl {
  readonly clock: SteerableClock;
  readonly journal = new RequestJournal();
  readonly faults = new FaultService(() => this.instance.faults);
  readonly passwords = new PasswordRegistry();
  /** Instances as they were, by name, until the process ends. */
  readonly snapshots: Snapshots = new Snapshots(this);
  readonly #options: ControlOptions;
  #staged: StagedInstance;

  constructor(options: ControlOptions = {}) {
    const { scenario = 'default', seed = 1, incidents = 0, settings = {} } = options;
    this.#options = options;
    this.clock = new SteerableClock(options.clock ?? systemClock);
    this.#staged = this.#stageNew({ scenario, seed, incidents }, settings);
    this.#populate();
  }

  /** The instance. A reset and a loaded snapshot put another one in its place: do not keep it. */
  get instance(): ServiceNowInstance {
    return this.#staged.snow;
  }

  get store(): ServiceNowInstance['store'] {
    return this.instance.store;
  }

  get settings(): InstanceSettings {
    return this.instance.settings;
  }

  /** Does what an administrator of the instance would do by hand. */
  get administration(): ServiceNowInstance['administration'] {
    return this.instance.administration;
  }

  get stage(): Stage {
    return this.#staged.stage;
  }

  get scenario(): InstanceScenario {
    return this.stage.scenario;
  }

  /** Answers a request to the instance, and notes it in the journal. Rejects where a fault breaks the connection. */
  answer(request: InstanceRequest, body: Uint8Array = noBody): Reply {
    const started = performance.now();
    const record = this.journal.add(request, body);
    const reply = this.passwords.isComplete ? this.instance.answer(request) : this.#answerProven(request, body);
    return andThen(reply, (answer) => {
      record.status = answer.status;
      record.duration = Math.round((performance.now() - started) * 100) / 100;
      return answer;
    });
  }

  /** Answers once it is known whose password the request proves. */
  async #answerProven(request: InstanceRequest, body: Uint8Array): Promise<Answer> {
    await this.passwords.prove(this.instance, request, body.length <= maxSignInBytes ? decoder.decode(body) : '');
    return this.instance.answer(request);
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
      version,
      stage: this.stage,
      clock: this.clock.state,
      faults: this.faults.active,
      records: this.#counts(),
      requests: this.journal.list().length,
    };
  }

  /** Those that every instance has, as far as they are there, with the passwords that they have without a fault. */
  get users(): readonly Account[] {
    const read = (): Account[] => baseAccounts.userNames.flatMap((userName) => this.#accountOf(userName));
    return this.faults.active.includes('credentials-rotated') ? this.faults.withoutChanges(read) : read();
  }

  #accountOf(userName: string): Account[] {
    const [user] = this.store.query('sys_user', `user_name=${userName}`, 1);
    if (user === undefined) return [];
    const password = this.instance.credentials.passwords.get(user.sys_id);
    return [{ userName, ...(password !== undefined && { password }) }];
  }

  /** Begins anew: data, switches, faults, clock and journal are as at the start, or as another stage has them. */
  reset(stage: Partial<Stage> = {}): void {
    this.clock.reset();
    this.journal.clear();
    this.#staged = this.#stageNew({ ...this.stage, ...stage }, this.#options.settings ?? {});
    this.#populate();
  }

  /** Begins anew with the people, groups and incidents of a scenario. */
  setScenario(scenario: InstanceScenario): void {
    this.reset({ scenario });
  }

  /**
   * Adds generated incidents beside those that are there, by the seed of the stage where none is given. Returns how many
   * the instance now holds.
   */
  generate(count: number, seed?: number): number {
    this.#staged.generate(count, seed);
    return this.store.count('incident');
  }

  /** What there is to the instance beside its data. */
  get outline(): InstanceOutline {
    return { ...this.#staged.outline, passwordHashes: this.passwords.unproven(this.instance) };
  }

  /** Returns the instance as it is, without the faults that changed it. */
  capture(): Snapshot {
    const savedAt = new Date().toISOString();
    return this.faults.withoutChanges(() => ({ savedAt, ...this.outline, ...this.instance.archive.capture() }));
  }

  /** Makes the instance what it was, without faults. Sessions and tokens end; clock and journal stay. */
  restore(snapshot: Restorable): void {
    this.#staged = this.#stageNew(snapshot.stage, structuredClone(snapshot.settings));
    this.#staged.restore(snapshot);
    this.passwords.restore(snapshot.passwordHashes);
  }

  /**
   * Lets new records have other sys_ids and numbers than those that were created after the restored state was saved, and
   * are lost: nobody who knows a lost one is to meet another record by its name.
   */
  skipAhead(): void {
    this.#staged.skipAhead();
  }

  #stageNew(stage: Stage, settings: Partial<InstanceSettings>): StagedInstance {
    const { scheduler, log } = this.#options;
    return new StagedInstance(stage, settings, { clock: this.clock, ...(scheduler && { scheduler }), ...(log && { log }) });
  }

  #populate(): void {
    this.#staged.populate(this.clock.now(), this.#options.appUrl ?? usualAppUrl);
    this.passwords.restore();
  }

  #counts(): Record<string, number> {
    const counts = tableNames.map((name) => [name, this.store.count(name)] as const);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }
}
