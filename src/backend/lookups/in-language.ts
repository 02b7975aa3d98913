import type { ChoiceRow } from '../servicenow/rows.js';

const fallback = 'en';

/**
 * Returns one row of a choice list for each value, of those that an instance with several languages has: the one in the first of the
 * preferred languages, else in English, else in the language that most of the list is in. Rows keep their order.
 * @param preferred asked only where there are several
 */
export async function inLanguage(rows: readonly ChoiceRow[], preferred: () => Promise<readonly string[]>): Promise<ChoiceRow[]> {
  const languages = new Set(rows.map(({ language }) => language));
  if (languages.size < 2) return distinct(rows);
  const counted = [...languages].sort((a, b) => countOf(rows, b) - countOf(rows, a));
  const order = [...(await preferred()), fallback, ...counted];
  const ranked = [...rows].sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
  const chosen = new Set(distinct(ranked));
  return rows.filter((row) => chosen.has(row));
}

const countOf = (rows: readonly ChoiceRow[], wanted: string): number => rows.filter(({ language }) => language === wanted).length;

/** The first row of each value; a value that depends on another column's stands once for each of those. */
function distinct(rows: readonly ChoiceRow[]): ChoiceRow[] {
  const first = new Map(rows.toReversed().map((row) => [keyOf(row), row]));
  return rows.filter((row) => first.get(keyOf(row)) === row);
}

const keyOf = ({ dependent_value, value }: ChoiceRow): string => `${dependent_value} ${value}`;
