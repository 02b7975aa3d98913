import { ColumnIndex, comparable } from './column-index.js';
import { positionOf } from './positions.js';
import { valueOf, type Row } from './row.js';

const idOf = (row: Row): string => valueOf(row, 'sys_id').toLowerCase();

const none: readonly Row[] = [];

/** The rows of a table and of those that extend it, with indexes that are built on first use. */
export class TableData {
  readonly #rows: Row[] = [];
  /** By sys_id in small letters: those of either case stand for the same record. */
  readonly #byId = new Map<string, Row>();
  readonly #indexes = new Map<string, ColumnIndex>();
  readonly #texts = new Map<string, string[]>();
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
    return this.#byId.get(sysId.toLowerCase());
  }

  add(row: Row): void {
    this.#version += 1;
    this.#rows.push(row);
    this.#byId.set(idOf(row), row);
    for (const index of this.#indexes.values()) index.add(row);
    for (const [column, texts] of this.#texts) texts.push(comparable(valueOf(row, column)));
  }

  remove(row: Row): void {
    this.#version += 1;
    const position = positionOf(this.#rows, row, this.#sequence);
    this.#rows.splice(position, 1);
    for (const texts of this.#texts.values()) texts.splice(position, 1);
    this.#byId.delete(idOf(row));
    for (const index of this.#indexes.values()) index.remove(row);
  }

  /** Removes every row. */
  clear(): void {
    this.#version += 1;
    this.#rows.length = 0;
    this.#byId.clear();
    this.#indexes.clear();
    this.#texts.clear();
  }

  /** Call before a row's columns change ... */
  beforeChange(row: Row, columns: readonly string[]): void {
    this.#version += 1;
    for (const column of columns) this.#indexes.get(column)?.remove(row);
  }

  /** ... and after it. */
  afterChange(row: Row, columns: readonly string[]): void {
    for (const column of columns) this.#indexes.get(column)?.add(row);
    this.#keepTexts(row, columns);
  }

  /** Returns the rows whose column has this value, compared without regard to case. */
  find(column: string, value: string): readonly Row[] {
    if (column !== 'sys_id') return this.index(column).find(value);
    const row = this.get(value);
    return row === undefined ? none : [row];
  }

  /**
   * Returns the values of a column as they compare, by the position of their row. A scan goes through them several times
   * faster than through the rows, which lie far apart in memory.
   */
  texts(column: string): readonly string[] {
    const existing = this.#texts.get(column);
    if (existing !== undefined) return existing;
    const texts = this.#rows.map((row) => comparable(valueOf(row, column)));
    this.#texts.set(column, texts);
    return texts;
  }

  #keepTexts(row: Row, columns: readonly string[]): void {
    const kept = columns.filter((column) => this.#texts.has(column));
    if (kept.length === 0) return;
    const position = positionOf(this.#rows, row, this.#sequence);
    for (const column of kept) this.#texts.get(column)?.splice(position, 1, comparable(valueOf(row, column)));
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
