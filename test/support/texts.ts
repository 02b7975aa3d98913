import { TextStore, type TextStoreOptions } from '../../src/texts/text-store.js';

/** English texts, whatever the languages of the browser are, and where there is none. */
export const englishTexts = (options: Partial<TextStoreOptions> = {}): TextStore =>
  new TextStore({ product: 'Qualytics', provider: 'ServiceNow', locale: options.language ? undefined : 'en', ...options });
