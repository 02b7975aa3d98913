import { KeyedLock } from '../../../src/backend/writes/keyed-lock.js';

/** A task that notes when it begins and ends, and ends when it is let go. */
function held(log: string[], name: string) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const task = async (): Promise<string> => {
    log.push(`${name} begins`);
    await released;
    log.push(`${name} ends`);
    return name;
  };
  return { task, release: () => release() };
}

/** Lets everything run that waits for nothing. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('tasks of a key run one after the other, in the order in which they came', async () => {
  const lock = new KeyedLock();
  const log: string[] = [];
  const [a, b, c] = ['a', 'b', 'c'].map((name) => held(log, name));
  const runs = [a, b, c].map((each) => lock.run('key', () => each?.task() ?? Promise.resolve('')));
  c?.release();
  b?.release();
  await settled();
  expect(log).toEqual(['a begins']);
  a?.release();
  expect(await Promise.all(runs)).toEqual(['a', 'b', 'c']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('tasks of other keys do not wait', async () => {
  const lock = new KeyedLock();
  const log: string[] = [];
  const [a, b] = [held(log, 'a'), held(log, 'b')];
  const runs = [lock.run('one', a.task), lock.run('other', b.task)];
  await settled();
  expect(log).toEqual(['a begins', 'b begins']);
  a.release();
  b.release();
  await Promise.all(runs);
});

test('a task that fails says so to its own caller, and the next one runs', async () => {
  const lock = new KeyedLock();
  const failing = lock.run('key', () => Promise.reject(new Error('a')));
  const next = lock.run('key', () => Promise.resolve('b'));
  await expect(failing).rejects.toThrow('a');
  expect(await next).toBe('b');
});

test('a task that comes while the second of two is at work waits for that one', async () => {
  const lock = new KeyedLock();
  const log: string[] = [];
  const [a, b, c] = [held(log, 'a'), held(log, 'b'), held(log, 'c')];
  const first = lock.run('key', a.task);
  const second = lock.run('key', b.task);
  a.release();
  await first;
  await settled();
  const third = lock.run('key', c.task);
  await settled();
  expect(log).toEqual(['a begins', 'a ends', 'b begins']);
  b.release();
  c.release();
  expect(await Promise.all([second, third])).toEqual(['b', 'c']);
});
