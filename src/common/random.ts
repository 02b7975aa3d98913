/** A repeatable source of chance for a mock: the same seed gives the same run. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** `length` lower-case hexadecimal digits. */
  hex(length: number): string;
}

const digits = '0123456789abcdef';

const increment = 0x6d2b79f5;

/**
 * Mulberry32: 32 bits of state, good enough for test data and never for a secret. It begins after the first `drawn`
 * numbers of its seed.
 */
export function createRandom(seed = 1, drawn = 0): Random {
  let state = (seed + Math.imul(increment, drawn)) >>> 0;
  const next = (): number => {
    state = (state + increment) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const hex = (length: number): string => {
    let text = '';
    // One number a digit: who counts the numbers drawn can tell where the source stands.
    for (let digit = 0; digit < length; digit += 1) text += digits.charAt(Math.floor(next() * 16));
    return text;
  };
  return { next, hex };
}
