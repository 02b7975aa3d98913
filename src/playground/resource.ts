/** What is known of something that is read from the backend. */
export type Loadable<Value> =
  | { readonly status: 'pending' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly value: Value };

/** Reads something, keeps it, and reads it again on demand; what was read stays while the next reading runs. */
export class Resource<Value> {
  readonly #read: (signal: AbortSignal) => Promise<Value>;
  readonly #changed: () => void;
  #running: AbortController | undefined;
  state: Loadable<Value> = { status: 'pending' };

  constructor(read: (signal: AbortSignal) => Promise<Value>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  /** Reads it; an earlier reading that still runs is given up. */
  async load(): Promise<void> {
    this.stop();
    const running = (this.#running = new AbortController());
    if (this.state.status === 'error') this.#set({ status: 'pending' });
    try {
      const value = await this.#read(running.signal);
      if (!running.signal.aborted) this.#set({ status: 'ready', value });
    } catch (error) {
      if (!running.signal.aborted) this.#set({ status: 'error', error });
    }
  }

  stop(): void {
    this.#running?.abort();
  }

  #set(state: Loadable<Value>): void {
    this.state = state;
    this.#changed();
  }
}
