import * as z from 'zod/mini';

const prefix = 'ticketing:';

/** How the names of what was typed begin. */
export const draftPrefix = 'draft:';

export interface DraftStoreOptions {
  /** null keeps nothing; absent is the page's `sessionStorage`. */
  storage?: Storage | null | undefined;
  /** Tells apart what shares the storage: backends, workspaces. */
  scope?: string | undefined;
}

/**
 * Texts that outlive a reload of the page: what was typed, and what was sent without an answer so far. Kept in
 * `sessionStorage` under `ticketing:`, so for this tab alone and never a secret.
 *
 * A storage that is full, denied or holds nonsense is no error: then nothing outlives the page.
 */
export class DraftStore {
  readonly #choice: Storage | null | undefined;
  readonly #prefix: string;
  #generation = 0;
  #keeps = true;

  constructor({ storage, scope = '' }: DraftStoreOptions = {}) {
    this.#choice = storage;
    this.#prefix = scope === '' ? prefix : `${prefix}${scope}:`;
  }

  /** Grows with each `clear()`: what was read before is somebody else's. */
  get generation(): number {
    return this.#generation;
  }

  /** Whether what was last written is kept: a storage may be full, denied or none. */
  get keeps(): boolean {
    return this.#keeps;
  }

  read<Schema extends z.core.$ZodType>(name: string, schema: Schema): z.output<Schema> | undefined {
    const value = this.#use((storage): unknown => JSON.parse(storage.getItem(this.#prefix + name) ?? 'null'));
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : undefined;
  }

  write(name: string, value: unknown): void {
    const text = JSON.stringify(value);
    const put = (): boolean =>
      this.#use((storage) => {
        storage.setItem(this.#prefix + name, text);
        return true;
      }) ?? false;
    this.#keeps = put();
    if (this.#keeps || name.startsWith(draftPrefix)) return;
    // Drafts give way to what was sent: a doubt is the last thing to be given up.
    this.#removeAll(this.#prefix + draftPrefix);
    this.#keeps = put();
  }

  remove(name: string): void {
    this.#use((storage) => storage.removeItem(this.#prefix + name));
  }

  /** Forgets everything: what one user typed is none of the next one's business. */
  clear(): void {
    this.#generation += 1;
    this.#removeAll(prefix);
  }

  #removeAll(start: string): void {
    this.#use((storage) => {
      // By its methods: one of the page's own need not have its items as properties.
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      for (const name of names) if (name.startsWith(start)) storage.removeItem(name);
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
