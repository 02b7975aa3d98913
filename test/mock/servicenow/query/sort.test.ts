import type { CompiledSort } from '../../../../src/mock/servicenow/query/compile.js';
import { firstRows } from '../../../../src/mock/servicenow/query/sort.js';

type Row = Record<string, string>;

const by = (column: string, descending = false): CompiledSort => ({ key: (row) => row[column] ?? '', descending });
const rowsOf = (names: readonly string[]): Row[] => names.map((name, index) => ({ name, first: name.charAt(0), place: String(index) }));
const names = (rows: readonly Row[]): string => rows.map(({ name }) => name).join(' ');

const rows = rowsOf(['b2', 'a1', 'c1', 'b1', 'a3', 'b3', 'a2']);

describe('The first rows', () => {
  it.each<[string, CompiledSort[], string]>([
    ['none', [], 'b2 a1 c1 b1 a3 b3 a2'],
    ['a name', [by('name')], 'a1 a2 a3 b1 b2 b3 c1'],
    ['a name, downwards', [by('name', true)], 'c1 b3 b2 b1 a3 a2 a1'],
    ['a letter, equal ones as they were', [by('first')], 'a1 a3 a2 b2 b1 b3 c1'],
    ['a letter, downwards, equal ones as they were', [by('first', true)], 'c1 b2 b1 b3 a1 a3 a2'],
    ['a letter, downwards, then a name', [by('first', true), by('name')], 'c1 b1 b2 b3 a1 a2 a3'],
    ['a letter, then a name, downwards', [by('first'), by('name', true)], 'a3 a2 a1 b3 b2 b1 c1'],
  ])('come in the order of %s, however many are asked for', (_, sorts, expected) => {
    const all = expected.split(' ');
    for (const count of [...all.keys(), 7, 8, 1001, Infinity]) {
      expect(names(firstRows(rows, sorts, count))).toBe(all.slice(0, count).join(' '));
    }
  });

  it('come by size where their keys are numbers', () => {
    const size: CompiledSort = { key: (row) => Number(row['name']), descending: false };
    const sized = rowsOf(['10', '9', '-1', '100']);
    expect(names(firstRows(sized, [size], 3))).toBe('-1 9 10');
    expect(names(firstRows(sized, [size], 4))).toBe('-1 9 10 100');
  });

  it('are the same whether a few of many are asked for, or most', () => {
    // A walk through all of 1500 places; three rows share each key.
    const many = rowsOf(Array.from({ length: 1500 }, (_, index) => String(1000 + ((index * 701) % 1500)).slice(0, 3)));
    const sorted = [...many.entries()]
      .sort(([a, x], [b, y]) => Number(x['name']) - Number(y['name']) || a - b)
      .map(([, { place }]) => place);
    for (const count of [1, 2, 10, 999, 1000, 1001, 1499, 1500, 1501]) {
      expect(firstRows(many, [by('name')], count).map(({ place }) => place)).toEqual(sorted.slice(0, count));
    }
  });

  it('leave the rows that they are taken from as they were', () => {
    const before = names(rows);
    firstRows(rows, [by('name')], 3);
    firstRows(rows, [by('name')], Infinity);
    expect(names(rows)).toBe(before);
  });

  it('are none of no rows', () => {
    expect(firstRows([], [by('name')], 3)).toEqual([]);
  });
});
