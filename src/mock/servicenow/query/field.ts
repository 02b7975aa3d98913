import type { NamedColumn, Table } from '../schema/table.js';
import type { Database } from '../store/database.js';
import type { Displays } from '../store/displays.js';
import { valueOf, type Row } from '../store/row.js';

/** What a query is answered from. */
export interface QuerySource {
  readonly database: Database;
  readonly displays: Displays;
  /** Whether whoever asks may read a record that a path leads to. Everybody may when absent. */
  readonly mayRead?: (table: Table, row: Row) => boolean;
}

/** A column, or a dot-walked path to one. */
export interface Field {
  readonly column: NamedColumn;
  /** The table that the last column belongs to. */
  readonly table: Table;
  /** The references that lead to it, none for a column of the table itself. */
  readonly via: readonly NamedColumn[];
}

/** Finds `assigned_to.manager.name`; `undefined` when a step does not exist. */
export function findField(table: Table, path: string): Field | undefined {
  const via: NamedColumn[] = [];
  let current = table;
  for (const name of path.split('.').slice(0, -1)) {
    const step = current.columns.get(name);
    if (step?.type !== 'reference') return undefined;
    const { reference = '' } = step;
    const next = table.tables.get(reference);
    if (next === undefined) return undefined;
    via.push(step);
    current = next;
  }
  const column = current.columns.get(path.slice(path.lastIndexOf('.') + 1));
  return column && { column, table: current, via };
}

/** Returns the record that a row refers to, if it may be read. */
function dereference({ database, mayRead }: QuerySource, row: Row, step: NamedColumn): Row | undefined {
  const { name, reference = '' } = step;
  const target = database.referenced(step, valueOf(row, name));
  if (target === undefined || mayRead === undefined) return target;
  const table = database.table(reference);
  return table !== undefined && mayRead(table, target) ? target : undefined;
}

/** Returns the row that holds the last column of a dot-walked path. */
export function walk(source: QuerySource, row: Row, via: readonly NamedColumn[]): Row | undefined {
  let current: Row | undefined = row;
  for (const step of via) current = current && dereference(source, current, step);
  return current;
}

type Reader = (row: Row) => string;

/** Reads the stored value of a field; empty where the path ends early. */
export function rawReader(source: QuerySource, { column, via }: Field): Reader {
  const { name } = column;
  if (via.length === 0) return (row) => row[name] ?? '';
  return (row) => {
    const target = walk(source, row, via);
    return target === undefined ? '' : valueOf(target, name);
  };
}

const shownTypes: ReadonlySet<string> = new Set(['reference', 'journal', 'journal_input', 'journal_list']);

/** Returns the name of a column of the row itself whose stored value is its text. */
export function plainColumn({ column, via }: Field): string | undefined {
  return via.length === 0 && !shownTypes.has(column.type) ? column.name : undefined;
}

/** Reads what `LIKE` and its kin compare: a reference's display value, a journal's text, else the stored value. */
export function textReader(source: QuerySource, field: Field): Reader {
  if (!shownTypes.has(field.column.type)) return rawReader(source, field);
  return (row) => {
    const target = walk(source, row, field.via);
    return (target && source.displays.of(field.table, target, field.column)) ?? '';
  };
}
