/**
 * The name that was most likely meant by `text`: the same in another case, one that begins with it, else the one with the
 * fewest typing errors, a third of its length at most. Undefined where nothing is near.
 */
export function closest(text: string, names: readonly string[]): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return undefined;
  const scored = names.map((name) => ({ name, score: distance(wanted, name.toLowerCase()) })).sort((a, b) => a.score - b.score);
  const [best] = scored;
  if (best && best.score <= wanted.length / 3) return best.name;
  return names.find((name) => wanted.length > 2 && name.toLowerCase().startsWith(wanted));
}

/** How many letters have to be typed, dropped or changed to get from one word to the other (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
