import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ObservedQuery, QuerySource, ReadState, ReadWatch } from './query-source.js';
import { SlowTimer } from './slow-timer.js';

/** What to render for each state of a query. A refetch that fails keeps showing the data it has. */
export interface QueryViews<Data, Failure, View> {
  pending: () => View;
  error: (error: Failure) => View;
  success: (data: Data) => View;
}

/** Told of each new outcome of a read, once and never while the host renders. */
export interface QueryListeners<Data, Failure> {
  /** @param readAt in milliseconds since the Unix epoch */
  read?: (data: Data, readAt: number) => void;
  failed?: (error: Failure) => void;
}

/**
 * Observes a query for as long as its host is connected.
 *
 * The options come from a function that is asked before each update; undefined means that nothing is to be read
 * (yet), for example because a required attribute is missing.
 */
export class QueryController<Data, Failure extends Error> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: () => ObservedQuery<Data, Failure> | undefined;
  readonly #listeners: QueryListeners<Data, Failure>;
  #connected = false;
  #cache: QuerySource | undefined;
  #observer: ReadWatch<Data, Failure> | undefined;
  #stop: (() => void) | undefined;
  readonly #slow: SlowTimer;
  #waiting: Failure | undefined;
  /** Why somebody stopped waiting for the read at hand. */
  #canceled: Failure | undefined;
  #told: { data?: Data | undefined; readAt?: number; error?: Failure | null } = {};

  constructor(host: ReactiveControllerHost, options: () => ObservedQuery<Data, Failure> | undefined, listeners: QueryListeners<Data, Failure> = {}) {
    this.#host = host;
    this.#options = options;
    this.#listeners = listeners;
    this.#slow = new SlowTimer(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#connected) return;
    const options = this.#options();
    this.#waiting = options?.waiting;
    if (!options || options.cache !== this.#cache) this.#drop();
    if (!options) return;
    if (this.#observer) this.#observer.setOptions(options);
    else this.#observe(options);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#drop();
  }

  /** The query's state, or undefined where there is nothing to read. */
  get result(): ReadState<Data, Failure> | undefined {
    return this.#observer?.getCurrentResult();
  }

  get data(): Data | undefined {
    return this.result?.data;
  }

  /** Whether the read that is under way takes so long that somebody may want to stop waiting. */
  get slow(): boolean {
    return this.#slow.isSlow;
  }

  /** Reads again, whatever the age of what is cached. */
  async refetch(): Promise<void> {
    this.#canceled = undefined;
    await this.#observer?.refetch();
  }

  /** Reads again what was read more than so many milliseconds ago, as far as it can be read. False where somebody stopped waiting for it. */
  async renew(age: number): Promise<boolean> {
    if (Date.now() - (this.result?.dataUpdatedAt ?? 0) <= age) return true;
    await this.refetch();
    return this.#canceled === undefined;
  }

  /** Gives up the read that is under way; where there is nothing to show, it counts as failed with `reason`. */
  async cancel(reason: Failure): Promise<void> {
    this.#canceled = reason;
    await this.#cache?.cancelQueries({ queryKey: this.#observer?.options.queryKey ?? [], exact: true });
    this.#host.requestUpdate();
  }

  /** Renders the state at hand; nothing to read counts as pending. */
  render<View>({ pending, error, success }: QueryViews<Data, Failure, View>): View {
    const { result } = this;
    if (result?.data !== undefined) return success(result.data);
    const failure = result?.fetchStatus === 'paused' ? (result.error ?? this.#waiting) : (result?.error ?? (result?.isFetching ? undefined : this.#canceled));
    return failure ? error(failure) : pending();
  }

  #observe(options: ObservedQuery<Data, Failure>): void {
    this.#cache = options.cache;
    // Mounted caches listen for focus and for the network's return.
    this.#cache.mount();
    this.#observer = this.#cache.observe(options);
    this.#stop = this.#observer.subscribe(({ isFetching }) => {
      this.#slow.running = isFetching;
      this.#tell();
      this.#host.requestUpdate();
    });
    // What is cached already comes without a notification.
    queueMicrotask(() => this.#tell());
    this.#slow.running = this.#observer.getCurrentResult().isFetching;
  }

  #tell(): void {
    const { result } = this;
    if (!result) return;
    const { data, dataUpdatedAt: readAt, error } = result;
    const before = this.#told;
    this.#told = { data, readAt, error };
    if (data !== undefined && (data !== before.data || readAt !== before.readAt)) this.#listeners.read?.(data, readAt);
    if (error && error !== before.error) this.#listeners.failed?.(error);
  }

  #drop(): void {
    this.#stop?.();
    this.#cache?.unmount();
    this.#stop = undefined;
    this.#cache = undefined;
    this.#observer = undefined;
    this.#told = {};
    this.#slow.running = false;
    this.#canceled = undefined;
  }
}
