import { appUrl } from '../scenarios/app-url.js';
import type { HostedWorld, Worlds } from '../scenarios/host-handler.js';
import type { Scenario } from '../scenarios/scenario.js';
import { createWorld, type World } from '../scenarios/world.js';
import type { Listening } from './shared/listening.js';
import type { Handle } from './shared/server.js';

interface Place {
  readonly instance: Listening;
  world: World;
}

interface NodeWorldsOptions {
  /** Opens the port of a scenario's ServiceNow. */
  readonly listen: (handle: Handle, scenario: Scenario) => Promise<Listening>;
  /** Where backlinks lead; absent: to the page that asked first. */
  readonly appUrl?: string;
}

/** Worlds whose ServiceNow instances listen on ports of their own, all in this process. */
export class NodeWorlds implements Worlds {
  readonly #options: NodeWorldsOptions;
  readonly #places = new Map<Scenario, Promise<Place>>();

  constructor(options: NodeWorldsOptions) {
    this.#options = options;
  }

  async get(scenario: Scenario, pageUrl: URL): Promise<HostedWorld> {
    const opening = this.#places.get(scenario) ?? this.#open(scenario, pageUrl);
    this.#places.set(scenario, opening);
    return hosted(await opening);
  }

  async reset(scenario: Scenario, pageUrl: URL): Promise<HostedWorld> {
    await this.get(scenario, pageUrl);
    const place = await this.#places.get(scenario);
    if (!place) throw new Error(`The world "${scenario}" was stopped.`);
    place.world.stop();
    place.world = this.#create(scenario, pageUrl, place.instance);
    return hosted(place);
  }

  /** Stops every world and frees its port. */
  async stop(): Promise<void> {
    const places = await Promise.allSettled([...this.#places.values()]);
    this.#places.clear();
    await Promise.all(places.flatMap((place) => (place.status === 'fulfilled' ? [close(place.value)] : [])));
  }

  async #open(scenario: Scenario, pageUrl: URL): Promise<Place> {
    try {
      const instance = await this.#options.listen((request) => place.world.servicenow.handle(request), scenario);
      const place: Place = { instance, world: this.#create(scenario, pageUrl, instance) };
      return place;
    } catch (error) {
      // The next request tries again.
      this.#places.delete(scenario);
      throw error;
    }
  }

  #create(scenario: Scenario, { origin }: URL, instance: Listening): World {
    return createWorld(scenario, {
      servicenowOrigin: instance.url,
      appUrl: this.#options.appUrl ?? appUrl(`${origin}/`, scenario),
      fetch: globalThis.fetch,
    });
  }
}

const hosted = ({ world, instance }: Place): HostedWorld => ({ world, servicenowUrl: instance.url });

async function close({ world, instance }: Place): Promise<void> {
  world.stop();
  await instance.stop();
}
