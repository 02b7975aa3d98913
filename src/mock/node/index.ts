import { hostHandler } from '../scenarios/host-handler.js';
import type { Scenario } from '../scenarios/scenario.js';
import { NodeWorlds } from './node-worlds.js';
import { guarded } from './shared/guard.js';
import { listen } from './shared/server.js';

export interface MockOptions {
  /** The backend's port; ServiceNow takes the next one. Default 0: two free ports. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  readonly scenario?: Scenario;
  /** Where the host page is: what backlinks begin with. */
  readonly appUrl?: string;
}

/** A mock backend and a mock ServiceNow that listen. */
export interface RunningMock {
  readonly backendUrl: string;
  readonly servicenowUrl: string;
  /** Ends both, open connections included. */
  stop(): Promise<void>;
}

/**
 * Starts a mock backend on a port, and the ServiceNow that it talks to over HTTP on the next.
 *
 * @throws {PortError} when one of the ports is taken or may not be used; then nothing keeps running.
 */
export async function startMock({ port = 0, host = '127.0.0.1', scenario = 'default', appUrl = 'http://127.0.0.1:5173' }: MockOptions = {}): Promise<RunningMock> {
  const worlds = new NodeWorlds({ appUrl, listen: (handle, asked) => listen(handle, { host, port: asked === scenario ? port && port + 1 : 0 }) });
  const backend = await listen(guarded(hostHandler(worlds, scenario), host), { port, host });
  const stop = async (): Promise<void> => {
    await backend.stop();
    await worlds.stop();
  };
  try {
    const { servicenowUrl } = await worlds.get(scenario, new URL(backend.url));
    return { backendUrl: backend.url, servicenowUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export { PortError } from './shared/listening.js';
