import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/common/base64.js';

describe('base64', () => {
  it.each([0, 1, 2, 3, 24_575, 24_576, 24_577, 60_000])('is that of the platform for %d bytes, and leads back', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7919) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  });

  it('is not read where it is none', () => {
    expect(() => fromBase64('äöü')).toThrow();
  });
});
