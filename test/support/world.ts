import { afterEach, expect } from 'vitest';
import { makeClient, type Client } from '../../src/data/client/client.js';
import { getCapabilities } from '../../src/contract/capabilities.js';
import type { Role, TeamPermission } from '../../src/backend/index.js';
import type { Scenario } from '../../src/mock/scenarios/scenario.js';
import { createWorld, type World } from '../../src/mock/scenarios/world.js';
import { breachesOf } from './strict-wire.js';

/** What the backend's answers of a test broke of the contract. */
const breaches: string[] = [];

afterEach(() => {
  expect(breaches.splice(0)).toEqual([]);
});

async function check({ method, url }: Request, answer: Response): Promise<void> {
  const { status } = answer;
  // A reader that gave up takes the copy with it.
  const text = await answer.text().catch(() => undefined);
  if (text !== undefined) breaches.push(...breachesOf({ method, url, status, text }));
}

export interface TestWorld extends World {
  client: Client;
  /** What the client asked of the backend: `GET /api/...`. */
  requests: string[];
  /** Replaces the way to the backend, to lose, delay or count answers. */
  intercept: (handler: ((request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>) | undefined) => void;
  /** The same world as the next page has it: its client knows what the storage has kept, and nothing else. */
  reloaded: () => TestWorld;
}

export interface TestWorldOptions {
  role?: Role;
  team?: TeamPermission;
  /** What outlives a reload; by default nothing, so that no test finds another one's drafts. */
  storage?: Storage | null;
  /** Milliseconds that a call may take. */
  timeout?: number;
  /** Milliseconds for which the backend has been running. */
  age?: number;
}

/** Waits until what the client has asked for by now is with the backend: a call that is made later has its answer. */
export async function heard({ client }: TestWorld): Promise<void> {
  await client.api.call(getCapabilities, {}).catch(() => undefined);
}

/** A scenario's world, and a client of its own that reaches the backend without a network. */
export function testWorld(scenario: Scenario = 'default', { role = 'admin', team = 'editor', storage = null, timeout, age = 0 }: TestWorldOptions = {}): TestWorld {
  let past = age;
  const world = createWorld(scenario, {
    clock: { now: () => Date.now() - past },
    servicenowOrigin: 'https://acme.service-now.com',
    appUrl: 'https://qualytics.example',
    onAnswer: (request, answer) => void check(request, answer),
  });
  past = 0;
  const requests: string[] = [];
  let interceptor: Parameters<TestWorld['intercept']>[0];
  const next = async (request: Request): Promise<Response> => world.handleBackend(request);
  const visit = (): TestWorld => ({
    ...world,
    client: makeClient({
      baseUrl: 'https://qualytics.example',
      storage,
      timeout,
      token: () => `mock-${role}-${team}`,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const { pathname } = new URL(request.url);
        requests.push(`${request.method} ${pathname}`);
        return interceptor ? interceptor(request, next) : next(request);
      },
    }),
    requests,
    intercept: (handler) => (interceptor = handler),
    reloaded: visit,
  });
  return visit();
}
