import type { Clock } from '../../common/clock.js';
import { ProblemError } from '../http/problem-error.js';
import { ServiceNowError } from '../servicenow/failure.js';
import type { BackendSettings } from '../settings.js';
import type { Attempt } from './idempotency.js';

interface Write<T> {
  /** Looks for what an earlier try may have written; undefined when it is not there. */
  look: () => Promise<T | undefined>;
  write: () => Promise<T>;
}

interface Timing {
  clock: Clock;
  settings: Pick<BackendSettings, 'settleTime'>;
}

/**
 * Writes to ServiceNow at most once. ServiceNow knows no idempotency, so after a lost answer the only proof is to look.
 * A look that finds nothing proves nothing while the instance may still be at work, so within the settling time the
 * outcome stays unknown; after it the write is repeated.
 * @throws ProblemError `outcome-unknown` when it cannot be established; ServiceNowError for a definite failure
 */
export async function writeOnce<T>(attempt: Attempt, { look, write }: Write<T>, timing: Timing): Promise<T> {
  const found = (await lookBefore(attempt, look)) ?? (await tryWrite(attempt, write, timing)) ?? (await look().catch(() => undefined));
  if (found === undefined) throw outcomeUnknown();
  attempt.unclearAt = null;
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

/** Undefined when the answer was lost. */
async function tryWrite<T>(attempt: Attempt, write: Write<T>['write'], { clock, settings }: Timing): Promise<T | undefined> {
  if (attempt.unclearAt !== null && clock.now() - attempt.unclearAt < settings.settleTime) throw outcomeUnknown();
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ServiceNowError) || !error.unclear) {
      attempt.unclearAt = null;
      throw error;
    }
    attempt.unclearAt = clock.now();
    return undefined;
  }
}

const outcomeUnknown = (): ProblemError =>
  new ProblemError(
    'outcome-unknown',
    'ServiceNow did not answer clearly, so it may or may not have done this. Try again without changes: nothing is done twice.',
    { retryAfter: 5 },
  );
