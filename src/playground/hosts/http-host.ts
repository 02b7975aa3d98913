import * as z from 'zod/mini';
import { faultPath, gatewayPath, resetPath, scenarioHeader, worldPath, WorldInfo } from '../../mock/scenarios/control.js';
import type { Scenario } from '../../mock/scenarios/scenario.js';
import type { PlaygroundHost } from './playground-host.js';

/** The backend beside the page: one server for all scenarios, told apart by a header. */
export function servedHost(scenario: Scenario): PlaygroundHost {
  return httpHost('', (input, init) => {
    const request = new Request(input, init);
    request.headers.set(scenarioHeader, scenario);
    return fetch(request);
  });
}

/** A backend of its own, such as `npm run mock`, whose scenario was chosen when it was started. */
export function remoteHost(origin: string): PlaygroundHost {
  return httpHost(origin, (input, init) => fetch(input, init));
}

function httpHost(baseUrl: string, send: typeof fetch): PlaygroundHost {
  return {
    baseUrl,
    fetch: send,
    world: async () => {
      const response = await send(`${baseUrl}${worldPath}`).catch(() => undefined);
      if (!response?.ok) return undefined;
      const info = z.safeParse(WorldInfo, await response.json().catch(() => undefined));
      return info.success ? info.data : undefined;
    },
    reset: async () => {
      const response = await send(`${baseUrl}${resetPath}`, { method: 'POST' });
      if (!response.ok) throw new Error(`This backend can’t reset its world (HTTP ${response.status}).`);
    },
    setFault: async (change) => {
      const response = await send(`${baseUrl}${faultPath}`, { method: 'PUT', body: JSON.stringify(change) });
      if (!response.ok) throw new Error(`This backend can’t change its instance (HTTP ${response.status}).`);
    },
    setGateway: async (change) => {
      const response = await send(`${baseUrl}${gatewayPath}`, { method: 'PUT', body: JSON.stringify(change) });
      if (!response.ok) throw new Error(`This backend can’t change its gateway (HTTP ${response.status}).`);
    },
  };
}
