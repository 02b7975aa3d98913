import { MemoryStore } from '../../../src/backend/index.js';
import type { AttemptRecord } from '../../../src/backend/ports/records.js';
import { StoredAttempt } from '../../../src/backend/writes/stored-attempt.js';

const record: AttemptRecord = { id: 'a', key: 'k', fingerprint: '', startedAt: 1, day: 0, unclearAt: null, claimedUntil: 10, unfinished: false, answer: null };

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
