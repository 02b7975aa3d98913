import type { BackendSettings, Store } from '../../backend/index.js';
import { createMockBackend, type MockBackend } from '../product/mock-backend.js';
import type { AccessToken } from '../product/users.js';
import { FaultService } from '../servicenow/faults/fault-service.js';
import { systemClock, type Clock } from '../../common/clock.js';
import { createRandom, type Random } from '../../common/random.js';
import { systemScheduler, type Scheduler } from '../../common/scheduler.js';
import { createServiceNow, type ServiceNowInstance } from '../servicenow/index.js';
import { withFaults, type Handle } from './backend-faults.js';
import { prepareInstance } from './prepare-instance.js';
import { Gateway } from './gateway/gateway.js';
import { backendFaultsOf, prepareGateway } from './scenario-faults.js';
import type { Scenario } from './scenario.js';
import { anomaliesOf, backendSeedOf, incidentsOf } from './scenario-data.js';
import { seedInstance } from './data/seed/instance-seed.js';
import type { Stage } from './data/seed/stage.js';

export interface WorldOptions {
  /** The origin at which the backend reaches the instance: `https://acme.service-now.com`. */
  readonly servicenowOrigin: string;
  /** The product's address: what a backlink begins with. */
  readonly appUrl: string;
  readonly clock?: Clock;
  readonly scheduler?: Scheduler;
  readonly random?: Random;
  /** How the backend reaches the instance. Default: directly, without a network. */
  readonly fetch?: typeof globalThis.fetch;
  /** An instance that holds the scenario's data already; default: a new one. */
  readonly instance?: { readonly servicenow: ServiceNowInstance; readonly faults: FaultService };
  /** What the backend keeps its state in, and whether it has some already; default: a new store in memory. */
  readonly kept?: { readonly store: Store; readonly isRestored: boolean };
  /** Who may sign in to the backend; default: whoever has a token that the documents print. */
  readonly tokens?: readonly AccessToken[] | undefined;
  /** Settings of the backend beside the scenario's. */
  readonly settings?: Partial<BackendSettings>;
  /** Gets a copy of each answer as the backend gave it, before a fault of the scenario's. */
  readonly onAnswer?: (request: Request, answer: Response) => void;
}

/** A mock ServiceNow and a mock backend with data and faults of a scenario. */
export interface World {
  readonly scenario: Scenario;
  readonly servicenow: ServiceNowInstance;
  readonly backend: MockBackend;
  /** The faults of the instance: those of the scenario, until somebody changes them. */
  readonly faults: FaultService;
  /** What stands between page and backend, with the scenario's faults until somebody changes them. */
  readonly gateway: Gateway;
  /** The backend with the scenario's faults, and the gateway, in front of it. */
  readonly handleBackend: Handle;
  /** Ends what the backend still does by itself, such as the retry of a work note. */
  stop(): void;
}

/** Makes the world of a scenario. It shares nothing with another one. */
export function createWorld(scenario: Scenario, options: WorldOptions): World {
  const { clock = systemClock, scheduler = systemScheduler, random = createRandom(), appUrl, servicenowOrigin, kept } = options;
  const stage = { now: clock.now(), appUrl, origin: servicenowOrigin, anomalies: anomaliesOf(scenario) };
  const { servicenow, faults } = options.instance ?? newInstance(scenario, stage, { clock, random });
  prepareInstance(servicenow, scenario);
  const { integration, links, ...product } = backendSeedOf(scenario, stage);
  const backend = createMockBackend({
    fetch: options.fetch ?? servicenow.fetch,
    clock,
    random,
    scheduler,
    appUrl,
    tokens: options.tokens,
    ...(kept && { store: kept.store }),
    initial: kept?.isRestored ? product : { ...product, ...(integration && { integration }), ...(links && { links }) },
    settings: { reach: { allowLoopback: true }, ...settingsOf(scenario), ...options.settings },
  });
  const answer = async (request: Request): Promise<Response> => {
    const response = await backend.handle(request);
    options.onAnswer?.(request, response.clone());
    return response;
  };
  const gateway = new Gateway(scheduler);
  prepareGateway(gateway, scenario);
  const handleBackend = gateway.through(withFaults(backendFaultsOf(scenario), answer, { scheduler, random }));
  return { scenario, servicenow, backend, faults, gateway, handleBackend, stop: () => backend.close() };
}

/** How the instance of a world treats what it does not accept: it drops it without an error, and the product has to notice (domain C11). */
export const instanceSettings = { choice: 'drop', reference: 'empty' } as const;

function newInstance(scenario: Scenario, stage: Stage, parts: { clock: Clock; random: Random }): { servicenow: ServiceNowInstance; faults: FaultService } {
  const servicenow = createServiceNow({ ...parts, settings: instanceSettings });
  seedInstance(servicenow.store, incidentsOf(scenario), stage);
  if (scenario === 'expired') rotatePassword(servicenow);
  return { servicenow, faults: new FaultService(() => servicenow.faults) };
}

function settingsOf(scenario: Scenario): Partial<BackendSettings> {
  // Whoever plays ServiceNow's side in another tab wants to see it on return, not half a minute later.
  const usual = { statusMaxAge: 2_000 };
  switch (scenario) {
    case 'next-release':
      return { ...usual, tables: ['incident', 'problem', 'change_request', 'task'], caller: true, extraFields: ['subcategory'], flows: true, auth: ['basic', 'oauth2', 'vault'] };
    case 'no-basic':
      return { ...usual, auth: ['oauth2', 'vault'] };
    case 'picky':
    case 'hidden-lists':
      return { ...usual, extraFields: ['subcategory'] };
    case 'retired':
      return { ...usual, tables: ['incident', 'problem', 'change_request', 'task'] };
    case 'documented-only':
      return { ...usual, additions: false };
    case 'not-linked':
      return { ...usual, beforeLink: failToLink };
    case 'lost-answers':
    case 'sync-failing':
      // This instance does at once what it does: nobody has to wait half a minute to be sure.
      return { ...usual, settleTime: 5_000 };
    default:
      return usual;
  }
}

/** As where the backend's own database fails between the incident and its link. */
function failToLink(): never {
  throw new Error('The link could not be stored.');
}

/** Gives the service account another password in ServiceNow, of which nobody tells the backend. */
function rotatePassword({ store }: ServiceNowInstance): void {
  for (const { sys_id } of store.query('sys_user', 'user_name=qualytics_integration')) store.update('sys_user', sys_id, { user_password: 'rotated' });
}
