/**
 * For who translates: `servicenow-ticketing/languages`. Compares a language with English, and makes one that shows what breaks. Nothing of it
 * belongs into a page that people work with.
 */
export { checkLanguage, type LanguageProblem } from './check-language.js';
export { pseudoLanguage } from './pseudo-language.js';
export type { TextLanguage, TextParts, WholeLanguage } from './text-parts.js';
