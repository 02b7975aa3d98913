import { TicketingError } from '../../api/index.js';
import { isDefinite } from './definite.js';
import type { Write } from './write.js';

interface SentKey {
  readonly idempotencyKey: string;
  /** It has been sent before, and may have arrived. */
  readonly replay: boolean;
}

/** Sends a payload under an Idempotency-Key. */
export type Call<Payload, Answer> = (payload: Payload, key: SentKey) => Promise<Answer>;

/**
 * Sends `payload`, or what is in doubt once more (domain W). The key stays over double clicks, failures, retries and a
 * reload until there is a definite answer; another payload gets another one.
 *
 * @param note what is remembered with a payload that is new; of what is in doubt the first one stays
 * @throws {TicketingError} the call's own, which ends the write where it is a definite no; `idempotency-in-progress` while
 *   another payload is on its way
 */
export async function sendOnce<Payload, Answer>(write: Write<Payload>, payload: Payload, call: Call<Payload, Answer>, note?: string): Promise<Answer> {
  const replayed = write.open;
  const sent = replayed ?? payload;
  const key = keyFor(write, sent, note);
  write.flying = sent;
  write.calls += 1;
  try {
    const answer = await call(sent, key);
    write.end();
    return answer;
  } catch (error) {
    // Another call has ended the write meanwhile: what was wanted is done, and this one's failure says nothing against it.
    if (write.key?.key === key.idempotencyKey) takeDown(write, sent, error, replayed !== undefined);
    throw error;
  } finally {
    write.calls -= 1;
    if (write.calls === 0) write.flying = undefined;
  }
}

/** Takes down that a call has failed. */
function takeDown<Payload>(write: Write<Payload>, sent: Payload, error: unknown, isReplay: boolean): void {
  // What another call has left in doubt this one repeats, whichever of them was sent first.
  if (!isDefinite(error, isReplay || write.open !== undefined)) {
    write.doubt(sent, error);
    return;
  }
  // Of another one that is still on its way a refusal says nothing; its own end will.
  if (write.calls > 1) return;
  // A key that stands for something else is no use any more; any other is the same payload's still.
  if (error.code === 'idempotency-mismatch') write.end();
  else write.settle();
}

function keyFor<Payload>(write: Write<Payload>, payload: Payload, note: string | undefined): SentKey {
  const text = JSON.stringify(payload);
  const isSame = write.key?.payload === text;
  if (write.calls > 0 && !isSame) throw new TicketingError('idempotency-in-progress', 'Another request is still being worked on.');
  const known = isSame ? write.key?.key : undefined;
  const idempotencyKey = known ?? randomKey();
  write.keep({ key: idempotencyKey, payload: text, note: write.sent ? write.key?.note : note });
  return { idempotencyKey, replay: write.arrived || write.calls > 0 };
}

/** Returns 128 random bits. `crypto.randomUUID` is missing on pages that are not served over https. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
