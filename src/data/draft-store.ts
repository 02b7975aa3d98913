import * as z from 'zod/mini';

const prefix = 'ticketing:';

/**
 * Texts that outlive a reload of the page: what was typed, and what was sent without an answer so far. Kept in
 * `sessionStorage` under `ticketing:`, so for this tab alone and never a secret.
 *
 * A storage that is full, denied or holds nonsense is no error: then nothing outlives the page.
 */
export class DraftStore {
  readonly #choice: Storage | null | undefined;

  /** @param storage null keeps nothing; absent is the page's `sessionStorage`. */
  constructor(storage?: Storage | null) {
    this.#choice = storage;
  }

  read<Schema extends z.core.$ZodType>(name: string, schema: Schema): z.output<Schema> | undefined {
    const value = this.#use((storage): unknown => JSON.parse(storage.getItem(prefix + name) ?? 'null'));
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : undefined;
  }

  write(name: string, value: unknown): void {
    this.#use((storage) => storage.setItem(prefix + name, JSON.stringify(value)));
  }

  remove(name: string): void {
    this.#use((storage) => storage.removeItem(prefix + name));
  }

  /** Forgets everything: what one user typed is none of the next one's business. */
  clear(): void {
    this.#use((storage) => {
      for (const name of Object.keys(storage)) if (name.startsWith(prefix)) storage.removeItem(name);
    });
  }

  // Where a page may not store, to read the property throws already.
  #use<Result>(work: (storage: Storage) => Result): Result | undefined {
    try {
      const storage = this.#choice === undefined ? globalThis.sessionStorage : this.#choice;
      return storage ? work(storage) : undefined;
    } catch {
      return undefined;
    }
  }
}
