import type { HostedWorld, Worlds } from './host-handler.js';
import type { Scenario } from './scenario.js';
import { createWorld, type World } from './world.js';

interface InPageWorldsOptions {
  readonly servicenowOrigin: string;
  readonly appUrl: (scenario: Scenario) => string;
}

/** Worlds whose backend reaches its ServiceNow directly, without a network. */
export class InPageWorlds implements Worlds {
  readonly #options: InPageWorldsOptions;
  readonly #worlds = new Map<Scenario, World>();

  constructor(options: InPageWorldsOptions) {
    this.#options = options;
  }

  world(scenario: Scenario): World {
    const world = this.#worlds.get(scenario) ?? this.#create(scenario);
    this.#worlds.set(scenario, world);
    return world;
  }

  get(scenario: Scenario): Promise<HostedWorld> {
    return Promise.resolve(this.#hosted(this.world(scenario)));
  }

  reset(scenario: Scenario): Promise<HostedWorld> {
    this.#worlds.get(scenario)?.stop();
    this.#worlds.delete(scenario);
    return this.get(scenario);
  }

  stop(): void {
    for (const world of this.#worlds.values()) world.stop();
    this.#worlds.clear();
  }

  #create(scenario: Scenario): World {
    return createWorld(scenario, { servicenowOrigin: this.#options.servicenowOrigin, appUrl: this.#options.appUrl(scenario) });
  }

  #hosted(world: World): HostedWorld {
    return { world, servicenowUrl: this.#options.servicenowOrigin };
  }
}
