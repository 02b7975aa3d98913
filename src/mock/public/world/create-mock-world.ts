import { whileAwaited } from '../../../common/while-awaited.js';
import { fetchFrom } from '../../scenarios/gateway/follow-redirects.js';
import type { Gateway } from '../../scenarios/gateway/gateway.js';
import { mockOf } from '../mock-of.js';
import type { BackendRequest, MockClientOptions, MockGateway, MockWorld, MockWorldOptions } from './mock-world.js';
import { OpenWorld, tokenOf, usualBaseUrl } from './open-world.js';
import { gatewayFaultOf, gatewayOptionsOf, userOf, worldOptionsOf, worldStageOf } from './world-input.js';

/**
 * Makes a world for a test or a story: a backend of the contract, and a ServiceNow behind it. It shares nothing with another one.
 *
 * ```ts
 * using world = createMockWorld({ scenario: 'empty' });
 * const client = createTicketingClient(world.clientOptions);
 * ```
 *
 * @throws {InputError} for an option that there is not or that makes no sense.
 */
export function createMockWorld(options: MockWorldOptions = {}): MockWorld {
  const given = worldOptionsOf(options);
  const open = new OpenWorld(given);
  let requests: BackendRequest[] = [];

  const handle = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const record: Writable<BackendRequest> = { method: request.method, path: pathname + search };
    requests.push(record);
    const response = await whileAwaited(open.world.handleBackend(request));
    record.status = response.status;
    return response;
  };
  const clientOptions: MockClientOptions = Object.freeze({ baseUrl: given.baseUrl ?? usualBaseUrl, token: () => open.token, fetch: fetchFrom(handle), storage: null });
  // What steers an instance is the same for good: a reset puts another instance behind it.
  const servicenow = mockOf(open.control);

  return Object.freeze<MockWorld>({
    baseUrl: clientOptions.baseUrl,
    fetch: clientOptions.fetch,
    get scenario() {
      return open.world.scenario;
    },
    get token() {
      return open.token;
    },
    clientOptions,
    servicenow,
    gateway: gatewayOf(() => open.world.gateway),
    get requests() {
      return [...requests];
    },
    tokenOf: (user) => tokenOf(userOf(user)),
    handle,
    settled: () => whileAwaited(open.world.backend.worker.idle()),
    reset: (stage) => {
      open.reset(worldStageOf(stage));
      requests = [];
    },
    [Symbol.dispose]: () => {
      open.end();
      servicenow[Symbol.dispose]();
    },
  });
}

type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] };

const gatewayOf = (gateway: () => Gateway): MockGateway =>
  Object.freeze<MockGateway>({
    get active() {
      return gateway().active;
    },
    inject: (name, options) => gateway().inject(gatewayFaultOf(name), gatewayOptionsOf(options)),
    remove: (name) => gateway().remove(gatewayFaultOf(name)),
    clear: () => gateway().clear(),
  });
