/// <reference lib="esnext.disposable" preserve="true" />
import type { InstanceSettings } from '../servicenow/settings/settings.js';
import type { MockAdministration } from './administration.js';
import type { ClockState, MockClock } from './clock.js';
import type { FaultName, MockFaults } from './faults.js';
import type { MockJournal } from './journal.js';
import type { InstanceScenario, StageOptions } from './options.js';
import type { MockSnapshots } from './snapshots.js';
import type { MockStore } from './store.js';

/** Who signs in to an instance. */
export interface MockUser {
  /** The name that the user signs in with. */
  readonly userName: string;
  /** In clear text; absent where a state or an imported snapshot has its hash alone, until somebody signs in with it. */
  readonly password?: string;
}

/** What a program signs in to an instance with. It opens nothing but this mock. */
export interface MockCredentials {
  /** The administrator and the service account, as far as they are there, with the passwords that they have without a fault. */
  readonly users: readonly MockUser[];
  /** The client of OAuth, for `/oauth_token.do`. */
  readonly oauthClient: { readonly clientId: string; readonly clientSecret: string };
  /** The API key that acts as the service account, for the header `x-sn-apikey`. */
  readonly apiKey: string;
}

/** An instance at a glance. */
export interface MockState {
  /** Of the mock. */
  readonly version: string;
  /** How the instance began. */
  readonly stage: { readonly scenario: InstanceScenario; readonly seed: number; readonly incidents: number };
  /** What it takes for the present. */
  readonly clock: ClockState;
  /** The active faults. */
  readonly faults: readonly FaultName[];
  /** How many records each table holds, those of tables that extend it included; empty tables are left out. */
  readonly records: Readonly<Record<string, number>>;
  /** How many requests the journal has. */
  readonly requests: number;
}

/** A mock ServiceNow, and what steers it: all that `/__mock` can, by the same names. */
export interface MockServiceNow extends MockCredentials, Disposable {
  /** The instance as a `fetch`, for a client that takes one. It rejects where a fault breaks the connection. */
  readonly fetch: typeof globalThis.fetch;
  /** The instance at a glance. */
  readonly state: MockState;
  /** The scenario that it began with. */
  readonly scenario: InstanceScenario;
  /** Its switches. Assign to one to change it; an InputError says what it cannot be. What is read of one is a copy. */
  readonly settings: InstanceSettings;
  /** Its records, past access control and rules. */
  readonly store: MockStore;
  /** What its administrator does by hand. */
  readonly administration: MockAdministration;
  /** What is wrong with it: injects faults, and ends them. */
  readonly faults: MockFaults;
  /** What it takes for the present: stops its clock, and moves it. */
  readonly clock: MockClock;
  /** What it was: keeps it by a name, and makes it that again. */
  readonly snapshots: MockSnapshots;
  /** What it was asked: the latest thousand requests. */
  readonly journal: MockJournal;
  /**
   * Begins anew: data, switches, faults, clock and journal are as at the start, or as another stage has them.
   *
   * @throws {InputError} for an option that there is not or that makes no sense.
   */
  reset(stage?: StageOptions): void;
  /**
   * Begins anew with the people, groups and incidents of a scenario.
   *
   * @throws {InputError} for one that there is not.
   */
  setScenario(scenario: InstanceScenario): void;
  /**
   * Adds generated incidents beside those that are there, 1 to 1,000,000, by the seed of the stage where none is given. Returns
   * how many incidents the instance now holds.
   *
   * @throws {InputError} for another number.
   */
  generate(count: number, seed?: number): number;
  /** Ends it: from here on its `fetch` rejects. */
  [Symbol.dispose](): void;
}

/** A mock ServiceNow that listens. It ends with `await using`, too. */
export interface RunningMockServiceNow extends MockCredentials, AsyncDisposable {
  /** Its origin: `http://127.0.0.1:8182`. */
  readonly url: string;
  /** Where it is steered over HTTP: `http://127.0.0.1:8182/__mock`. */
  readonly adminUrl: string;
  /** What that wants as a bearer token; absent where it wants none. */
  readonly adminToken?: string;
  /** The path of the test authority's certificate; absent without `tls`. */
  readonly caFile?: string;
  /** Whether it began with what the folder of `state` held. */
  readonly isRestored: boolean;
  /** What steers it from code. */
  readonly control: MockServiceNow;
  /**
   * Ends open connections, frees the port, and writes the state where there is a folder for it. Once more changes nothing.
   *
   * @throws {StateFileError} when the state cannot be written.
   */
  stop(): Promise<void>;
  /** The same as `stop`. */
  [Symbol.asyncDispose](): Promise<void>;
}
