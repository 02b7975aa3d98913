import { positionOf } from './positions.js';
import { valueOf, type Row } from './row.js';

/** Returns a value as it compares: without regard to case (servicenow-api.md 2.3). */
export const comparable = (value: string): string => value.toLowerCase();

const none: readonly Row[] = [];

/** The rows of a table by the value of one column, each bucket in the order of creation. */
export class ColumnIndex {
  readonly #buckets = new Map<string, Row[]>();
  readonly #column: string;
  readonly #sequence: (row: Row) => number;

  constructor(column: string, sequence: (row: Row) => number) {
    this.#column = column;
    this.#sequence = sequence;
  }

  find(value: string): readonly Row[] {
    return this.#buckets.get(comparable(value)) ?? none;
  }

  add(row: Row): void {
    const key = comparable(valueOf(row, this.#column));
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) this.#buckets.set(key, [row]);
    else bucket.splice(positionOf(bucket, row, this.#sequence), 0, row);
  }

  /** Takes the row out of the bucket of its present value: call it before the value changes. */
  remove(row: Row): void {
    const key = comparable(valueOf(row, this.#column));
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return;
    const position = positionOf(bucket, row, this.#sequence);
    if (bucket[position] === row) bucket.splice(position, 1);
    if (bucket.length === 0) this.#buckets.delete(key);
  }
}
