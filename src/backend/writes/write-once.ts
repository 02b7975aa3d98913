import type { Ports } from '../ports/ports.js';
import { ProblemError } from '../problems/problem-error.js';
import { ServiceNowError } from '../servicenow/failure.js';
import type { Attempt } from './attempt.js';
import { outcomeUnknown } from './outcome-unknown.js';

interface Write<T> {
  /** Looks for what an earlier try may have written; undefined when it is not there. */
  look: () => Promise<T | undefined>;
  write: () => Promise<T>;
}

type Timing = Pick<Ports, 'clock' | 'settings'>;

/**
 * Writes to ServiceNow at most once. ServiceNow knows no idempotency, so after a lost answer the only proof is to look.
 * A look that finds nothing proves nothing while the instance may still be at work, so within the settling time the
 * outcome stays unknown; after it the write is repeated. The attempt stays marked as unclear until it has its answer, so
 * that a process which ends in between leaves the next one to look.
 * @throws ProblemError `outcome-unknown` when it cannot be established; ServiceNowError for a definite failure
 */
export async function writeOnce<T>(attempt: Attempt, { look, write }: Write<T>, timing: Timing): Promise<T> {
  const found = (await lookBefore(attempt, look)) ?? (await tryWrite(attempt, write, timing)) ?? (await look().catch(() => undefined));
  if (found === undefined) throw outcomeUnknown();
  return found;
}

/** While an earlier outcome is unclear, a look that fails leaves it so. */
async function lookBefore<T>(attempt: Attempt, look: Write<T>['look']): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    throw attempt.unclearAt === null ? error : outcomeUnknown();
  }
}

/** Returns undefined when the answer was lost. */
async function tryWrite<T>(attempt: Attempt, write: Write<T>['write'], { clock, settings }: Timing): Promise<T | undefined> {
  if (attempt.unclearAt !== null && clock.now() - attempt.unclearAt < settings.settleTime) throw outcomeUnknown();
  await attempt.mark(clock.now());
  try {
    return await write();
  } catch (error) {
    // An answer that took its time counts from its end: until then the instance was at work.
    await attempt.mark(isDefinite(error) ? null : clock.now());
    if (error instanceof ServiceNowError && error.unclear) return undefined;
    throw error;
  }
}

/** Tests for an answer of ServiceNow's or ours; another error, such as a store that fails, says nothing of the write. */
const isDefinite = (error: unknown): boolean => error instanceof ProblemError || (error instanceof ServiceNowError && !error.unclear);

