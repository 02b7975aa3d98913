import type { InPageMock } from '../../mock/browser.js';
import type { Scenario } from '../../mock/scenarios/scenario.js';
import type { PlaygroundHost } from './playground-host.js';
import { servedHost } from './http-host.js';

let running: InPageMock | undefined;

/**
 * The backend in the page: a service worker catches the same calls that a server would answer.
 *
 * @throws when the browser offers no service worker, as on plain http outside of this computer.
 */
export async function inPageHost(scenario: Scenario): Promise<PlaygroundHost> {
  const { startInPageMock } = await import('../../mock/browser.js');
  const mock = (running = await startInPageMock({ workerUrl: 'mockServiceWorker.js' }));
  return { ...servedHost(scenario), servicenow: (request) => mock.servicenow(scenario, request) };
}

/** Lets the page's calls leave it again, for a backend elsewhere; the worlds in the page end. */
export async function leavePage(): Promise<void> {
  await running?.stop();
  running = undefined;
}
