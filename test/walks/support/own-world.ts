import { listen } from '../../../src/mock/node/shared/server.js';
import { guarded } from '../../../src/mock/node/shared/guard.js';
import { hostHandler } from '../../../src/mock/scenarios/host-handler.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { createWorld } from '../../../src/mock/scenarios/world.js';
import type { ServiceNowInstance } from '../../../src/mock/servicenow/index.js';

/** A scenario's world with an instance of a walk's own, on ports of its own. */
export interface OwnWorld {
  /** For the playground's parameter `backend`. */
  readonly backendUrl: string;
  readonly servicenowUrl: string;
  stop(): Promise<void>;
}

const place = { host: '127.0.0.1', port: 0 } as const;

/** Starts one. @param prepare makes the instance what the walk is about */
export async function startOwnWorld(scenario: Scenario, appUrl: string, prepare: (snow: ServiceNowInstance) => void): Promise<OwnWorld> {
  const instance = await listen((request) => world.servicenow.handle(request), place);
  const world = createWorld(scenario, { servicenowOrigin: instance.url, appUrl, fetch: globalThis.fetch });
  prepare(world.servicenow);
  const hosted = { world, servicenowUrl: instance.url };
  const refuse = (): Promise<never> => Promise.reject(new Error('A world of a walk’s own is not begun anew.'));
  const backend = await listen(guarded(hostHandler({ get: () => Promise.resolve(hosted), reset: refuse }, scenario), place), place);
  return {
    backendUrl: backend.url,
    servicenowUrl: instance.url,
    stop: async () => {
      await backend.stop();
      world.stop();
      await instance.stop();
    },
  };
}
