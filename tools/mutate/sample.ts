import { createRandom } from '../../src/common/random.js';

/** Returns as many elements of a list as asked for, by chance; the same seed gives the same ones. */
export function sample<T>(list: readonly T[], count: number, seed: number): T[] {
  const random = createRandom(seed);
  const rest = [...list];
  return Array.from({ length: Math.min(count, list.length) }, () => rest.splice(Math.floor(random.next() * rest.length), 1)).flat();
}
