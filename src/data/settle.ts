import { TicketingError } from '../api/index.js';
import { pause } from '../api/or-abort.js';
import type { Client } from './client/client.js';

/** Milliseconds between two looks. */
const lookPause = 2_000;

/**
 * Runs a write that cannot be replayed under a key; where its outcome is unclear, finds it out by reading (domain W).
 *
 * @param look returns what the write has led to; undefined while that is not there; rejects where nobody can tell
 * @throws {TicketingError} the write's own failure, definite where a read has shown that nothing came of it
 */
export async function settled<Result>(
  { api }: Client,
  write: () => Promise<Result>,
  look: () => Promise<Result | undefined>,
  signal = new AbortController().signal,
): Promise<Result> {
  // By then a backend has ended what it was sent: it promises twelve of fifteen seconds.
  const over = Date.now() + api.writeTime;
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof TicketingError) || !error.outcomeUnknown || signal.aborted) throw error;
    return find(look, over, error, signal);
  }
}

async function find<Result>(look: () => Promise<Result | undefined>, over: number, lost: TicketingError, signal: AbortSignal): Promise<Result> {
  for (;;) {
    const isLast = Date.now() >= over;
    const found = await look().catch(() => {
      throw signal.aborted ? signal.reason : lost;
    });
    if (found !== undefined) return found;
    if (isLast) throw lost.asDefinite();
    await pause(Math.min(lookPause, over - Date.now()), signal);
  }
}

/**
 * Takes the backend's own word that what was to go is gone, in another tab or by somebody else: what was wanted is so. A gateway's 404
 * is no such word.
 */
export function passOverGone(error: unknown): 'before' {
  if (error instanceof TicketingError && error.code === 'not-found' && error.definite) return 'before';
  throw error;
}
