import type { BackendSettings } from '../../backend/index.js';
import { createInstanceFetch, type InstanceFetch } from '../../backend/node/instance-fetch.js';
import { SqliteStoreError } from '../../backend/sqlite/index.js';
import { adminPath } from '../admin/index.js';
import { accessTokens, createAccessTokens, type AccessToken } from '../product/users.js';
import { hostHandler, type Worlds } from '../scenarios/host-handler.js';
import type { Scenario } from '../scenarios/scenario.js';
import { KeptWorld } from './kept-world.js';
import { NodeWorlds, type Admin, type Shared } from './node-worlds.js';
import { hostInstance, type HostOptions } from './servicenow/host.js';
import { StateFileError } from './servicenow/state-file-error.js';
import { guarded, type GuardOptions } from './shared/guard.js';
import { PortError } from './shared/port-error.js';
import { listen, type Handle } from './shared/server.js';
import { createToken, isLoopbackHost, openPlaceText, tokenGate } from './shared/token-gate.js';

export interface MockOptions extends Partial<GuardOptions> {
  /** The backend's port; ServiceNow takes the next one. Default 0: two free ports. */
  readonly port?: number;
  /**
   * Default 127.0.0.1. On an address that others reach tokens are made at the start. The names and pages that are allowed beside its own
   * are those of ServiceNow, too.
   */
  readonly host?: string;
  readonly scenario?: Scenario;
  /** Where the host page is: what backlinks begin with. */
  readonly appUrl?: string;
  /** A folder that keeps the state of the scenario's world. Worlds that a header chooses beside it are not kept. */
  readonly state?: string;
  /** Lets the backend reach instances in private networks, beside those on public addresses and on this computer. */
  readonly allowPrivate?: boolean;
  /** An HTTP proxy that calls to instances elsewhere go through. Behind it nobody checks what a name leads to. */
  readonly proxy?: string;
  /** Settings of the kept world's backend, beside the scenario's. */
  readonly settings?: Partial<BackendSettings>;
  /** Takes a line for a person about what does not go as it should. */
  readonly warn?: (line: string) => void;
}

/** A mock backend and a mock ServiceNow that listen. */
export interface RunningMock {
  readonly backendUrl: string;
  readonly servicenowUrl: string;
  /** Who may sign in to the backend: by the tokens that the documents print, or by others where others may reach it. */
  readonly tokens: readonly AccessToken[];
  /** Where that ServiceNow is steered, and with what token where it wants one; the backend's own `/__mock` wants the same. */
  readonly admin: Admin;
  /** Where the state lies, where there is such a folder. */
  readonly kept?: { readonly folder: string; readonly isRestored: boolean };
  /** Ends both, open connections included. */
  stop(): Promise<void>;
}

/** Worlds with what there is to say about the kept one. */
interface OwnWorlds extends Worlds {
  adminOf(scenario: Scenario, pageUrl: URL): Promise<Admin>;
  readonly kept?: RunningMock['kept'];
  stop(): Promise<void>;
}

/**
 * Starts a mock backend on a port, and the ServiceNow that it talks to over HTTP on the next.
 *
 * @throws {PortError} when one of the ports is taken or may not be used; {StateFileError} or {SqliteStoreError} when the folder cannot
 * keep the state, or is another process's. Then nothing keeps running.
 */
export async function startMock(options: MockOptions = {}): Promise<RunningMock> {
  const { port = 0, scenario = 'default', warn = () => undefined } = options;
  const place = placeOf(options);
  const reaching = outwardFor(options);
  const tokens = place.adminToken === undefined ? accessTokens : createAccessTokens(createToken);
  const worlds = await openWorlds(options, place, { ...reaching, tokens });
  try {
    const backend = await listen(guarded(steeredBy(place.adminToken, hostHandler(worlds, scenario)), place), { port, host: place.host });
    const stop = async (): Promise<void> => {
      await backend.stop();
      await worlds.stop();
      await reaching.close();
    };
    const { servicenowUrl } = await worlds.get(scenario, new URL(backend.url)).catch(async (error: unknown) => {
      await backend.stop();
      throw error;
    });
    const admin = await worlds.adminOf(scenario, new URL(backend.url));
    if (place.adminToken !== undefined) warn(openPlaceText(place.host));
    return { backendUrl: backend.url, servicenowUrl, tokens, admin, ...(worlds.kept && { kept: worlds.kept }), stop };
  } catch (error) {
    await worlds.stop();
    await reaching.close();
    throw error;
  }
}

/** Where a process listens, to whom it answers, and what all of it wants of whoever would steer it. */
type Place = Required<GuardOptions> & Pick<HostOptions, 'adminToken'>;

const placeOf = ({ host = '127.0.0.1', allowHosts = [], allowOrigins = [] }: MockOptions): Place => ({
  host,
  allowHosts,
  allowOrigins,
  adminToken: isLoopbackHost(host) ? undefined : createToken(),
});

/** Lets nobody steer a host's worlds who does not bring the token, where there is one. */
function steeredBy(token: string | undefined, handle: Handle): Handle {
  const steering = tokenGate(handle, token);
  return (request) => (new URL(request.url).pathname.startsWith(adminPath) ? steering : handle)(request);
}

/** Returns how instances are reached: the mock's own is on this computer, at the address that it listens on. */
function outwardFor({ host = '127.0.0.1', allowPrivate = false, proxy }: MockOptions): Shared & InstanceFetch {
  const reach = { allowLoopback: true, allowPrivate, ownHosts: [host] };
  return { reach, ...createInstanceFetch({ ...reach, ...(proxy !== undefined && { proxy }) }) };
}

/** Returns the worlds of a host: in memory, but for the one that a folder keeps. */
async function openWorlds(options: MockOptions, place: Place, shared: Shared): Promise<OwnWorlds> {
  const { port = 0, scenario = 'default', appUrl = 'http://127.0.0.1:5173', state, settings, warn = () => undefined } = options;
  const instancePort = port && port + 1;
  const others = new NodeWorlds({ shared, appUrl, start: (asked) => hostInstance({ ...asked, ...place, port: asked.scenario === scenario ? instancePort : 0 }) });
  if (state === undefined) return others;
  const kept = await KeptWorld.open({ folder: state, scenario, place, port: instancePort, appUrl, shared, ...(settings && { settings }), warn });
  return {
    kept: { folder: state, isRestored: kept.isRestored },
    adminOf: (asked, pageUrl) => (asked === scenario ? Promise.resolve(kept.admin) : others.adminOf(asked, pageUrl)),
    get: (asked, pageUrl) => (asked === scenario ? Promise.resolve(kept.hosted) : others.get(asked, pageUrl)),
    reset: (asked, pageUrl) => (asked === scenario ? kept.reset() : others.reset(asked, pageUrl)),
    stop: async () => {
      await others.stop();
      await kept.stop();
    },
  };
}

/** Tests for an error whose message is one line for a person. */
export const isForPerson = (error: unknown): error is Error => error instanceof PortError || error instanceof StateFileError || error instanceof SqliteStoreError;

export { PortError };
