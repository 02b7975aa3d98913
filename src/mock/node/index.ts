import type { BackendSettings } from '../../backend/index.js';
import { createInstanceFetch, type InstanceFetch } from '../../backend/node/instance-fetch.js';
import type { Reach } from '../../backend/reach/reach.js';
import { SqliteStoreError } from '../../backend/sqlite/index.js';
import { hostHandler, type Worlds } from '../scenarios/host-handler.js';
import type { Scenario } from '../scenarios/scenario.js';
import { KeptWorld } from './kept-world.js';
import { NodeWorlds, type Admin, type Outward } from './node-worlds.js';
import { hostInstance } from './servicenow/host.js';
import { StateFileError } from './servicenow/state-file-error.js';
import { guarded, type GuardOptions } from './shared/guard.js';
import { PortError } from './shared/port-error.js';
import { listen } from './shared/server.js';

export interface MockOptions extends Partial<GuardOptions> {
  /** The backend's port; ServiceNow takes the next one. Default 0: two free ports. */
  readonly port?: number;
  /** Default 127.0.0.1. The names and pages that are allowed beside its own are those of ServiceNow, too. */
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
  /** Where that ServiceNow is steered, and with what token where it wants one. */
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
  const { port = 0, scenario = 'default' } = options;
  const own = ownOf(options);
  const outward = outwardFor(options);
  const worlds = await openWorlds(options, outward);
  try {
    const backend = await listen(guarded(hostHandler(worlds, scenario), own), { port, host: own.host });
    const stop = async (): Promise<void> => {
      await backend.stop();
      await worlds.stop();
      await outward.close();
    };
    const { servicenowUrl } = await worlds.get(scenario, new URL(backend.url)).catch(async (error: unknown) => {
      await backend.stop();
      throw error;
    });
    const admin = await worlds.adminOf(scenario, new URL(backend.url));
    return { backendUrl: backend.url, servicenowUrl, admin, ...(worlds.kept && { kept: worlds.kept }), stop };
  } catch (error) {
    await worlds.stop();
    await outward.close();
    throw error;
  }
}

const ownOf = ({ host = '127.0.0.1', allowHosts = [], allowOrigins = [] }: MockOptions): Required<GuardOptions> => ({ host, allowHosts, allowOrigins });

/** Returns how instances are reached: the mock's own is on this computer, at the address that it listens on. */
function outwardFor({ host = '127.0.0.1', allowPrivate = false, proxy }: MockOptions): Outward & Pick<InstanceFetch, 'close'> {
  const reach: Reach = { allowLoopback: true, allowPrivate, ownHosts: [host] };
  return { reach, ...createInstanceFetch({ ...reach, ...(proxy !== undefined && { proxy }) }) };
}

/** Returns the worlds of a host: in memory, but for the one that a folder keeps. */
async function openWorlds(options: MockOptions, outward: Outward): Promise<OwnWorlds> {
  const { port = 0, scenario = 'default', appUrl = 'http://127.0.0.1:5173', state, settings, warn = () => undefined } = options;
  const own = ownOf(options);
  const instancePort = port && port + 1;
  const others = new NodeWorlds({ outward, appUrl, start: (asked) => hostInstance({ ...asked, ...own, port: asked.scenario === scenario ? instancePort : 0 }) });
  if (state === undefined) return others;
  const kept = await KeptWorld.open({ folder: state, scenario, own, port: instancePort, appUrl, outward, ...(settings && { settings }), warn });
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
