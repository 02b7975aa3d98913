import type { Words } from '../texts/catalogue.js';
import { Format, type PluralForms } from '../texts/format.js';
import { catalogues } from './catalogues.js';
import { argumentsOf, counts, keyword, type Sample } from './samples.js';
import type { TextLanguage } from './text-parts.js';

/** What is wrong with a text of a language. */
export interface LanguageProblem {
  /** Its part and key: `list.unlink`, `common.problems.offline.title`. */
  readonly key: string;
  /** `missing` is shown in English; `unknown` is shown nowhere; the others would be shown with a hole, or wrongly for some numbers. */
  readonly kind: 'missing' | 'unknown' | 'not-a-text' | 'placeholder' | 'plural';
  /** What to do. */
  readonly text: string;
}

type Text = (...given: readonly Sample[]) => string;
type Report = (kind: LanguageProblem['kind'], key: string, text: string) => void;

const names = { product: '⟦product⟧', provider: '⟦provider⟧' } as const;

/**
 * Compares a language with English: texts that are missing, that nobody asks for, that leave out what they were given or tell of something
 * else, and forms by number that the language has and the text has not.
 */
export async function checkLanguage(language: TextLanguage): Promise<readonly LanguageProblem[]> {
  const problems: LanguageProblem[] = [];
  for (const [part, { english }] of Object.entries(catalogues)) {
    const own = await translationOf(language, part);
    if (!own) problems.push({ key: part, kind: 'missing', text: 'This part is not translated.' });
    else compare(part, english, own, language.tag, (kind, key, text) => problems.push({ key, kind, text }));
  }
  return problems;
}

async function translationOf({ texts, parts }: TextLanguage, part: string): Promise<((words: Words) => object) | undefined> {
  const isPart = (name: string): name is keyof typeof catalogues => name in catalogues;
  return isPart(part) ? (texts?.[part] ?? parts?.[part]?.()) : undefined;
}

function compare(part: string, english: (words: Words) => object, own: (words: Words) => object, tag: string, report: Report): void {
  let key = part;
  const lacking = new Set<string>();
  const format = new Format(tag);
  const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const watched = Object.assign(Object.create(format) as Format, {
    plural: (count: number, forms: PluralForms): string => {
      for (const form of wanted) if (forms[form] === undefined) lacking.add(`${key} ${form}`);
      return format.plural(count, forms);
    },
  });
  const ofEnglish = new Format('en', 'just now');
  walk(part, english({ ...names, format: ofEnglish }), own({ ...names, format: watched }), report, (at, source, text) => {
    key = at;
    compareText(at, source, text, report);
  });
  for (const lack of lacking) {
    const [at = '', form] = lack.split(' ');
    report('plural', at, `The form “${form}” is missing.`);
  }
}

/** Goes through a catalogue, its groups and lists. */
function walk(key: string, english: object, own: object, report: Report, each: (key: string, english: unknown, own: unknown) => void): void {
  const texts = new Map(Object.entries(own));
  for (const [name, source] of Object.entries(english)) {
    const at = `${key}.${name}`;
    const text: unknown = texts.get(name);
    texts.delete(name);
    if (text === undefined) report('missing', at, `In English: ${said(source, [])}`);
    else if (isGroup(source) && isGroup(text)) walk(at, source, text, report, each);
    else if (typeof text !== typeof source) report('not-a-text', at, `It has to be a ${typeof source === 'function' ? 'function of what it tells' : typeof source}.`);
    else each(at, source, text);
  }
  for (const name of texts.keys()) report('unknown', `${key}.${name}`, 'Nothing shows it: English has no such text.');
}

function compareText(key: string, english: unknown, own: unknown, report: Report): void {
  const given = typeof english === 'function' ? argumentsOf(english as Text) : [];
  const [wanted, found] = [toldIn(said(english, given), given), toldIn(said(own, given), given)];
  for (const one of wanted) if (!found.includes(one)) report('placeholder', key, `It leaves out ${one}.`);
  for (const one of found) if (!wanted.includes(one)) report('placeholder', key, `It tells ${one}, which English does not.`);
  // Each number once, for the forms that go with it.
  if (typeof own === 'function') for (const count of counts) said(own, given.map((one) => (typeof one === 'number' ? count : one)));
}

function said(text: unknown, given: readonly Sample[]): string {
  try {
    return String(typeof text === 'function' ? (text as Text)(...given) : text);
  } catch (error) {
    return `(${String(error)})`;
  }
}

/** Returns what a text tells of what it was given, however its language writes numbers. */
function toldIn(text: string, given: readonly Sample[]): string[] {
  const plain = digits(text);
  const marks = [...Object.values(names), ...given.filter((one) => one !== keyword).map((one) => String(one))];
  return marks.filter((mark) => plain.includes(mark));
}

/** Returns a text with numbers as code has them: `٧٠٬٠٠١` as `70001`. */
const digits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`).replace(/[۰-۹]/g, (digit) => `${digit.charCodeAt(0) - 0x6f0}`).replace(/(?<=\d)[^\d\p{L}](?=\d{3})/gu, '');

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;
