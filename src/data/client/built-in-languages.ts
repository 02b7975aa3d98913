import type { Language } from '../../texts/language.js';

/**
 * The languages that come with the package, each a file of its own; a page that speaks English fetches none. The one file for pages without a
 * bundler has none of them (tools/build/one-file.ts): a page registers those that it wants.
 */
export const builtIn: Readonly<Record<string, () => Promise<Language>>> = {
  ar: async () => (await import('../../languages/ar/index.js')).default,
  de: async () => (await import('../../languages/de/index.js')).default,
  es: async () => (await import('../../languages/es/index.js')).default,
  fr: async () => (await import('../../languages/fr/index.js')).default,
  ja: async () => (await import('../../languages/ja/index.js')).default,
};
