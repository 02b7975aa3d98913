import type { Words } from '../texts/catalogue.js';
import { catalogues } from './catalogues.js';
import type { TextLanguage, TextParts } from './text-parts.js';

const accents: Readonly<Record<string, string>> = { a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ', q: 'ɋ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' };

/** Parts of a text that are not the language's: what it was given, and names. */
const given = /\ue000[^\ue001]*\ue001/;

/** Returns a text as a longer language might have it: 40 % longer, each letter with an accent, and marks at both ends that show where one is cut. */
function stretched(text: string): string {
  if (text.trim() === '') return text;
  const pieces = text.split(new RegExp(`(${given.source})`));
  const letters = pieces.filter((piece) => !given.test(piece)).join('').length;
  const spoken = pieces.map((piece) => (given.test(piece) ? piece.slice(1, -1) : piece.replace(/[a-z]/gi, accented))).join('');
  return `[${spoken}${'~'.repeat(Math.ceil(letters * 0.4))}]`;
}

const accented = (letter: string): string => {
  const found = accents[letter.toLowerCase()] ?? letter;
  return letter === letter.toLowerCase() ? found : found.toUpperCase();
};

const keep = (value: unknown): unknown => (typeof value === 'string' ? `\ue000${value}\ue001` : Array.isArray(value) ? value.map(keep) : value);

function stretchedIn(texts: unknown): unknown {
  if (typeof texts === 'string') return stretched(texts);
  if (typeof texts === 'function') return (...values: unknown[]): string => stretched(String(Reflect.apply(texts, undefined, values.map(keep))));
  if (Array.isArray(texts)) return texts.map(stretchedIn);
  return typeof texts === 'object' && texts !== null ? Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, stretchedIn(text)])) : texts;
}

const translate =
  <Part extends keyof TextParts>(part: Part) =>
  (words: Words): TextParts[Part] => {
    const { english } = catalogues[part];
    // Each text becomes one of the same type.
    return stretchedIn(english({ ...words, product: `\ue000${words.product}\ue001`, provider: `\ue000${words.provider}\ue001` })) as TextParts[Part];
  };

/** A language that shows which texts a page does not take from its catalogues, and what breaks where a text is longer: register it, and ask for `en-XA`. */
export const pseudoLanguage: TextLanguage = {
  tag: 'en-XA',
  texts: {
    common: translate('common'),
    list: translate('list'),
    rows: translate('rows'),
    link: translate('link'),
    linked: translate('linked'),
    form: translate('form'),
    create: translate('create'),
    panel: translate('panel'),
    connection: translate('connection'),
    test: translate('test'),
    log: translate('log'),
    defaults: translate('defaults'),
    disconnect: translate('disconnect'),
    report: translate('report'),
    servicenow: translate('servicenow'),
    'servicenow-search': translate('servicenow-search'),
    'servicenow-form': translate('servicenow-form'),
    'servicenow-settings': translate('servicenow-settings'),
  },
};
