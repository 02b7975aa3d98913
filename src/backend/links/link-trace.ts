import type { TaskRow } from '../servicenow/rows.js';
import { blockTimes } from '../wording/anomaly-block.js';
import { carriesMark } from '../wording/mark.js';
import { linkNoteTimes } from '../wording/notes.js';
import type { Attempt } from '../writes/attempt.js';

interface Known {
  anomalyId: number;
  attempt: Pick<Attempt, 'startedAt' | 'unclearAt'>;
  /** What the attempt's own note is known by. */
  mark: string;
  /** When the two were last linked as far as the store knows, in milliseconds since the Unix epoch; null for never. */
  linkedAt: number | null;
}

/**
 * Returns when an attempt to link a ticket has left its note or block there, as the ticket itself says; `undefined` where it
 * has not. What belongs to a link that is known says nothing. A ledger may be lost with its backend: then the attempt's own
 * time is not known, and a note that no known link accounts for is its.
 */
export function linkTrace({ work_notes, description }: TaskRow, { anomalyId, attempt, mark, linkedAt }: Known): number | undefined {
  const notes = linkNoteTimes(work_notes.display, anomalyId);
  const blocks = attempt.unclearAt === null ? [] : blockTimes(description.value, anomalyId);
  const own = wholeSeconds(attempt.startedAt);
  // The time of a note that is known by its mark stands in it, unless the instance has made something else of it.
  if (carriesMark(work_notes.display, mark)) return linkNoteTimes(lineOf(work_notes.display, mark), anomalyId)[0] ?? own;
  if (attempt.unclearAt !== null && [...notes, ...blocks].includes(own)) return own;
  // Both are written at once, so a block without its note is a create's, unless the account cannot read notes.
  const traces = work_notes.display === '' ? blocks : notes;
  return traces.find((time) => linkedAt === null || time > wholeSeconds(linkedAt));
}

const lineOf = (journal: string, mark: string): string => journal.split(/\r\n?|\n/).find((line) => carriesMark(line, mark)) ?? '';

const wholeSeconds = (time: number): number => Math.floor(time / 1000) * 1000;
