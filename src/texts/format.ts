/** The forms of a text by number: `other` always, the rest as the language tells them apart. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Each with its seconds, and how many of it are told as such: "last month" would say too little of 50 days. */
const units = [
  ['year', 31_556_952, 2],
  ['month', 2_629_746, 2],
  ['day', 86_400, 1],
  ['hour', 3_600, 1],
  ['minute', 60, 1],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[];

/** Languages and scripts that are written from right to left. */
const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|ps|sd|syr|ug|ur|yi)\b|-(arab|hebr)\b/i;

/** Languages that put no space between two sentences. */
const unspaced = /^(zh|ja|th)\b/;

/**
 * Writes numbers, lists and times as one language does, each formatter made once: that takes longer than using it. What
 * catalogues take out of it is bound to it.
 */
export class Format {
  /** A BCP 47 tag. */
  readonly tag: string;
  readonly #justNow: string | undefined;
  readonly #made = new Map<string, unknown>();

  /**
   * @param tag a BCP 47 tag
   * @param justNow what is said of a time within the last minute, where the language's own word for now is not it
   */
  constructor(tag: string, justNow?: string) {
    this.tag = tag;
    this.#justNow = justNow;
  }

  /** Which way it is written, where that is from right to left. */
  get direction(): 'rtl' | undefined {
    return rightToLeft.test(this.tag) ? 'rtl' : undefined;
  }

  /** Writes a count: `1,000`. */
  readonly number = (value: number): string => this.#once('number', () => new Intl.NumberFormat(this.tag)).format(value);

  /** Picks the form of a text that goes with a count. */
  readonly plural = (count: number, forms: PluralForms): string =>
    forms[this.#once('plural', () => new Intl.PluralRules(this.tag)).select(count)] ?? forms.other;

  /** Writes things one after the other: `a, b, c`. */
  readonly list = (items: readonly string[]): string =>
    this.#once('list', () => new Intl.ListFormat(this.tag, { style: 'narrow', type: 'conjunction' })).format(items);

  /** Puts whole sentences one after the other, as the language does; empty ones are left out. */
  readonly sentences = (...sentences: readonly string[]): string =>
    sentences.filter((sentence) => sentence !== '').join(unspaced.test(this.tag) ? '' : ' ');

  /** Writes an age: "5 minutes ago"; "just now" within the first minute. */
  relativeTime(time: Date, now = new Date()): string {
    const seconds = Math.round((time.getTime() - now.getTime()) / 1000);
    const found = units.find(([, length, least]) => Math.abs(seconds) >= length * least);
    const ages = this.#once('age', () => new Intl.RelativeTimeFormat(this.tag, { numeric: 'auto' }));
    if (!found) return this.#justNow ?? ages.format(0, 'second');
    const [unit, size] = found;
    return ages.format(Math.trunc(seconds / size), unit);
  }

  /** Writes the exact time in the user's zone, with UTC beside it. */
  exactTime(time: Date): string {
    const own = this.#once('exact', () => new Intl.DateTimeFormat(this.tag, { dateStyle: 'medium', timeStyle: 'medium' })).format(time);
    return `${own} (${time.toISOString().slice(0, 19).replace('T', ' ')} UTC)`;
  }

  #once<Formatter>(name: string, make: () => Formatter): Formatter {
    const known = this.#made.get(name) as Formatter | undefined;
    const formatter = known ?? make();
    this.#made.set(name, formatter);
    return formatter;
  }
}
