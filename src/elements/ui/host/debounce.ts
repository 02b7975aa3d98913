import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A value that is taken over once it has rested for a while; dropped with its host. */
export class Debounced<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #delay: number;
  #value: Value;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param delay Milliseconds. */
  constructor(host: ReactiveControllerHost, initial: Value, delay: number) {
    this.#host = host;
    this.#value = initial;
    this.#delay = delay;
    host.addController(this);
  }

  get value(): Value {
    return this.#value;
  }

  /** Takes over `value` after the delay. */
  schedule(value: Value): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.set(value), this.#delay);
  }

  /** Takes over `value` at once. */
  set(value: Value): void {
    clearTimeout(this.#timer);
    this.#value = value;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
