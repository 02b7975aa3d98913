import { createTicketingClient, type TicketingClient } from '../../src/index.js';
import { fetchFrom } from '../../src/mock/scenarios/gateway/follow-redirects.js';
import { createWorld, type World } from '../../src/mock/scenarios/world.js';
import type { WorldArgs } from './world-args.js';

interface StoryWorld {
  /** The args that it was made for. */
  key: string;
  world: World;
  client: TicketingClient;
}

const worlds = new WeakMap<HTMLElement, StoryWorld>();

/** The client of a story: its `fetch` reaches a world of its own. Other args make another world. */
export function storyClient(canvas: HTMLElement, { scenario, role, team, fault, backend, gateway, address }: WorldArgs): TicketingClient {
  const args: WorldArgs = { scenario, role, team, fault, backend, gateway, address };
  const key = JSON.stringify(args);
  const present = worlds.get(canvas);
  if (present?.key === key) return present.client;
  releaseWorld(canvas);
  const made = { key, ...makeWorld(args) };
  worlds.set(canvas, made);
  return made.client;
}

/** The world of a story that is shown: what happened in it, and what is to happen. */
export function worldOf(canvas: HTMLElement): World {
  const present = worlds.get(canvas);
  if (!present) throw new Error('The story has no world.');
  return present.world;
}

/** Stops the world of a story that goes away or starts again. */
export function releaseWorld(canvas: HTMLElement): void {
  worlds.get(canvas)?.world.stop();
  worlds.delete(canvas);
}

function makeWorld({ scenario, role, team, fault, backend, gateway, address }: WorldArgs): Omit<StoryWorld, 'key'> {
  const world = createWorld(scenario, {
    servicenowOrigin: 'https://acme.service-now.com',
    appUrl: 'https://qualytics.example',
    ...(address && { fetch: addressFaults[address] }),
  });
  if (fault) world.servicenow.faults.inject(fault);
  if (gateway) world.gateway.inject(gateway);
  const client = createTicketingClient({
    // A story shows its state whatever was typed into another one.
    storage: null,
    baseUrl: 'https://qualytics.example',
    token: () => (backend === 'signed-out' ? 'expired' : `mock-${role}-${team}`),
    fetch: fetchFrom((request) => answer(world, backend, request)),
  });
  return { world, client };
}

/** What the backend meets at the instance's address, as Node's fetch would tell it. */
const addressFaults: Readonly<Record<NonNullable<WorldArgs['address']>, typeof globalThis.fetch>> = {
  silent: () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')),
  untrusted: () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' }) })),
  stranger: () => Promise.resolve(new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } })),
};

/** What a big instance may ask for beside the documented fields: sections, and a list of 5,000 choices. */
const manyFields = ['Location', 'Billing', 'Compliance', 'Contact'].flatMap((group) =>
  Array.from({ length: 13 }, (_, index) => ({
    field: `u_${group.toLowerCase()}_${index}`,
    title: `${group} ${index + 1}`,
    group,
    type: index === 0 ? 'enum' : 'string',
    required: index === 1,
    values: index === 0 ? Array.from({ length: 5000 }, (__, choice) => ({ value: `${choice}`, label: `${group} choice ${choice + 1}`, dependent_value: '' })) : [],
  })),
);

/** The worlds that the page cannot reach any more. */
const brokenOff = new WeakSet<World>();

async function answer(world: World, backend: WorldArgs['backend'], request: Request): Promise<Response> {
  if (backend === 'silent' || (backend === 'holds-writes' && request.method !== 'GET')) return new Promise(() => {});
  const response = await world.handleBackend(request);
  if (backend === 'describes-many' && request.url.includes('/form-specification')) return Response.json([...((await response.json()) as object[]), ...manyFields]);
  if (backend === 'breaks-off' && request.method !== 'GET') brokenOff.add(world);
  if (brokenOff.has(world)) throw new TypeError('The connection broke off, and stays so.');
  if (backend === 'loses-answers' && (request.headers.has('Idempotency-Key') || isConnect(request))) throw new TypeError('The connection broke off before the answer.');
  return response;
}

const isConnect = ({ method, url }: Request): boolean => method === 'POST' && new URL(url).pathname === '/api/integrations';
