import type { Clock } from '../../common/clock.js';

/** The time that one request has for all its calls to ServiceNow (domain W). */
export class Budget {
  readonly #clock: Clock;
  readonly #end: number;

  /** @param time in milliseconds, from now on */
  constructor(clock: Clock, time: number) {
    this.#clock = clock;
    this.#end = clock.now() + time;
  }

  /** What is left of it, in milliseconds. */
  get left(): number {
    return Math.max(0, this.#end - this.#clock.now());
  }
}
