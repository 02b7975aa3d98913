import * as z from 'zod/mini';
import { isAddedName, roleNames, tableNames, type JournalEntry, type NamedColumn, type RoleName, type Store, type TableName } from '../../servicenow/index.js';
import { InputError } from './input-error.js';
import { noSuch, oneOf, strict } from './names.js';
import { invalidField } from './problem.js';
import { parseInput } from './read-input.js';
import { withoutUndefined } from './without-undefined.js';

const TableInput = z.object({ table: oneOf('table', tableNames) });
const RoleInput = z.object({ role: oneOf('role', roleNames) });
const LimitInput = z.object({ limit: z.optional(z.union([z.literal(Infinity), z.int().check(z.gte(1))])) });

/** Takes the name of a table. Throws InputError. */
export const tableNameOf = <Name extends TableName>(table: Name): Name => {
  parseInput(TableInput, { table });
  return table;
};

/** Takes the name of a role. Throws InputError. */
export const roleNameOf = (role: unknown): RoleName => parseInput(RoleInput, { role }).role;

const PasswordInput = z.object({ userName: z.string(), password: z.string() });
const LockInput = z.object({ userName: z.string(), isLocked: z.optional(z.boolean()) });

/** Takes the password of a user. Throws InputError. */
export const passwordOf = (userName: unknown, password: unknown): z.output<typeof PasswordInput> => parseInput(PasswordInput, { userName, password });

/** Takes whether a user is locked. Throws InputError. */
export const lockOf = (userName: unknown, isLocked: unknown): z.output<typeof LockInput> => parseInput(LockInput, { userName, isLocked });

/** Takes how many records are wanted at most. Throws InputError. */
export const limitOf = (limit: unknown): number | undefined => parseInput(LimitInput, { limit }).limit;

const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) && isMoment(`${text.replace(' ', 'T')}.000Z`);
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && isMoment(`${text}T00:00:00.000Z`);

/** Tests whether there is such a time: the 30th of February is none. */
const isMoment = (text: string): boolean => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

const QueryInput = z.object({ encodedQuery: z.optional(z.string()) });

/** Takes an encoded query that is answered as it is written: each column is there, and each value understood. Throws InputError. */
export function encodedQueryOf(store: Store, table: TableName, given: unknown): string | undefined {
  const { encodedQuery } = parseInput(QueryInput, { encodedQuery: given });
  const [problem] = encodedQuery === undefined ? [] : store.problemsOf(table, encodedQuery);
  if (problem === undefined) return encodedQuery;
  const [, column] = /^unknown column (\w+):/.exec(problem) ?? [];
  throw invalidField('encodedQuery', column === undefined ? `It has a part that is not valid, ${problem}` : noSuch(`column of ${table}`, column, [...store.columns(table).keys()]));
}

const time = z.string().check(z.refine(isTime, 'It is no time, which is written as 2026-07-14 08:15:30, in UTC'));
const EntryInput = strict('member', {
  element: oneOf('journal field', ['work_notes', 'comments']),
  value: z.string(),
  createdBy: z.optional(z.string()),
  createdOn: z.optional(time),
});

/** Takes an entry of a journal. Throws InputError. */
export const journalEntryOf = (entry: unknown): JournalEntry => {
  const { element, value, ...given } = parseInput(EntryInput, entry);
  return { element, value, ...withoutUndefined(given) };
};

/** What can stand in a column of a type, and in words; the others hold any text. The empty text stands for no value. */
const forms: Readonly<Record<string, readonly [fits: (text: string) => boolean, hint: string]>> = {
  integer: [(text) => /^-?\d+$/.test(text), 'a whole number'],
  boolean: [(text) => /^(?:true|false|0|1)$/.test(text), 'true or false'],
  glide_date_time: [isTime, 'a time as 2026-07-14 08:15:30, in UTC'],
  due_date: [isTime, 'a time as 2026-07-14 08:15:30, in UTC'],
  glide_date: [isDay, 'a day as 2026-07-14'],
};

/**
 * Takes what is given of a record as text, by the columns of its table. A custom column that the table lacks is added to it, of
 * the type of its value. Throws InputError for what no column of the table can hold.
 */
export function readSeed(store: Store, table: TableName, given: unknown): Readonly<Record<string, string>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw invalidField('values', 'It wants an object of columns');
  const values = Object.entries(withoutUndefined(given));
  const columns = store.columns(table);
  const problems = values.flatMap(([name, value]) => problemWith(table, columns, name, value).map((problem) => [name, problem] as const));
  if (problems.length > 0) throw new InputError(Object.fromEntries(problems));
  for (const [name, value] of values) if (!columns.has(name)) addColumn(store, table, name, value);
  return Object.fromEntries(values.map(([name, value]) => [name, String(value)]));
}

type Columns = ReadonlyMap<string, NamedColumn>;

function problemWith(table: TableName, columns: Columns, name: string, value: unknown): string[] {
  const column = columns.get(name);
  if (!column && !isAddedName(name)) return [noSuch(`column of ${table}`, name, [...columns.keys()])];
  if (!isValue(value)) return ['A column takes a text, a finite number, true or false'];
  const [fits, hint] = forms[column?.type ?? ''] ?? [];
  return fits === undefined || value === '' || fits(String(value)) ? [] : [`"${String(value)}" is not what the column holds, which is ${hint ?? ''}`];
}

const isValue = (value: unknown): value is string | number | boolean => typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** Adds a column as an administrator does: by a row of the dictionary. */
function addColumn(store: Store, table: TableName, element: string, value: unknown): void {
  const internalType = typeof value === 'boolean' ? 'boolean' : Number.isInteger(value) ? 'integer' : 'string';
  store.insert('sys_dictionary', { name: table, element, column_label: element, internal_type: internalType, max_length: '4000' });
}
