import * as z from 'zod/mini';
import type { DraftStore } from '../draft-store.js';

/** A write that was sent and has no definite answer, as it outlives the page: its Idempotency-Key and its payload. */
export const OpenAttempt = z.object({
  key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** JSON. */
  payload: z.string(),
});

/** What was sent and has no definite answer, maybe by a page that is gone; undefined for nothing. */
export function openPayload(drafts: DraftStore, name: string): unknown {
  const open = drafts.read(name, OpenAttempt);
  return open && parse(open.payload);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
