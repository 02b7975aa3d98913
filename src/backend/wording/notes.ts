import type { AnomalyStatus } from '../ports/anomalies.js';
import { stamp } from './times.js';

/** The work notes, word for word. Always internal work notes, never customer-visible comments (domain Y5). */

/** Returns the note of an acknowledgement or an archiving (domain Y1, Y2). */
export const statusNote = (status: AnomalyStatus, time: number): string => `${stamp(time)} Qualytics Anomaly Status: ${status}`;

/** Returns the note of a comment (domain Y3). */
export const commentNote = (text: string): string => `Comment from Qualytics: ${text}`;

/** Returns the note of a linkage (domain L7). */
export const linkNote = (anomaly: { id: number; status: AnomalyStatus }, time: number): string =>
  `${stamp(time)} Linked to Qualytics Anomaly ${anomaly.id} (Status: ${anomaly.status})`;
