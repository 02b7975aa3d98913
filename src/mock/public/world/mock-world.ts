/// <reference lib="esnext.disposable" preserve="true" />
import type { Clock } from '../../../common/clock.js';
import type { Scheduler } from '../../../common/scheduler.js';
import type { FaultName } from '../faults.js';
import type { MockServiceNow } from '../mock-servicenow.js';
import type { GatewayFault, Role, Scenario, TeamPermission } from './names.js';

/** Who is signed in at the product. */
export interface MockUserRights {
  /** The role: `member`, `manager` or `admin`; `admin` when absent, who connects and disconnects. */
  readonly role?: Role | undefined;
  /** The team's permission on the datastore: `reporter` to `editor`; `editor` when absent. */
  readonly team?: TeamPermission | undefined;
}

/** How a world begins. */
export interface MockWorldStage {
  /** Its people, groups, incidents, links and faults; `default` when absent: connected, anomaly 42 has two linked incidents. */
  readonly scenario?: Scenario | undefined;
  /** What is wrong with ServiceNow, beside what the scenario has: `['hibernating']`. */
  readonly faults?: readonly FaultName[] | undefined;
  /** What is wrong between page and backend, beside what the scenario has: `['lost-answer']`. */
  readonly gateway?: readonly GatewayFault[] | undefined;
  /** The seed of sys_ids and chance, 0 to 4,294,967,295: the same one gives the same world. 1 when absent. */
  readonly seed?: number | undefined;
  /** Who is signed in: whom `token` and `clientOptions` stand for. An administrator who may do everything when absent. */
  readonly user?: MockUserRights | undefined;
}

/** How a world begins, and what it lives by. */
export interface MockWorldOptions extends MockWorldStage {
  /** What backend and ServiceNow take for the present; the computer's time when absent. */
  readonly clock?: Clock | undefined;
  /** Lets time pass for answers that are late and writes that are retried; the computer's time does when absent. */
  readonly scheduler?: Scheduler | undefined;
  /** Where the backend is, an origin; `https://qualytics.example` when absent. Nothing is ever sent there. */
  readonly baseUrl?: string | undefined;
  /** Where links back to the product lead; `baseUrl` when absent. */
  readonly appUrl?: string | undefined;
}

/** Which requests a fault between page and backend affects, and how many. */
export interface GatewayFaultOptions {
  /** Ends after so many requests that it affected; never when absent. */
  readonly times?: number | undefined;
  /** Only requests with this method. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | undefined;
  /** Only requests whose path begins so: `/api/anomalies`. */
  readonly path?: string | undefined;
}

/** What stands between page and backend: sign-in proxy, firewall, gateway, the network itself. */
export interface MockGateway {
  /** The names of its active faults. */
  readonly active: readonly GatewayFault[];
  /**
   * Injects a fault, which takes effect at once; one that is active starts again with the new options. Of several a request meets the
   * one that was injected last.
   *
   * @throws {InputError} for a name that is no fault's, and for an option that there is not or that makes no sense.
   */
  inject(name: GatewayFault, options?: GatewayFaultOptions): void;
  /**
   * Ends a fault.
   *
   * @throws {InputError} for a name that is no fault's.
   */
  remove(name: GatewayFault): void;
  /** Ends every fault. */
  clear(): void;
}

/** What the page asked of the backend. */
export interface BackendRequest {
  /** `GET`, `POST` and so on. */
  readonly method: string;
  /** The path and what is behind it: `/api/anomalies/42/ticket-links?limit=100`. */
  readonly path: string;
  /** The status of the answer; absent while there is none, and where the connection ended. */
  readonly status?: number;
}

/** What `createTicketingClient` takes to reach a world. */
export interface MockClientOptions {
  /** Where the backend is. */
  readonly baseUrl: string;
  /** Gives the token of the user who is signed in. */
  readonly token: () => string;
  /** Reaches the backend without a network. */
  readonly fetch: typeof globalThis.fetch;
  /** Nothing outlives the page, so that no test finds what another one typed. */
  readonly storage: null;
}

/** A backend of the contract and the ServiceNow behind it, both whole, without a network: what is created is there, and in the list. */
export interface MockWorld extends Disposable {
  /** The scenario that it began with. */
  readonly scenario: Scenario;
  /** Where the backend is: the origin of its calls. */
  readonly baseUrl: string;
  /** The bearer token of the user who is signed in. It opens nothing but this world. */
  readonly token: string;
  /** The backend as a `fetch`, for a client that takes one. It rejects where a fault breaks the connection. */
  readonly fetch: typeof globalThis.fetch;
  /** What a client is made with: `createTicketingClient(world.clientOptions)`. */
  readonly clientOptions: MockClientOptions;
  /** The ServiceNow: its records, faults, clock and journal. The backend goes by the same clock. */
  readonly servicenow: MockServiceNow;
  /** What is wrong between page and backend. */
  readonly gateway: MockGateway;
  /** What the backend was asked, the earliest first. */
  readonly requests: readonly BackendRequest[];
  /**
   * Returns the bearer token of another user.
   *
   * @throws {InputError} for a role or a permission that there is not.
   */
  tokenOf(user: MockUserRights): string;
  /** Answers a request as the backend's server would, redirects included: for a service worker or a server. */
  handle(request: Request): Promise<Response>;
  /** Resolves once the backend has done what it does by itself for now, such as writing work notes. */
  settled(): Promise<void>;
  /**
   * Begins anew: what was created and linked is gone, and faults and clock are as the stage has them that it began with last, with what is
   * given here in its place.
   *
   * @throws {InputError} for an option that there is not or that makes no sense.
   */
  reset(stage?: MockWorldStage): void;
  /** Ends it: from here on its `fetch` rejects, and the backend does nothing any more. */
  [Symbol.dispose](): void;
}
