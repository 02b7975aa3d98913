import { ProblemError } from '../problems/problem-error.js';
import { ServiceNowError } from '../servicenow/failure.js';

const doubt = 'ServiceNow didn’t confirm the request. It may still have gone through.';

/** Returns the problem of a write whose outcome cannot be told. @param obstacle why it cannot be found out now: a sentence, then the next step */
export const outcomeUnknown = (obstacle?: string): ProblemError =>
  new ProblemError('outcome-unknown', obstacle === undefined ? `${doubt} Checking again won’t create a duplicate.` : `${doubt} Qualytics can’t find out right now. ${obstacle} Then check again. That won’t create a duplicate.`, {
    retryAfter: 5,
  });

/**
 * Returns a failure as it may be told while the outcome of an earlier write is unclear: that something is in the way now says
 * nothing of then, so a definite answer becomes an unclear one.
 */
export function inDoubt(error: unknown): unknown {
  // That another instance is connected now says where to look, and that nobody will.
  const isTold = error instanceof ProblemError ? error.code !== 'outcome-unknown' && error.code !== 'other-instance' : error instanceof ServiceNowError;
  return isTold ? outcomeUnknown(error instanceof Error ? error.message : undefined) : error;
}
