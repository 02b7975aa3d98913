import type { AttemptRecord } from '../ports/records.js';
import type { Store, Unit } from '../ports/store.js';
import type { Attempt } from './attempt.js';
import { inProgress } from './in-progress.js';

/** An attempt whose state outlives the process that makes it. */
export class StoredAttempt implements Attempt {
  readonly key: string;
  readonly startedAt: number;
  readonly #id: string;
  readonly #store: Store;
  /** Tells this run's claim from another's: a later one ends later. */
  readonly #claimedUntil: number | null;
  #unclearAt: number | null;
  #changes: number | null;

  constructor(store: Store, { id, key, startedAt, unclearAt, changes, claimedUntil }: AttemptRecord) {
    this.#store = store;
    this.#id = id;
    this.key = key;
    this.startedAt = startedAt;
    this.#claimedUntil = claimedUntil;
    this.#unclearAt = unclearAt;
    this.#changes = changes;
  }

  get changes(): number | null {
    return this.#changes;
  }

  get unclearAt(): number | null {
    return this.#unclearAt;
  }

  /** @throws ProblemError `idempotency-in-progress` when the claim has run out and another backend goes on: this one must not write */
  async mark(unclearAt: number | null): Promise<void> {
    await this.#change({ unclearAt });
    this.#unclearAt = unclearAt;
  }

  /** @throws ProblemError `idempotency-in-progress`, as `mark` does */
  async keepChanges(changes: number | null): Promise<void> {
    await this.#change({ changes });
    this.#changes = changes;
  }

  async #change(changes: Partial<AttemptRecord>): Promise<void> {
    await this.#store.unit(async (unit) => {
      const record = await this.#ownRecord(unit);
      if (!record) throw inProgress();
      await unit.attempts.put({ ...record, ...changes });
    });
  }

  /** Ends this run of the attempt: with the answer that is kept, or without one. */
  async release(changes: Pick<AttemptRecord, 'answer' | 'unfinished'>): Promise<void> {
    await this.#store.unit(async (unit) => {
      const record = await this.#ownRecord(unit);
      if (record) await unit.attempts.put({ ...record, ...changes, claimedUntil: null });
    });
  }

  async #ownRecord({ attempts }: Unit): Promise<AttemptRecord | undefined> {
    const record = await attempts.get(this.#id);
    return record?.claimedUntil === this.#claimedUntil ? record : undefined;
  }
}

/** An attempt without a key: nobody can replay it, so nothing of it is kept. */
export class PassingAttempt implements Attempt {
  readonly key = crypto.randomUUID();
  readonly startedAt: number;
  unclearAt: number | null = null;
  changes: number | null = null;

  constructor(startedAt: number) {
    this.startedAt = startedAt;
  }

  mark(unclearAt: number | null): Promise<void> {
    this.unclearAt = unclearAt;
    return Promise.resolve();
  }

  keepChanges(changes: number | null): Promise<void> {
    this.changes = changes;
    return Promise.resolve();
  }
}
