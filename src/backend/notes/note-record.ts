import type { LinkRecord, NoteRecord } from '../ports/records.js';

/** Returns a work note that was not tried yet. */
export const newNote = (id: string, { id: linkId, ticket, ticketKey: lane }: LinkRecord, text: string, dueAt: number | null = null): NoteRecord => ({
  id,
  linkId,
  ticket,
  lane,
  queue: 'waiting',
  text,
  failures: 0,
  unclear: null,
  error: null,
  blocked: false,
  dueAt,
  claimedUntil: null,
});
