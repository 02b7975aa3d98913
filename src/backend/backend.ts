import { strictEndpoints } from '../contract/strict/endpoints.js';
import { systemClock, type Clock } from '../common/clock.js';
import type { Random } from '../common/random.js';
import { systemScheduler, type Scheduler } from '../common/scheduler.js';
import { ClientFactory } from './connection/client-factory.js';
import { Connections } from './connection/connections.js';
import { Vault } from './connection/vault.js';
import { strictHostEndpoints } from './host/endpoints.js';
import { hostRoutes } from './host/routes.js';
import { App, type LogEntry } from './http/app.js';
import { plant } from './plant.js';
import { createTicketRoutes } from './routes/create-ticket.js';
import { integrationRoutes } from './routes/integrations.js';
import { linkTicketRoutes } from './routes/link-ticket.js';
import { lookupRoutes } from './routes/lookups.js';
import { ticketDefaultsRoutes } from './routes/ticket-defaults.js';
import { ticketLinkRoutes } from './routes/ticket-links.js';
import type { BackendSeed } from './seed.js';
import type { Services } from './services.js';
import { defaultSettings, type BackendSettings } from './settings.js';
import { Store } from './store.js';
import { Delivery } from './sync/delivery.js';
import { Outbox } from './sync/outbox.js';
import { SyncWorker } from './sync/worker.js';
import { Choices } from './ticketing/choices.js';
import { IdempotencyLedger } from './ticketing/idempotency.js';
import { KeyedLock } from './ticketing/keyed-lock.js';
import { LinkBook } from './ticketing/link-book.js';
import { Snapshots } from './ticketing/snapshots.js';

export interface MockBackendOptions {
  /** Reaches ServiceNow. */
  fetch: typeof globalThis.fetch;
  clock?: Clock;
  /** Only spreads retries; never makes a secret or an id. */
  random?: Pick<Random, 'next'>;
  scheduler?: Scheduler;
  /** `{base}` of the backlink in the anomaly block (domain Y7, Y9); a trailing slash is trimmed. */
  appUrl: string;
  /** The world to start with. */
  initial?: BackendSeed;
  settings?: Partial<BackendSettings>;
  /** Gets one entry for each call; it never holds a secret. */
  log?: (entry: LogEntry) => void;
}

/** A backend that implements the contract and reaches ServiceNow over its REST API alone. */
export interface MockBackend {
  /** Answers a request to the contract's or the host page's calls. Rejects only where `initial` makes no world. */
  handle(request: Request): Promise<Response>;
  /** Changed at any time; the next call goes by it. */
  readonly settings: BackendSettings;
  readonly worker: {
    /** Waits until no work note is being delivered or due at once. Retries that wait for their time do not count. */
    idle(): Promise<void>;
  };
  /** Ends all background work: notes that wait stay undelivered. */
  close(): void;
}

/** Makes a backend with a world of its own. */
export function createMockBackend(options: MockBackendOptions): MockBackend {
  const { services, outbox } = createServices(options);
  const { settings, worker } = services;
  const routes = {
    ...lookupRoutes(services),
    ...integrationRoutes(services),
    ...ticketDefaultsRoutes(services),
    ...createTicketRoutes(services),
    ...linkTicketRoutes(services),
    ...ticketLinkRoutes(services),
  };
  const app = new App({ log: options.log ?? (() => undefined) })
    .serve(strictEndpoints, routes, ({ documented }) => documented || settings.additions)
    .serve(strictHostEndpoints, hostRoutes(services));
  const planted = plant(options.initial ?? {}, { ...services, outbox }).then(() => worker.wake());
  return {
    handle: async (request) => {
      await planted;
      return app.handle(request);
    },
    settings,
    worker: { idle: () => planted.then(() => worker.idle()) },
    close: () => worker.close(),
  };
}

function createServices(options: MockBackendOptions): { services: Services; outbox: Outbox } {
  const { clock = systemClock, random = { next: Math.random }, scheduler = systemScheduler } = options;
  const settings = { ...defaultSettings(), ...options.settings };
  const store = new Store(clock);
  const vault = new Vault();
  const clients = new ClientFactory({ fetch: options.fetch, settings, vault });
  const connections = new Connections({ store, clock, settings, vault, clients });
  const snapshots = new Snapshots({ clock, settings, connections });
  const outbox = new Outbox((link) => connections.isLive(link));
  const delivery = new Delivery({ clock, settings, connections, snapshots });
  const worker = new SyncWorker({ clock, random, scheduler, settings, connections, snapshots, outbox, delivery });
  const services: Services = {
    clock,
    settings,
    appUrl: options.appUrl.replace(/\/+$/, ''),
    store,
    clients,
    connections,
    choices: new Choices(clock),
    snapshots,
    book: new LinkBook({ store, clock, connections, snapshots, outbox }),
    worker,
    ledger: new IdempotencyLedger(clock),
    ticketLock: new KeyedLock(),
  };
  return { services, outbox };
}
