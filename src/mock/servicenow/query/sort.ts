import type { Row } from '../store/row.js';
import type { CompiledSort } from './compile.js';

type Rows = readonly Row[];

interface Ranked {
  readonly row: Row;
  readonly keys: readonly (string | number)[];
}

type Compare = (a: Ranked, b: Ranked) => number;

/** Up to so many rows it is cheaper to keep the best in order than to sort all of them. */
const worthSelecting = 1000;

function comparison(sorts: readonly CompiledSort[]): Compare {
  return (a, b) => {
    for (let position = 0; position < sorts.length; position += 1) {
      const [left, right] = [a.keys[position] ?? '', b.keys[position] ?? ''];
      if (left !== right) return left < right === sorts[position]?.descending ? 1 : -1;
    }
    return 0;
  };
}

/** Finds where `ranked` belongs in `best`: behind its equals, which were there before it. */
function placeOf(best: readonly Ranked[], ranked: Ranked, compare: Compare): number {
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = best[middle];
    if (other !== undefined && compare(other, ranked) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the first `count` in order, found in one pass: most rows lose their only comparison, with the last of the best. */
function select(rows: Rows, rank: (row: Row) => Ranked, compare: Compare, count: number): Ranked[] {
  const best: Ranked[] = [];
  for (const row of rows) {
    const ranked = rank(row);
    const last = best[count - 1];
    if (last !== undefined && compare(last, ranked) <= 0) continue;
    best.splice(placeOf(best, ranked, compare), 0, ranked);
    if (best.length > count) best.pop();
  }
  return best;
}

/** Returns the first `count` rows in the order of the sorts; equal rows keep theirs. Keys are read once a row. */
export function firstRows(rows: Rows, sorts: readonly CompiledSort[], count: number): Rows {
  if (sorts.length === 0) return rows.slice(0, count);
  const rank = (row: Row): Ranked => ({ row, keys: sorts.map((sort) => sort.key(row)) });
  const compare = comparison(sorts);
  const isSelected = count <= worthSelecting && count < rows.length;
  const ranked = isSelected ? select(rows, rank, compare, count) : rows.map(rank).sort(compare).slice(0, count);
  return ranked.map(({ row }) => row);
}
