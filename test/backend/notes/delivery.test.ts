import type { Connections } from '../../../src/backend/connection/connections.js';
import { Delivery } from '../../../src/backend/notes/delivery.js';
import { newNote } from '../../../src/backend/notes/note-record.js';
import type { LinkRecord, NoteRecord } from '../../../src/backend/ports/records.js';
import { ServiceNowClient } from '../../../src/backend/servicenow/client.js';
import type { ServiceNowError } from '../../../src/backend/servicenow/failure.js';
import { origin } from '../support/data.js';
import { testPorts } from '../support/ports.js';

const text = '[2024-01-15 10:30:00 UTC] Qualytics Anomaly Status: Acknowledged';
const link = { id: 'l1', ticket: { origin, table: 'incident', sysId: 'a1' }, ticketKey: 'k' } as LinkRecord;
const entry = (author: string) => `2024-01-15 10:30:00 - ${author} (Work notes)\n${text}\n\n`;

const cell = (value: string) => ({ display_value: value, value: '' });
/** A record with these work notes; null where they are hidden. */
const record = (journal: string | null) => ({ sys_id: cell('a1'), number: cell('INC0010042'), ...(journal !== null && { work_notes: cell(journal) }) });

interface Setting {
  /** What the work notes hold; null where they may not be read. */
  journal?: string | null;
  /** How the write is answered. */
  written?: () => Response | Promise<Response>;
  unclear?: NoteRecord['unclear'];
  report?: (error: ServiceNowError | undefined) => Promise<void>;
}

/** A note that waits, and the instance that it is for. */
async function waiting({ journal = '', written = () => Response.json({ result: record(entry('Q')) }), unclear = null, report }: Setting = {}) {
  const ports = testPorts({ settleTime: 30_000 });
  const note: NoteRecord = { ...newNote('n1', link, text), unclear };
  await ports.store.unit(({ notes }) => notes.put(note));
  const kept = async () => (await ports.store.unit(({ notes }) => notes.get('n1')))?.unclear;
  const sent: unknown[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(input as string);
    if (init?.method === 'GET') {
      sent.push(`GET ${pathname}`);
      return Response.json({ result: record(journal) });
    }
    sent.push(`${init?.method ?? ''} ${pathname}`, JSON.parse(init?.body as string), searchParams.get('sysparm_fields')?.split(',').includes('work_notes'), await kept());
    return written();
  };
  const client = new ServiceNowClient({ fetch, origin, timeout: 1_000, ...(report && { report }) });
  const connections = { client: () => Promise.resolve(client), active: () => Promise.resolve(undefined) } as unknown as Connections;
  return { ...ports, sent, kept, deliver: () => new Delivery(ports, connections).deliver(note) };
}

const read = 'GET /api/now/table/incident/a1';
/** A note that is written, with what is kept of it at that moment. */
const write = (kept: NoteRecord['unclear']) => ['PATCH /api/now/table/incident/a1', { work_notes: text }, true, kept];
const now = testPorts().clock.now();
const needs = [
  { access: 'read', on: 'incident.work_notes' },
  { access: 'write', on: 'incident.work_notes' },
];

// covers: Y6
test('a note is written, and before that is kept when, and whose entries had its text already', async () => {
  for (const [journal, before] of [['', []], [entry('Beth Anglin'), ['Beth Anglin']], [null, null]] as const) {
    const { deliver, sent } = await waiting({ journal });
    expect(await deliver()).toMatchObject({ delivered: true, row: { number: { display: 'INC0010042' } } });
    expect(sent).toEqual([read, ...write({ at: now, before: before && [...before] })]);
  }
});

// covers: Y6
test('a note in doubt that is there by now is not written again', async () => {
  const { deliver, sent } = await waiting({ journal: entry('Q'), unclear: { at: now, before: [] } });
  expect(await deliver()).toEqual({ delivered: true, row: undefined });
  expect(sent).toEqual([read]);
});

// covers: Y6
test.each([
  [0, 30_000],
  [29_999, 1],
])('a note in doubt that is not there %i ms later waits %i ms more', async (later, wait) => {
  const { deliver, sent, clock } = await waiting({ journal: entry('Q'), unclear: { at: now, before: ['Q'] } });
  clock.advance(later);
  expect(await deliver()).toEqual({ delivered: false, wait });
  expect(sent).toEqual([read]);
});

// covers: Y6
test('a note in doubt that is not there after 30 s is written again', async () => {
  const { deliver, sent, clock } = await waiting({ unclear: { at: now, before: [] } });
  clock.advance(30_000);
  expect(await deliver()).toMatchObject({ delivered: true });
  expect(sent).toEqual([read, ...write({ at: now + 30_000, before: [] })]);
});

// covers: Y6
test('a note in doubt waits for a person where the work notes may not be read', async () => {
  const unclear = { at: now, before: ['Q'] };
  const { deliver, sent, clock } = await waiting({ journal: null, unclear });
  clock.advance(60_000);
  await expect(deliver()).rejects.toMatchObject({ name: 'DeliveryError', unclear, failure: { code: 'provider-forbidden', needs, unclear: true } });
  expect(sent).toEqual([read]);
});

// covers: Y6
test('an answer without work notes leaves the note in doubt', async () => {
  const { deliver } = await waiting({ written: () => Response.json({ result: record(null) }) });
  await expect(deliver()).rejects.toMatchObject({
    message: expect.stringContaining('Look at the ticket in ServiceNow') as string,
    unclear: { at: now, before: [] },
    failure: { code: 'provider-forbidden', needs },
  });
});

// covers: Y6
test('an answer that is lost leaves the note in doubt since then, a refusal does not', async () => {
  const lost = await waiting({
    journal: entry('Beth Anglin'),
    written: () => {
      lost.clock.advance(9_000);
      return Promise.reject(new TypeError('The connection broke.'));
    },
  });
  await expect(lost.deliver()).rejects.toMatchObject({ unclear: { at: now + 9_000, before: ['Beth Anglin'] }, failure: { code: 'provider-unreachable' } });
  const refused = await waiting({ written: () => Response.json({ error: { message: 'No.', detail: null }, status: 'failure' }, { status: 403 }) });
  await expect(refused.deliver()).rejects.toMatchObject({ unclear: null, failure: { code: 'provider-forbidden' } });
});

// covers: Y6
test('a failure of the product’s own is told as it is, and leaves the note in doubt in the store', async () => {
  const broken = new Error('The store is away.');
  let reports = 0;
  const { deliver, kept } = await waiting({ report: () => ((reports += 1) > 1 ? Promise.reject(broken) : Promise.resolve()) });
  await expect(deliver()).rejects.toBe(broken);
  expect(await kept()).toEqual({ at: now, before: [] });
});
