import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/common/edit-distance.js';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['service-now', 'servicenow', 1],
    ['same', 'same', 0],
  ])('counts the changes from %j to %j', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });

  it('takes arrays, and weighs a replacement', () => {
    expect(editDistance(['api', 'now', 'tables'], ['api', 'now', 'table'], (a, b) => (a === b ? 0 : 0.25))).toBe(0.25);
    expect(editDistance(['api', 'table'], ['api', 'now', 'table'])).toBe(1);
  });
});
