/** What the instance takes for the present. */
export interface ClockState {
  /** The present, ISO 8601. */
  readonly now: string;
  /** Whether the clock stands still. */
  readonly isFrozen: boolean;
  /** How far it is ahead of the clock that it runs with, in milliseconds; negative when it is behind. */
  readonly ahead: number;
}

/** A moment: ISO 8601 with a zone (`2026-07-14T08:15:30Z`), a Date, or milliseconds since 1970. */
export type Moment = string | Date | number;

/** The clock of an instance. It shows the years from 1 to 9998. */
export interface MockClock {
  /** The clock at a glance. */
  readonly state: ClockState;
  /** Returns the present, in milliseconds since 1970. */
  now(): number;
  /**
   * Stops the clock where it is, or at a moment.
   *
   * @throws {InputError} for what is no moment, and for one that it cannot show.
   */
  freeze(at?: Moment): void;
  /**
   * Moves the time on, whether the clock stands or runs; back where `milliseconds` is negative.
   *
   * @throws {InputError} for what is no finite number, and for what leads to a time that it cannot show.
   */
  advance(milliseconds: number): void;
  /** Lets a clock that stands run on from there. */
  resume(): void;
  /** Lets it show the time of the clock that it runs with again. */
  reset(): void;
}
