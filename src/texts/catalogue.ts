import type { Format } from './format.js';

/** What a text may name beside its own arguments, and how it writes numbers, lists and times. */
export interface Words {
  /** The host product: "Qualytics". */
  readonly product: string;
  /** Where the tickets are: "ServiceNow". */
  readonly provider: string;
  readonly format: Format;
}

/**
 * The texts of one part of the product in English: their types are what every translation has to fill. The part is loaded
 * with the code that shows it. (An object, so that no bundler has to fetch a module for what makes it.)
 */
export interface Catalogue<Part extends string, Texts> {
  readonly part: Part;
  readonly english: (words: Words) => Texts;
}

/** The texts that a catalogue holds. */
export type TextsOf<Source> = Source extends Catalogue<string, infer Texts> ? Texts : never;

/** The same texts in another language. */
export type Translation<Source> = (words: Words) => TextsOf<Source>;
