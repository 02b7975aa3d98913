import { QueryStore } from '../../data/client/query-store.js';
import type { ReadObserver } from '../../data/client/read-observer.js';

/** What is known of something that is read from the backend. */
export type Loadable<Value> =
  | { readonly status: 'pending' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly value: Value };

let made = 0;

/** Reads something, keeps it, and reads it again on demand; what was read stays while the next reading runs. */
export class Resource<Value> {
  readonly #cache = new QueryStore();
  readonly #observer: ReadObserver<Value, Error>;
  readonly #unsubscribe: () => void;

  constructor(read: (signal: AbortSignal) => Promise<Value>, changed: () => void) {
    made += 1;
    this.#observer = this.#cache.observe<Value, Error>({
      queryKey: [made],
      queryFn: ({ signal }) => read(signal),
      enabled: false,
      retry: false,
      gcTime: 0,
      networkMode: 'always',
    });
    this.#unsubscribe = this.#observer.subscribe(changed);
  }

  get state(): Loadable<Value> {
    const { data, error, isFetching } = this.#observer.getCurrentResult();
    if (error && !isFetching) return { status: 'error', error };
    return data === undefined ? { status: 'pending' } : { status: 'ready', value: data };
  }

  /** Reads it; an earlier reading that still runs is given up. */
  async load(): Promise<void> {
    await this.#observer.refetch({ cancelRefetch: true });
  }

  stop(): void {
    this.#unsubscribe();
    void this.#cache.cancelQueries({});
  }
}
