import type { Clock } from '../../common/clock.js';
import { invalidField, ProblemError } from '../http/problem-error.js';

/** One payload's way to a definite answer, over all its replays. */
export interface Attempt {
  /** Identifies the payload; the caller's Idempotency-Key, or one of its own. */
  readonly key: string;
  /** When it was first tried, in milliseconds since the Unix epoch: the time that its texts carry. */
  readonly startedAt: number;
  /** When a write's answer was last lost; null while every outcome is clear. */
  unclearAt: number | null;
}

interface Entry {
  fingerprint: string;
  attempt: Attempt;
  running: boolean;
  /** The work got somewhere, but not to its end: a repetition goes on with the same attempt. */
  unfinished: boolean;
  answer?: { value: unknown };
}

/** How long an answer is kept for replay, in milliseconds. */
const retention = 24 * 60 * 60 * 1000;

/** With `qualytics:<anomaly>:` before it, a key fits the 100 characters of `correlation_id` (`servicenow-api.md 5`). */
const keyPattern = /^[\w.~-]{1,64}$/;

/** Makes one request of many with the same Idempotency-Key (domain W). */
export class IdempotencyLedger {
  readonly #entries = new Map<string, Entry>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Runs `work` once for a key: a repetition gets the stored answer; after a failure the same payload runs again.
   * `work` sets `attempt.unclearAt` when it cannot tell what ServiceNow did.
   * @param scope what the key belongs to: the call and the anomaly
   * @param isFinal false for an answer that a repetition may better: it is not kept, and the work goes on
   * @throws ProblemError `idempotency-in-progress`, `idempotency-mismatch`, `invalid-request` for a malformed key
   */
  async run<T>(
    scope: string,
    key: string | undefined,
    payload: unknown,
    work: (attempt: Attempt) => Promise<T>,
    isFinal: (answer: T) => boolean = () => true,
  ): Promise<T> {
    if (key === undefined) return work(this.#newAttempt(crypto.randomUUID()));
    if (!keyPattern.test(key)) throw invalidField('Idempotency-Key', 'An Idempotency-Key has 1 to 64 letters, digits or any of . _ ~ -');
    const entry = this.#claim(`${scope} ${key}`, key, canonical(payload));
    if (entry.answer) return entry.answer.value as T;
    entry.running = true;
    try {
      const value = await work(entry.attempt);
      if (isFinal(value)) entry.answer = { value };
      entry.unfinished = !entry.answer;
      return value;
    } finally {
      entry.running = false;
    }
  }

  #claim(id: string, key: string, fingerprint: string): Entry {
    this.#forgetOld();
    const entry = this.#entries.get(id);
    if (entry && entry.fingerprint !== fingerprint) throw mismatch();
    if (entry?.running) throw inProgress();
    // A definite failure ends an attempt: the next one is new, with its own time.
    if (entry && (entry.answer || entry.unfinished || entry.attempt.unclearAt !== null)) return entry;
    const fresh = { fingerprint, attempt: this.#newAttempt(key), running: false, unfinished: false };
    // Oldest first is what forgetting relies on.
    this.#entries.delete(id);
    this.#entries.set(id, fresh);
    return fresh;
  }

  #newAttempt(key: string): Attempt {
    return { key, startedAt: this.#clock.now(), unclearAt: null };
  }

  #forgetOld(): void {
    const oldest = this.#clock.now() - retention;
    for (const [id, { attempt, running }] of this.#entries) {
      if (attempt.startedAt > oldest) return;
      if (!running) this.#entries.delete(id);
    }
  }
}

const mismatch = (): ProblemError =>
  new ProblemError('idempotency-mismatch', 'This request reuses the key of another one with different contents. Send it again under a new key.');

const inProgress = (): ProblemError =>
  new ProblemError('idempotency-in-progress', 'The same request is being worked on. Ask again in a moment.', { retryAfter: 1 });

/** The same text for the same payload, whatever the order of its keys. */
function canonical(payload: unknown): string {
  return JSON.stringify(payload, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}
