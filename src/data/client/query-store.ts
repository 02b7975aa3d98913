import {
  focusManager,
  hashKey,
  notifyManager,
  onlineManager,
  QueryCache,
  type QueryExecuteOptions,
  type InvalidateQueryFilters,
  type QueryClient,
  type QueryFilters,
  type QueryKey,
  type Query,
} from '@tanstack/query-core';
import { ReadObserver, type ReadOptions } from './read-observer.js';

/** A read is repeated by the API itself, within the time of one call. */
const defaults = { retry: false, staleTime: 10_000, refetchOnReconnect: 'always' } as const;

/**
 * Keeps what was read, with the part of query-core's `QueryClient` that reads need, under its names and with its meanings. The
 * rest of that class is mutations, which no write here goes through; a page would load them all the same (decisions/008).
 */
export class QueryStore {
  readonly #cache = new QueryCache();
  #mounts = 0;
  #unmount: (() => void)[] = [];

  /** Listens for the window's focus and the network's return, until `unmount` was called as often. */
  mount(): void {
    this.#mounts += 1;
    if (this.#mounts > 1) return;
    this.#unmount = [
      focusManager.subscribe((isFocused) => {
        if (isFocused) this.#cache.onFocus();
      }),
      onlineManager.subscribe((isOnline) => {
        if (isOnline) this.#cache.onOnline();
      }),
    ];
  }

  unmount(): void {
    this.#mounts -= 1;
    if (this.#mounts > 0) return;
    for (const stop of this.#unmount.splice(0)) stop();
  }

  /** Makes an observer of a query. */
  observe<Data, Failure extends Error>(options: ReadOptions<Data, Failure>): ReadObserver<Data, Failure> {
    return new ReadObserver(this, options);
  }

  /** Returns the query that options name; a new one where it is not in the cache. */
  queryOf<Data, Failure extends Error>(options: ReadOptions<Data, Failure>): Query<Data, Failure, Data> {
    return this.#cache.build<Data, Failure, Data>(this.#client, this.defaultQueryOptions(options));
  }

  /** Returns what was read last; undefined before that. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what a key stands for is known where the key is made
  getQueryData<Data>(queryKey: QueryKey): Data | undefined {
    return this.#cache.get<Data>(hashKey(queryKey))?.state.data;
  }

  /** Changes what was read; nothing where `change` returns undefined. */
  setQueryData<Data>(queryKey: QueryKey, change: (data: Data | undefined) => Data | undefined): void {
    const data = change(this.getQueryData(queryKey));
    if (data !== undefined) this.#cache.build(this.#client, this.defaultQueryOptions({ queryKey })).setData(data, { manual: true });
  }

  /** Returns what is fresh in the cache, or reads it. */
  async query<Data, Failure extends Error>(options: QueryExecuteOptions<Data, Failure>): Promise<Data> {
    const defaulted = this.defaultQueryOptions(options);
    const query = this.#cache.build(this.#client, defaulted);
    const { staleTime } = defaulted;
    const age = typeof staleTime === 'function' ? staleTime(query) : staleTime;
    return query.state.data === undefined || query.isStaleByTime(age) ? query.fetch(defaulted) : query.state.data;
  }

  /** Counts what was read as stale, and reads again what is observed. */
  async invalidateQueries({ refetchType, ...filters }: InvalidateQueryFilters = {}): Promise<void> {
    notifyManager.batch(() => {
      for (const query of this.#cache.findAll(filters)) query.invalidate();
    });
    if (refetchType !== 'none') await this.refetchQueries({ ...filters, type: 'active' });
  }

  /** Reads again what can be read; resolves when that has succeeded or failed. */
  async refetchQueries(filters: QueryFilters): Promise<void> {
    const able = this.#cache.findAll(filters).filter((query) => !query.isDisabled());
    const reads = notifyManager.batch(() =>
      able.map((query) => {
        const read = query.fetch(undefined, { cancelRefetch: true }).catch(() => undefined);
        // One that waits for the network may wait for hours.
        return query.state.fetchStatus === 'paused' ? Promise.resolve() : read;
      }),
    );
    await Promise.all(reads);
  }

  /** Gives up reads that are under way; what was there before them stays. */
  async cancelQueries(filters: QueryFilters): Promise<void> {
    const canceled = notifyManager.batch(() => this.#cache.findAll(filters).map((query) => query.cancel({ revert: true })));
    await Promise.all(canceled);
  }

  /** Forgets queries. */
  removeQueries(filters: QueryFilters): void {
    notifyManager.batch(() => {
      for (const query of this.#cache.findAll(filters)) this.#cache.remove(query);
    });
  }

  /** Forgets what was read, and reads again what is observed. */
  async resetQueries(): Promise<void> {
    notifyManager.batch(() => {
      for (const query of this.#cache.getAll()) query.reset();
    });
    await this.refetchQueries({ type: 'active' });
  }

  getQueryCache(): QueryCache {
    return this.#cache;
  }

  /** Completes the options of a query: observers ask for that, and so does the cache. */
  defaultQueryOptions<Options extends { queryKey: QueryKey }>(options: Options): Options & { queryHash: string } {
    return { ...defaults, ...options, queryHash: hashKey(options.queryKey) };
  }

  /** Defaults by key: there are none. */
  getQueryDefaults(): undefined {
    return undefined;
  }

  /** What query-core takes for a client: it asks one for nothing but the last three methods. */
  get #client(): QueryClient {
    return this as unknown as QueryClient;
  }
}
