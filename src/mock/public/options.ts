import type { Clock } from '../../common/clock.js';
import type { Scheduler } from '../../common/scheduler.js';
import type { Scenario } from '../scenarios/scenario.js';
import type { InstanceSettings } from '../servicenow/settings/settings.js';

/** What an instance begins with: `blank` has no people, groups and incidents, the others are those of docs/mock.md. */
export type InstanceScenario = 'blank' | Scenario;

/** Some of the switches of an instance. */
export type SettingsChange = { readonly [Switch in keyof InstanceSettings]?: InstanceSettings[Switch] | undefined };

/** How an instance begins. */
export interface StageOptions {
  /** The people, groups and incidents that it begins with; `default` when absent. */
  readonly scenario?: InstanceScenario | undefined;
  /** The seed of sys_ids, chance and generated data, 0 to 4,294,967,295: the same one gives the same instance. 1 when absent. */
  readonly seed?: number | undefined;
  /** How many incidents are generated on top of the scenario's; 0 when absent, at most 1,000,000. */
  readonly incidents?: number | undefined;
}

/** Options of an instance without a port. */
export interface InstanceOptions extends StageOptions {
  /** The switches that it begins with, where they are not the usual ones. */
  readonly settings?: SettingsChange | undefined;
  /** Where links in the descriptions of a scenario's incidents lead; `http://127.0.0.1:5173` when absent. */
  readonly appUrl?: string | undefined;
  /** What its clock runs with; the computer's time when absent. */
  readonly clock?: Clock | undefined;
  /** Lets the time of late answers pass; the computer's time does when absent. */
  readonly scheduler?: Scheduler | undefined;
  /** Takes a line when a query was not answered as it was written. */
  readonly log?: ((line: string) => void) | undefined;
}

/** How patient a server is with slow clients. */
export interface ServerLimits {
  /** How long a client may take for the head of a request, in milliseconds; 15,000 when absent. */
  readonly headersTimeout?: number | undefined;
  /** How long it may take for the whole request, in milliseconds; 120,000 when absent. */
  readonly requestTimeout?: number | undefined;
  /** How often slow clients are looked for, in milliseconds; 5,000 when absent. */
  readonly checkInterval?: number | undefined;
}

/** Options of an instance that listens. */
export interface MockServiceNowOptions extends InstanceOptions {
  /** Where it listens; a free port when absent, or 0. */
  readonly port?: number | undefined;
  /** The address; `127.0.0.1` when absent. On one that others reach `/__mock` wants a token. */
  readonly host?: string | undefined;
  /**
   * Names that it answers to beside those of its computer and that of `host`, as `servicenow` in a network of containers; `.example` stands for all names
   * below it. A request that was sent to another name is refused with 421.
   */
  readonly allowHosts?: readonly string[] | undefined;
  /** Origins of pages that may call it beside its own and those of its computer, as `https://app.example`; other pages get 403. */
  readonly allowOrigins?: readonly string[] | undefined;
  /** Serves https with a certificate of a test authority that is made at the start; `false` when absent. */
  readonly tls?: boolean | undefined;
  /**
   * A folder that keeps the state, made where it is not there. What it holds goes before `scenario`, `seed`, `incidents` and
   * `settings`. Nothing is kept when absent.
   */
  readonly state?: string | undefined;
  /** How patient it is with slow clients. */
  readonly limits?: ServerLimits | undefined;
  /** Told of a state that could not be written: the instance goes on without. */
  readonly onError?: ((error: unknown) => void) | undefined;
}
