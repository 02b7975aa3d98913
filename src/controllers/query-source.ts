import type { QueryFilters, QueryFunction, QueryKey, QueryObserverBaseResult } from '@tanstack/query-core';

/** What is known of a read, under query-core's names. */
export type ReadState<Data, Failure extends Error> = Pick<
  QueryObserverBaseResult<Data, Failure>,
  'data' | 'dataUpdatedAt' | 'error' | 'status' | 'fetchStatus' | 'isPending' | 'isFetching' | 'isPlaceholderData'
>;

/** What a read takes as far as a controller knows it; a cache may take more. */
export interface ReadQuery<Data> {
  queryKey: QueryKey;
  queryFn?: QueryFunction<Data> | undefined;
}

/** Watches one read. */
export interface ReadWatch<Data, Failure extends Error> {
  readonly options: ReadQuery<Data>;
  setOptions: (options: ReadQuery<Data>) => void;
  getCurrentResult: () => ReadState<Data, Failure>;
  subscribe: (listener: (state: ReadState<Data, Failure>) => void) => () => void;
  refetch: () => Promise<unknown>;
}

/** A cache of reads, as far as observing one takes it. */
export interface QuerySource {
  /** Begins to listen for the window's focus and the network's return, until `unmount`. */
  mount: () => void;
  unmount: () => void;
  observe: <Data, Failure extends Error>(options: ReadQuery<Data>) => ReadWatch<Data, Failure>;
  cancelQueries: (filters: QueryFilters) => Promise<void>;
}

/** A query's options and the cache that it lives in. */
export interface ObservedQuery<Data, Failure extends Error> extends ReadQuery<Data> {
  cache: QuerySource;
  /** What to say while there is nothing to show and the browser is offline: the read waits for the network. */
  waiting?: Failure;
}
