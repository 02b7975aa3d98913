import * as z from 'zod/mini';
import { ServiceNowError } from './failure.js';

/** A value as `sysparm_display_value=all` gives it (`servicenow-api.md 2.2`). */
export interface Cell {
  /** The text for a person; the raw value where there is no label. */
  display: string;
  /** The raw value; times are UTC. */
  value: string;
}

const empty: Cell = { display: '', value: '' };

const CellWire = z.pipe(
  z.object({ display_value: z.nullish(z.string()), value: z.nullish(z.string()) }),
  z.transform(({ display_value, value }): Cell => ({ display: display_value || (value ?? ''), value: value ?? '' })),
);

const Shown = z.object({ value: z.string() });

/** A column; one that an access rule hides is absent and reads as empty. */
const Column = z.catch(z._default(CellWire, empty), empty);

/** A task record (an incident, a problem, ...) in display mode `all` without reference links. */
export const TaskRow = z.object({
  sys_id: CellWire,
  number: CellWire,
  /** The table that it is really in, where it was read through `task`. */
  sys_class_name: Column,
  short_description: Column,
  description: Column,
  state: Column,
  active: Column,
  priority: Column,
  urgency: Column,
  impact: Column,
  category: Column,
  subcategory: Column,
  sys_created_on: Column,
  sys_updated_on: Column,
  resolved_at: Column,
  closed_at: Column,
  assigned_to: Column,
  assignment_group: Column,
  caller_id: Column,
  work_notes: Column,
  correlation_id: Column,
  /** Counts the changes of the record. */
  sys_mod_count: Column,
});
export type TaskRow = z.infer<typeof TaskRow>;

/**
 * Parses a task record. @throws ServiceNowError when it is none; after a write that leaves its outcome unclear
 */
export function readTask(record: unknown): TaskRow {
  const row = z.safeParse(TaskRow, record);
  if (!row.success) throw new ServiceNowError('provider-unrecognized', { unclear: true });
  return row.data;
}

/** Returns a column of a record; one that is called like something that every object has is nothing of the record's. */
const own = (record: unknown, column: string): unknown =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, column) ? (record as Record<string, unknown>)[column] : undefined;

/**
 * Tests whether a record shows what is in a column. One that an access rule hides is absent, or there is nothing in its place: then its
 * content cannot be told, and it must not be taken for empty.
 */
export const carries = (record: unknown, column: string): boolean => z.safeParse(Shown, own(record, column)).success;

/** Returns the cells of columns that a `TaskRow` does not have, by their names; one that is hidden reads as empty. */
export const cellsOf = (record: unknown, columns: readonly string[]): Record<string, Cell> =>
  Object.fromEntries(columns.map((column) => [column, z.parse(Column, own(record, column))]));

const Optional = z.catch(z._default(z.string(), ''), '');

export const ChoiceRow = z.object({ name: Optional, element: Optional, value: z.string(), label: z.string(), dependent_value: Optional, language: Optional });
export type ChoiceRow = z.infer<typeof ChoiceRow>;

export const GroupRow = z.object({ sys_id: z.string(), name: z.string(), description: Optional, active: Optional });
export const UserRow = z.object({ sys_id: z.string(), name: z.string(), email: Optional });

/** A column's entry in the dictionary; `reference` and `internal_type` in raw mode without links. */
export const DictionaryRow = z.object({
  name: z.string(),
  element: z.string().check(z.minLength(1)),
  column_label: Optional,
  internal_type: Optional,
  max_length: Optional,
  reference: Optional,
  default_value: Optional,
  choice: Optional,
  read_only: Optional,
});
export type DictionaryRow = z.infer<typeof DictionaryRow>;

/** Returns the rows that parse; a row that does not is left out rather than spoiling the list. */
export const readRows = <Row extends z.core.$ZodType>(schema: Row, rows: readonly unknown[]): z.output<Row>[] =>
  rows.flatMap((row) => {
    const parsed = z.safeParse(schema, row);
    return parsed.success ? [parsed.data] : [];
  });
