import { catalogues } from '../../../src/languages/catalogues.js';
import { argumentsOf, type Sample } from '../../../src/languages/samples.js';
import { Format } from '../../../src/texts/format.js';

/** A text as it is said, with its part and key: `list.unlink`. */
export interface Said {
  readonly key: string;
  readonly text: string;
}

type Text = (...given: readonly Sample[]) => string;

/** The forms that English has, and numbers that others have forms for. */
const counts = [0, 1, 2, 5] as const;

/** Values that some texts choose by, where a mark stands for no case of theirs. */
const cases = ['appended', 'shortened', 'present', 'omitted', 'unreadable', 'unknown', 'anomaly', 'table', 'datastore'] as const;

const marks = ['⟦a⟧', '⟦b⟧', '⟦c⟧', '⟦d⟧'] as const;

const words = { product: 'Qualytics', provider: 'ServiceNow', format: new Format('en', 'just now') };

/** All that the catalogues say in English: texts with arguments by each number, each case, and with nothing where something may be missing. */
export function* said(): Generator<Said> {
  for (const [part, { english }] of Object.entries(catalogues)) yield* walk(part, english(words));
}

function* walk(key: string, texts: unknown): Generator<Said> {
  if (typeof texts === 'string') yield { key, text: texts };
  else if (typeof texts === 'function') yield* [...new Set(spoken(texts as Text))].map((text) => ({ key, text }));
  else for (const [name, text] of Object.entries(texts as object)) yield* walk(`${key}.${name}`, text);
}

function spoken(text: Text): string[] {
  const given = argumentsOf(text).map((one, at, values) => (isListed(text, values, at) ? [String(one)] : one));
  const some = given.some((one) => typeof one === 'number') ? counts.map((count) => given.map((one) => (typeof one === 'number' ? count : one))) : [given];
  const plain = some.flatMap((values) => attempt(text, values) ?? []);
  const places = marks.slice(0, text.length).flatMap((_, at) => (Array.isArray(given[at]) ? [] : at));
  const chosen = cases.flatMap((one) => places.flatMap((at) => casesOf(text, one, at)));
  const lacking = places.flatMap((at) => casesOf(text, '', at));
  // A text that chooses by a case has nothing to say of a mark.
  return [...(chosen.length > 0 ? chosen : plain), ...lacking];
}

/** Whether a text takes a list there: of a single text it makes one of its letters. */
const isListed = (text: Text, values: readonly Sample[], at: number): boolean =>
  typeof values[at] === 'string' && (attempt(text, values)?.includes(Array.from(values[at]).join(', ')) ?? false);

/** What a text says of a case that it knows: something else than of any other value. */
function casesOf(text: Text, one: string, at: number): string[] {
  const others: Sample[][] = [[...marks], ...counts.map((count) => marks.map((mark, index) => (index === 0 ? mark : count)))];
  return others.flatMap((values) => {
    const [words, usual] = [one, marks[at]].map((value = '') => attempt(text, values.with(at, value).slice(0, text.length)));
    return words === undefined || words === usual?.replaceAll(marks[at] ?? '', one) ? [] : [words];
  });
}

function attempt(text: Text, values: readonly Sample[]): string | undefined {
  try {
    const words: unknown = text(...values);
    return typeof words === 'string' && !/NaN|undefined|\[object/.test(words) ? words : undefined;
  } catch {
    return undefined;
  }
}
