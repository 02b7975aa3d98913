import type { Clock } from '../../../common/clock.js';
import type { Random } from '../../../common/random.js';
import { deriveColumns } from '../rules/derive-columns.js';
import type { Table } from '../schema/table.js';
import { blankRow } from '../store/blank.js';
import type { Database } from '../store/database.js';
import { formatDateTime } from '../store/date-time.js';
import type { NumberSeries } from '../store/number-series.js';
import { valueOf, type Row } from '../store/row.js';

export interface JournalEntry {
  readonly element: 'work_notes' | 'comments';
  readonly value: string;
  /** The user_name of the author; `admin` when absent. */
  readonly createdBy?: string;
  /** `YYYY-MM-DD HH:mm:ss` in UTC; now when absent. */
  readonly createdOn?: string;
}

interface Sources {
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly numbers: NumberSeries;
}

/** Returns the journal entry that a seed's column stands for. */
export const journalOf = (row: Row, element: JournalEntry['element'], value: string): JournalEntry => ({
  element,
  value,
  createdBy: valueOf(row, 'sys_created_by'),
  createdOn: valueOf(row, 'sys_created_on'),
});

/** What is given of a record; a column may be `undefined`. */
export type Given = Readonly<Record<string, string | undefined>>;

/** Tests whether a record of the table keeps a column itself: entries of a journal and passwords are kept apart. */
function isKept(table: Table, name: string): boolean {
  const column = table.columns.get(name);
  return column !== undefined && !column.dictionaryOnly && column.type !== 'password2' && !column.type.startsWith('journal');
}

/** Writes the given columns that the table has into the row. */
export function assignColumns(row: Row, table: Table, given: Given): Row {
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && isKept(table, name)) row[name] = value;
  }
  return row;
}

/** Completes a seed to a whole row. What it gives stays as it is, also against the rules: a seed may be any record. */
export function completeSeed(table: Table, values: Given, { database, clock, random, numbers }: Sources): Row {
  const row = assignColumns(blankRow(table), table, values);
  const fill = (column: string, value: () => string): void => {
    if (column in row && !values[column]) row[column] = value();
  };
  fill('sys_id', () => database.newSysId(random));
  if (table.numberPrefix !== undefined) fill('number', () => numbers.next(table));
  fill('sys_created_on', () => formatDateTime(clock.now()));
  fill('sys_created_by', () => 'admin');
  fill('sys_updated_on', () => valueOf(row, 'sys_created_on'));
  fill('sys_updated_by', () => valueOf(row, 'sys_created_by'));
  fill('opened_at', () => valueOf(row, 'sys_created_on'));
  for (const [column, value] of Object.entries(deriveColumns(table, row))) fill(column, () => value);
  return row;
}
