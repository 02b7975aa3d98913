import { registerLanguage as addLanguage } from '../../texts/languages.js';
import type { TextLanguage } from '../../languages/text-parts.js';

/**
 * Adds a language to those that the elements of this page speak, or replaces one: whatever asks for it by `locale` or the page's `lang` has
 * its words from now on. A part that it lacks is shown in English.
 * @throws {RangeError} for what is no BCP 47 tag
 */
export const registerLanguage = (language: TextLanguage): void => addLanguage(language);
