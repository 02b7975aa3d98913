import type { Catalogue, Words } from './catalogue.js';
import { Format } from './format.js';
import { isolated } from './isolated.js';

/** A language beside English: its catalogues, each fetched when its part is first shown. */
export interface Language {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** What is said of a time within the last minute. */
  readonly justNow: string;
  /** By part; one that is missing is shown in English. */
  readonly parts: Readonly<Record<string, (() => Promise<(words: Words) => unknown>) | undefined>>;
}

export interface TextStoreOptions {
  /** The host product's name. */
  product: string;
  /** The name of where the tickets are. */
  provider: string;
  language?: Language | undefined;
  /** Single texts in a host's own words, by part and key. */
  overrides?: Readonly<Record<string, object | undefined>> | undefined;
}

/** English as this user writes it: a time stands in a sentence, and a sentence is of one language. */
const english = (): string => globalThis.navigator.languages.find((tag) => /^en\b/i.test(tag)) ?? 'en';

/** The words of one client's elements: a language's where they are loaded, else English, single ones replaced by the host. */
export class TextStore {
  readonly words: Words;
  readonly #language: Language | undefined;
  readonly #overrides: Readonly<Record<string, object | undefined>>;
  readonly #translations = new Map<string, (words: Words) => unknown>();
  readonly #texts = new Map<string, unknown>();

  constructor({ product, provider, language, overrides = {} }: TextStoreOptions) {
    const format = new Format(language?.tag ?? english(), language?.justNow ?? 'just now');
    this.words = { product, provider, format };
    this.#language = language;
    this.#overrides = overrides;
  }

  get format(): Format {
    return this.words.format;
  }

  /** Returns a part's texts, in English until `load` has brought others. */
  of<Texts>({ part, english: make }: Catalogue<string, Texts>): Texts {
    // A part's texts are made by its own catalogue or a translation of its type.
    const texts = (this.#texts.get(part) as Texts | undefined) ?? this.#make(part, make);
    this.#texts.set(part, texts);
    return texts;
  }

  /** Whether a part's texts are still to be fetched. */
  lacks({ part }: Catalogue<string, unknown>): boolean {
    return this.#language?.parts[part] !== undefined && !this.#translations.has(part);
  }

  /** Fetches parts in the client's language. A part that cannot be fetched stays English, and is tried again by the next call. */
  async load(...catalogues: readonly Catalogue<string, unknown>[]): Promise<void> {
    await Promise.all(catalogues.filter((wanted) => this.lacks(wanted)).map(({ part }) => this.#fetch(part)));
  }

  async #fetch(part: string): Promise<void> {
    const make = await this.#language?.parts[part]?.().catch(() => undefined);
    if (!make) return;
    this.#translations.set(part, make);
    this.#texts.delete(part);
  }

  #make<Texts>(part: string, make: (words: Words) => Texts): Texts {
    const translate = (this.#translations.get(part) as typeof make | undefined) ?? make;
    // What is put together here has the type of its source.
    return isolating(replaced(translate(this.words), this.#overrides[part])) as Texts;
  }
}

/** The texts with those in their places that the host has words of its own for. */
function replaced<Texts>(texts: Texts, overrides: object | undefined): Texts {
  if (overrides === undefined || !isGroup(texts)) return texts;
  const entries = Object.entries(overrides).map(([key, own]): [string, unknown] => [key, isGroup(own) ? replaced(texts[key], own) : own]);
  return { ...texts, ...Object.fromEntries(entries.filter(([, own]) => own !== undefined)) };
}

/** Has texts isolate what they are given: names, numbers and titles of foreign origin, in whatever script. */
function isolating(texts: unknown): unknown {
  if (typeof texts === 'function') return (...given: unknown[]): unknown => Reflect.apply(texts, undefined, given.map(isolatedIn));
  return isGroup(texts) ? Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, isolating(text)])) : texts;
}

const isolatedIn = (value: unknown): unknown => (typeof value === 'string' ? isolated(value) : Array.isArray(value) ? value.map(isolatedIn) : value);

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
