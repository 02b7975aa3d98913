import type { HttpHandler } from 'msw';
import type { MockWorld } from './public/world/mock-world.js';

/** Options of `mockHandlers`. */
export interface MockHandlerOptions {
  /** Where the page asks for the backend, an origin: the page's own when absent, and in Node the world's. */
  readonly baseUrl?: string | undefined;
}

// The one thing that needs the package msw; what is missing is said in a line.
const { http } = await import('msw').catch((cause: unknown) => {
  throw new Error('servicenow-ticketing/mock/msw needs the package msw, version 2 or later: npm install --save-dev msw', { cause });
});

/**
 * Returns the handlers that let a world answer the calls of a page, for `setupWorker` of msw in a browser and `setupServer` in Node. They
 * take what is under `/api` of one origin, and leave everything else alone.
 *
 * ```ts
 * const world = createMockWorld();
 * const server = setupServer(...mockHandlers(world));
 * ```
 *
 * @throws {TypeError} for a `baseUrl` that is no address.
 */
export function mockHandlers(world: MockWorld, { baseUrl = pageOrigin() ?? world.baseUrl }: MockHandlerOptions = {}): HttpHandler[] {
  const { origin } = new URL(baseUrl);
  // Where the mock ends the connection, the page's fetch rejects.
  return [http.all(`${origin}/api/*`, ({ request }) => world.handle(request).catch(() => Response.error()))];
}

/** A document of jsdom and of about:blank has no origin that anything could be asked of. */
function pageOrigin(): string | undefined {
  const origin = 'location' in globalThis ? location.origin : 'null';
  return origin === 'null' ? undefined : origin;
}
