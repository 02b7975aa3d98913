import { isoTime } from './iso-time.js';

/** The time as a mock sees it. */
export interface Clock {
  /** Returns the present, in milliseconds since 1970. */
  now(): number;
}

/** The computer's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that is moved by hand. */
export interface ManualClock extends Clock {
  /** Moves the time on by `milliseconds`; back where they are negative. */
  advance(milliseconds: number): void;
}

/**
 * Creates a clock that stands still until it is told otherwise.
 *
 * @param start ISO 8601 with a zone
 * @throws {RangeError} for a start that is no time, and a step that leads to none
 */
export function manualClock(start = '2024-01-15T10:30:00Z'): ManualClock {
  let now = timeOf(isoTime(start), `"${start}" is no time; it wants ISO 8601 with a zone, as 2026-07-14T08:15:30Z`);
  return {
    now: () => now,
    advance: (milliseconds) => {
      now = timeOf(now + milliseconds, `"${milliseconds}" is no number of milliseconds`);
    },
  };
}

function timeOf(time: number, problem: string): number {
  if (Number.isFinite(time)) return time;
  throw new RangeError(problem);
}
