import fc from 'fast-check';
import type { Store } from '../../../src/backend/index.js';
import { newLink } from '../../../src/backend/links/link-record.js';
import type { AttemptRecord, IntegrationRecord, LinkRecord, NoteRecord, SnapshotRecord } from '../../../src/backend/ports/records.js';
import type { Cause, FailureCode } from '../../../src/backend/servicenow/failure.js';
import { unseenTicket } from '../../../src/backend/tickets/ticket.js';

const ticket = { origin: 'https://acme.service-now.com', table: 'incident', sysId: '1c741bd70b2322007518478d83673af3' };
export const link = (id: string, anomalyId = 42): LinkRecord => newLink({ id, anomalyId, ticket, linkedAt: '', linkedBy: '' });
type Refusal = Cause & { code: FailureCode; detail: string };
const idsOf = (store: Store, anomalyId: number) => store.unit(async ({ links }) => (await links.find('anomalyId', anomalyId)).map(({ id }) => id));

const refused: Refusal = { code: 'provider-forbidden', detail: 'No.', provider: 'servicenow', needs: [{ access: 'role', on: 'itil' }], asks: [] };
const at = '2024-01-15T10:30:00.000Z';

/** A row of each kind, with something in every place that may hold something. */
export const integration: Required<IntegrationRecord> = {
  id: 'i1',
  slot: 'active',
  type: 'servicenow',
  apiUrl: ticket.origin,
  credentials: null,
  created: at,
  updated: at,
  createdBy: 'Alma Ferreira',
  credentialsUpdated: at,
  credentialsUpdatedBy: 'Alma Ferreira',
  health: { status: 'failing', checked_at: at, ...refused },
  writes: {
    create: { at, failure: refused },
    workNote: { at, failure: null },
    fields: { category: { sent: 'software', stored: null }, assignment_group: { sent: 'a', stored: 'a' } },
  },
  defaults: { impact: '1', u_own: 'x' },
  demands: [{ table: 'incident', column: 'u_cost_centre', label: 'Kostenstelle', at: 1, anomalies: [42] }],
  paused: true,
};
const note: Required<NoteRecord> = {
  id: 'n1',
  linkId: '1',
  ticket,
  kind: 'note',
  lane: 'lane',
  queue: 'waiting',
  text: 'Grüße 🙂\n',
  failures: 2,
  mark: '3f9a2c1b77d0',
  at: 4,
  unclear: { at: 5 },
  error: { ...refused, what: 'note', failed_at: at },
  blocked: true,
  dueAt: 7,
  claimedUntil: 8,
};
const snapshot: Required<SnapshotRecord> = { id: 't1', ticket: { ...unseenTicket(ticket), metadata: { table: 'incident' } }, readAt: 1, triedAt: null, error: { ...refused, what: 'status', failed_at: at } };
const attempt: Required<AttemptRecord> = {
  id: 'create 42 key',
  key: 'key',
  fingerprint: '{}',
  startedAt: 1,
  day: 19_737,
  unclearAt: 2,
  changes: 6,
  claimedUntil: 3,
  unfinished: true,
  answer: { value: { linked: false, dropped: [] } },
};

/** Runs what every store owes its callers. @param open makes an empty store */
export function keepsToTheStoreContract(open: () => Store): void {
  test('a unit of work sees what it has written, and finds it by every index, in the order of the first put', async () => {
    const store = open();
    await store.unit(async ({ links }) => {
      await links.put(link('1'));
      await links.put(link('2'));
      await links.put({ ...link('1'), unlinked: true });
      expect(await links.get('1')).toMatchObject({ unlinked: true });
      expect((await links.find('anomalyId', 42)).map(({ id }) => id)).toEqual(['1', '2']);
      expect(await links.find('origin', ticket.origin)).toHaveLength(2);
      expect(await links.find('ticketKey', link('1').ticketKey)).toHaveLength(2);
    });
    await store.unit(({ links }) => links.put({ ...link('1'), unlinked: false }));
    expect(await idsOf(store, 42)).toEqual(['1', '2']);
  });

  test('a row that moves to another value of an index, or is deleted, is found there alone', async () => {
    const store = open();
    await store.unit(async ({ links }) => {
      await links.put(link('1'));
      await links.put(link('2'));
    });
    await store.unit(async ({ links }) => {
      await links.put(link('1', 43));
      await links.delete('2');
      expect(await links.find('anomalyId', 42)).toEqual([]);
      expect(await links.find('anomalyId', 43)).toHaveLength(1);
    });
    expect([await idsOf(store, 42), await idsOf(store, 43)]).toEqual([[], ['1']]);
  });

  test('a row of each kind comes back as it was put, whatever it holds', async () => {
    const store = open();
    const full = [integration, link('1'), note, snapshot, attempt, { id: 'l1', until: 5 }];
    await store.unit(async ({ integrations, links, notes, snapshots, attempts, locks }) => {
      await integrations.put(integration);
      await links.put(link('1'));
      await notes.put(note);
      await snapshots.put(snapshot);
      await attempts.put(attempt);
      await locks.put({ id: 'l1', until: 5 });
    });
    const kept = await store.unit(async ({ integrations, links, notes, snapshots, attempts, locks }) => [
      ...(await integrations.find('slot', 'active')),
      await links.get('1'),
      ...(await notes.find('queue', 'waiting')),
      await snapshots.get('t1'),
      ...(await attempts.find('day', 19_737)),
      await locks.get('l1'),
    ]);
    expect(kept).toEqual(full);
    expect(await store.unit(({ notes }) => notes.find('lane', 'lane'))).toEqual([note]);
  });

  test('what a note, a link, a ticket and a refused work note say only sometimes comes back, too', async () => {
    const store = open();
    const counting = { ...link('1'), dropped: 3 };
    const closed = { ...snapshot, ticket: { ...snapshot.ticket, active: false } };
    const workNote = { at: '2024-01-15T10:30:00.000Z', failure: refused, before: { at: '2024-01-15T10:20:00.000Z', failure: null } };
    const connected = { ...integration, writes: { ...integration.writes, workNote } };
    const intent = { id: '42 key', anomalyId: 42, day: 19_737, happened: [{ text: 'Comment from Qualytics: ok', at: 5 }] };
    await store.unit(async ({ integrations, links, notes, snapshots, intents }) => {
      await integrations.put(connected);
      await links.put(counting);
      await notes.put({ ...note, kind: 'block', error: null });
      await snapshots.put(closed);
      await intents.put(intent);
    });
    const kept = await store.unit(async ({ integrations, links, notes, snapshots, intents }) => [
      ...(await integrations.find('slot', 'active')),
      await links.get('1'),
      ...(await notes.find('queue', 'waiting')),
      await snapshots.get('t1'),
      ...(await intents.find('anomalyId', 42)),
      ...(await intents.find('day', 19_737)),
    ]);
    expect(kept).toEqual([connected, counting, { ...note, kind: 'block', error: null }, closed, intent, intent]);
  });

  test('of a unit of work that fails nothing is kept, and the next one runs', async () => {
    const store = open();
    await store.unit(async ({ links }) => {
      await links.put(link('1'));
      await links.put(link('2'));
    });
    const failing = store.unit(async ({ links, integrations }) => {
      await links.put(link('1', 43));
      await links.delete('2');
      await links.put(link('3'));
      await integrations.put({ ...integration, credentials: 'sealed' });
      throw new Error('The disk is full.');
    });
    await expect(failing).rejects.toThrow('The disk is full.');
    expect([await idsOf(store, 42), await idsOf(store, 43)]).toEqual([['1', '2'], []]);
    expect(await store.unit(({ integrations }) => integrations.get('i1'))).toBeUndefined();
  });

  test('units of work run one after the other', async () => {
    const store = open();
    const add = () =>
      store.unit(async ({ links, newId }) => {
        if ((await links.find('anomalyId', 42)).length === 0) await links.put(link(await newId()));
      });
    await Promise.all([add(), add(), add()]);
    expect(await idsOf(store, 42)).toHaveLength(1);
  });

  test('an id that was given is not given again', async () => {
    const store = open();
    const ids = await store.unit(async ({ newId }) => [await newId(), await newId()]);
    ids.push(await store.unit(({ newId }) => newId()));
    expect(new Set(ids).size).toBe(3);
  });

  test('a row does not change with the value that it was put as', async () => {
    const store = open();
    const row = { ...link('1') };
    await store.unit(({ links }) => links.put(row));
    row.linkedBy = 'Somebody else';
    expect(await store.unit(({ links }) => links.get('1'))).toMatchObject({ linkedBy: '' });
  });

  test('credentials of an integration are there while the process is, and go with the unit that fails', async () => {
    const store = open();
    await store.unit(({ integrations }) => integrations.put({ ...integration, credentials: 'sealed' }));
    const failing = store.unit(async ({ integrations }) => {
      await integrations.put({ ...integration, credentials: 'other', credentialsUpdated: '2024-01-16T10:30:00.000Z' });
      throw new Error('The disk is full.');
    });
    await expect(failing).rejects.toThrow();
    await store.unit(async ({ integrations }) => {
      const known = await integrations.get('i1');
      if (known) await integrations.put({ ...known, paused: false });
    });
    expect(await store.unit(({ integrations }) => integrations.find('slot', 'active'))).toMatchObject([{ credentials: 'sealed', paused: false }]);
    await store.unit(({ integrations }) => integrations.delete('i1'));
    expect(await store.unit(({ integrations }) => integrations.find('slot', 'active'))).toEqual([]);
  });

  test('whatever is put, moved, deleted or taken back, rows are found as a plain list would have them', async () => {
    const id = fc.constantFrom('1', '2', '3', '4');
    const step = fc.oneof(fc.record({ put: id, anomaly: fc.constantFrom(42, 43) }), fc.record({ delete: id }));
    const units = fc.array(fc.record({ steps: fc.array(step, { maxLength: 5 }), fails: fc.boolean() }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(units, async (plan) => {
        const store = open();
        let rows: readonly LinkRecord[] = [];
        for (const { steps, fails } of plan) {
          const changed = steps.reduce(applied, rows);
          const ran = store.unit(async ({ links }) => {
            for (const one of steps) await ('put' in one ? links.put(link(one.put, one.anomaly)) : links.delete(one.delete));
            expect(await links.find('anomalyId', 42)).toEqual(changed.filter(({ anomalyId }) => anomalyId === 42));
            if (fails) throw new RangeError('as planned');
          });
          await ran.catch((error: unknown) => expect(error).toBeInstanceOf(RangeError));
          if (!fails) rows = changed;
          for (const anomaly of [42, 43]) expect(await idsOf(store, anomaly)).toEqual(rows.filter(({ anomalyId }) => anomalyId === anomaly).map((row) => row.id));
        }
      }),
      { numRuns: 30 },
    );
  });
}

/** Returns the rows after one more step: a row that is there keeps its place. */
function applied(rows: readonly LinkRecord[], step: { put: string; anomaly: number } | { delete: string }): readonly LinkRecord[] {
  if ('delete' in step) return rows.filter(({ id }) => id !== step.delete);
  const row = link(step.put, step.anomaly);
  return rows.some(({ id }) => id === row.id) ? rows.map((other) => (other.id === row.id ? row : other)) : [...rows, row];
}
