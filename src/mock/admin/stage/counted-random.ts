import { createRandom, type Random } from '../../../common/random.js';

/** A seeded source of chance that knows how far it has come, so that a restored instance goes on where it was. */
export interface CountedRandom extends Random {
  /** How many numbers were drawn. */
  readonly drawn: number;
  /** Goes on as if `count` numbers had been drawn since the start. */
  rewind(count: number): void;
}

export function countedRandom(seed: number): CountedRandom {
  let source = createRandom(seed);
  let drawn = 0;
  return {
    get drawn() {
      return drawn;
    },
    next: () => {
      drawn += 1;
      return source.next();
    },
    hex: (length) => {
      drawn += length;
      return source.hex(length);
    },
    rewind: (count) => {
      source = createRandom(seed, count);
      drawn = count;
    },
  };
}
