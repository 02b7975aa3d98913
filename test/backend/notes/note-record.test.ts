import { newNote } from '../../../src/backend/notes/note-record.js';
import type { LinkRecord } from '../../../src/backend/ports/records.js';
import { ServiceNowError } from '../../../src/backend/servicenow/failure.js';

const link = { id: 'l1', ticket: { origin: 'https://acme.service-now.com', table: 'incident', sysId: 'a' }, ticketKey: 'k' } as LinkRecord;

// covers: Y6
test('a note that was sent and is in doubt waits for a person, as one try that failed', () => {
  const failure = new ServiceNowError('provider-forbidden');
  const note = newNote('n1', link, { text: 'ok', at: 5, mark: '3f9a2c1b77d0', failure });
  expect(note).toMatchObject({ failures: 1, unclear: { at: 5 }, blocked: true, mark: '3f9a2c1b77d0', error: { code: 'provider-forbidden', what: 'note' } });
  expect(newNote('n2', link, { text: 'ok', at: 5 })).toMatchObject({ failures: 0, unclear: null, blocked: false, error: null, lane: 'k' });
  expect(newNote('n3', link, { kind: 'block', text: '', at: 5 }).lane).toBe('k block');
});
