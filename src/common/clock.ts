/** The time as a mock sees it, in milliseconds since the Unix epoch. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

export interface ManualClock extends Clock {
  /** Moves the time forward by `milliseconds`. */
  advance(milliseconds: number): void;
}

/** Creates a clock that stands still until it is told otherwise. `start` is ISO 8601. */
export function manualClock(start = '2024-01-15T10:30:00Z'): ManualClock {
  let now = Date.parse(start);
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
