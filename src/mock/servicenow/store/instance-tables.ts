import { addedColumns, isAddedColumn } from '../schema/added-column.js';
import { resolveTables, schema, type Tables } from '../schema/table.js';
import type { Row } from './row.js';

/** The tables of an instance: those that every instance has, with the columns that its own dictionary adds. */
export class InstanceTables {
  readonly #entries = new Set<Row>();
  #current: Tables | undefined = schema;

  get current(): Tables {
    return (this.#current ??= resolveTables(addedColumns(this.#entries)));
  }

  /** Call when a row of sys_dictionary was written ... */
  note(entry: Row): void {
    const wasAdded = this.#entries.delete(entry);
    const isAdded = isAddedColumn(entry);
    if (isAdded) this.#entries.add(entry);
    if (isAdded || wasAdded) this.#current = undefined;
  }

  /** ... and when it was removed. */
  forget(entry: Row): void {
    if (this.#entries.delete(entry)) this.#current = undefined;
  }

  clear(): void {
    this.#entries.clear();
    this.#current = schema;
  }
}
