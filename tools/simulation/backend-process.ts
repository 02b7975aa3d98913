import { MemoryStore, type BackendSettings, type Store, type Vault } from '../../src/backend/index.js';
import { createRandom } from '../../src/common/random.js';
import { createMockBackend, type MockBackend } from '../../src/mock/product/mock-backend.js';
import type { WorldSeed } from '../../src/mock/product/product-seed.js';
import type { Timeline } from './timeline.js';

interface ProcessOptions {
  readonly timeline: Pick<Timeline, 'now' | 'scheduler'>;
  readonly fetch: typeof globalThis.fetch;
  readonly initial: WorldSeed;
  readonly settings?: Partial<BackendSettings> | undefined;
  /** What an earlier process has kept; absent: nothing. */
  readonly store?: Store | undefined;
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** A key that ends with its process; no cipher, whose work would end at another moment in each run. */
function processVault(): Vault {
  const sealed = new Map<string, string>();
  return {
    seal: (secret) => {
      const name = `sealed ${sealed.size + 1}`;
      sealed.set(name, secret);
      return Promise.resolve(name);
    },
    open: (name) => {
      const secret = sealed.get(name);
      return secret === undefined ? Promise.reject(new Error('Another process has sealed this.')) : Promise.resolve(secret);
    },
  };
}

/** A backend that may end at any moment: from then on it answers, keeps and sends nothing. */
export class BackendProcess {
  readonly store: Store;
  readonly #backend: MockBackend;
  readonly #end = new AbortController();

  constructor({ timeline, fetch, initial, settings, store = new MemoryStore() }: ProcessOptions) {
    this.store = store;
    this.#backend = createMockBackend({
      fetch: async (input, init) => {
        if (this.#isOver) return never();
        // An answer that comes when it is over is heard by nobody.
        return fetch(input, init).then(
          (answer) => (this.#isOver ? never<Response>() : answer),
          (error: unknown) => (this.#isOver ? never<Response>() : Promise.reject(error instanceof Error ? error : new Error(String(error)))),
        );
      },
      clock: timeline,
      scheduler: { after: (delay, task) => timeline.scheduler('backend').after(delay, () => (this.#isOver ? undefined : task())) },
      random: createRandom(3),
      appUrl: 'https://qualytics.example',
      store: { unit: (work) => (this.#isOver ? never() : store.unit(work)) },
      vault: processVault(),
      initial,
      ...(settings && { settings }),
    });
  }

  get #isOver(): boolean {
    return this.#end.signal.aborted;
  }

  /** Answers a request. Rejects as a connection does whose other end is gone. */
  handle(request: Request): Promise<Response> {
    if (this.#isOver) return Promise.reject(new TypeError('fetch failed'));
    return new Promise((resolve, reject) => {
      this.#end.signal.addEventListener('abort', () => reject(new TypeError('fetch failed')), { once: true });
      this.#backend.handle(request).then(resolve, reject);
    });
  }

  end(): void {
    this.#end.abort();
    this.#backend.close();
  }
}
