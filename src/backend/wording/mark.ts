/**
 * The mark at the end of each work note: `[ref:3f9a2c1b77d0]` (domain Y6). A journal shows its entries in the language, the time format and
 * under the name that an instance has at the moment; a mark stays what it is, so a note is found again by its mark alone.
 */

const length = 12;

/** Returns a mark that no other note has. */
export const newMark = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, length);

/** Returns the mark of an attempt's note about an anomaly: the same one for each replay, even by a backend that knows nothing of the first. */
export async function markOf(anomalyId: number, key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${anomalyId} ${key}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, length);
}

/** Returns a note as it is written. */
export const marked = (text: string, mark: string): string => `${text} [ref:${mark}]`;

/** The mark of a note in a regular expression. */
export const markPattern = String.raw`(?: \[ref:[0-9a-f]+\])?`;

/** Tests whether a journal has the note with this mark. */
export const carriesMark = (journal: string, mark: string): boolean => journal.normalize('NFKC').toLowerCase().includes(mark);
