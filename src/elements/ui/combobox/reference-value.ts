import type { Reference } from '../../../contract/references.js';

export const isSysId = (text: string): boolean => /^[0-9a-f]{32}$/i.test(text);

/** What a combobox holds: a record that was chosen, or a text that may yet turn out to name one. */
export class ReferenceValue {
  #text = '';
  #chosen: Reference | undefined;
  /** Whether the text was left as it is, so that it has to name a record. */
  left = false;

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

  /** The chosen record's sys_id, or what was typed, where that may be one. */
  get value(): string {
    return this.#chosen?.sys_id ?? this.#text.trim();
  }

  /** Whether something was typed that is neither chosen from the list nor a sys_id. */
  get unresolved(): boolean {
    return this.open !== '' && !isSysId(this.open);
  }

  choose(record: Reference): void {
    this.#set(record, record.name);
  }

  type(text: string): void {
    this.#set(undefined, text);
  }

  /** Takes over a sys_id with its name, or a text, that came from elsewhere and stands as it is. */
  follow(value: string, label: string): void {
    this.#set(label === '' ? undefined : { sys_id: value, name: label, detail: '' }, label || value);
    this.left = this.unresolved;
  }

  #set(chosen: Reference | undefined, text: string): void {
    this.#chosen = chosen;
    this.#text = text;
    this.left = false;
  }
}
