import type { Words } from './catalogue.js';

/** A language beside English: its catalogues, each fetched when its part is first shown. */
export interface Language {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** By part; one that is missing is shown in English. */
  readonly parts: Readonly<Record<string, (() => Promise<(words: Words) => unknown>) | undefined>>;
}
