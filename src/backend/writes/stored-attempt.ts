import type { AttemptRecord } from '../ports/records.js';
import type { Store } from '../ports/store.js';
import type { Attempt } from './attempt.js';

/** An attempt whose state outlives the process that makes it. */
export class StoredAttempt implements Attempt {
  readonly key: string;
  readonly startedAt: number;
  readonly #id: string;
  readonly #store: Store;
  #unclearAt: number | null;

  constructor(store: Store, { id, key, startedAt, unclearAt }: AttemptRecord) {
    this.#store = store;
    this.#id = id;
    this.key = key;
    this.startedAt = startedAt;
    this.#unclearAt = unclearAt;
  }

  get unclearAt(): number | null {
    return this.#unclearAt;
  }

  async mark(unclearAt: number | null): Promise<void> {
    this.#unclearAt = unclearAt;
    await this.#change({ unclearAt });
  }

  /** Ends this run of the attempt: with the answer that is kept, or without one. */
  async release(changes: Pick<AttemptRecord, 'answer' | 'unfinished'>): Promise<void> {
    await this.#change({ ...changes, claimedUntil: null });
  }

  async #change(changes: Partial<AttemptRecord>): Promise<void> {
    await this.#store.unit(async ({ attempts }) => {
      const record = await attempts.get(this.#id);
      if (record) await attempts.put({ ...record, ...changes });
    });
  }
}

/** An attempt without a key: nobody can replay it, so nothing of it is kept. */
export class PassingAttempt implements Attempt {
  readonly key = crypto.randomUUID();
  readonly startedAt: number;
  unclearAt: number | null = null;

  constructor(startedAt: number) {
    this.startedAt = startedAt;
  }

  mark(unclearAt: number | null): Promise<void> {
    this.unclearAt = unclearAt;
    return Promise.resolve();
  }
}
