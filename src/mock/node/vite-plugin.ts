import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { createInstanceFetch } from '../../backend/node/instance-fetch.js';
import { hostHandler } from '../scenarios/host-handler.js';
import { NodeWorlds, type InstanceStart } from './node-worlds.js';
import { hostInstance, type HostedInstance } from './servicenow/host.js';
import { ownPagesOnly } from './shared/guard.js';
import { PortError } from './shared/port-error.js';
import { requestListener } from './shared/server.js';

const host = '127.0.0.1';

interface MockPluginOptions {
  /** Where the default scenario's ServiceNow listens, or on the next free port. */
  readonly servicenowPort?: number;
}

/**
 * Serves the mock backend at the page's own `/api`, in dev and preview. Each scenario is a world of its own, with
 * its ServiceNow on a port of its own in this process; all of it ends with the server.
 */
export function mockBackend({ servicenowPort = 8182 }: MockPluginOptions = {}): Plugin {
  const attach = (server: ViteDevServer | PreviewServer): void => {
    const reach = { allowLoopback: true };
    const reaching = createInstanceFetch(reach);
    const worlds = new NodeWorlds({
      outward: { reach, fetch: reaching.fetch },
      start: (options) => (options.scenario === 'default' ? startFrom(servicenowPort, options) : hostInstance({ ...options, host })),
    });
    const listener = requestListener(ownPagesOnly(hostHandler(worlds, 'default')));
    // Mounted without a path: Vite would cut it off the request's URL.
    server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
      if (isMocked(request.url)) void listener(request, response);
      else next();
    });
    server.httpServer?.once('close', () => void worlds.stop().then(() => reaching.close()));
  };
  return { name: 'mock-backend', configureServer: attach, configurePreviewServer: attach };
}

/** Starts it on the first free port from `port` up. @throws {PortError} when none of twenty is free */
async function startFrom(port: number, options: InstanceStart): Promise<HostedInstance> {
  for (let tried = port; ; tried += 1) {
    try {
      return await hostInstance({ ...options, host, port: tried });
    } catch (error) {
      if (!(error instanceof PortError && error.taken) || tried >= port + 20) throw error;
    }
  }
}

const isMocked = (url = ''): boolean => url.startsWith('/api/') || url.startsWith('/__mock/');
