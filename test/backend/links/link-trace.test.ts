import { linkTrace } from '../../../src/backend/links/link-trace.js';
import { readTask } from '../../../src/backend/servicenow/rows.js';
import { block42, linkNote42 } from '../support/data.js';

const cell = (value: string) => ({ value: '', display_value: value });
const ticket = (note: string, block = '') =>
  readTask({ sys_id: cell('1'), number: cell('INC1'), work_notes: cell(note), description: { value: block, display_value: block } });
const journal = (note: string) => `2024-01-15 10:30:02 - Qualytics (Work notes)\r\n${note}\r\n\r\n`;
const at = Date.parse('2024-01-15T10:30:00Z');

const attempt = (startedAt: number, unclearAt: number | null) => ({ startedAt, unclearAt });
const mark = '3f9a2c1b77d0';
const begun = attempt(at + 300, at + 400);
const fresh = attempt(at + 60_000, null);
const replayed = attempt(at + 60_000, at + 30_000);

// covers: L7, W
test('an attempt finds the note and the block of its own second', () => {
  expect(linkTrace(ticket(journal(linkNote42)), { mark, anomalyId: 42, attempt: begun, linkedAt: null })).toBe(at);
  expect(linkTrace(ticket('', `Mine.\r\n\r\n${block42}`), { mark, anomalyId: 42, attempt: begun, linkedAt: null })).toBe(at);
  expect(linkTrace(ticket('', ''), { mark, anomalyId: 42, attempt: begun, linkedAt: null })).toBeUndefined();
});

// covers: L7, W
test('a note that no known link accounts for counts, whoever wrote it in which status', () => {
  const noted = ticket(journal(linkNote42.replace('Active', 'Acknowledged')));
  for (const one of [fresh, replayed]) {
    expect(linkTrace(noted, { mark, anomalyId: 42, attempt: one, linkedAt: null })).toBe(at);
    expect(linkTrace(noted, { mark, anomalyId: 42, attempt: one, linkedAt: at - 60_000 })).toBe(at);
    expect(linkTrace(noted, { mark, anomalyId: 42, attempt: one, linkedAt: at + 700 })).toBeUndefined();
    expect(linkTrace(noted, { mark, anomalyId: 4, attempt: one, linkedAt: null })).toBeUndefined();
  }
});

// covers: L7, W
test('a block without its note counts only for a replay, and only where no note can be read', () => {
  expect(linkTrace(ticket('', block42), { mark, anomalyId: 42, attempt: replayed, linkedAt: null })).toBe(at);
  expect(linkTrace(ticket('', block42), { mark, anomalyId: 42, attempt: fresh, linkedAt: null })).toBeUndefined();
  expect(linkTrace(ticket(journal('Something else'), block42), { mark, anomalyId: 42, attempt: replayed, linkedAt: null })).toBeUndefined();
});

// covers: L7, W
test('an attempt finds its own note by its mark, in whatever form, however long ago it was linked', () => {
  const known = { mark, anomalyId: 42, attempt: fresh, linkedAt: at + 3_600_000 };
  expect(linkTrace(ticket(journal(`${linkNote42} [ref:${mark}]`)), known)).toBe(at);
  expect(linkTrace(ticket(`Q － ［作業メモ］\nVerknüpft ［ref：${mark.toUpperCase()}］`), known)).toBe(at + 60_000);
  expect(linkTrace(ticket(journal(`${linkNote42} [ref:000000000000]`)), known)).toBeUndefined();
});

// covers: L7
test('a text that only quotes the note is none', () => {
  expect(linkTrace(ticket(journal(`See ${linkNote42}`)), { mark, anomalyId: 42, attempt: fresh, linkedAt: null })).toBeUndefined();
});
