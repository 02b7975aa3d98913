import type * as z from 'zod/mini';
import type { FormField } from '../../contract/create-ticket.js';
import { object, TextsByName } from '../../contract/wire.js';
import type { FormTexts } from '../../texts/en/form.js';
import { enteredIn, fittingOf, labelOf, nameOf, own, parentOf, partsOf, valueOf, type FormErrors, type FormValues } from './form-values.js';

/** What was typed, by field, and the names that belong to the keys of records among it. */
export const Draft = object({ values: TextsByName, labels: TextsByName });
export type Draft = z.infer<typeof Draft>;

const empty: Draft = { values: {}, labels: {} };

export interface Entry {
  name: string;
  value: string;
  /** The name of the record whose key the value is. */
  label?: string;
}

/** What a form holds. It knows the fields, nothing of how they look, and no secret. */
export class FormState {
  readonly #changed: () => void;
  #draft: Draft = empty;
  #opened = '';
  #note = '';
  /** What is wrong, by field. */
  errors: FormErrors = {};

  /** @param changed told of each change by the user */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What the user has entered, by field; defaults are not among it. */
  get values(): FormValues {
    return this.#draft.values;
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** What the form did by itself in answer to the last change, to be told aloud. */
  get note(): string {
    return this.#note;
  }

  /** Returns the name of the record that a field holds; `''` where it is not known. */
  labelOf(name: string): string {
    return own(this.#draft.labels, name) ?? '';
  }

  /** Returns what is wrong with a field. */
  errorOf(name: string): string | undefined {
    return own(this.errors, name);
  }

  get isEmpty(): boolean {
    return Object.values(this.values).every((value) => value.trim() === '');
  }

  /** Whether something has been entered or taken back since `begin`. */
  get isChanged(): boolean {
    return this.#opened !== JSON.stringify(this.values);
  }

  /** From here on a change counts as one. */
  begin(): void {
    this.#opened = JSON.stringify(this.values);
  }

  /** Takes over what was typed or sent earlier. */
  restore(draft: Draft): void {
    this.#draft = draft;
    this.errors = {};
    this.#note = '';
  }

  clear(): void {
    this.restore(empty);
    this.begin();
  }

  /** Takes over what the user entered; choices down the chain that no longer fit it are reset, which the note says (elements D2). */
  set({ name, value, label = '' }: Entry, fields: readonly FormField[], text: FormTexts): void {
    const others = Object.entries(this.#draft.labels).filter(([other]) => other !== name);
    this.#draft = { values: { ...this.values, [name]: value }, labels: Object.fromEntries(label ? [...others, [name, label]] : others) };
    this.#dropError(name);
    this.#note = text.together(...this.#resetBelow(name, fields, text));
    this.#changed();
  }

  /** A field that keeps its value to itself has changed: what was wrong with it may be so no longer. */
  touch(name: string): void {
    this.#dropError(name);
    this.#changed();
  }

  /** Empties what does not go with a choice any more, then what depended on that; returns what to tell of each. */
  #resetBelow(name: string, fields: readonly FormField[], text: FormTexts, isNext = true): string[] {
    const below = fields.filter((field) => parentOf(field, fields)?.field === name);
    return below.flatMap((field) => [...this.#resetUnfit(field, fields, text, isNext), ...this.#resetBelow(field.field, fields, text, false)]);
  }

  #resetUnfit(field: FormField, fields: readonly FormField[], text: FormTexts, isNext: boolean): string[] {
    const before = enteredIn(field, this.values);
    const fitting = fittingOf(field, fields, this.values);
    if (fitting === before) return [];
    this.#draft = { ...this.#draft, values: { ...this.values, [field.field]: fitting } };
    this.#dropError(field.field);
    const label = labelOf(text, field);
    if (!isNext) return [text.resetToo(label)];
    const parent = parentOf(field, fields);
    const chosen = parent && nameOf(parent, valueOf(parent, fields, this.values));
    const lost = partsOf(field, before).filter((part) => !partsOf(field, fitting).includes(part));
    return [text.reset(label, lost.map((part) => nameOf(field, part)), chosen || text.none)];
  }

  #dropError(name: string): void {
    if (this.errorOf(name)) this.errors = Object.fromEntries(Object.entries(this.errors).filter(([other]) => other !== name));
  }
}
