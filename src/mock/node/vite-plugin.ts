import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CommonServerOptions, Plugin, PreviewServer, ViteDevServer } from 'vite';
import { addressKind } from '../../common/address-kind.js';
import { createInstanceFetch } from '../../backend/node/instance-fetch.js';
import { hostHandler } from '../scenarios/host-handler.js';
import { NodeWorlds, type InstanceStart } from './node-worlds.js';
import { hostInstance, type HostedInstance } from './servicenow/host.js';
import { Guard, problemOf } from './shared/guard.js';
import { guardedListener } from './shared/guarded-listener.js';
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
  const attach = (server: ViteDevServer | PreviewServer, options: CommonServerOptions): void => {
    const reach = { allowLoopback: true };
    const reaching = createInstanceFetch(reach);
    const worlds = new NodeWorlds({
      shared: { reach, fetch: reaching.fetch },
      start: (options) => (options.scenario === 'default' ? startFrom(servicenowPort, options) : hostInstance({ ...options, host })),
    });
    const answer = requestListener(hostHandler(worlds, 'default'));
    const listener = guardedListener((incoming, outgoing) => void answer(incoming, outgoing), guardOf(options), problemOf);
    // Mounted without a path: Vite would cut it off the request's URL.
    server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
      if (isMocked(request.url)) (isNear(request) ? listener : refuseFar)(request, response);
      else next();
    });
    server.httpServer?.once('close', () => void worlds.stop().then(() => reaching.close()));
  };
  return { name: 'mock-backend', configureServer: (server) => attach(server, server.config.server), configurePreviewServer: (server) => attach(server, server.config.preview) };
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

/** Vite's own names are those of the mock, as far as they are named. */
function guardOf({ host = false, allowedHosts = [] }: Pick<CommonServerOptions, 'host' | 'allowedHosts'>): Guard {
  return new Guard({ host: typeof host === 'string' ? host : host ? '0.0.0.0' : 'localhost', allowHosts: allowedHosts === true ? [] : allowedHosts });
}

/** Its tokens are printed in the documents, and the page shows them to whoever opens it. */
const isNear = ({ socket: { remoteAddress = '' } }: IncomingMessage): boolean => addressKind(remoteAddress) === 'loopback';

function refuseFar(_: IncomingMessage, response: ServerResponse): void {
  const { type, text } = problemOf({ status: 403, title: 'Forbidden', detail: 'The playground’s backend answers to its own computer alone. For others start servicenow-ticketing mock --host.' });
  response.writeHead(403, { 'Content-Type': type }).end(text);
}

const isMocked = (url = ''): boolean => url.startsWith('/api/') || url.startsWith('/__mock/');
