import fc from 'fast-check';
import { findRuns } from '../../../src/backend/servicenow/find-runs.js';

test('every place where the pattern begins is found, overlapping ones included', () => {
  expect(findRuns(['a', 'a'], ['a', 'a', 'a', 'b', 'a', 'a'])).toEqual([0, 1, 4]);
  expect(findRuns(['b'], ['a'])).toEqual([]);
  expect(findRuns([], ['a'])).toEqual([]);
});

test('it finds what comparing at each place finds', () => {
  const letters = fc.array(fc.constantFrom('a', 'b'), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 }), letters, (pattern, list) => {
      const starts = list.map((_, start) => start).filter((start) => pattern.every((item, index) => list[start + index] === item));
      expect(findRuns(pattern, list)).toEqual(starts);
    }),
  );
});

/** How many comparisons a search takes in a list that nearly has the pattern everywhere. */
function comparisons(length: number): number {
  let count = 0;
  const pattern = [...Array.from({ length: length / 2 }, () => 'a'), 'b'];
  findRuns(pattern, Array.from({ length }, () => 'a'), (a, b) => {
    count += 1;
    return a === b;
  });
  return count;
}

test('a list of twenty times the length takes about twenty times the comparisons', () => {
  expect(comparisons(20_000)).toBeLessThanOrEqual(21 * comparisons(1000));
  // The pattern is half as long as the list, and read once itself.
  expect(comparisons(20_000)).toBeLessThanOrEqual(2 * 20_000 + 20_000);
});
