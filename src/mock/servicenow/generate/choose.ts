import type { Random } from '../../../common/random.js';

/** One of the items, each as likely as any other. Throws a RangeError when there is none. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from');
  return item;
}

/** An item and how often it comes up, in relation to the others. */
export type Weighted<Item> = readonly (readonly [item: Item, weight: number])[];

/** One of the items by their weights. Throws a RangeError when there is none. */
export function pickWeighted<Item>(random: Random, items: Weighted<Item>): Item {
  let rest = random.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    rest -= weight;
    if (rest < 0) return item;
  }
  return pick(random, items)[0];
}

/** Returns a whole number from `from` up to and including `to`. */
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random.next() * (to - from + 1));

export const chance = (random: Random, probability: number): boolean => random.next() < probability;
