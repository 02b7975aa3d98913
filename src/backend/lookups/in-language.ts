import * as z from 'zod/mini';
import type { ServiceNowClient } from '../servicenow/client.js';
import { readRows, type ChoiceRow } from '../servicenow/rows.js';

const fallback = 'en';

const Preference = z.object({ preferred_language: z.string() });

/**
 * Returns one row of a choice list for each value, of those that an instance with several languages has: the one in the account's
 * language, else in English, else in the language that most of the list is in. Rows keep their order.
 */
export async function inLanguage(client: ServiceNowClient, rows: readonly ChoiceRow[]): Promise<ChoiceRow[]> {
  const languages = new Set(rows.map(({ language }) => language));
  if (languages.size < 2) return distinct(rows);
  const counted = [...languages].sort((a, b) => countOf(rows, b) - countOf(rows, a));
  const order = [await languageOf(client), fallback, ...counted];
  const ranked = [...rows].sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
  const chosen = new Set(distinct(ranked));
  return rows.filter((row) => chosen.has(row));
}

/** Returns the language that the instance speaks to the account; `''` where that may not be read. */
async function languageOf(client: ServiceNowClient): Promise<string> {
  const parameters = { sysparm_query: 'sys_id=javascript:gs.getUserID()', sysparm_fields: 'preferred_language', sysparm_limit: '2' };
  const { rows } = await client.list('sys_user', parameters).catch(() => ({ rows: [] }));
  const users = readRows(Preference, rows);
  // An instance that does not take the condition gives anybody.
  return users.length === 1 ? (users[0]?.preferred_language ?? '') : '';
}

const countOf = (rows: readonly ChoiceRow[], wanted: string): number => rows.filter(({ language }) => language === wanted).length;

/** The first row of each value; a value that depends on another column's stands once for each of those. */
function distinct(rows: readonly ChoiceRow[]): ChoiceRow[] {
  const first = new Map(rows.toReversed().map((row) => [keyOf(row), row]));
  return rows.filter((row) => first.get(keyOf(row)) === row);
}

const keyOf = ({ dependent_value, value }: ChoiceRow): string => `${dependent_value} ${value}`;
