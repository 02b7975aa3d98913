import { Api } from '../../../src/api/index.js';
import { manualClock } from '../../../src/common/clock.js';
import { createRandom } from '../../../src/common/random.js';
import { manualScheduler } from '../../../src/common/scheduler.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { createWorld, type World } from '../../../src/mock/scenarios/world.js';

/** A world that stands still: its clock and its scheduler are moved by the test. */
export function stillWorld(scenario: Scenario) {
  const clock = manualClock();
  const scheduler = manualScheduler();
  const world = createWorld(scenario, {
    servicenowOrigin: 'https://acme.service-now.com',
    appUrl: 'https://acme.qualytics.example',
    clock,
    scheduler,
    random: createRandom(7),
  });
  return { world, clock, scheduler, api: apiOf(world) };
}

/** Calls a world's backend by the contract. */
function apiOf(world: World, token = 'mock-admin-editor'): Api {
  return new Api({ baseUrl: 'http://backend.test', token: () => token, fetch: (input, init) => world.handleBackend(new Request(input, init)) });
}
