import type { Catalogue, Words } from './catalogue.js';
import { Format } from './format.js';
import { isolated } from './isolated.js';
import type { Language } from './language.js';
import { tellSpoken } from './languages.js';

export interface TextStoreOptions {
  /** The host product's name. */
  product: string;
  /** The name of where the tickets are. */
  provider: string;
  /** How numbers and times are written: by default as the language's tag says, in English as this user's. */
  locale?: string | undefined;
  /** A language beside English, or what fetches it. */
  language?: Language | (() => Promise<Language>) | undefined;
  /** Single texts in a host's own words, by part and key; in any language, or what gives those of one. */
  overrides?: Overrides | ((tag: string) => Overrides | undefined) | undefined;
}

type Overrides = Readonly<Record<string, object | undefined>>;

/** English as this user writes it: a time stands in a sentence, and a sentence is of one language. */
const english = (): string => globalThis.navigator.languages.find((tag) => /^en\b/i.test(tag)) ?? 'en';

/** Milliseconds for which a first view waits for its words; English stands there after that, until they come. */
const patience = 1_000;

/** The words of one client's elements: a language's where they are loaded, else English, single ones replaced by the host. */
export class TextStore {
  /** A language beside English, or what fetches it. */
  readonly language: TextStoreOptions['language'];
  /** How numbers and times are written once its words are there. */
  readonly locale: string;
  readonly #english: Words;
  readonly #own: Words;
  readonly #overrides: NonNullable<TextStoreOptions['overrides']>;
  readonly #translations = new Map<string, (words: Words) => unknown>();
  readonly #texts = new Map<string, unknown>();

  constructor({ product, provider, locale, language, overrides = {} }: TextStoreOptions) {
    const own = locale ?? (typeof language === 'object' ? language.tag : undefined);
    this.#english = { product, provider, format: new Format(language || !own ? english() : own, 'just now') };
    this.#own = own === undefined ? this.#english : { product, provider, format: language ? new Format(own) : this.#english.format };
    this.language = language;
    this.locale = this.#own.format.tag;
    this.#overrides = overrides;
  }

  /** What texts are made of, in the language that is shown. */
  get words(): Words {
    return this.#translations.size > 0 ? this.#own : this.#english;
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
    const { language } = this;
    const known = typeof language === 'object' ? (language.texts?.[part] ?? language.parts?.[part]) : language;
    return known !== undefined && !this.#translations.has(part);
  }

  /**
   * Fetches parts in the client's language; waits a second for them at most. A part that cannot be fetched stays English, and is tried again
   * by the next call; one that comes later is told of.
   */
  async load(...catalogues: readonly Catalogue<string, unknown>[]): Promise<void> {
    const wanted = catalogues.filter((catalogue) => this.lacks(catalogue));
    if (wanted.length === 0) return;
    const all = Promise.all(wanted.map(({ part }) => this.#fetch(part)));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      void all.then(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  async #fetch(part: string): Promise<void> {
    const make = await this.#translate(part).catch(() => undefined);
    if (!make) return;
    this.#translations.set(part, make);
    // What was made in English of a part that the language has not is made anew, too: its numbers and times are the language's from now on.
    this.#texts.clear();
    tellSpoken();
  }

  async #translate(part: string): Promise<((words: Words) => unknown) | undefined> {
    const language = typeof this.language === 'function' ? await this.language() : this.language;
    return language?.texts?.[part] ?? language?.parts?.[part]?.();
  }

  #make<Texts>(part: string, make: (words: Words) => Texts): Texts {
    const translate = this.#translations.get(part) as typeof make | undefined;
    const overrides = typeof this.#overrides === 'function' ? this.#overrides(this.words.format.tag) : this.#overrides;
    // What is put together here has the type of its source.
    return isolating(replaced(translate ? translate(this.#own) : make(this.#english), overrides?.[part]), translate ? this.#own.format.direction : undefined) as Texts;
  }
}

/** The texts with those in their places that the host has words of its own for. */
function replaced<Texts>(texts: Texts, overrides: object | undefined): Texts {
  if (overrides === undefined || !isGroup(texts)) return texts;
  const entries = Object.entries(overrides).map(([key, own]): [string, unknown] => [key, isGroup(own) ? replaced(texts[key], own) : own]);
  return { ...texts, ...Object.fromEntries(entries.filter(([, own]) => own !== undefined)) };
}

/** Has texts isolate what they are given: names, numbers and titles of foreign origin, in whatever script. */
function isolating(texts: unknown, around: 'rtl' | undefined): unknown {
  const isolatedIn = (value: unknown): unknown => (typeof value === 'string' ? isolated(value, around) : Array.isArray(value) ? value.map(isolatedIn) : value);
  if (typeof texts === 'function') return (...given: unknown[]): unknown => Reflect.apply(texts, undefined, given.map(isolatedIn));
  return isGroup(texts) ? Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, isolating(text, around)])) : texts;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
