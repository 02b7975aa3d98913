import type { ColumnType } from '../schema/column.js';
import { schema, type NamedColumn, type Table } from '../schema/table.js';
import type { ChoiceRegistry } from './choice-registry.js';
import type { Database } from './database.js';
import { describeDuration } from './date-time.js';
import { journalText } from './journal.js';
import { valueOf, type Row } from './row.js';

/** Stands for a password, whether there is one or not (servicenow-api.md 4.1). */
export const passwordMask = '********';

/** What a person reads in place of a stored value (servicenow-api.md 2.2). */
export class Displays {
  readonly #database: Database;
  readonly #choices: ChoiceRegistry;
  /** The types that are not shown as they are stored. */
  readonly #byType: Partial<Record<ColumnType, (value: string, column: NamedColumn, row: Row) => string>>;

  constructor(database: Database, choices: ChoiceRegistry) {
    this.#database = database;
    this.#choices = choices;
    const journal = (_: string, column: NamedColumn, row: Row) =>
      journalText(database, valueOf(row, 'sys_id'), column.name);
    this.#byType = {
      reference: (value, column) => this.referenced(column, value),
      glide_list: (value, column) => this.#listed(column, value),
      sys_class_name: (value) => schema.get(value)?.label ?? value,
      journal,
      journal_input: journal,
      journal_list: journal,
      glide_duration: (value) => (value === '' ? '' : describeDuration(value)),
      due_date: (value) => (value === '' ? 'UNKNOWN' : value),
      password2: () => passwordMask,
    };
  }

  /** Returns the display value of a column; `null` for an empty choice. */
  of(table: Table, row: Row, column: NamedColumn): string | null {
    const value = valueOf(row, column.name);
    if (column.choice) return value === '' ? null : this.#choiceLabel(table, row, column, value);
    const show = this.#byType[column.type];
    return show === undefined ? value : show(value, column, row);
  }

  /** Returns the display value of the record that a reference column points to; empty when there is none. */
  referenced(column: NamedColumn, value: string): string {
    if (value === '' || column.reference === undefined) return '';
    const table = schema.get(column.reference);
    // A record of a table outside this instance's schema is shown by its key.
    if (table === undefined) return value;
    const target = this.#database.referenced(column, value);
    return target === undefined ? '' : this.nameOf(table, valueOf(target, 'sys_id'));
  }

  /** Returns what stands for a record: the value of its table's display column. */
  nameOf(table: Table, sysId: string): string {
    const row = this.#database.find(table.name, sysId);
    const column = table.columns.get(table.display);
    return (row && column && this.of(table, row, column)) ?? '';
  }

  #choiceLabel(table: Table, row: Row, column: NamedColumn, value: string): string {
    return this.#choices.label(this.#database.classOf(row, table), column, value) ?? value;
  }

  #listed(column: NamedColumn, value: string): string {
    if (value === '') return '';
    const names = value.split(',').map((part) => this.referenced(column, part.trim()) || part.trim());
    return names.join(', ');
  }
}
