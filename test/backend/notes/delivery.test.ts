import type { Connections } from '../../../src/backend/connection/connections.js';
import type { BlockCheck } from '../../../src/backend/notes/block-check.js';
import { Delivery } from '../../../src/backend/notes/delivery.js';
import { newNote } from '../../../src/backend/notes/note-record.js';
import type { IntegrationRecord, LinkRecord, NoteRecord } from '../../../src/backend/ports/records.js';
import { ServiceNowClient } from '../../../src/backend/servicenow/client.js';
import type { ServiceNowError } from '../../../src/backend/servicenow/failure.js';
import { origin } from '../support/data.js';
import { testPorts } from '../support/ports.js';

const now = testPorts().clock.now();
const text = 'Comment from Qualytics: ok';
const link: LinkRecord = { id: 'l1', anomalyId: 42, ticket: { origin, table: 'incident', sysId: 'a1' }, ticketKey: 'k', origin, linkedAt: '', linkedBy: '', unlinked: false };
const mark = '3f9a2c1b77d0';
const written = `${text} [ref:${mark}]`;

const noLook = { look: () => Promise.reject(new Error('This is no look.')) } as unknown as BlockCheck;

const cell = (value: string) => ({ display_value: value, value: '' });
/** A record with these work notes; null where they are hidden. */
const record = (journal: string | null) => ({ sys_id: cell('a1'), number: cell('INC0010042'), ...(journal !== null && { work_notes: cell(journal) }) });

interface Setting {
  /** What the work notes hold; null where they may not be read. */
  journal?: string | null;
  /** How the write is answered. */
  written?: () => Response | Promise<Response>;
  note?: Partial<NoteRecord>;
  link?: Partial<LinkRecord>;
  /** The instance that is connected. */
  connected?: string;
  report?: (error: ServiceNowError | undefined) => Promise<void>;
}

/** A note that waits, and the instance that it is for. */
async function waiting({ journal = '', written: answer = () => Response.json({ result: record(written) }), note: changes = {}, connected = origin, report, ...given }: Setting = {}) {
  const ports = testPorts({ settleTime: 30_000 });
  const note: NoteRecord = { ...newNote('n1', link, { text, at: now }), mark, ...changes };
  await ports.store.unit(async ({ notes, links }) => {
    await notes.put(note);
    await links.put({ ...link, ...given.link });
  });
  const kept = async () => (await ports.store.unit(({ notes }) => notes.get('n1')))?.unclear;
  const sent: unknown[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(input as string);
    if (init?.method === 'GET') {
      sent.push(`GET ${pathname}`);
      return Response.json({ result: record(journal) });
    }
    sent.push(`${init?.method ?? ''} ${pathname}`, JSON.parse(init?.body as string), searchParams.get('sysparm_fields')?.split(',').includes('work_notes'), await kept());
    return answer();
  };
  const client = new ServiceNowClient({ fetch, origin, timeout: 1_000, now: Date.now, ...(report && { report }) });
  const activeIn = () => Promise.resolve({ type: 'servicenow', apiUrl: connected } as IntegrationRecord);
  const connections = { client: () => Promise.resolve(client), activeIn } as unknown as Connections;
  return { ...ports, sent, kept, deliver: () => new Delivery(ports, connections, noLook).deliver(note) };
}

const read = 'GET /api/now/table/incident/a1';
/** A note that is written, with what is kept of it at that moment. */
const write = (at: number, work_notes = written) => ['PATCH /api/now/table/incident/a1', { work_notes }, true, { at }];
const needs = [
  { access: 'read', on: 'incident.work_notes' },
  { access: 'write', on: 'incident.work_notes' },
];

// covers: Y6
test('a note is written with its mark, and before that is kept when', async () => {
  const { deliver, sent } = await waiting();
  expect(await deliver()).toMatchObject({ delivered: true, row: { number: { display: 'INC0010042' } } });
  expect(sent).toEqual([read, ...write(now)]);
});

// covers: Y6
test.each([
  ['under a German header', `15.01.2024 10:30:00 - Q (Arbeitsnotizen)\r\n${written}\r\n\r\n`],
  ['with other blanks and brackets', `2024年1月15日 10時30分 － Ｑ （作業メモ）\n${text.replaceAll(' ', ' ')}［ref：${mark}］\n`],
  ['in capitals, by somebody else', `2024-01-15 10:30:00 - Beth Anglin (Work notes)\n${written.toUpperCase()}`],
])('a note in doubt that is there by now, %s, is not written again', async (_, journal) => {
  const { deliver, sent } = await waiting({ journal, note: { unclear: { at: now } } });
  expect(await deliver()).toEqual({ delivered: true, row: undefined });
  expect(sent).toEqual([read]);
});

// covers: Y6
test.each([
  [0, 30_000],
  [29_999, 1],
])('a note in doubt that is not there %i ms later waits %i ms more, whoever has written the same', async (later, wait) => {
  const { deliver, sent, clock } = await waiting({ journal: `2024-01-15 10:30:00 - Q (Work notes)\n${text} [ref:000000000000]\n\n`, note: { unclear: { at: now } } });
  clock.advance(later);
  expect(await deliver()).toEqual({ delivered: false, wait });
  expect(sent).toEqual([read]);
});

// covers: Y6
test('a note in doubt that is not there after 30 s is written again', async () => {
  const { deliver, sent, clock } = await waiting({ note: { unclear: { at: now } } });
  clock.advance(30_000);
  expect(await deliver()).toMatchObject({ delivered: true });
  expect(sent).toEqual([read, ...write(now + 30_000)]);
});

// covers: Y6
test('a note in doubt waits for a person where the work notes may not be read', async () => {
  const unclear = { at: now };
  const { deliver, sent, clock } = await waiting({ journal: null, note: { unclear } });
  clock.advance(60_000);
  await expect(deliver()).rejects.toMatchObject({ name: 'DeliveryError', unclear, failure: { code: 'provider-forbidden', needs, unclear: true } });
  expect(sent).toEqual([read]);
});

// covers: Y6
test('an answer without work notes leaves the note in doubt', async () => {
  const { deliver } = await waiting({ written: () => Response.json({ result: record(null) }) });
  await expect(deliver()).rejects.toMatchObject({
    message: expect.stringContaining('because the service account can’t see work notes. Look at the incident in ServiceNow') as string,
    unclear: { at: now },
    failure: { code: 'provider-forbidden', needs },
  });
});

// covers: Y6
test('what ServiceNow takes and does not keep is not delivered; it is looked for once more before that is said', async () => {
  const dropped = await waiting({ journal: 'Something else', written: () => Response.json({ result: record('Something else') }) });
  await expect(dropped.deliver()).rejects.toMatchObject({
    message: expect.stringMatching(/^ServiceNow didn’t keep a work note\. A rule.*Look at the incident in ServiceNow/) as string,
    unclear: { at: now },
    failure: { code: 'provider-rejected', needs },
  });
  expect(dropped.sent).toEqual([read, ...write(now), read]);
  const late = await waiting({ journal: written, written: () => Response.json({ result: record('') }) });
  expect(await late.deliver()).toMatchObject({ delivered: true });
  const hidden = await waiting({ journal: null, written: () => Response.json({ result: record('') }) });
  await expect(hidden.deliver()).rejects.toMatchObject({ failure: { code: 'provider-rejected' } });
});

// covers: Y6
test('an answer that is lost leaves the note in doubt since then, a refusal does not', async () => {
  const lost = await waiting({
    written: () => {
      lost.clock.advance(9_000);
      return Promise.reject(new TypeError('The connection broke.'));
    },
  });
  await expect(lost.deliver()).rejects.toMatchObject({ unclear: { at: now + 9_000 }, failure: { code: 'provider-unreachable' } });
  const refused = await waiting({ written: () => Response.json({ error: { message: 'No permission.', detail: null }, status: 'failure' }, { status: 403 }) });
  await expect(refused.deliver()).rejects.toMatchObject({ unclear: null });
});

// covers: L6, S5
test.each([
  ['whose link is taken away', { link: { unlinked: true } }],
  ['whose instance is no longer the connected one', { connected: 'https://other.service-now.com' }],
])('a note %s is held back at the last moment', async (_, setting) => {
  const { deliver, sent, kept } = await waiting(setting);
  expect(await deliver()).toEqual({ delivered: false, wait: null });
  expect(sent).toEqual([read]);
  expect(await kept()).toBeNull();
});

// covers: Y3
test('a comment that arrives an hour later or more says when it was made; a stamped note says that anyway', async () => {
  const hour = 3_600_000;
  const send = async (note: Partial<NoteRecord>, later: number) => {
    const { deliver, sent, clock } = await waiting({ note });
    clock.advance(later);
    await deliver();
    return (sent[2] as { work_notes: string }).work_notes;
  };
  expect(await send({}, hour - 1)).toBe(written);
  expect(await send({}, hour)).toBe(`${text} [written 2024-01-15 10:30:00 UTC] [ref:${mark}]`);
  const stamped = '[2024-01-15 10:30:00 UTC] Qualytics Anomaly Status: Acknowledged';
  expect(await send({ text: stamped }, hour)).toBe(`${stamped} [ref:${mark}]`);
});

// covers: Y6
test('a failure of the product’s own is told as it is, and leaves the note in doubt in the store', async () => {
  const broken = new Error('The store is away.');
  let reports = 0;
  const { deliver, kept } = await waiting({ report: () => ((reports += 1) > 1 ? Promise.reject(broken) : Promise.resolve()) });
  await expect(deliver()).rejects.toBe(broken);
  expect(await kept()).toEqual({ at: now });
});
