import type { LinkRecord, NoteRecord } from '../ports/records.js';
import { newMark } from '../wording/mark.js';

interface NewNote {
  readonly text: string;
  /** When it happened that the note tells of, in milliseconds since the Unix epoch. */
  readonly at: number;
  /** Null for at once. */
  readonly dueAt?: number | null;
}

/** Returns a work note that was not tried yet. */
export const newNote = (id: string, { id: linkId, ticket, ticketKey: lane }: LinkRecord, { text, at, dueAt = null }: NewNote): NoteRecord => ({
  id,
  linkId,
  ticket,
  lane,
  queue: 'waiting',
  text,
  mark: newMark(),
  at,
  failures: 0,
  unclear: null,
  error: null,
  blocked: false,
  dueAt,
  claimedUntil: null,
});
