import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/data/client/built-in-languages.js';
import { checkLanguage } from '../../src/languages/check-language.js';
import type { TextLanguage } from '../../src/languages/text-parts.js';
import { Format } from '../../src/texts/format.js';

const tags = Object.keys(builtIn);
const filesOf = (tag: string): string[] => readdirSync(`src/languages/${tag}`).map((file) => `src/languages/${tag}/${file}`);

/** The scripts that a language is written in; whatever else stands in a text is a name. */
const scripts: Readonly<Record<string, RegExp>> = { ar: /\p{Script=Arabic}/u, ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u };

describe('the languages that come with the package', () => {
  it('are five beside English', () => {
    expect(tags).toEqual(['ar', 'de', 'es', 'fr', 'ja']);
  });

  it.each(tags)('lack nothing, and tell what English tells, in all forms by number: %s', async (tag) => {
    const language = (await builtIn[tag]?.()) as TextLanguage;
    expect(language.tag).toBe(tag);
    expect(await checkLanguage(language)).toEqual([]);
  });

  it.each(tags)('load nothing that a page without a bundler would have to fetch: %s', (tag) => {
    const wanted = filesOf(tag).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^import (?!type)(.*)$/gm)].map(([line]) => line));
    // What the index puts together is built into one file.
    expect(wanted.filter((line) => !/from '\.\/[a-z-]+\.js';$/.test(line))).toEqual([]);
  });

  it.each(Object.keys(scripts))('are in their own script: %s', async (tag) => {
    const language = (await builtIn[tag]?.()) as TextLanguage;
    const format = new Format(tag);
    const foreign: string[] = [];
    for (const [part, make] of Object.entries(language.texts ?? {})) {
      for (const [key, text] of plainTexts(part, make?.({ product: 'Qualytics', provider: 'ServiceNow', format }))) if (/\p{L}/u.test(text) && !scripts[tag]?.test(text)) foreign.push(key);
    }
    expect(foreign.filter((key) => !latin.includes(key))).toEqual([]);
  });
});

/** Addresses, names of protocols and of what ServiceNow calls itself. */
const latin = [
  'connection.auth.methods.oauth',
  'connection.auth.methods.oauth2',
  'connection.auth.methods.vault',
  'servicenow-settings.address.placeholder',
  'servicenow-settings.guide.sections.0.lines.1.0',
];

/** The texts of a catalogue that are given nothing. */
function plainTexts(key: string, texts: unknown): (readonly [string, string])[] {
  if (typeof texts === 'string') return [[key, texts]];
  return typeof texts === 'object' && texts !== null ? Object.entries(texts).flatMap(([name, text]) => plainTexts(`${key}.${name}`, text)) : [];
}
