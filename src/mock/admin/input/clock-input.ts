import * as z from 'zod/mini';
import { isoTime } from '../../../common/iso-time.js';
import type { SteerableClock } from '../control/steerable-clock.js';
import { InputError } from './input-error.js';
import { invalidField } from './problem.js';
import { parseInput } from './read-input.js';

const AdvanceInput = z.object({ milliseconds: z.number().check(z.gte(-3.2e11), z.lte(3.2e11)) });

/** Stops a clock where it is, or at a time: ISO 8601 with a zone, a Date, or milliseconds since 1970. Throws InputError. */
export function freezeAt(clock: SteerableClock, at: unknown): void {
  steer('at', () => clock.freeze(at === undefined ? undefined : timeOf(at)));
}

/** Moves the time of a clock. Throws InputError. */
export function advanceBy(clock: SteerableClock, milliseconds: unknown): void {
  const input = parseInput(AdvanceInput, { milliseconds });
  steer('milliseconds', () => clock.advance(input.milliseconds));
}

function timeOf(at: unknown): number {
  const time = at instanceof Date ? at.getTime() : typeof at === 'string' ? isoTime(at) : at;
  if (typeof time === 'number' && Number.isFinite(time)) return time;
  throw invalidField('at', `"${String(at)}" is no time. It wants ISO 8601 with a zone, as 2026-07-14T08:15:30Z, a Date, or milliseconds since 1970`);
}

/** Sets the clock, of which the field leads to a time that it cannot show where that fails. */
function steer(field: string, set: () => void): void {
  try {
    set();
  } catch (error) {
    throw error instanceof RangeError && !(error instanceof InputError) ? invalidField(field, error.message) : error;
  }
}
