import type { Collection } from '../ports/store.js';

interface Kept<Row> {
  readonly row: Row;
  /** Counts the rows as they are first put. */
  readonly position: number;
}

/** The rows of one kind. What a unit of work has changed can be taken back until it is kept. */
export class MemoryCollection<Row extends { readonly id: string }, Index extends keyof Row = never> implements Collection<Row, Index> {
  readonly #rows = new Map<string, Kept<Row>>();
  readonly #indexes: ReadonlyMap<Index, Map<unknown, Set<string>>>;
  /** What each change of the unit at work has replaced, oldest first. */
  #replaced: { id: string; before: Kept<Row> | undefined }[] = [];
  #lastPosition = 0;

  constructor(...indexes: readonly Index[]) {
    this.#indexes = new Map(indexes.map((index) => [index, new Map()]));
  }

  get(id: string): Promise<Row | undefined> {
    return Promise.resolve(this.#rows.get(id)?.row);
  }

  find<Key extends Index>(index: Key, value: Row[Key]): Promise<readonly Row[]> {
    const ids = this.#indexes.get(index)?.get(value) ?? [];
    const found = [...ids].flatMap((id) => this.#rows.get(id) ?? []);
    return Promise.resolve(found.sort((a, b) => a.position - b.position).map(({ row }) => row));
  }

  put(row: Row): Promise<void> {
    // A copy, as a database would keep it: what its writer does to it afterwards changes nothing here.
    this.#change(row.id, { row: structuredClone(row), position: this.#rows.get(row.id)?.position ?? this.#nextPosition() });
    return Promise.resolve();
  }

  delete(id: string): Promise<void> {
    this.#change(id, undefined);
    return Promise.resolve();
  }

  /** Keeps what was changed. */
  commit(): void {
    this.#replaced = [];
  }

  /** Takes back what was changed. */
  rollback(): void {
    for (const { id, before } of this.#replaced.reverse()) this.#set(id, before);
    this.#replaced = [];
  }

  #nextPosition(): number {
    this.#lastPosition += 1;
    return this.#lastPosition;
  }

  #change(id: string, kept: Kept<Row> | undefined): void {
    this.#replaced.push({ id, before: this.#rows.get(id) });
    this.#set(id, kept);
  }

  /** Replaces the row with this id; `undefined` deletes it. */
  #set(id: string, kept: Kept<Row> | undefined): void {
    const before = this.#rows.get(id)?.row;
    const after = kept?.row;
    for (const [index, entries] of this.#indexes) {
      if (before) entries.get(before[index])?.delete(id);
      if (after) entries.set(after[index], (entries.get(after[index]) ?? new Set()).add(id));
    }
    if (kept) this.#rows.set(id, kept);
    else this.#rows.delete(id);
  }
}
