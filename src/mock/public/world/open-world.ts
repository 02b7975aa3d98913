import { createRandom } from '../../../common/random.js';
import { ServiceNowControl } from '../../admin/index.js';
import type { Scenario } from '../../scenarios/scenario.js';
import { createWorld, instanceSettings, type World } from '../../scenarios/world.js';
import type { MockUserRights, MockWorldStage } from './mock-world.js';
import type { CheckedOptions } from './world-input.js';

/** Where the backend of a world is, and the product with it, when nobody says. */
export const usualBaseUrl = 'https://qualytics.example';

/** Where the backend reaches the instance; nothing is ever sent there. */
const servicenowOrigin = 'https://acme.service-now.com';

/** The token of a user of the mock product. */
export const tokenOf = ({ role = 'admin', team = 'editor' }: MockUserRights = {}): string => `mock-${role}-${team}`;

/** A world, and what begins it anew. */
export class OpenWorld {
  readonly control: ServiceNowControl;
  readonly #options: CheckedOptions;
  #stage: MockWorldStage;
  #world: World | undefined;

  constructor(options: CheckedOptions) {
    const { clock, scheduler } = options;
    this.#options = options;
    this.#stage = options;
    this.control = new ServiceNowControl({ settings: instanceSettings, appUrl: this.#appUrl, ...this.#seed, ...(clock && { clock }), ...(scheduler && { scheduler }), scenario: this.#scenario });
    this.#world = this.#open();
  }

  /** @throws {TypeError} once it has ended */
  get world(): World {
    if (!this.#world) throw new TypeError('fetch failed: the mock has ended');
    return this.#world;
  }

  /** Of the user who is signed in. */
  get token(): string {
    return tokenOf(this.#stage.user);
  }

  reset(stage: MockWorldStage): void {
    this.world.stop();
    this.#stage = { ...this.#stage, ...stage };
    this.control.reset({ scenario: this.#scenario, ...this.#seed });
    this.#world = this.#open();
  }

  end(): void {
    this.#world?.stop();
    this.#world = undefined;
  }

  get #scenario(): Scenario {
    return this.#stage.scenario ?? 'default';
  }

  get #seed(): { readonly seed?: number } {
    return this.#stage.seed === undefined ? {} : { seed: this.#stage.seed };
  }

  get #appUrl(): string {
    return this.#options.appUrl ?? this.#options.baseUrl ?? usualBaseUrl;
  }

  #open(): World {
    const { control } = this;
    // The scenario's faults are those of the world; what a mock without a backend plays in its place is none of them.
    control.faults.clear();
    const world = createWorld(this.#scenario, {
      servicenowOrigin,
      appUrl: this.#appUrl,
      clock: control.clock,
      random: createRandom(this.#stage.seed),
      ...(this.#options.scheduler && { scheduler: this.#options.scheduler }),
      fetch: control.fetch,
      instance: { servicenow: control.instance, faults: control.faults },
    });
    for (const fault of this.#stage.faults ?? []) control.faults.inject(fault);
    for (const fault of this.#stage.gateway ?? []) world.gateway.inject(fault);
    return world;
  }
}
