import { editDistance } from './edit-distance.js';

/** Returns the name that a misspelt one most likely stands for; `undefined` where none looks like it. */
export function nearestName(misspelt: string, names: readonly string[]): string | undefined {
  const asked = misspelt.toLowerCase();
  const judged = names.map((name) => ({ name, distance: editDistance(asked, name.toLowerCase()) }));
  const [best] = judged.sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(2, Math.ceil(asked.length / 3)) ? best.name : undefined;
}
