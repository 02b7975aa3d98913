import type { Ports } from '../ports/ports.js';
import type { NoteRecord } from '../ports/records.js';
import type { FailureCode, ServiceNowError } from '../servicenow/failure.js';
import { syncError } from '../tickets/sync-error.js';

/** Failures after which trying again by itself would help nobody (domain Y6). */
const needsPerson = new Set<FailureCode>(['provider-forbidden', 'ticket-not-found', 'ticket-deleted', 'ticket-moved', 'ticket-closed', 'provider-rejected']);

type Needed = Pick<Ports, 'clock' | 'settings' | 'random'>;

/** Returns a note after a try that failed; without a time of its own it waits for a person, or for the connection. */
export function afterFailure(note: NoteRecord, error: ServiceNowError, ports: Needed): NoteRecord {
  const now = ports.clock.now();
  const failed = { ...note, failures: note.failures + 1, error: syncError(error, 'note', now), claimedUntil: null };
  const blocked = needsPerson.has(error.code);
  const isRetried = !blocked && error.code !== 'provider-credentials';
  return { ...failed, blocked, dueAt: isRetried ? now + delay(failed, error, ports) : null };
}

/**
 * Returns how long to wait, in milliseconds: twice as long with each failure, half of it left to chance so that they do
 * not come back together, and never before the instance allows it.
 */
function delay({ failures, unclear }: NoteRecord, { retryAfter = 0 }: ServiceNowError, { settings, random }: Needed): number {
  const { first, longest } = settings.retryDelay;
  const growing = Math.min(longest, first * 2 ** (failures - 1)) * (0.5 + random.next() / 2);
  return Math.max(growing, retryAfter * 1000, unclear ? settings.settleTime : 0);
}
