import { describe, expect, it } from 'vitest';
import { byLayer, isBelowFloor, percentOf } from '../../tools/layer-coverage/by-layer.js';

const lines = (covered: number, total: number) => ({ covered, total });

describe('coverage by layer', () => {
  it('adds up files by their layer, the parts of the mock apart', () => {
    const files = new Map([
      ['src/contract/wire.ts', lines(1, 2)],
      ['src/contract/strict/wire.ts', lines(2, 2)],
      ['src/mock/admin/routes/x.ts', lines(1, 1)],
      ['src/mock/index.ts', lines(0, 1)],
      ['src/index.ts', lines(0, 3)],
    ]);
    expect(byLayer(files).map(({ name, covered, total, floor }) => [name, covered, total, floor])).toEqual([
      ['contract', 3, 4, 95],
      ['mock', 0, 1, undefined],
      ['mock/admin', 1, 1, 85],
      ['src', 0, 3, undefined],
    ]);
  });

  it('rounds down, so that a floor is reached and not approached', () => {
    expect(percentOf(lines(9499, 10_000))).toBe(94.9);
    expect(percentOf(lines(0, 0))).toBe(100);
    expect(isBelowFloor({ name: 'contract', floor: 95, ...lines(9499, 10_000) })).toBe(true);
    expect(isBelowFloor({ name: 'contract', floor: 95, ...lines(95, 100) })).toBe(false);
    expect(isBelowFloor({ name: 'api', floor: undefined, ...lines(0, 100) })).toBe(false);
  });
});
