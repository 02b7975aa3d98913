import { parseDateTime } from '../store/date-time.js';
import { rawReader } from './field.js';
import type { Compile } from './scope.js';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A part of a time as a number, and the number that a query's word for it stands for (less than 0 for none). */
interface Part {
  readonly of: (time: Date) => number;
  readonly read: (word: string) => number;
}

const number =
  (least: number, greatest: number) =>
  (word: string): number => {
    const value = /^\d{1,4}$/.test(word) ? Number(word) : NaN;
    return value >= least && value <= greatest ? value : -1;
  };

/** A week begins on Monday; a month goes by its name or the first three letters of it. */
const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['dayofweek', { of: (time) => (time.getUTCDay() + 6) % 7, read: (word) => weekdays.indexOf(word) }],
  ['month', { of: (time) => time.getUTCMonth(), read: (word) => months.indexOf(word.slice(0, 3)) }],
  ['quarter', { of: (time) => Math.floor(time.getUTCMonth() / 3) + 1, read: number(1, 4) }],
  ['year', { of: (time) => time.getUTCFullYear(), read: number(1, Infinity) }],
  ['hour', { of: (time) => time.getUTCHours(), read: number(0, 23) }],
]);

const comparisons: ReadonlyMap<string, (a: number, b: number) => boolean> = new Map([
  ['EE', (a: number, b: number) => a === b],
  ['GT', (a: number, b: number) => a > b],
  ['GE', (a: number, b: number) => a >= b],
  ['LT', (a: number, b: number) => a < b],
  ['LE', (a: number, b: number) => a <= b],
]);

const call = /@javascript:\s*gs\.datePart\(\s*["']([^"']*)["']\s*,\s*["']([^"']*)["']\s*,\s*["']([^"']*)["']\s*\)\s*$/;

/** `DATEPARTMonday@javascript:gs.datePart('dayofweek','monday','EE')` (servicenow-api.md 2.3). */
export const datePart: Compile = (field, value, { source }) => {
  const [, name = '', word = '', comparison = ''] = call.exec(value) ?? [];
  const [part, holds] = [parts.get(name), comparisons.get(comparison)];
  if (part === undefined || holds === undefined) return undefined;
  const wanted = part.read(word.trim().toLowerCase());
  if (wanted < 0) return undefined;
  const read = rawReader(source, field);
  return (row) => {
    const time = parseDateTime(read(row));
    return time !== undefined && holds(part.of(new Date(time)), wanted);
  };
};
