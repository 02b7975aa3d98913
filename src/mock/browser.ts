import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { appUrl } from './scenarios/app-url.js';
import { hostHandler } from './scenarios/host-handler.js';
import { InPageWorlds } from './scenarios/in-page-worlds.js';
import type { Scenario } from './scenarios/scenario.js';

/** Where the instance of every in-page world is; nothing is ever sent there. */
const inPageInstance = 'https://acme.service-now.com';

/** The mock inside of a page. */
export interface InPageMock {
  /** Answers for the ServiceNow of a scenario, which no navigation can reach. */
  servicenow(scenario: Scenario, request: Request): Promise<Response>;
  /** Ends the worlds and lets the page's calls leave it again. */
  stop(): Promise<void>;
}

interface InPageMockOptions {
  /** Where MSW's worker script is served; its folder bounds the pages it works for. */
  readonly workerUrl: string;
}

let started: Promise<InPageMock> | undefined;

/**
 * Starts the mock backend in this page: a service worker catches the page's calls to `/api`. Starting it again
 * changes nothing, so its worlds live as long as the page does.
 *
 * @throws when the browser offers no service worker, as on plain http outside of this computer.
 */
export function startInPageMock(options: InPageMockOptions): Promise<InPageMock> {
  started ??= start(options).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function start({ workerUrl }: InPageMockOptions): Promise<InPageMock> {
  if (!('serviceWorker' in navigator)) throw new Error('This browser can’t use service workers here. Open the page over https or on localhost.');
  const worlds = new InPageWorlds({ servicenowOrigin: inPageInstance, appUrl: (scenario) => appUrl(pageUrl(), scenario, 'msw') });
  const answer = hostHandler(worlds, 'default');
  // Of this origin alone: a dev server has modules under /src/api.
  const worker = setupWorker(
    http.all('/api/*', ({ request }) => answer(request).catch(lost)),
    http.all('/__mock/*', ({ request }) => answer(request)),
  );
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: workerUrl } });
  return {
    servicenow: (scenario, request) => worlds.world(scenario).servicenow.handle(request),
    stop: async () => {
      started = undefined;
      worlds.stop();
      await worker.stop();
    },
  };
}

/** Where the host ends the connection, the page's fetch rejects. */
const lost = (): Response => Response.error();

/** Returns the page without its query: what a backlink begins with. */
const pageUrl = (): string => `${location.origin}${location.pathname}`;
