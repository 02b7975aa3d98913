import { editDistance } from '../../../common/edit-distance.js';

/**
 * Returns the name that was most likely meant by `text`: the same in another case, one that begins with it, else the one
 * with the fewest typing errors, a third of its length at most. Undefined where nothing is near (elements D3).
 */
export function closest(text: string, names: readonly string[]): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return undefined;
  const scored = names.map((name) => ({ name, score: editDistance(wanted, name.toLowerCase()) })).sort((a, b) => a.score - b.score);
  const [best] = scored;
  if (best && best.score <= wanted.length / 3) return best.name;
  return names.find((name) => wanted.length > 2 && name.toLowerCase().startsWith(wanted));
}
