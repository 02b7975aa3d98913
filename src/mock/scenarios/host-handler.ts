import type { Handle } from './backend-faults.js';
import * as z from 'zod/mini';
import { BackendGateway, InstanceFault, faultPath, gatewayPath, resetPath, scenarioHeader, worldPath, type WorldInfo } from './control.js';
import { isScenario, type Scenario } from './scenario.js';
import type { World } from './world.js';

/** A world as a host serves it. */
export interface HostedWorld {
  readonly world: World;
  /** Where its ServiceNow is. */
  readonly servicenowUrl: string;
}

/** The worlds of a host, one for each scenario, made when they are first asked for. */
export interface Worlds {
  /** @param pageUrl where the request was sent: backlinks lead to the page there. */
  get(scenario: Scenario, pageUrl: URL): Promise<HostedWorld>;
  /** Begins a world anew, its ServiceNow at the same address. */
  reset(scenario: Scenario, pageUrl: URL): Promise<HostedWorld>;
}

/** Answers for the backend and the hosts' own routes; a header chooses the world, else it is the `usual` one. */
export function hostHandler(worlds: Worlds, usual: Scenario): Handle {
  return async (request) => {
    const scenario = request.headers.get(scenarioHeader) ?? usual;
    if (!isScenario(scenario)) return json(400, { title: 'Bad Request', status: 400, detail: `There is no scenario with the name in ${scenarioHeader}.` });
    const url = new URL(request.url);
    if (url.pathname === worldPath && request.method === 'GET') return infoAnswer(await worlds.get(scenario, url));
    if (url.pathname === resetPath && request.method === 'POST') return infoAnswer(await worlds.reset(scenario, url));
    if (url.pathname === faultPath && request.method === 'PUT') return putFault(await worlds.get(scenario, url), request);
    if (url.pathname === gatewayPath && request.method === 'PUT') return putGateway(await worlds.get(scenario, url), request);
    return (await worlds.get(scenario, url)).world.handleBackend(request);
  };
}

async function putFault(hosted: HostedWorld, request: Request): Promise<Response> {
  const asked = z.safeParse(InstanceFault, await request.json().catch(() => undefined));
  if (!asked.success) return json(400, { title: 'Bad Request', status: 400, detail: 'The body names no fault of the instance.' });
  const { faults } = hosted.world;
  faults.clear();
  if (asked.data.fault !== null) faults.inject(asked.data.fault);
  return infoAnswer(hosted);
}

async function putGateway(hosted: HostedWorld, request: Request): Promise<Response> {
  const asked = z.safeParse(BackendGateway, await request.json().catch(() => undefined));
  if (!asked.success) return json(400, { title: 'Bad Request', status: 400, detail: 'The body names no fault between page and backend.' });
  const { gateway } = hosted.world;
  gateway.clear();
  if (asked.data.fault !== null) gateway.inject(asked.data.fault);
  return infoAnswer(hosted);
}

const infoAnswer = ({ world, servicenowUrl }: HostedWorld): Response =>
  json(200, { scenario: world.scenario, servicenowUrl, faults: [...world.faults.active], gateway: [...world.gateway.active] } satisfies WorldInfo);

function json(status: number, body: unknown): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
}
