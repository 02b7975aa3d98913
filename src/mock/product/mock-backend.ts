import { createBackend, MemoryStore, MemoryVault, seedBackend, type Backend, type BackendOptions } from '../../backend/index.js';
import { systemClock } from '../../common/clock.js';
import { AnomalyService } from './anomaly-service.js';
import { strictHostEndpoints } from './endpoints.js';
import { ProductData, type ProductChange } from './product-data.js';
import type { WorldSeed } from './product-seed.js';
import { hostRoutes } from './routes.js';
import { accessTokens, usersOf, type AccessToken } from './users.js';

export interface MockBackendOptions extends Omit<BackendOptions, 'store' | 'vault' | 'users' | 'anomalies'>, Partial<Pick<BackendOptions, 'store' | 'vault'>> {
  /** The world to start with. */
  initial?: WorldSeed;
  /** Who may sign in; by default whoever has a token that the documents print. */
  tokens?: readonly AccessToken[] | undefined;
  /** Keeps a change of the product's own data before it counts; where it throws, nothing is changed. */
  keep?: (change: ProductChange) => void;
}

/** The reference backend within the mock host product: its users, its anomalies, its page's own calls. */
export interface MockBackend extends Pick<Backend, 'handle' | 'settings' | 'worker' | 'close'> {
  /** Resolves once the store holds what `initial` has, and what it held before is gone on with; rejects where it fails. */
  readonly ready: Promise<void>;
}

/** Makes a backend with a world of its own. `handle` rejects only where `initial` makes no world. */
export function createMockBackend({ initial = {}, tokens = accessTokens, keep, ...options }: MockBackendOptions): MockBackend {
  const { clock = systemClock, store = new MemoryStore(), vault = new MemoryVault() } = options;
  const data = new ProductData(initial, clock, keep);
  // Its store is its own: nobody else leaves anything there.
  const settings = { sweepInterval: 0, ...options.settings };
  const backend = createBackend({ ...options, settings, store, vault, users: usersOf(tokens), anomalies: data });
  backend.serve(strictHostEndpoints, hostRoutes(data, new AnomalyService(data, clock, backend.events)));
  const started = seedBackend(initial, { store, vault, clock, settings: backend.settings }).then(() => backend.start());
  // Whoever calls is told; with nobody there it must not end the process.
  started.catch(() => undefined);
  return {
    ready: started,
    handle: (request) => started.then(() => backend.handle(request)),
    settings: backend.settings,
    worker: { idle: () => started.then(() => backend.worker.idle()) },
    close: () => {
      backend.close();
    },
  };
}
