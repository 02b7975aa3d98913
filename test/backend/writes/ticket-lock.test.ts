import type { LockRecord } from '../../../src/backend/ports/records.js';
import { TicketLock } from '../../../src/backend/writes/ticket-lock.js';
import { testPorts } from '../support/ports.js';

const claimTime = 60_000;

/** Two backends over one store, and what the store says of the ticket. */
function twoBackends() {
  const ports = testPorts({ claimTime });
  const held = (): Promise<LockRecord | undefined> => ports.store.unit(({ locks }) => locks.get('ticket'));
  return { ...ports, one: new TicketLock(ports), other: new TicketLock(ports), held };
}

const done = (): Promise<string> => Promise.resolve('done');

// covers: Y7
test('while one backend changes a ticket another one is asked to come again in a second', async () => {
  const { one, other, held, clock } = twoBackends();
  const until = clock.now() + claimTime;
  await one.run('ticket', async () => {
    expect(await held()).toEqual({ id: 'ticket', until });
    await expect(other.run('ticket', done)).rejects.toMatchObject({ code: 'idempotency-in-progress', options: { retryAfter: 1 } });
    expect(await other.run('another', done)).toBe('done');
  });
  expect(await held()).toBeUndefined();
  expect(await other.run('ticket', done)).toBe('done');
});

test('a ticket is free again after a task that failed', async () => {
  const { one, other } = twoBackends();
  await expect(one.run('ticket', () => Promise.reject(new Error('It failed.')))).rejects.toThrow('It failed.');
  expect(await other.run('ticket', done)).toBe('done');
});

test('a lock holds until its time is over, and is then one of a backend that has ended', async () => {
  const { store, clock, one } = twoBackends();
  await store.unit(({ locks }) => locks.put({ id: 'ticket', until: clock.now() + 1000 }));
  clock.advance(999);
  await expect(one.run('ticket', done)).rejects.toMatchObject({ code: 'idempotency-in-progress' });
  clock.advance(1);
  expect(await one.run('ticket', done)).toBe('done');
});
