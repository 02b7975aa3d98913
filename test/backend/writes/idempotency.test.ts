import * as z from 'zod/mini';
import type { Attempt } from '../../../src/backend/writes/attempt.js';
import { IdempotencyLedger } from '../../../src/backend/writes/idempotency.js';
import { testPorts } from '../support/ports.js';

const day = 24 * 60 * 60 * 1000;
const claimTime = 60_000;

interface Run {
  key?: string;
  work?: (attempt: Attempt) => Promise<string>;
  final?: boolean;
  isReplay?: boolean;
}

/** A ledger whose work is counted, and gives what it is told to. */
function ledger() {
  const ports = testPorts({ claimTime });
  const once = new IdempotencyLedger(ports);
  let runs = 0;
  const run = (payload: unknown, { key = 'k1', work = () => Promise.resolve('done'), final, isReplay = false }: Run = {}) =>
    once.run(
      { scope: 'create 42', isReplay, key, payload, answer: z.string() },
      (attempt) => {
        runs += 1;
        return work(attempt);
      },
      ...(final === undefined ? [] : [() => final]),
    );
  const known = (at: number) => ports.store.unit(async ({ attempts }) => (await attempts.find('day', at)).map(({ key }) => key));
  return { ...ports, run, runs: () => runs, known, today: () => Math.floor(ports.clock.now() / day) };
}

// covers: W
test('an answer is replayed for a day, and not a moment longer', async () => {
  const { run, runs, clock } = ledger();
  await run('a');
  clock.advance(day - 1);
  expect(await run('a', { work: () => Promise.resolve('other') })).toBe('done');
  expect(runs()).toBe(1);
  clock.advance(1);
  expect(await run('a', { work: () => Promise.resolve('other') })).toBe('other');
});

// covers: W
test('a key is of the same payload whatever the order of its keys, at any depth, and of no other', async () => {
  const { run, runs } = ledger();
  await run({ b: [{ d: 1, c: 2 }, 3], a: null });
  await run({ a: null, b: [{ c: 2, d: 1 }, 3] });
  expect(runs()).toBe(1);
  for (const other of [{ a: null, b: [3, { c: 2, d: 1 }] }, { a: null, b: [{ c: 2, d: 2 }, 3] }, { a: null, b: { 0: { c: 2, d: 1 }, 1: 3 } }, null]) {
    await expect(run(other)).rejects.toMatchObject({ code: 'idempotency-mismatch' });
  }
});

// covers: W
test('an answer that a repetition may better is not kept: the work goes on with it', async () => {
  const { run, runs } = ledger();
  expect(await run('a', { work: () => Promise.resolve('half'), final: false })).toBe('half');
  expect(await run('a', { work: () => Promise.resolve('whole'), final: true })).toBe('whole');
  expect(await run('a')).toBe('whole');
  expect(runs()).toBe(2);
});

// covers: W
test('an attempt that goes on keeps its time, and one after a definite failure has a time of its own', async () => {
  const { run, store, clock } = ledger();
  const began = clock.now();
  const startedAt = () => store.unit(async ({ attempts }) => (await attempts.get('create 42 k1'))?.startedAt);
  await run('a', { work: () => Promise.resolve('half'), final: false });
  clock.advance(5000);
  await run('a', { work: () => Promise.resolve('half'), final: false });
  expect(await startedAt()).toBe(began);
  const other = ledger();
  await expect(other.run('a', { work: () => Promise.reject(new Error('no')) })).rejects.toThrow('no');
  other.clock.advance(5000);
  await other.run('a');
  expect(await other.store.unit(async ({ attempts }) => (await attempts.get('create 42 k1'))?.startedAt)).toBe(began + 5000);
});

// covers: W
test('a claim holds until its time is over: then its backend has ended', async () => {
  const { run, clock } = ledger();
  void run('a', { work: () => new Promise(() => undefined) });
  await expect(run('a')).rejects.toMatchObject({ code: 'idempotency-in-progress', options: { retryAfter: 1 } });
  clock.advance(claimTime - 1);
  await expect(run('a')).rejects.toMatchObject({ code: 'idempotency-in-progress' });
  clock.advance(1);
  expect(await run('a')).toBe('done');
});

/** Notes since when the attempt is in doubt. */
const noting = (seen: (number | null)[]) => ({ unclearAt }: Attempt) => {
  seen.push(unclearAt);
  return Promise.resolve('done');
};

// covers: W, D8
test.each([undefined, 7_000])('what a backend that has ended left in doubt is so since it began to write (%s ms), else since the key was first seen', async (marked) => {
  const { run, clock } = ledger();
  const began = clock.now();
  await new Promise<void>((begun) => {
    const work = async (attempt: Attempt): Promise<string> => {
      if (marked !== undefined) await attempt.mark(began + marked);
      begun();
      return new Promise(() => undefined);
    };
    void run('a', { work });
  });
  clock.advance(claimTime);
  const seen: (number | null)[] = [];
  await run('a', { work: noting(seen) });
  expect(seen).toEqual([began + (marked ?? 0)]);
});

// covers: W, D8
test('a replay of what the ledger never saw is in doubt since the backend began, and nothing else is', async () => {
  const { run, clock } = ledger();
  const began = clock.now();
  clock.advance(5_000);
  const seen: (number | null)[] = [];
  const work = noting(seen);
  await run('a', { key: 'new', work });
  await run('a', { key: 'replayed', work, isReplay: true });
  await expect(run('a', { key: 'failed', work: () => Promise.reject(new Error('no')) })).rejects.toThrow('no');
  await run('a', { key: 'failed', work, isReplay: true });
  expect(seen).toEqual([null, began, null]);
});

// covers: W
test.each([2, 9])('what was tried %i days ago is forgotten by the next call, and nothing younger', async (age) => {
  const { run, known, clock, today } = ledger();
  const first = today();
  await run('a', { key: 'old' });
  clock.advance(day);
  await run('a', { key: 'younger' });
  expect(await known(first)).toEqual(['old']);
  clock.advance((age - 1) * day);
  await run('a', { key: 'new' });
  expect(await known(first)).toEqual([]);
  expect(await known(first + 1)).toEqual(age === 2 ? ['younger'] : []);
  expect(await known(today())).toEqual(['new']);
});
