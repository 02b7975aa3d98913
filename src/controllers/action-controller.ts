import type { ReactiveControllerHost } from 'lit';
import { SlowTimer } from './slow-timer.js';

/**
 * Runs one write at a time and tells its host how it stands.
 *
 * The latch is synchronous: a second call before the first has ended does nothing, however fast the clicks come.
 * A write outlives the element that started it, so that nothing of the host's life cycle concerns it. It goes around
 * query-core's mutation cache on purpose: that keeps the variables, and some of them are credentials.
 */
export class ActionController<Input extends unknown[], Output> {
  readonly #host: ReactiveControllerHost;
  readonly #action: (signal: AbortSignal, ...input: Input) => Promise<Output>;
  readonly #slow: SlowTimer;
  #pending = false;
  #error: unknown;
  #abort: AbortController | undefined;

  /** @param action fails with its signal's reason once that aborts */
  constructor(host: ReactiveControllerHost, action: (signal: AbortSignal, ...input: Input) => Promise<Output>) {
    this.#host = host;
    this.#action = action;
    this.#slow = new SlowTimer(() => host.requestUpdate());
  }

  get pending(): boolean {
    return this.#pending;
  }

  /** Whether it takes so long that somebody may want to stop waiting. */
  get slow(): boolean {
    return this.#slow.isSlow;
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
    this.#slow.running = true;
    this.#host.requestUpdate();
    try {
      this.#abort = new AbortController();
      return await this.#action(this.#abort.signal, ...input);
    } catch (error) {
      this.#error = error;
      return undefined;
    } finally {
      this.#pending = false;
      this.#slow.running = false;
      this.#host.requestUpdate();
    }
  }

  /** Gives up the run that is under way: it fails with `reason`. */
  cancel(reason: unknown): void {
    this.#abort?.abort(reason);
  }

  /** Forgets the last failure. */
  reset(): void {
    this.#error = undefined;
    this.#host.requestUpdate();
  }
}
