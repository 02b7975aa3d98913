import { systemClock, type Clock } from '../clock.js';

/** A clock's state as the admin surface tells it. */
export interface ClockState {
  /** What the instance takes for the present, ISO 8601. */
  readonly now: string;
  readonly isFrozen: boolean;
  /** How far the clock is ahead of the computer's, in milliseconds; negative when it is behind. */
  readonly ahead: number;
}

/** A clock that runs with another one until it is told to stand still, to jump, or to catch up. */
export class SteerableClock implements Clock {
  readonly #source: Clock;
  #ahead = 0;
  #frozenAt: number | undefined;

  constructor(source: Clock = systemClock) {
    this.#source = source;
  }

  now(): number {
    return this.#frozenAt ?? this.#source.now() + this.#ahead;
  }

  /** Stops the clock where it is, or at `time`, in milliseconds since the Unix epoch. */
  freeze(time: number = this.now()): void {
    this.#frozenAt = time;
  }

  /** Moves the time by `milliseconds`, whether the clock stands or runs; backwards where that is negative. */
  advance(milliseconds: number): void {
    if (this.#frozenAt === undefined) this.#ahead += milliseconds;
    else this.#frozenAt += milliseconds;
  }

  /** Lets a frozen clock run on from where it stands. */
  resume(): void {
    if (this.#frozenAt === undefined) return;
    this.#ahead = this.#frozenAt - this.#source.now();
    this.#frozenAt = undefined;
  }

  /** Shows the computer's time again. */
  reset(): void {
    this.#ahead = 0;
    this.#frozenAt = undefined;
  }

  get state(): ClockState {
    const now = this.now();
    return { now: new Date(now).toISOString(), isFrozen: this.#frozenAt !== undefined, ahead: now - this.#source.now() };
  }
}
