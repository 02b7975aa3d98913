import type { LogEntry } from '../backend/index.js';
import { createInstanceFetch } from '../backend/node/instance-fetch.js';
import type { Reach } from '../backend/reach/reach.js';
import { createMockBackend, type MockBackend } from '../mock/product/mock-backend.js';
import type { ProductSeed } from '../mock/product/product-seed.js';
import { guarded, type GuardOptions } from '../mock/node/shared/guard.js';
import type { Listening } from '../mock/node/shared/listening.js';
import { listen } from '../mock/node/shared/server.js';
import type { PageFiles } from './page/page-files.js';
import { servePage } from './page/page-routes.js';
import { keepNothing, openState, type KeptState } from './state/kept-state.js';
import type { ServedUser } from './tokens.js';

export interface ServeOptions extends Pick<GuardOptions, 'allowHosts' | 'allowOrigins'> {
  /** Default 0: a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Where the host page is; default: the page that is served here. */
  readonly appUrl?: string;
  readonly users: readonly ServedUser[];
  readonly product: ProductSeed;
  /** The file that the product's anomalies came from. */
  readonly file?: string;
  /** A folder that keeps the state. */
  readonly state?: string;
  /** Where an instance may be, beside public addresses. */
  readonly reach?: Reach;
  /** An HTTP proxy that calls to the instance go through. */
  readonly proxy?: string;
  /** Reaches ServiceNow in the place of a network. */
  readonly fetch?: typeof globalThis.fetch;
  readonly page: PageFiles;
  /** Gets one entry for each call. */
  readonly log?: (entry: LogEntry) => void;
  /** Takes a line for a person about what does not go as it should. */
  readonly warn?: (line: string) => void;
}

/** A backend that listens, for an instance of one's own. */
export interface RunningServe {
  readonly url: string;
  readonly appUrl: string;
  readonly users: readonly ServedUser[];
  readonly anomalies: { readonly count: number; readonly file: string | undefined };
  /** Where the state lies; undefined for in memory. */
  readonly state: string | undefined;
  /** Where an instance may be, beside public addresses. */
  readonly reach: Reach;
  readonly proxy: string | undefined;
  /** Whether there was a state to go on with. */
  readonly isRestored: boolean;
  /** Ends open connections and background work, frees the port, and lets others have the folder. */
  stop(): Promise<void>;
}

/**
 * Serves the reference backend, and the page that shows the elements, without any ServiceNow beside them.
 *
 * @throws {PortError} when the port is taken or may not be used; {StateFileError} or {SqliteStoreError} when the folder cannot
 * keep the state, or is another process's. Then nothing keeps running.
 */
export async function startServe(options: ServeOptions): Promise<RunningServe> {
  const { port = 0, host = '127.0.0.1', state: folder, warn = () => undefined } = options;
  const state = folder === undefined ? keepNothing : await openState(folder, warn);
  const outward = createInstanceFetch({ ...options.reach, ...(options.proxy !== undefined && { proxy: options.proxy }) });
  const serving: { backend?: MockBackend; server?: Listening } = {};
  const stop = async (): Promise<void> => {
    await serving.server?.stop();
    serving.backend?.close();
    await outward.close();
    await state.close();
  };
  try {
    // Its address, and with it where links lead back to, is known only when it listens.
    let open: (backend: MockBackend) => void = () => undefined;
    const opened = new Promise<MockBackend>((resolve) => (open = resolve));
    const handle = servePage(options.page, async (request) => (await opened).handle(request));
    const server = await listen(guarded(handle, { ...options, host }), { port, host });
    serving.server = server;
    const appUrl = options.appUrl ?? server.url;
    const backend = createBackend({ fetch: outward.fetch, ...options }, state, appUrl);
    serving.backend = backend;
    await backend.ready;
    open(backend);
    const { users, file, product, reach = {}, proxy } = options;
    const anomalies = { count: product.anomalies?.length ?? 0, file };
    return { url: server.url, appUrl, users, anomalies, state: folder, reach, proxy, isRestored: state.isRestored, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function createBackend({ users, product, fetch, reach, log }: ServeOptions & Required<Pick<ServeOptions, 'fetch'>>, state: KeptState, appUrl: string): MockBackend {
  return createMockBackend({
    tokens: users,
    initial: state.resume(product),
    keep: state.keep,
    appUrl,
    fetch,
    ...(state.store && { store: state.store }),
    ...(reach && { settings: { reach } }),
    ...(log && { log }),
  });
}
