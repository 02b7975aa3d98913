import type { NoteRecord } from '../ports/records.js';
import { marked } from '../wording/mark.js';
import { isStamped, stamp } from '../wording/times.js';

/** The age from which a note says when that was what it tells of, in milliseconds: until then ServiceNow's own time of it will do. */
const lateAge = 60 * 60 * 1000;

/** Returns what is written for a note. @param now when it is written, in milliseconds since the Unix epoch */
export function textOf({ text, mark, at }: Pick<NoteRecord, 'text' | 'mark' | 'at'>, now: number): string {
  const isLate = now - at >= lateAge && !isStamped(text);
  return marked(isLate ? `${text} [written ${stamp(at).slice(1)}` : text, mark);
}
