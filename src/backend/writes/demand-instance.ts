import { ProblemError } from '../problems/problem-error.js';
import type { Attempt } from './attempt.js';

/**
 * Refuses what was read from one instance and would be written to another one (domain W).
 *
 * @param meant the origin that the request names; undefined where it names none
 * @param connected the origin of the instance that is connected
 * @throws ProblemError `other-instance`, which names both
 */
export function demandInstance(meant: string | undefined, connected: string, { unclearAt }: Attempt): void {
  if (!meant || meant === connected) return;
  const open = unclearAt === null ? '' : ` It’s not clear whether an earlier attempt wrote to ${meant}. Look there first.`;
  throw new ProblemError('other-instance', `You chose this for ${meant}, but ${connected} is connected now. Nothing was written there.${open}`);
}
