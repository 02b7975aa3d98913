import * as z from 'zod/mini';
import type { Ports } from '../ports/ports.js';
import type { AttemptRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import { invalidField, ProblemError } from '../problems/problem-error.js';
import type { Attempt } from './attempt.js';
import { dayOf, daysPast, retention } from './days.js';
import { inProgress } from './in-progress.js';
import { inDoubt } from './outcome-unknown.js';
import { PassingAttempt, StoredAttempt } from './stored-attempt.js';

/** A call that is to be made once, however often it comes. */
interface OnceCall<Answer extends z.core.$ZodType> {
  /** The call and the anomaly, to which the key belongs. */
  scope: string;
  key: string | undefined;
  /** The caller says that it sends this again under its key (`Idempotency-Replay`). */
  isReplay: boolean;
  payload: unknown;
  answer: Answer;
}

/** With `qualytics:<anomaly>:` before it, a key fits the 100 characters of `correlation_id` (`servicenow-api.md 5`). */
const keyPattern = /^[\w.~-]{1,64}$/;

/** Makes one request of many with the same Idempotency-Key (domain W). */
export class IdempotencyLedger {
  readonly #ports: Ports;
  /** When this backend began: an earlier one, of which the ledger may know nothing, wrote nothing after it. */
  readonly #began: number;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#began = ports.clock.now();
  }

  /**
   * Runs `work` once for a key: a repetition gets the stored answer; after a failure the same payload runs again. The
   * key is kept before `work` begins, and what came of it before the answer goes out.
   * @param isFinal false for an answer that a repetition may better: it is not kept, and the work goes on
   * @throws ProblemError `idempotency-in-progress`, `idempotency-mismatch`, `invalid-request` for a malformed key
   */
  async run<Answer extends z.core.$ZodType>(
    call: OnceCall<Answer>,
    work: (attempt: Attempt) => Promise<z.output<Answer>>,
    isFinal: (answer: z.output<Answer>) => boolean = () => true,
  ): Promise<z.output<Answer>> {
    if (call.key === undefined) return work(new PassingAttempt(this.#ports.clock.now()));
    const record = await this.#claim(call, call.key);
    if (record.answer) return z.parse(call.answer, record.answer.value);
    const attempt = new StoredAttempt(this.#ports.store, record);
    try {
      const value = await work(attempt);
      const final = isFinal(value);
      await attempt.release({ answer: final ? { value } : null, unfinished: !final });
      return value;
    } catch (error) {
      await attempt.release({ answer: null, unfinished: record.unfinished });
      throw attempt.unclearAt === null ? error : inDoubt(error);
    }
  }

  async #claim({ scope, payload, isReplay }: OnceCall<z.core.$ZodType>, key: string): Promise<AttemptRecord> {
    if (!keyPattern.test(key)) throw invalidField('Idempotency-Key', 'An Idempotency-Key has 1 to 64 characters. They can be letters, digits, and . _ ~ -');
    const fingerprint = canonical(payload);
    return this.#ports.store.unit(async (unit) => {
      const now = this.#ports.clock.now();
      const known = await this.#known(unit, `${scope} ${key}`, now);
      if (known && known.fingerprint !== fingerprint) throw mismatch();
      if (known?.answer) return known;
      if (known && known.claimedUntil !== null && known.claimedUntil > now) throw inProgress();
      const record = known && isOpen(known) ? reopened(known) : newRecord(`${scope} ${key}`, key, fingerprint, now);
      // A replay of what this ledger never saw: its first try may have been an earlier backend's, whose ledger is lost.
      const unclearAt = known || !isReplay ? record.unclearAt : this.#began;
      const claimed = { ...record, unclearAt, claimedUntil: now + this.#ports.settings.claimTime };
      await unit.attempts.put(claimed);
      await forgetOld(unit, now);
      return claimed;
    });
  }

  async #known({ attempts }: Unit, id: string, now: number): Promise<AttemptRecord | undefined> {
    const record = await attempts.get(id);
    return record && record.startedAt > now - retention ? record : undefined;
  }
}

/**
 * Tests whether a repetition goes on where the last run ended. A definite failure ends an attempt: the next one is new,
 * with its own time. One that is still claimed was cut short with its process.
 */
const isOpen = ({ unfinished, unclearAt, claimedUntil }: AttemptRecord): boolean => unfinished || unclearAt !== null || claimedUntil !== null;

/**
 * Returns an attempt that goes on. One whose backend ended before it kept that a write begins may still be in that one's
 * hands, if it is only slow: so the settling time counts from when the key was first seen.
 */
const reopened = (record: AttemptRecord): AttemptRecord => ({ ...record, unclearAt: record.unclearAt ?? record.startedAt });

const newRecord = (id: string, key: string, fingerprint: string, now: number): AttemptRecord => ({
  id,
  key,
  fingerprint,
  startedAt: now,
  day: dayOf(now),
  unclearAt: null,
  changes: null,
  claimedUntil: null,
  unfinished: false,
  answer: null,
});

async function forgetOld({ attempts }: Unit, now: number): Promise<void> {
  for (const day of daysPast(now)) for (const { id } of await attempts.find('day', day)) await attempts.delete(id);
}

const mismatch = (): ProblemError =>
  new ProblemError('idempotency-mismatch', 'This request reuses the key of a request with different contents. Send it again with a new key.');

/** Returns the same text for the same payload, whatever the order of its keys. */
function canonical(payload: unknown): string {
  return JSON.stringify(payload, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}
