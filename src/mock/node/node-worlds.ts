import type { Reach } from '../../backend/reach/reach.js';
import type { AccessToken } from '../product/users.js';
import { appUrl } from '../scenarios/app-url.js';
import type { HostedWorld, Worlds } from '../scenarios/host-handler.js';
import type { Scenario } from '../scenarios/scenario.js';
import { createWorld, instanceSettings, type World } from '../scenarios/world.js';
import type { HostedInstance, HostOptions } from './servicenow/host.js';

interface Place {
  readonly snow: HostedInstance;
  world: World;
}

/** How the ServiceNow of a world begins. */
export type InstanceStart = Required<Pick<HostOptions, 'settings' | 'appUrl'>> & { readonly scenario: Scenario };

/** What the backends of a process have in common: how they reach instances, and who may sign in. */
export interface Shared {
  readonly reach: Reach;
  /** Keeps to `reach` wherever a name leads. */
  readonly fetch: typeof globalThis.fetch;
  /** Default: those that the documents print. */
  readonly tokens?: readonly AccessToken[];
}

interface NodeWorldsOptions {
  readonly shared: Shared;
  /** Starts a scenario's ServiceNow on a port of its own, its admin surface with it. */
  readonly start: (options: InstanceStart) => Promise<HostedInstance>;
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
    return hosted(await this.#place(scenario, pageUrl));
  }

  async reset(scenario: Scenario, pageUrl: URL): Promise<HostedWorld> {
    const place = await this.#place(scenario, pageUrl);
    place.world.stop();
    place.snow.control.reset({ scenario });
    place.world = this.#create(scenario, pageUrl, place.snow);
    return hosted(place);
  }

  /** Where the instance of a scenario is steered, and with what token where it wants one. */
  async adminOf(scenario: Scenario, pageUrl: URL): Promise<Admin> {
    return adminIn((await this.#place(scenario, pageUrl)).snow);
  }

  /** Stops every world and frees its port. */
  async stop(): Promise<void> {
    const places = await Promise.allSettled([...this.#places.values()]);
    this.#places.clear();
    await Promise.all(places.flatMap((place) => (place.status === 'fulfilled' ? [close(place.value)] : [])));
  }

  #place(scenario: Scenario, pageUrl: URL): Promise<Place> {
    const opening = this.#places.get(scenario) ?? this.#open(scenario, pageUrl);
    this.#places.set(scenario, opening);
    return opening;
  }

  async #open(scenario: Scenario, pageUrl: URL): Promise<Place> {
    try {
      const snow = await this.#options.start({ scenario, settings: instanceSettings, appUrl: this.#appUrl(scenario, pageUrl) });
      return { snow, world: this.#create(scenario, pageUrl, snow) };
    } catch (error) {
      // The next request tries again.
      this.#places.delete(scenario);
      throw error;
    }
  }

  #create(scenario: Scenario, pageUrl: URL, { url, control }: HostedInstance): World {
    // The scenario's faults are those of the world; what a mock without a backend plays in its place is none of them.
    control.faults.clear();
    const { reach, fetch, tokens } = this.#options.shared;
    return createWorld(scenario, {
      servicenowOrigin: url,
      appUrl: this.#appUrl(scenario, pageUrl),
      fetch,
      tokens,
      settings: { reach },
      instance: { servicenow: control.instance, faults: control.faults },
    });
  }

  #appUrl(scenario: Scenario, { origin }: URL): string {
    return this.#options.appUrl ?? appUrl(`${origin}/`, scenario);
  }
}

/** Where an instance is steered. */
export type Admin = Pick<HostedInstance, 'adminUrl' | 'adminToken'>;

export const adminIn = ({ adminUrl, adminToken }: HostedInstance): Admin => ({
  adminUrl,
  ...(adminToken !== undefined && { adminToken }),
});

const hosted = ({ world, snow }: Place): HostedWorld => ({ world, servicenowUrl: snow.url });

async function close({ world, snow }: Place): Promise<void> {
  world.stop();
  await snow.stop();
}
