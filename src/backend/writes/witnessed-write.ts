import { ProblemError } from '../problems/problem-error.js';
import type { Attempt } from './attempt.js';
import { writeOnce } from './write-once.js';

/**
 * A look that proves nothing: what the write would be known by is hidden from the account. That it was not found must not be
 * taken for its not being there. The message says what to do, for a person.
 */
export class HiddenWitness extends Error {
  override readonly name = 'HiddenWitness';
}

/**
 * Writes at most once, as `writeOnce` does. Where an earlier outcome is unclear and no look can tell it, that is a person's to
 * find out: the write is never repeated.
 * @throws ProblemError `outcome-unknown`, with what to do, where it cannot be told
 */
export async function writeWithWitness<T>(
  attempt: Attempt,
  { look, write }: Parameters<typeof writeOnce<T>>[1],
  timing: Parameters<typeof writeOnce<T>>[2],
): Promise<T> {
  let hidden: HiddenWitness | undefined;
  const noting = (error: unknown): never => {
    if (error instanceof HiddenWitness) hidden = error;
    throw error;
  };
  try {
    return await writeOnce(attempt, { look: () => look().catch(noting), write }, timing);
  } catch (error) {
    throw hidden && error instanceof ProblemError && error.code === 'outcome-unknown' ? new ProblemError('outcome-unknown', hidden.message) : error;
  }
}
