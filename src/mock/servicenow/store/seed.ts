import type { Clock } from '../../clock.js';
import type { Random } from '../../random.js';
import { lookUpPriority } from '../rules/priority.js';
import type { Table } from '../schema/table.js';
import { blankRow } from './blank.js';
import { formatDateTime } from './date-time.js';
import type { NumberSeries } from './number-series.js';
import { valueOf, type Row } from './row.js';

export interface JournalEntry {
  readonly element: 'work_notes' | 'comments';
  readonly value: string;
  /** The user_name of the author; `admin` when absent. */
  readonly createdBy?: string;
  /** `YYYY-MM-DD HH:mm:ss` in UTC; now when absent. */
  readonly createdOn?: string;
}

interface Sources {
  readonly clock: Clock;
  readonly random: Random;
  readonly numbers: NumberSeries;
}

type Fill = (column: string, value: () => string) => void;

/** Columns that follow from others, where the seed does not give them. */
function deriveColumns(row: Row, fill: Fill): void {
  fill('sys_updated_on', () => valueOf(row, 'sys_created_on'));
  fill('sys_updated_by', () => valueOf(row, 'sys_created_by'));
  fill('opened_at', () => valueOf(row, 'sys_created_on'));
  fill('task_effective_number', () => valueOf(row, 'number'));
  fill('priority', () => lookUpPriority(valueOf(row, 'impact'), valueOf(row, 'urgency')) ?? '');
  if (row['sys_class_name'] === 'incident') {
    fill('incident_state', () => valueOf(row, 'state'));
    fill('active', () => String(row['state'] !== '7' && row['state'] !== '8'));
  }
  if ('user_name' in row) {
    fill('name', () => [row['first_name'], row['last_name']].filter(Boolean).join(' '));
  }
}

/** The journal entry that a seed's column stands for. */
export const journalOf = (row: Row, element: JournalEntry['element'], value: string): JournalEntry => ({
  element,
  value,
  createdBy: valueOf(row, 'sys_created_by'),
  createdOn: valueOf(row, 'sys_created_on'),
});

/** A seed without the columns that are given as `undefined`. */
export function definedValues(seed: Readonly<Record<string, string | undefined>>): Row {
  const values: Row = {};
  for (const [name, value] of Object.entries(seed)) if (value !== undefined) values[name] = value;
  return values;
}

/** The columns of the table among `values`, without the journal's, which are kept apart. */
export function pickColumns(table: Table, values: Readonly<Row>): Row {
  const isKept = (name: string) => {
    const column = table.columns.get(name);
    return column !== undefined && !column.dictionaryOnly && !column.type.startsWith('journal');
  };
  return Object.fromEntries(Object.entries(values).filter(([name]) => isKept(name)));
}

/** The whole row that a seed begins. */
export function completeSeed(table: Table, values: Readonly<Row>, { clock, random, numbers }: Sources): Row {
  const row: Row = Object.assign(blankRow(table), pickColumns(table, values));
  const fill: Fill = (column, value) => {
    if (column in row && !values[column]) row[column] = value();
  };
  fill('sys_id', () => random.hex(32));
  if (table.numberPrefix !== undefined) fill('number', () => numbers.next(table));
  fill('sys_created_on', () => formatDateTime(clock.now()));
  fill('sys_created_by', () => 'admin');
  deriveColumns(row, fill);
  return row;
}
