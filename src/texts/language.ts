import type { Words } from './catalogue.js';

type Translate = (words: Words) => unknown;

/** A language beside English: its catalogues by part, at hand or each fetched when its part is first shown. A part that it lacks is shown in English. */
export interface Language {
  /** A BCP 47 tag. */
  readonly tag: string;
  readonly texts?: Readonly<Record<string, Translate | undefined>> | undefined;
  readonly parts?: Readonly<Record<string, (() => Promise<Translate>) | undefined>> | undefined;
}
