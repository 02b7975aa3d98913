import { MemoryStore } from '../../../src/backend/index.js';
import type { AttemptRecord } from '../../../src/backend/ports/records.js';
import { PassingAttempt, StoredAttempt } from '../../../src/backend/writes/stored-attempt.js';

const record: AttemptRecord = { id: 'a', key: 'k', fingerprint: '', startedAt: 1, day: 0, unclearAt: null, changes: null, claimedUntil: 10, unfinished: false, answer: null };

// covers: W, D8
test('a backend whose claim has run out, and was taken over, neither begins a write nor ends the other’s claim', async () => {
  const store = new MemoryStore();
  const kept = () => store.unit(({ attempts }) => attempts.get('a'));
  await store.unit(({ attempts }) => attempts.put(record));
  const slow = new StoredAttempt(store, record);
  await slow.mark(5);
  expect(await kept()).toMatchObject({ unclearAt: 5 });
  const taken = { ...record, unclearAt: 5, claimedUntil: 20 };
  await store.unit(({ attempts }) => attempts.put(taken));
  await expect(slow.mark(15)).rejects.toMatchObject({ code: 'idempotency-in-progress' });
  await slow.release({ answer: { value: 'late' }, unfinished: false });
  expect(await kept()).toEqual(taken);
});

// covers: W, D8
test('an attempt knows what it has marked, and keeps its answer with its claim ended', async () => {
  const store = new MemoryStore();
  await store.unit(({ attempts }) => attempts.put(record));
  const attempt = new StoredAttempt(store, record);
  await attempt.mark(5);
  expect(attempt.unclearAt).toBe(5);
  await attempt.mark(null);
  expect(attempt.unclearAt).toBeNull();
  await attempt.release({ answer: { value: 'done' }, unfinished: false });
  expect(await store.unit(({ attempts }) => attempts.get('a'))).toEqual({ ...record, claimedUntil: null, answer: { value: 'done' } });
});

// covers: W, D8
test('an attempt that the store no longer has begins no write, and does not come back', async () => {
  const store = new MemoryStore();
  const forgotten = new StoredAttempt(store, { ...record, unclearAt: 3 });
  await expect(forgotten.mark(15)).rejects.toMatchObject({ code: 'idempotency-in-progress' });
  expect(forgotten.unclearAt).toBe(3);
  await forgotten.release({ answer: null, unfinished: false });
  expect(await store.unit(({ attempts }) => attempts.get('a'))).toBeUndefined();
});

// covers: W
test('an attempt without a key has one of its own, and knows what it has marked', async () => {
  const [attempt, other] = [new PassingAttempt(7), new PassingAttempt(7)];
  expect(attempt.startedAt).toBe(7);
  expect(attempt.key).not.toBe(other.key);
  await expect(attempt.mark(9)).resolves.toBeUndefined();
  expect([attempt.unclearAt, other.unclearAt]).toEqual([9, null]);
});

// covers: L7, W
test('an attempt keeps how often the ticket had been changed, for whoever replays it', async () => {
  const store = new MemoryStore();
  await store.unit(({ attempts }) => attempts.put(record));
  const attempt = new StoredAttempt(store, record);
  expect(attempt.changes).toBeNull();
  await attempt.keepChanges(7);
  expect(attempt.changes).toBe(7);
  const kept = await store.unit(({ attempts }) => attempts.get('a'));
  expect(kept).toEqual({ ...record, changes: 7 });
  expect(new StoredAttempt(store, { ...record, changes: 3 }).changes).toBe(3);
  const passing = new PassingAttempt(1);
  expect(passing.changes).toBeNull();
  await expect(passing.keepChanges(4)).resolves.toBeUndefined();
  expect(passing.changes).toBe(4);
  await expect(new StoredAttempt(new MemoryStore(), record).keepChanges(7)).rejects.toMatchObject({ code: 'idempotency-in-progress' });
});
