import { describe, expect, it } from 'vitest';
import { catalogues } from '../../src/languages/catalogues.js';
import { checkLanguage } from '../../src/languages/check-language.js';
import { pseudoLanguage } from '../../src/languages/pseudo-language.js';
import type { TextLanguage } from '../../src/languages/text-parts.js';
import { listTexts, type ListTexts } from '../../src/texts/en/list.js';
import type { Words } from '../../src/texts/catalogue.js';

const { texts: pseudo } = pseudoLanguage;

/** A language without a fault but for what a list says otherwise. */
const withList = (list: (words: Words) => object, tag = 'de'): TextLanguage => ({ ...pseudoLanguage, tag, texts: { ...pseudo, list: list as (words: Words) => ListTexts } });

const english: (words: Words) => ListTexts = listTexts.english;
const found = async (language: TextLanguage) => (await checkLanguage(language)).map(({ key, kind, text }) => `${kind} ${key}: ${text}`);

describe('the check of a language', () => {
  it('finds nothing wrong with English in another coat', async () => {
    expect(await found(pseudoLanguage)).toEqual([]);
    expect(await found({ tag: 'en', parts: Object.fromEntries(Object.entries(catalogues).map(([part, { english: make }]) => [part, () => Promise.resolve(make)])) })).toEqual([]);
  });

  it('names a part that is missing, and a text', async () => {
    expect(await found({ ...pseudoLanguage, texts: { ...pseudo, rows: undefined } })).toEqual(['missing rows: This part is not translated.']);
    expect(await found(withList((words) => ({ ...english(words), heading: undefined })))).toEqual(['missing list.heading: In English: Linked Tickets']);
  });

  it('names a text that nobody asks for, and one of another type', async () => {
    expect(await found(withList((words) => ({ ...english(words), headline: 'Vorgänge' })))).toEqual(['unknown list.headline: Nothing shows it: English has no such text.']);
    expect(await found(withList((words) => ({ ...english(words), unlink: 'Trennen' })))).toEqual(['not-a-text list.unlink: It has to be a function of what it tells.']);
  });

  it('names what a text leaves out of what it was given, and what it tells instead', async () => {
    expect(await found(withList((words) => ({ ...english(words), unlink: () => 'Trennen' })))).toEqual(['placeholder list.unlink: It leaves out ⟦a⟧.']);
    expect(await found(withList((words) => ({ ...english(words), lastKnownAt: (state: string) => `Zuletzt ${state}.` })))).toEqual(['placeholder list.lastKnownAt: It leaves out ⟦b⟧.']);
    expect(await found(withList((words) => ({ ...english(words), heading: `Vorgänge in ${words.product}` })))).toEqual(['placeholder list.heading: It tells ⟦product⟧, which English does not.']);
  });

  it('names the forms by number that a language has and a text has not', async () => {
    const alsoOn = ({ format: { plural, number } }: Words) => (count: number) => plural(count, { one: 'كائن واحد', other: number(count) });
    const problems = await found(withList((words) => ({ ...english(words), alsoOn: alsoOn(words) }), 'ar'));
    const own = problems.filter((problem) => problem.startsWith('plural list.alsoOn'));
    expect(own).toEqual(['zero', 'two', 'few', 'many'].map((form) => `plural list.alsoOn: The form “${form}” is missing.`));
  });

  it('takes numbers as each language writes them', async () => {
    const count = ({ format: { number } }: Words) => (shown: number, total: number) => `${number(shown)} / ${number(total)}`;
    for (const tag of ['ar-EG', 'fa', 'de-CH', 'fr']) {
      const problems = await found(withList((words) => ({ ...english(words), count: count(words) }), tag));
      expect(problems.filter((problem) => problem.includes('list.count'))).toEqual([]);
    }
  });
});

describe('the language that shows what breaks', () => {
  it('is longer, marked at both ends, and leaves what it was given as it is', () => {
    const words = { product: 'Qualytics', provider: 'ServiceNow', format: { number: String, plural: (_: number, { other }: { other: string }) => other } } as unknown as Words;
    const list = pseudo?.list?.(words);
    expect(list?.heading).toBe('[Ļîñķéð Ţîçķéţš~~~~~~]');
    expect(list?.unlink('INC0010042')).toBe('[Ûñļîñķ INC0010042~~~]');
    expect(list?.oneWay).toMatch(/^\[Çĥáñĝéš îñ ServiceNow /);
  });
});
