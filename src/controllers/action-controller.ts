import type { ReactiveControllerHost } from 'lit';

/**
 * Runs one write at a time and tells its host how it stands.
 *
 * The latch is synchronous: a second call before the first has ended does nothing, however fast the clicks come.
 * A write outlives the element that started it, so that nothing of the host's life cycle concerns it. It goes around
 * query-core's mutation cache on purpose: that keeps the variables, and some of them are credentials.
 */
export class ActionController<Input extends unknown[], Output> {
  readonly #host: ReactiveControllerHost;
  readonly #action: (...input: Input) => Promise<Output>;
  #pending = false;
  #error: unknown;

  constructor(host: ReactiveControllerHost, action: (...input: Input) => Promise<Output>) {
    this.#host = host;
    this.#action = action;
  }

  get pending(): boolean {
    return this.#pending;
  }

  /** What the last run failed with, until the next one starts. */
  get error(): unknown {
    return this.#error;
  }

  /** Starts the action unless it is running. Resolves to undefined when it was running or failed: see `error`. */
  async run(...input: Input): Promise<Output | undefined> {
    if (this.#pending) return undefined;
    this.#pending = true;
    this.#error = undefined;
    this.#host.requestUpdate();
    try {
      return await this.#action(...input);
    } catch (error) {
      this.#error = error;
      return undefined;
    } finally {
      this.#pending = false;
      this.#host.requestUpdate();
    }
  }

  /** Forgets the last failure. */
  reset(): void {
    this.#error = undefined;
    this.#host.requestUpdate();
  }
}
