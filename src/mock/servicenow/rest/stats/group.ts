import { rawReader, walk, type Field, type QuerySource } from '../../query/field.js';
import type { Row } from '../../store/row.js';

/** A field as the request wrote it. */
export interface GroupField extends Field {
  readonly path: string;
}

/** Finds the field that a path of a request stands for. */
export type FindField = (path: string) => GroupField | undefined;

/** Rows that have the same values in the fields of `sysparm_group_by`. */
export interface Group {
  readonly values: readonly string[];
  readonly displays: readonly string[];
  readonly rows: Row[];
}

function displayOf(source: QuerySource, { table, column, via }: Field, row: Row): string {
  const holder = walk(source, row, via);
  return (holder && source.displays.of(table, holder, column)) ?? '';
}

/** Returns the groups in the order of their first row. */
export function groupRows(source: QuerySource, fields: readonly GroupField[], rows: readonly Row[]): Group[] {
  const readers = fields.map((field) => rawReader(source, field));
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const values = readers.map((read) => read(row));
    const key = values.join('\0');
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { values, displays: fields.map((field) => displayOf(source, field, row)), rows: [row] });
    } else group.rows.push(row);
  }
  return [...groups.values()];
}
