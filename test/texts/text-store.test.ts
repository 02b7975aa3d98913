import { describe, expect, it, vi } from 'vitest';
import type { Translation, Words } from '../../src/texts/catalogue.js';
import { listTexts } from '../../src/texts/en/list.js';
import type { Language } from '../../src/texts/language.js';
import { englishTexts } from '../support/texts.js';

const greetings = {
  part: 'greetings',
  english: ({ product, format: { number } }: Words) => ({
    hello: `Welcome to ${product}`,
    visits: (count: number): string => `${number(count)} visits`,
    goodbye: { title: 'Goodbye', text: 'Come again.' },
  }),
} as const;

const translated: Translation<typeof greetings> = ({ product, format: { number } }) => ({
  hello: `Salut, ${product}`,
  visits: (count) => `${number(count)} vizitoj`,
  goodbye: { title: 'Ĝis', text: 'Revenu.' },
});

const language = (greet: () => Promise<typeof translated>): Language => ({ tag: 'eo', parts: { greetings: greet } });

describe('the texts of a client', () => {
  it('are English, with the host’s product in them, and made once', () => {
    const texts = englishTexts({ product: 'Acme' });
    expect(texts.of(greetings).hello).toBe('Welcome to Acme');
    expect(texts.of(greetings).visits(1_000)).toBe('1,000 visits');
    expect(texts.of(greetings)).toBe(texts.of(greetings));
    expect(texts.lacks(greetings)).toBe(false);
  });

  it('can be replaced one by one, also within a group', () => {
    const texts = englishTexts({ overrides: { greetings: { hello: 'Hi', goodbye: { title: 'Bye', text: undefined } } } });
    expect(texts.of(greetings)).toMatchObject({ hello: 'Hi', goodbye: { title: 'Bye', text: 'Come again.' } });
    expect(texts.of(greetings).visits(2)).toBe('2 visits');
  });

  it('can be replaced by functions of the same arguments', () => {
    const texts = englishTexts({ overrides: { list: { unlink: (ticket: string) => `Remove ${ticket}` } } });
    expect(texts.of(listTexts).unlink('INC1')).toBe('Remove INC1');
    expect(texts.of(listTexts).details('INC1')).toBe('Details of INC1');
  });

  // covers: T1
  it('isolate what they are given, in a translation and in a host’s own words, too', async () => {
    const names = { part: 'names', english: () => ({ by: (name: string, count: number) => `by ${name}, ${count}`, group: { all: (list: readonly string[]) => list.join(' + ') } }) } as const;
    const english = englishTexts().of(names);
    expect(english.by('INC\u202e1', 2)).toBe('by INC1, 2');
    expect(english.by('שרה', 2)).toBe('by \u2068שרה\u2069, 2');
    expect(english.group.all(['שרה', 'Bob\u200b'])).toBe('\u2068שרה\u2069 + Bob');
    const own = englishTexts({ overrides: { names: { by: (name: string) => `von ${name}` } } }).of(names);
    expect(own.by('שרה', 2)).toBe('von \u2068שרה\u2069');
    const greet: Translation<typeof names> = () => ({ by: (name) => `de ${name}`, group: { all: (list) => list.join() } });
    const translated = englishTexts({ language: { tag: 'eo', parts: { names: () => Promise.resolve(greet) } } });
    await translated.load(names);
    expect(translated.of(names).by('שרה', 1)).toBe('de \u2068שרה\u2069');
    const fromRight = englishTexts({ language: { tag: 'he', parts: { names: () => Promise.resolve(greet) } } });
    await fromRight.load(names);
    expect(fromRight.of(names).by('1 - High', 1)).toBe('de \u20681 - High\u2069');
  });

  it('come in another language once their part is loaded, and stay English where it has none', async () => {
    const greet = vi.fn(() => Promise.resolve(translated));
    const texts = englishTexts({ language: language(greet) });
    expect([texts.lacks(greetings), texts.lacks(listTexts)]).toEqual([true, false]);
    expect(texts.of(greetings).hello).toBe('Welcome to Qualytics');
    await texts.load(greetings, listTexts);
    expect(texts.of(greetings).hello).toBe('Salut, Qualytics');
    expect(texts.of(listTexts).heading).toBe('Linked Tickets');
    expect(texts.format.tag).toBe('eo');
    await texts.load(greetings);
    expect(greet).toHaveBeenCalledOnce();
    expect(texts.lacks(greetings)).toBe(false);
  });

  it('tell times and numbers in English until the first of their own is there', async () => {
    const texts = englishTexts({ language: { ...language(() => Promise.resolve(translated)), tag: 'de' } });
    const said = () => [texts.format.tag.slice(0, 2), texts.format.relativeTime(new Date()), texts.of(greetings).visits(1_000)];
    expect(said()).toEqual(['en', 'just now', '1,000 visits']);
    await texts.load(greetings);
    expect(said()).toEqual(['de', 'jetzt', '1.000 vizitoj']);
  });

  it('are the host’s own in another language, too', async () => {
    const texts = englishTexts({ language: language(() => Promise.resolve(translated)), overrides: { greetings: { hello: 'Hi' } } });
    await texts.load(greetings);
    expect(texts.of(greetings)).toMatchObject({ hello: 'Hi', goodbye: { title: 'Ĝis' } });
  });

  it('stay English where the language cannot be fetched, until it can', async () => {
    const greet = vi.fn(() => Promise.reject<typeof translated>(new TypeError('Failed to fetch dynamically imported module')));
    const texts = englishTexts({ language: language(greet) });
    await texts.load(greetings);
    expect(texts.of(greetings).hello).toBe('Welcome to Qualytics');
    expect(texts.lacks(greetings)).toBe(true);
    greet.mockResolvedValue(translated);
    await texts.load(greetings);
    expect(texts.of(greetings).hello).toBe('Salut, Qualytics');
  });
});
