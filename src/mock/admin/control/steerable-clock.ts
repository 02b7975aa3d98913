import { systemClock, type Clock } from '../../../common/clock.js';

/** A clock's state as the admin surface tells it. */
export interface ClockState {
  /** What the instance takes for the present, ISO 8601. */
  readonly now: string;
  readonly isFrozen: boolean;
  /** How far the clock is ahead of the computer's, in milliseconds; negative when it is behind. */
  readonly ahead: number;
}

/** Times are written with a year of four digits, also when the clock has run on for a while. */
const earliest = Date.parse('0001-01-01T00:00:00Z');
const latest = Date.parse('9998-12-31T23:59:59Z');

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

  /** Stops the clock where it is, or at `time`, in milliseconds since the Unix epoch. Throws a RangeError for one that cannot be shown. */
  freeze(time: number = this.now()): void {
    this.#frozenAt = shown(time);
  }

  /** Moves the time by `milliseconds`, whether the clock stands or runs; backwards where that is negative. Throws a RangeError where it would lead to one that cannot be shown. */
  advance(milliseconds: number): void {
    shown(this.now() + milliseconds);
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
    // Both of one moment: the computer's clock goes on between two looks at it.
    const source = this.#source.now();
    const now = this.#frozenAt ?? source + this.#ahead;
    return { now: new Date(now).toISOString(), isFrozen: this.#frozenAt !== undefined, ahead: now - source };
  }
}

function shown(time: number): number {
  // What is no number at all is neither.
  if (!(time >= earliest && time <= latest)) throw new RangeError('The clock shows the years from 1 to 9998');
  return time;
}
