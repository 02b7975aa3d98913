import type { NamedColumn, Table } from '../schema/table.js';
import type { Database } from './database.js';
import { valueOf, type Row } from './row.js';

type Labels = ReadonlyMap<string, string>;

/** The choice lists of an instance as sys_choice holds them now. */
export class ChoiceRegistry {
  readonly #database: Database;
  #version = -1;
  #lists = new Map<string, Map<string, string>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the label of each value, in the order of the list. A table without a list has that of the table it extends. */
  labels(table: Table, column: string): Labels | undefined {
    this.#refresh();
    for (const name of [table.name, ...table.ancestors]) {
      const list = this.#lists.get(`${name}.${column}`);
      if (list !== undefined) return list;
    }
    return undefined;
  }

  label(table: Table, column: NamedColumn, value: string): string | undefined {
    return column.choice ? this.labels(table, column.name)?.get(value) : undefined;
  }

  /** Returns the values whose label is `label`, compared without regard to case. */
  valuesLabelled(table: Table, column: NamedColumn, label: string): string[] {
    const wanted = label.toLowerCase();
    const labels = column.choice ? this.labels(table, column.name) : undefined;
    return [...(labels ?? [])].filter(([, text]) => text.toLowerCase() === wanted).map(([value]) => value);
  }

  #refresh(): void {
    const data = this.#database.data('sys_choice');
    if (data.version === this.#version) return;
    this.#version = data.version;
    this.#lists = new Map();
    for (const row of [...data.rows].filter(isInUse).sort(bySequence)) this.#add(row);
  }

  #add(row: Row): void {
    const key = `${valueOf(row, 'name')}.${valueOf(row, 'element')}`;
    const list = this.#lists.get(key) ?? new Map<string, string>();
    this.#lists.set(key, list.set(valueOf(row, 'value'), valueOf(row, 'label')));
  }
}

const isInUse = (row: Row): boolean => row['inactive'] !== 'true' && row['language'] === 'en';
const bySequence = (a: Row, b: Row): number => Number(a['sequence']) - Number(b['sequence']);
