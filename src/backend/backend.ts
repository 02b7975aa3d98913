import { systemClock } from '../common/clock.js';
import { systemScheduler } from '../common/scheduler.js';
import { strictEndpoints } from '../contract/strict/endpoints.js';
import type { StrictEndpoint } from '../contract/strict/strict-endpoint.js';
import { App, type LogEntry } from './http/app.js';
import type { Routes } from './http/route.js';
import type { AnomalyStatus } from './ports/anomalies.js';
import type { Ports } from './ports/ports.js';
import { defaultSettings, type BackendSettings } from './ports/settings.js';
import { createTicketRoutes } from './routes/create-ticket.js';
import { integrationRoutes } from './routes/integrations.js';
import { linkTicketRoutes } from './routes/link-ticket.js';
import { lookupRoutes } from './routes/lookups.js';
import { createServices, type Services } from './routes/services.js';
import { ticketDefaultsRoutes } from './routes/ticket-defaults.js';
import { ticketLinkRoutes } from './routes/ticket-links.js';
import { commentNotes, statusNote } from './wording/notes.js';

type Needed = Pick<Ports, 'store' | 'vault' | 'users' | 'anomalies' | 'fetch' | 'appUrl'>;

export interface BackendOptions extends Needed, Partial<Pick<Ports, 'clock' | 'random' | 'scheduler'>> {
  settings?: Partial<BackendSettings>;
  /** Gets one entry for each call; it never holds a secret. */
  log?: (entry: LogEntry) => void;
}

/** A backend that implements the contract and reaches ServiceNow over its REST API alone. */
export interface Backend {
  /** Answers a request to the contract's calls, and to the host's own where it serves some here. */
  handle(request: Request): Promise<Response>;
  /** Serves calls of the host's own, with the same sign-in, permissions and problem bodies. */
  serve<Table extends Record<string, StrictEndpoint>>(table: Table, routes: Routes<Table>): void;
  /** Takes what the host tells of its anomalies; a work note goes to every linked ticket (domain Y1 to Y3). */
  readonly events: {
    statusChanged(anomalyId: number, status: AnomalyStatus): Promise<void>;
    commented(anomalyId: number, text: string): Promise<void>;
  };
  /** Changed at any time; the next call goes by it. */
  readonly settings: BackendSettings;
  readonly worker: {
    /** Waits until no work note is being delivered or due at once. Retries that wait for their time do not count. */
    idle(): Promise<void>;
  };
  /** Goes on with the work notes that other backends over the same store have left, now and from time to time. */
  start(): Promise<void>;
  /** Ends all background work; the work notes that wait stay in the store. */
  close(): void;
}

/** Makes a backend over what a host gives it. */
export function createBackend(options: BackendOptions): Backend {
  const ports = portsFrom(options);
  const services = createServices(ports);
  const { settings, clock, users } = ports;
  const { worker } = services;
  const app = new App({ users, clock, log: options.log ?? (() => undefined) }).serve(
    strictEndpoints,
    routesOf(services),
    ({ capability }) => capability === undefined || settings.additions,
  );
  return {
    handle: (request) => app.handle(request),
    serve: (table, routes) => {
      app.serve(table, routes);
    },
    events: {
      statusChanged: (anomalyId, status) => worker.send(anomalyId, [statusNote(status, clock.now())]),
      commented: (anomalyId, text) => worker.send(anomalyId, commentNotes(text)),
    },
    settings,
    worker: { idle: () => worker.idle() },
    start: () => worker.start(),
    close: () => {
      worker.close();
    },
  };
}

/** Returns the routes of every call: one that lacks its handler is a type error here. */
const routesOf = (services: Services): Routes<typeof strictEndpoints> => ({
  ...lookupRoutes(services),
  ...integrationRoutes(services),
  ...ticketDefaultsRoutes(services),
  ...createTicketRoutes(services),
  ...linkTicketRoutes(services),
  ...ticketLinkRoutes(services),
});

function portsFrom(options: BackendOptions): Ports {
  const { store, vault, users, anomalies, fetch, appUrl } = options;
  const { clock = systemClock, random = { next: Math.random }, scheduler = systemScheduler } = options;
  const settings = { ...defaultSettings(), ...options.settings };
  return { store, vault, users, anomalies, clock, random, scheduler, fetch, settings, appUrl: appUrl.replace(/\/+$/, '') };
}
