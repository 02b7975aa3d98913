import type { Connections } from '../../../src/backend/connection/connections.js';
import { Outbox } from '../../../src/backend/notes/outbox.js';
import type { IntegrationRecord, LinkRecord } from '../../../src/backend/ports/records.js';
import type { Unit } from '../../../src/backend/ports/store.js';
import { origin } from '../support/data.js';
import { testPorts } from '../support/ports.js';

const former = 'https://former.service-now.com';

const link = (id: string, sysId: string, changes: Partial<LinkRecord> = {}): LinkRecord => ({
  id, anomalyId: 42, ticket: { origin, table: 'incident', sysId }, ticketKey: `lane ${sysId}`, origin, linkedAt: '', linkedBy: '', unlinked: false, ...changes,
});

/** An outbox with links that are kept, and a way to ask it within a unit of work. */
async function outboxWith(links: readonly LinkRecord[]) {
  const { store, clock } = testPorts();
  const connections = { activeIn: () => Promise.resolve({ type: 'servicenow', apiUrl: origin } as IntegrationRecord) } as unknown as Connections;
  const outbox = new Outbox(connections);
  const ask = <T>(question: (unit: Unit) => Promise<T>): Promise<T> => store.unit(question);
  await ask(async (unit) => {
    for (const each of links) await unit.links.put(each);
  });
  const add = (to: LinkRecord, text: string, dueAt = clock.now()) => ask((unit) => outbox.add(unit, to, { text, at: 5, dueAt }));
  return { outbox, ask, add };
}

// covers: Y6
test('a note is new, of its link, in the lane of its ticket, and due when it is said to be', async () => {
  const one = link('l1', 'a');
  const { outbox, ask, add } = await outboxWith([one]);
  await add(one, 'first', 7);
  expect(await ask((unit) => outbox.head(unit, 'lane a'))).toEqual({
    id: expect.any(String) as string,
    linkId: 'l1',
    ticket: one.ticket,
    kind: 'note',
    lane: 'lane a',
    queue: 'waiting',
    text: 'first',
    mark: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    at: 5,
    failures: 0,
    unclear: null,
    error: null,
    blocked: false,
    dueAt: 7,
    claimedUntil: null,
  });
});

// covers: Y6
test('each ticket has one lane, in which the first note is the next', async () => {
  const [one, two] = [link('l1', 'a'), link('l2', 'a', { anomalyId: 43 })];
  const other = link('l3', 'b');
  const { outbox, ask, add } = await outboxWith([one, two, other]);
  expect(await ask((unit) => outbox.lanes(unit))).toEqual([]);
  expect(await ask((unit) => outbox.heads(unit))).toEqual([]);
  await add(one, 'first');
  await add(two, 'second');
  await add(other, 'third');
  expect(await ask((unit) => outbox.lanes(unit))).toEqual(['lane a', 'lane b']);
  expect((await ask((unit) => outbox.heads(unit))).map(({ text }) => text)).toEqual(['first', 'third']);
  expect(await ask((unit) => outbox.head(unit, 'lane c'))).toBeUndefined();
});

// covers: L6, L10, Y6
test('the notes of links that take none now are held back, and overtaken', async () => {
  const unlinked = link('l1', 'a', { unlinked: true });
  const historical = link('l2', 'a', { origin: former });
  const live = link('l4', 'a');
  const { outbox, ask, add } = await outboxWith([unlinked, historical, live]);
  const gone = link('l3', 'a');
  for (const each of [unlinked, historical, gone]) await add(each, `of ${each.id}`);
  expect(await ask((unit) => outbox.head(unit, 'lane a'))).toBeUndefined();
  expect(await ask((unit) => outbox.heads(unit))).toEqual([]);
  await add(live, 'of the live one');
  expect(await ask((unit) => outbox.head(unit, 'lane a'))).toMatchObject({ text: 'of the live one' });
  expect(await ask((unit) => outbox.lanes(unit))).toEqual(['lane a']);
});

// covers: Y6, T7
test('what waits for a link is counted without that of other links of its ticket', async () => {
  const [one, two, none] = [link('l1', 'a'), link('l2', 'a'), link('l3', 'b')];
  const { outbox, ask, add } = await outboxWith([one, two, none]);
  await add(one, 'first');
  await add(two, 'second');
  await add(one, 'third');
  expect(await ask((unit) => Promise.all([one, two, none].map((each) => outbox.pending(unit, each))))).toEqual([2, 1, 0]);
});

// covers: Y6
test('there is nothing to let go where no closed ticket holds a note', async () => {
  const one = link('l1', 'a');
  const { outbox, ask, add } = await outboxWith([one]);
  expect(await ask((unit) => outbox.release(unit, 'lane a'))).toBe(false);
  await add(one, 'first');
  expect(await ask((unit) => outbox.release(unit, 'lane a'))).toBe(false);
});
