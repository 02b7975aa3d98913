import type { Collection } from '../ports/store.js';

/** The committed rows of one kind, in the order in which they were first put. */
export class MemoryRows<Row extends { readonly id: string }, Index extends keyof Row = never> {
  readonly #rows = new Map<string, Row>();
  readonly #indexes: ReadonlyMap<Index, Map<unknown, Set<string>>>;

  constructor(...indexes: readonly Index[]) {
    this.#indexes = new Map(indexes.map((index) => [index, new Map()]));
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  find(index: Index, value: unknown): readonly Row[] {
    const ids = this.#indexes.get(index)?.get(value) ?? [];
    return [...ids].flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** Replaces the row with this id; `undefined` deletes it. */
  set(id: string, row: Row | undefined): void {
    const before = this.#rows.get(id);
    for (const [index, entries] of this.#indexes) {
      const isSame = before && row && before[index] === row[index];
      if (before && !isSame) entries.get(before[index])?.delete(id);
      if (row && !isSame) entries.set(row[index], (entries.get(row[index]) ?? new Set()).add(id));
    }
    if (row) this.#rows.set(id, row);
    else this.#rows.delete(id);
  }
}

/** The rows of one kind as a unit of work sees them: what it has written comes before what is committed. */
export class MemoryCollection<Row extends { readonly id: string }, Index extends keyof Row = never> implements Collection<Row, Index> {
  readonly #committed: MemoryRows<Row, Index>;
  readonly #written = new Map<string, Row | undefined>();

  constructor(committed: MemoryRows<Row, Index>) {
    this.#committed = committed;
  }

  get(id: string): Promise<Row | undefined> {
    return Promise.resolve(this.#written.has(id) ? this.#written.get(id) : this.#committed.get(id));
  }

  find<Key extends Index>(index: Key, value: Row[Key]): Promise<readonly Row[]> {
    const found = this.#committed.find(index, value);
    if (this.#written.size === 0) return Promise.resolve(found);
    const kept = found.flatMap((row) => (this.#written.has(row.id) ? (this.#written.get(row.id) ?? []) : row));
    const added = [...this.#written.values()].filter((row) => row !== undefined && !found.some(({ id }) => id === row.id));
    return Promise.resolve([...kept, ...added].filter((row): row is Row => row?.[index] === value));
  }

  put(row: Row): Promise<void> {
    // A copy, as a database would keep it: what its writer does to it afterwards changes nothing here.
    this.#written.set(row.id, structuredClone(row));
    return Promise.resolve();
  }

  delete(id: string): Promise<void> {
    this.#written.set(id, undefined);
    return Promise.resolve();
  }

  commit(): void {
    for (const [id, row] of this.#written) this.#committed.set(id, row);
  }
}
