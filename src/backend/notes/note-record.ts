import type { LinkRecord, NoteRecord } from '../ports/records.js';
import type { ServiceNowError } from '../servicenow/failure.js';
import { syncError } from '../tickets/sync-error.js';
import { newMark } from '../wording/mark.js';

/** What is new about a note. Times are in milliseconds since the Unix epoch. */
export interface NewNote {
  /** Without it: a note. */
  readonly kind?: NoteRecord['kind'];
  readonly text: string;
  /** When it happened that the note tells of. */
  readonly at: number;
  /** Null for at once. */
  readonly dueAt?: number | null;
  /** Of a note that was sent before; without it a new one. */
  readonly mark?: string;
  /** Why nobody can tell whether the note that was sent is there: it waits for a person. */
  readonly failure?: ServiceNowError | undefined;
}

/** Returns a work note that waits. */
export const newNote = (
  id: string,
  { id: linkId, ticket, ticketKey: lane }: LinkRecord,
  { kind = 'note', text, at, dueAt = null, mark = newMark(), failure }: NewNote,
): NoteRecord => ({
  id,
  linkId,
  ticket,
  kind,
  lane: kind === 'note' ? lane : `${lane} ${kind}`,
  queue: 'waiting',
  text,
  mark,
  at,
  failures: failure ? 1 : 0,
  unclear: failure ? { at } : null,
  error: failure ? syncError(failure, 'note', at) : null,
  blocked: failure !== undefined,
  dueAt,
  claimedUntil: null,
});
