/** One payload's way to a definite answer, over all its replays (domain W). */
export interface Attempt {
  /** Identifies the payload; the caller's Idempotency-Key, or one of its own. */
  readonly key: string;
  /** When it was first tried, in milliseconds since the Unix epoch: the time that its texts carry. */
  readonly startedAt: number;
  /** When a write was begun whose outcome is not known; null while every outcome is clear. */
  readonly unclearAt: number | null;
  /** Keeps that a write is about to begin, or that its outcome is clear (null), before anything else is done. */
  mark(unclearAt: number | null): Promise<void>;
  /** How often the ticket had been changed when the write began whose outcome is not known; null where it is not known. */
  readonly changes: number | null;
  /** Keeps that, before the write is sent. */
  keepChanges(changes: number | null): Promise<void>;
}
