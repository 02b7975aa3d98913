import { createTicketingClient, type TicketingClient } from '../../src/index.js';
import { createWorld, type World } from '../../src/mock/scenarios/world.js';
import { manyFields } from './many-fields.js';
import { cable, fetchThrough } from './story-network.js';
import type { Interceptor, Prepare } from './story-setup.js';
import { worldOfStory, type WorldArgs, type WorldChoice } from './world-args.js';

interface StoryWorld {
  /** What it was made for. */
  key: string;
  world: World;
  client: TicketingClient;
  intercept: (by: Interceptor | undefined) => void;
}

/** Of a story's context what its world needs. */
interface StoryPlace {
  readonly canvasElement: HTMLElement;
  readonly globals: Readonly<Record<string, unknown>>;
  readonly parameters: { readonly prepare?: Prepare };
}

const worlds = new WeakMap<HTMLElement, StoryWorld>();

/** The client of a story: its `fetch` reaches a world of its own. Another choice in the toolbar or the controls makes another world. */
export function storyClient({ canvasElement, globals, parameters }: StoryPlace, args: WorldArgs): TicketingClient {
  const chosen = worldOfStory(args, globals);
  const key = JSON.stringify(chosen);
  const present = worlds.get(canvasElement);
  if (present?.key === key) return present.client;
  releaseWorld(canvasElement);
  const made = { key, ...makeWorld(chosen, parameters.prepare) };
  worlds.set(canvasElement, made);
  return made.client;
}

/** The world of a story that is shown: what happened in it, and what is to happen. */
export const worldOf = (canvas: HTMLElement): World => shown(canvas).world;

/** The client of a story that is shown. */
export const clientOf = (canvas: HTMLElement): TicketingClient => shown(canvas).client;

/** Has somebody stand between the page and the backend of a story that is shown, from now on. */
export const intercept = (canvas: HTMLElement, by: Interceptor | undefined): void => shown(canvas).intercept(by);

function shown(canvas: HTMLElement): StoryWorld {
  const present = worlds.get(canvas);
  if (!present) throw new Error('The story has no world.');
  return present;
}

/** Stops the world of a story that goes away or starts again. */
export function releaseWorld(canvas: HTMLElement): void {
  worlds.get(canvas)?.world.stop();
  worlds.delete(canvas);
  cable.offline = false;
}

function makeWorld({ scenario, role, team, fault, network, backend, address }: WorldChoice & WorldArgs, prepare?: Prepare): Omit<StoryWorld, 'key'> {
  const world = createWorld(scenario, {
    servicenowOrigin: 'https://acme.service-now.com',
    appUrl: 'https://qualytics.example',
    ...(address && { fetch: addressFaults[address] }),
  });
  if (fault !== 'none') world.servicenow.faults.inject(fault);
  let interceptor: Interceptor | undefined;
  const setInterceptor = (by: Interceptor | undefined): void => void (interceptor = by);
  const ready = Promise.resolve(prepare?.({ world, intercept: setInterceptor }));
  const handle = async (request: Request): Promise<Response> => {
    await ready;
    const next = (asked: Request): Promise<Response> => answer(world, backend, asked);
    return interceptor ? interceptor(request, next) : next(request);
  };
  const client = createTicketingClient({
    // A story shows its state whatever was typed into another one.
    storage: null,
    baseUrl: 'https://qualytics.example',
    token: () => (backend === 'signed-out' ? 'expired' : `mock-${role}-${team}`),
    fetch: fetchThrough(network, world, handle),
  });
  return { world, client, intercept: setInterceptor };
}

/** What the backend meets at the instance's address, as Node's fetch would tell it. */
const addressFaults: Readonly<Record<NonNullable<WorldArgs['address']>, typeof globalThis.fetch>> = {
  silent: () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')),
  untrusted: () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' }) })),
  stranger: () => Promise.resolve(new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } })),
};

async function answer(world: World, backend: WorldArgs['backend'], request: Request): Promise<Response> {
  const response = await world.handleBackend(request);
  if (backend !== 'describes-many' || !request.url.includes('/form-specification')) return response;
  return Response.json([...((await response.json()) as object[]), ...manyFields]);
}
