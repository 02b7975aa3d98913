import { afterFailure } from '../../../src/backend/notes/after-failure.js';
import { newNote } from '../../../src/backend/notes/note-record.js';
import type { LinkRecord, NoteRecord } from '../../../src/backend/ports/records.js';
import type { BackendSettings } from '../../../src/backend/ports/settings.js';
import { ServiceNowError, type FailureCode } from '../../../src/backend/servicenow/failure.js';
import { testPorts } from '../support/ports.js';

const link = { id: 'l1', ticket: { origin: 'https://acme.service-now.com', table: 'incident', sysId: 'a' }, ticketKey: 'k' } as LinkRecord;
const note: NoteRecord = { ...newNote('n1', link, { text: 'ok', at: 0 }), claimedUntil: 1 };
const unclear = { at: 1 };

/** What becomes of a note after a failure; `chance` is in [0, 1). */
function after(error: ServiceNowError, changes: Partial<NoteRecord> = {}, { chance = 0, ...settings }: Partial<BackendSettings> & { chance?: number } = {}) {
  const ports = testPorts(settings);
  const failed = afterFailure({ ...note, ...changes }, error, { ...ports, random: { next: () => chance } });
  return { ...failed, wait: failed.dueAt === null ? null : failed.dueAt - ports.clock.now() };
}

const error = (code: FailureCode, retryAfter?: number) => new ServiceNowError(code, { retryAfter });

// covers: Y6
test.each([
  ['provider-forbidden', true, false],
  ['ticket-not-found', true, false],
  ['ticket-deleted', true, false],
  ['ticket-moved', true, false],
  ['provider-rejected', true, false],
  ['provider-credentials', false, false],
  ['provider-error', false, true],
  ['provider-timeout', false, true],
  ['provider-unreachable', false, true],
  ['provider-rate-limited', false, true],
  ['provider-hibernating', false, true],
] as const)('after %s a note waits for a person: %s, and is tried again by itself: %s', (code, blocked, isRetried) => {
  const failed = after(error(code), { failures: 2 });
  expect(failed).toMatchObject({ blocked, failures: 3, claimedUntil: null, text: 'ok', error: { code, what: 'note', failed_at: '2024-01-15T10:30:00.000Z' } });
  expect(failed.dueAt !== null).toBe(isRetried);
});

// covers: Y6
test('the wait doubles with each failure up to the longest, and half of it is left to chance', () => {
  const retryDelay = { first: 1_000, longest: 6_000 };
  const waits = (chance: number) => [0, 1, 2, 3, 50].map((failures) => after(error('provider-error'), { failures }, { retryDelay, chance }).wait);
  expect(waits(0)).toEqual([500, 1_000, 2_000, 3_000, 3_000]);
  expect(waits(0.5)).toEqual([750, 1_500, 3_000, 4_500, 4_500]);
});

// covers: Y6
test('the wait is never shorter than the instance asks for', () => {
  expect(after(error('provider-rate-limited', 7)).wait).toBe(7_000);
  expect(after(error('provider-rate-limited', 0.1)).wait).toBe(500);
  expect(after(error('provider-rate-limited'), {}, { retryDelay: { first: 0, longest: 0 } }).wait).toBe(0);
});

// covers: Y6
test('a note that may have arrived is left until the instance has settled', () => {
  expect(after(error('provider-timeout'), { unclear }).wait).toBe(30_000);
  expect(after(error('provider-timeout', 40), { unclear }).wait).toBe(40_000);
  expect(after(error('provider-timeout'), { unclear: null }).wait).toBe(500);
});
