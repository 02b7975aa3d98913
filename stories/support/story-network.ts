import { gatewayFaults } from '../../src/mock/scenarios/gateway/gateway-catalogue.js';
import { fetchFrom } from '../../src/mock/scenarios/gateway/follow-redirects.js';
import type { World } from '../../src/mock/scenarios/world.js';
import { withLatency } from '../../src/playground/session/latency.js';
import { Network } from '../../src/playground/session/network.js';
import type { NetworkName } from './world-args.js';

/** Whether the browser is offline is a matter of the whole document. */
export const cable = new Network();

/** Cuts the cable under a story that is shown; it is whole again for the next one. */
export const goOffline = (): void => void (cable.offline = true);

/** Answers a request as the story's backend. */
type Handle = (request: Request) => Promise<Response>;

/** Returns the `fetch` of a story whose requests and answers go through such a network. */
export function fetchThrough(network: NetworkName, world: World, handle: Handle): typeof globalThis.fetch {
  const gateway = gatewayFaults.find((name) => name === network);
  if (gateway) world.gateway.inject(gateway);
  cable.offline = network === 'offline';
  return cable.through(withLatency(fetchFrom(spoiled(network, handle)), network === 'slow' ? 2000 : 0));
}

function spoiled(network: NetworkName, handle: Handle): Handle {
  let isBroken = false;
  return async (request) => {
    const isWrite = request.method !== 'GET';
    if (network === 'silent' || (network === 'holds-writes' && isWrite)) return new Promise(() => {});
    const response = await handle(request);
    isBroken ||= network === 'breaks-off' && isWrite;
    if (isBroken) throw new TypeError('The connection broke off, and stays so.');
    if (network === 'loses-answers' && isSentOnce(request)) throw new TypeError('The connection broke off before the answer.');
    return response;
  };
}

/** What makes something: a create, a link, a connect. */
const isSentOnce = ({ method, url, headers }: Request): boolean =>
  headers.has('Idempotency-Key') || (method === 'POST' && new URL(url).pathname === '/api/integrations');
