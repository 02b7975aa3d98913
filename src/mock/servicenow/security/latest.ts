/**
 * Keeps the latest values by their key: the last `count` of them for sure, and at most twice as many. They are
 * forgotten by the half, for to forget one with each that comes would be felt in every request.
 */
export class Latest<Value> {
  readonly #count: number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();

  constructor(count: number) {
    this.#count = count;
  }

  get(key: string): Value | undefined {
    return this.#recent.get(key) ?? this.#older.get(key);
  }

  set(key: string, value: Value): void {
    if (this.#recent.size >= this.#count) this.#forgetOlder();
    this.#recent.set(key, value);
  }

  #forgetOlder(): void {
    this.#older = this.#recent;
    this.#recent = new Map();
  }
}
