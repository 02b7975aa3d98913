import type { Row } from './row.js';

/** Finds where a row is, or belongs, among rows in the order of creation. A new row goes last without a search. */
export function positionOf(rows: readonly Row[], row: Row, sequenceOf: (row: Row) => number): number {
  const sequence = sequenceOf(row);
  const last = rows.at(-1);
  if (last === undefined || sequenceOf(last) < sequence) return rows.length;
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = rows[middle];
    if (other !== undefined && sequenceOf(other) < sequence) low = middle + 1;
    else high = middle;
  }
  return low;
}
