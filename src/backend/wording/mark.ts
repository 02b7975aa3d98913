/**
 * The mark at the end of each work note: `[ref:3f9a2c1b77d0]` (domain Y6). A journal shows its entries in the language, the time format and
 * under the name that an instance has at the moment; a mark stays what it is, so a note is found again by its mark alone.
 */

const length = 12;

/** Returns a mark that no other note has. */
export const newMark = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, length);

/** Returns the mark of an attempt's note about an anomaly: the same one for each replay, even by a backend that knows nothing of the first. */
export function markOf(anomalyId: number, key: string): string {
  const text = `${anomalyId} ${key}`;
  return seeds.map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('').slice(0, length);
}

const seeds = [0x811c9dc5, 0x9e3779b9] as const;

/** Returns 32 bits that say little of a text and seldom the same of two (FNV-1a, mixed at the end). It keeps no secret, so it need not be slow. */
function hash(text: string, seed: number): number {
  let bits = seed;
  for (let index = 0; index < text.length; index += 1) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Returns a note as it is written. */
export const marked = (text: string, mark: string): string => `${text} [ref:${mark}]`;

/** The mark of a note in a regular expression. */
export const markPattern = String.raw`(?: \[ref:[0-9a-f]+\])?`;

/** Tests whether a journal has the note with this mark. */
export const carriesMark = (journal: string, mark: string): boolean => journal.normalize('NFKC').toLowerCase().includes(mark);
