/** What a browser keeps for a tab. A page that is gone reads and writes nothing any more; the next one in its tab finds what is there. */
export class TabStorage implements Storage {
  [name: string]: unknown;

  readonly #items: Map<string, string>;
  #isGone = false;

  constructor(items = new Map<string, string>()) {
    this.#items = items;
  }

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.#items.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    if (!this.#isGone) this.#items.set(name, value);
  }

  removeItem(name: string): void {
    if (!this.#isGone) this.#items.delete(name);
  }

  clear(): void {
    if (!this.#isGone) this.#items.clear();
  }

  /** Ends the page, as a reload does. Returns the storage of the one after it. */
  reload(): TabStorage {
    this.#isGone = true;
    return new TabStorage(this.#items);
  }

  /** Returns that of a tab which is duplicated: a copy, as browsers make it. */
  duplicate(): TabStorage {
    return new TabStorage(new Map(this.#items));
  }
}
