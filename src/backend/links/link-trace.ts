import type { TaskRow } from '../servicenow/rows.js';
import { blockTimes } from '../wording/anomaly-block.js';
import { linkNoteTimes } from '../wording/notes.js';
import type { Attempt } from '../writes/attempt.js';

interface Known {
  anomalyId: number;
  attempt: Attempt;
  /** When the two were last linked as far as the store knows, in milliseconds since the Unix epoch; null for never. */
  linkedAt: number | null;
}

/**
 * Returns when an attempt to link a ticket has left its note or block there, as the ticket itself says; `undefined` where it
 * has not. What belongs to a link that is known says nothing. A ledger may be lost with its backend: then the attempt's own
 * time is not known, and a note that no known link accounts for is its.
 */
export function linkTrace({ work_notes, description }: TaskRow, { anomalyId, attempt, linkedAt }: Known): number | undefined {
  const notes = linkNoteTimes(work_notes.display, anomalyId);
  const blocks = attempt.unclearAt === null ? [] : blockTimes(description.value, anomalyId);
  const own = wholeSeconds(attempt.startedAt);
  if (attempt.unclearAt !== null && [...notes, ...blocks].includes(own)) return own;
  // Both are written at once, so a block without its note is a create's, unless the account cannot read notes.
  const traces = work_notes.display === '' ? blocks : notes;
  return traces.find((time) => linkedAt === null || time > wholeSeconds(linkedAt));
}

const wholeSeconds = (time: number): number => Math.floor(time / 1000) * 1000;
