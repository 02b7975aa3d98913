import type { AnomalyStatus } from '../ports/anomalies.js';
import { markPattern } from './mark.js';
import { stamp, stampPattern, stampTime } from './times.js';

/** The work notes, word for word. Always internal work notes, never customer-visible comments (domain Y5). */

/** Returns the note of an acknowledgement or an archiving (domain Y1, Y2). */
export const statusNote = (status: AnomalyStatus, time: number): string => `${stamp(time)} Qualytics Anomaly Status: ${status}`;

/** The number of characters of a comment that one note takes: with the words around it it stays below the 4,000 of a work note (`servicenow-api.md 3.1`). */
const partLength = 3900;

/**
 * Returns the note of a comment (domain Y3); of one that is longer than a work note, several. A person reads it as it was typed: what a journal
 * would render as HTML, `[code]` (`servicenow-api.md 3.6`), has a character without width in it, so that it is no tag any more.
 */
export function commentNotes(text: string): string[] {
  const parts = partsOf(text.replace(/\[(?=\s*\/?\s*code\b)/gi, '[\u2060'), partLength);
  return parts.map((part, index) => `Comment from Qualytics${parts.length > 1 ? ` (${index + 1} of ${parts.length})` : ''}: ${part}`);
}

/** Cuts a text where it has a blank, else anywhere but through a character. */
function partsOf(text: string, length: number): string[] {
  if (text.length <= length) return [text];
  const [start = ''] = /^[^]*(?=\s)/.exec(text.slice(0, length + 1)) ?? [];
  const part = start.trim() === '' ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : start;
  return [part, ...partsOf(text.slice(part.length), length)];
}

/** Returns the note of a linkage (domain L7). */
export const linkNote = (anomaly: { id: number; status: AnomalyStatus }, time: number): string =>
  `${stamp(time)} Linked to Qualytics Anomaly ${anomaly.id} (Status: ${anomaly.status})`;

/** Returns the note of a link during which somebody else has changed the description: their text may have been replaced (domain L7). */
export const overwrittenNote = ({ id }: { id: number }, time: number): string =>
  `${stamp(time)} While Qualytics added the details of anomaly ${id}, somebody else changed the description. Their text may have been replaced: look at the history of this record.`;

/** Returns when an anomaly was linked by the notes of a journal, whatever its status was then. */
export function linkNoteTimes(journal: string, anomalyId: number): number[] {
  const note = new RegExp(String.raw`^${stampPattern} Linked to Qualytics Anomaly ${anomalyId} \(Status: [^()\n]*\)${markPattern}\s*$`, 'gm');
  return Array.from(journal.replaceAll('\r\n', '\n').matchAll(note), ([, time = '']) => stampTime(time));
}
