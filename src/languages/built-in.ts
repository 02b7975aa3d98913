import type { Language } from '../texts/language.js';

/** The languages that come with the package, each a file of its own; a page that speaks English fetches none. */
export const builtIn: Readonly<Record<string, () => Promise<Language>>> = {};
