import { builtIn } from './built-in-languages.js';
import { languageFor } from '../../texts/languages.js';
import type { Client } from './client.js';

const isEnglish = /^en\b/i;

/**
 * Returns a client whose elements speak a language; it shares all else. One that nobody knows is spoken as the client speaks by itself, which
 * is English unless its page has said otherwise.
 */
export function inLanguage(client: Client, locale: string): Client {
  const { language: own, locale: ownLocale } = client.texts;
  const language = languageFor(locale, (tag) => (typeof own === 'object' && own.tag.toLowerCase() === tag ? own : builtIn[tag]));
  if (!language && !isEnglish.test(locale)) return client;
  if (language === own && (locale === ownLocale || locale === 'en')) return client;
  const known = client.spoken.get(locale);
  if (known && known.texts.language === language) return known;
  const spoken = Object.assign(Object.create(client) as Client, { texts: client.say(locale, language) });
  client.spoken.set(locale, spoken);
  return spoken;
}
