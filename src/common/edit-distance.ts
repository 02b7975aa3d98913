const oneChange = (from: string, to: string): number => (from === to ? 0 : 1);

/**
 * Returns how many elements have to be added, dropped or replaced to get from one sequence to the other (Levenshtein):
 * letters of a text, or the items of an array. `cost` says what a replacement counts.
 */
export function editDistance(from: Iterable<string>, to: Iterable<string>, cost = oneChange): number {
  const target = [...to];
  let row = [0, ...target.map((_, index) => index + 1)];
  for (const element of from) {
    const next = [(row[0] ?? 0) + 1];
    for (const [column, other] of target.entries()) {
      const replaced = (row[column] ?? 0) + cost(element, other);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
