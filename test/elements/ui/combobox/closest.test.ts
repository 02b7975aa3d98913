import { describe, expect, it } from 'vitest';
import { closest } from '../../../../src/elements/ui/combobox/closest.js';

describe('the name that was likely meant', () => {
  const names = ['software', 'hardware', 'network', 'database'];

  // covers: C4, C7, D3
  it.each([
    ['Software', 'software'],
    [' NETWORK ', 'network'],
    ['hardwear', 'hardware'],
    ['datbase', 'database'],
    ['net', 'network'],
  ])('for %j is %j', (text, name) => {
    expect(closest(text, names)).toBe(name);
  });

  it.each(['', '  ', 'x', 'ne', 'something else'])('for %j is none', (text) => {
    expect(closest(text, names)).toBe(undefined);
  });
});
