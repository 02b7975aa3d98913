import type { Address } from '../page/address.js';
import { remoteHost, servedHost } from './http-host.js';
import { inPageHost, leavePage } from './in-page-host.js';
import type { PlaygroundHost } from './playground-host.js';

/** The backend that an address names. A static build has none beside the page, so there it runs in the page. */
export async function openHost({ backend, scenario }: Address): Promise<PlaygroundHost> {
  if (backend === 'msw' || (backend === '' && import.meta.env.PROD)) return inPageHost(scenario);
  await leavePage();
  return backend === '' ? servedHost(scenario) : remoteHost(backend);
}
