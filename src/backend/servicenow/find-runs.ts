/**
 * Returns where a pattern begins in a list, overlapping ones included; none for an empty pattern. It never goes back, so that
 * a list costs at most two comparisons an element whatever is in it (Knuth, Morris and Pratt).
 * @param isSame tells whether two elements are equal
 */
export function findRuns<Item>(pattern: readonly Item[], list: readonly Item[], isSame: (a: Item, b: Item) => boolean = Object.is): number[] {
  if (pattern.length === 0) return [];
  const found: number[] = [];
  const borders = bordersOf(pattern, isSame);
  let matched = 0;
  for (const [index, item] of list.entries()) {
    matched = extend(matched, item, pattern, borders, isSame);
    if (matched === pattern.length) found.push(index + 1 - matched);
  }
  return found;
}

/** Returns, for each length of a beginning of the pattern, the longest shorter one that it ends with. */
function bordersOf<Item>(pattern: readonly Item[], isSame: (a: Item, b: Item) => boolean): number[] {
  const borders = [0, 0];
  let border = 0;
  for (const item of pattern.slice(1)) {
    border = extend(border, item, pattern, borders, isSame);
    borders.push(border);
  }
  return borders;
}

/** Returns how much of the pattern is matched with one item more. Behind a whole match nothing is expected: it goes on from its border. */
function extend<Item>(matched: number, item: Item, pattern: readonly Item[], borders: readonly number[], isSame: (a: Item, b: Item) => boolean): number {
  let length = matched;
  while (!matches(pattern, length, item, isSame)) {
    if (length === 0) return 0;
    length = borders[length] ?? 0;
  }
  return length + 1;
}

function matches<Item>(pattern: readonly Item[], at: number, item: Item, isSame: (a: Item, b: Item) => boolean): boolean {
  const expected = pattern[at];
  return expected !== undefined && isSame(expected, item);
}
