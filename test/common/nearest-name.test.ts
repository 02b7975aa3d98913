import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/common/nearest-name.js';

const names = ['slow', 'stalls', 'hibernating', 'retryAfter'];

describe('nearestName', () => {
  it.each([
    ['slwo', 'slow'],
    ['SLOW', 'slow'],
    ['retryafter', 'retryAfter'],
    ['hybernated', 'hibernating'],
    ['slow', 'slow'],
    ['stall', 'stalls'],
  ])('takes %s for %s', (misspelt, name) => {
    expect(nearestName(misspelt, names)).toBe(name);
  });

  it.each([['thunderstorm'], ['xyz'], ['maintenance']])('takes %s for nothing', (name) => {
    expect(nearestName(name, names)).toBeUndefined();
  });

  it('takes two letters amiss in a short name, and a third of a long one', () => {
    expect([nearestName('abxy', ['abcd']), nearestName('axyz', ['abcd']), nearestName('abcdefxyz', ['abcdefghi']), nearestName('abcdewxyz', ['abcdefghi'])]).toEqual(['abcd', undefined, 'abcdefghi', undefined]);
  });

  it('has nothing to take where there are no names', () => {
    expect(nearestName('slow', [])).toBeUndefined();
  });
});
