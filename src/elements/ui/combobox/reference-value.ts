import type { Reference } from '../../../contract/references.js';

/** What a combobox holds: a record that was chosen, or a text that may yet turn out to name one. */
export class ReferenceValue {
  readonly #readKey: (text: string) => string | undefined;
  #text = '';
  #chosen: Reference | undefined;
  /** Whether the text was left as it is, so that it has to name a record. */
  left = false;

  /** @param readKey returns a record's key as it is sent; undefined for a text that can be none */
  constructor(readKey: (text: string) => string | undefined) {
    this.#readKey = readKey;
  }

  get chosen(): Reference | undefined {
    return this.#chosen;
  }

  /** What stands in the field. */
  get shown(): string {
    return this.#text;
  }

  /** What stands in the field where no record is chosen; `''` for nothing, and with one. */
  get open(): string {
    return this.#chosen ? '' : this.#text.trim();
  }

  /** The key that stands in the field where no record is chosen. */
  get key(): string | undefined {
    return this.#readKey(this.open);
  }

  /** The chosen record's key, or what was typed, where that may be one. */
  get value(): string {
    return this.#chosen?.id ?? this.key ?? this.#text.trim();
  }

  /** Whether something was typed that is neither chosen from the list nor a key. */
  get unresolved(): boolean {
    return this.open !== '' && this.key === undefined;
  }

  choose(record: Reference): void {
    this.#set(record, record.name);
  }

  type(text: string): void {
    this.#set(undefined, text);
  }

  /** Takes over a key with its name, or a text, that came from elsewhere and stands as it is. */
  take(value: string, name: string): void {
    this.#set(name === '' ? undefined : { id: value, name, detail: '' }, name || value);
    this.left = this.unresolved;
  }

  #set(chosen: Reference | undefined, text: string): void {
    this.#chosen = chosen;
    this.#text = text;
    this.left = false;
  }
}
