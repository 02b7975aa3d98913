import { focusManager, type Query, type QueryFunction, type QueryKey, type QueryObserver, type QueryObserverBaseResult, type QueryObserverOptions } from '@tanstack/query-core';

/** What a read may say of itself, of all that query-core knows. */
export interface ReadOptions<Data, Failure extends Error>
  extends Pick<QueryObserverOptions<Data, Failure, Data, Data>, 'gcTime' | 'networkMode' | 'retry'> {
  queryKey: QueryKey;
  queryFn?: QueryFunction<Data> | undefined;
  enabled?: boolean;
  staleTime?: number;
  refetchOnWindowFocus?: 'always' | boolean;
  refetchOnReconnect?: 'always' | boolean;
  /** Milliseconds until it is read again; false for never. */
  refetchInterval?: (query: Query<Data, Failure, Data>) => number | false;
  /** What stands in for data until there is some: what was shown before, say. */
  placeholderData?: (previous: Data | undefined) => Data | undefined;
}

/** Where queries are kept, as far as watching one takes it. */
interface ReadStore {
  defaultQueryOptions: <Options extends { queryKey: QueryKey }>(options: Options) => Options;
  queryOf: <Data, Failure extends Error>(options: ReadOptions<Data, Failure>) => Query<Data, Failure, Data>;
}

/** What is known of a read. */
export type ReadResult<Data, Failure extends Error> = Pick<
  QueryObserverBaseResult<Data, Failure>,
  'data' | 'dataUpdatedAt' | 'error' | 'status' | 'fetchStatus' | 'isPending' | 'isFetching' | 'isPlaceholderData'
>;

/**
 * Watches a query of a store, reads it where it is old, and again on its interval. It has the part of query-core's `QueryObserver` that
 * elements need, under its names and with its meanings; a page would load the rest all the same (decisions/008).
 */
export class ReadObserver<Data, Failure extends Error> {
  readonly #store: ReadStore;
  readonly #listeners = new Set<(result: ReadResult<Data, Failure>) => void>();
  #options: ReadOptions<Data, Failure>;
  #query: Query<Data, Failure, Data>;
  #result: ReadResult<Data, Failure>;
  /** The last query that had data: what it has now may stand in for what another one has not. */
  #filled: Query<Data, Failure, Data> | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #interval: number | false | undefined;

  constructor(store: ReadStore, options: ReadOptions<Data, Failure>) {
    this.#store = store;
    this.#options = store.defaultQueryOptions(options);
    this.#query = store.queryOf(this.#options);
    this.#query.setOptions(this.#options);
    this.#result = this.#read();
    this.#keepFilled();
  }

  get options(): ReadOptions<Data, Failure> {
    return this.#options;
  }

  getCurrentResult(): ReadResult<Data, Failure> {
    return this.#result;
  }

  /** Begins to read, and tells of each change until the function that is returned is called. */
  subscribe(listener: (result: ReadResult<Data, Failure>) => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (!this.#isWatched) this.#end();
    };
  }

  /** Changes what is read, or how: what is old by the new options is read. */
  setOptions(options: ReadOptions<Data, Failure>): void {
    const { enabled } = this.#options;
    const before = this.#query;
    this.#options = this.#store.defaultQueryOptions(options);
    this.#follow();
    this.#query.setOptions(this.#options);
    if (this.#isWatched && (this.#query !== before || enabled === false) && this.#isStale) void this.#fetch();
    this.#update();
    if (this.#isWatched && (this.#query !== before || this.#options.enabled !== enabled || this.#nextInterval !== this.#interval)) this.#poll();
  }

  /** Reads again; a read that is under way is given up where there is something to show. */
  async refetch({ cancelRefetch = true }: { cancelRefetch?: boolean } = {}): Promise<ReadResult<Data, Failure>> {
    await this.#fetch(cancelRefetch);
    this.#update();
    return this.#result;
  }

  /** Told by the query of each change. */
  onQueryUpdate(): void {
    this.#update();
    if (this.#isWatched) this.#poll();
  }

  shouldFetchOnWindowFocus(): boolean {
    return this.#isDue(this.#options.refetchOnWindowFocus);
  }

  shouldFetchOnReconnect(): boolean {
    return this.#isDue(this.#options.refetchOnReconnect);
  }

  get #isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  get #isEnabled(): boolean {
    return this.#options.enabled !== false;
  }

  get #isStale(): boolean {
    return this.#isEnabled && this.#query.isStaleByTime(this.#options.staleTime);
  }

  get #nextInterval(): number | false | undefined {
    return this.#options.refetchInterval?.(this.#query);
  }

  /** What a query takes for its observer: it asks one for nothing but what is public here. */
  get #observer(): QueryObserver<Data, Failure, Data, Data> {
    return this as unknown as QueryObserver<Data, Failure, Data, Data>;
  }

  #isDue(when: 'always' | boolean | undefined): boolean {
    return this.#isEnabled && (when === 'always' || (when !== false && this.#isStale));
  }

  #begin(): void {
    this.#query.addObserver(this.#observer);
    if (this.#isStale) void this.#fetch();
    else this.#update();
    this.#poll();
  }

  #end(): void {
    clearInterval(this.#timer);
    this.#query.removeObserver(this.#observer);
  }

  async #fetch(cancelRefetch = false): Promise<void> {
    this.#follow();
    // A failure is in the result.
    await this.#query.fetch(this.#options, { cancelRefetch }).catch(() => undefined);
  }

  /** The query that the options name: a new one where theirs was forgotten. */
  #follow(): void {
    const query = this.#store.queryOf<Data, Failure>(this.#options);
    if (query === this.#query) return;
    if (this.#isWatched) {
      this.#query.removeObserver(this.#observer);
      query.addObserver(this.#observer);
    }
    this.#query = query;
  }

  #poll(): void {
    clearInterval(this.#timer);
    this.#interval = this.#nextInterval;
    if (!this.#interval || !this.#isEnabled) return;
    this.#timer = setInterval(() => {
      if (focusManager.isFocused()) void this.#fetch();
    }, this.#interval);
  }

  #update(): void {
    const before = this.#result;
    const result = this.#read();
    this.#keepFilled();
    if (keysOf(result).every((key) => result[key] === before[key])) return;
    this.#result = result;
    for (const listener of this.#listeners) listener(result);
  }

  #keepFilled(): void {
    if (this.#query.state.data !== undefined) this.#filled = this.#query;
  }

  #read(): ReadResult<Data, Failure> {
    const { data, dataUpdatedAt, error, status, fetchStatus } = this.#query.state;
    const placeholder = status === 'pending' ? this.#options.placeholderData?.(this.#filled?.state.data) : undefined;
    const isPlaceholderData = placeholder !== undefined;
    return {
      data: data ?? placeholder,
      dataUpdatedAt,
      error,
      status: isPlaceholderData ? 'success' : status,
      fetchStatus,
      isPending: status === 'pending' && !isPlaceholderData,
      isFetching: fetchStatus === 'fetching',
      isPlaceholderData,
    };
  }
}

const keysOf = <Value extends object>(value: Value): (keyof Value)[] => Object.keys(value) as (keyof Value)[];
