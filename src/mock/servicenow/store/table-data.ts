import { ColumnIndex } from './column-index.js';
import type { Row } from './row.js';

/** The rows of a table and of those that extend it, with indexes that are built on first use. */
export class TableData {
  readonly #rows: Row[] = [];
  readonly #byId = new Map<string, Row>();
  readonly #indexes = new Map<string, ColumnIndex>();
  readonly #sequence: (row: Row) => number;
  #version = 0;

  constructor(sequence: (row: Row) => number) {
    this.#sequence = sequence;
  }

  /** Every row in the order of creation. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Changes with every write, so that what was derived from the rows can be kept until then. */
  get version(): number {
    return this.#version;
  }

  get(sysId: string): Row | undefined {
    return this.#byId.get(sysId);
  }

  add(row: Row): void {
    this.#version += 1;
    this.#rows.push(row);
    this.#byId.set(row['sys_id'] ?? '', row);
    for (const index of this.#indexes.values()) index.add(row);
  }

  remove(row: Row): void {
    this.#version += 1;
    this.#rows.splice(this.#rows.indexOf(row), 1);
    this.#byId.delete(row['sys_id'] ?? '');
    for (const index of this.#indexes.values()) index.remove(row);
  }

  /** Call before a row's columns change ... */
  beforeChange(row: Row, columns: readonly string[]): void {
    this.#version += 1;
    for (const column of columns) this.#indexes.get(column)?.remove(row);
  }

  /** ... and after it. */
  afterChange(row: Row, columns: readonly string[]): void {
    for (const column of columns) this.#indexes.get(column)?.add(row);
  }

  index(column: string): ColumnIndex {
    const existing = this.#indexes.get(column);
    if (existing !== undefined) return existing;
    const index = new ColumnIndex(column, this.#sequence);
    for (const row of this.#rows) index.add(row);
    this.#indexes.set(column, index);
    return index;
  }
}
