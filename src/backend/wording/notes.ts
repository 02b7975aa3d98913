import type { AnomalyStatus } from '../ports/anomalies.js';
import { stamp, stampPattern, stampTime } from './times.js';

/** The work notes, word for word. Always internal work notes, never customer-visible comments (domain Y5). */

/** Returns the note of an acknowledgement or an archiving (domain Y1, Y2). */
export const statusNote = (status: AnomalyStatus, time: number): string => `${stamp(time)} Qualytics Anomaly Status: ${status}`;

/** Returns the note of a comment (domain Y3). */
export const commentNote = (text: string): string => `Comment from Qualytics: ${text}`;

/** Returns the note of a linkage (domain L7). */
export const linkNote = (anomaly: { id: number; status: AnomalyStatus }, time: number): string =>
  `${stamp(time)} Linked to Qualytics Anomaly ${anomaly.id} (Status: ${anomaly.status})`;

/** Returns when an anomaly was linked by the notes of a journal, whatever its status was then. */
export function linkNoteTimes(journal: string, anomalyId: number): number[] {
  const note = new RegExp(String.raw`^${stampPattern} Linked to Qualytics Anomaly ${anomalyId} \(Status: [^()\n]*\)\s*$`, 'gm');
  return Array.from(journal.replaceAll('\r\n', '\n').matchAll(note), ([, time = '']) => stampTime(time));
}
