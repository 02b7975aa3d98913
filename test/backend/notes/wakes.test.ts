import { Wakes } from '../../../src/backend/notes/wakes.js';
import { manualScheduler } from '../../../src/common/scheduler.js';

/** Alarms whose lanes are noted as they ring. */
function alarms(task: (lane: string) => Promise<void> = () => Promise.resolve()) {
  const scheduler = manualScheduler();
  const rung: string[] = [];
  const wakes = new Wakes(scheduler, (lane) => {
    rung.push(lane);
    return task(lane);
  });
  return { scheduler, rung, wakes };
}

/** Whether a promise is settled once everything has run that waits for nothing. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true), () => (settled = true));
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}

test('each lane has one alarm: the last that was set', async () => {
  const { scheduler, rung, wakes } = alarms();
  wakes.set('a', 100);
  wakes.set('b', 200);
  wakes.set('a', 300);
  expect(scheduler.delays).toEqual([200, 300]);
  await scheduler.run();
  expect(rung).toEqual(['b', 'a']);
  expect(scheduler.delays).toEqual([]);
});

test('an alarm that is there is not hurried, and one that has rung makes room for the next', async () => {
  const { scheduler, rung, wakes } = alarms();
  wakes.ifNone('a', 100);
  wakes.ifNone('a', 50);
  expect(scheduler.delays).toEqual([100]);
  await scheduler.run();
  wakes.ifNone('a', 50);
  expect(scheduler.delays).toEqual([50]);
  await scheduler.run();
  expect(rung).toEqual(['a', 'a']);
});

test('while its task runs a lane may get its next alarm', async () => {
  const { scheduler, rung, wakes } = alarms((lane) => {
    if (rung.length === 1) wakes.ifNone(lane, 70);
    return Promise.resolve();
  });
  wakes.set('a', 100);
  await scheduler.run();
  expect(scheduler.delays).toEqual([70]);
});

test('an alarm that is called off does not ring, and leaves room for another', async () => {
  const { scheduler, rung, wakes } = alarms();
  wakes.set('a', 100);
  wakes.set('b', 100);
  wakes.cancel('a');
  wakes.cancel('unknown');
  await scheduler.run();
  expect(rung).toEqual(['b']);
  wakes.set('b', 100);
  wakes.cancel('b');
  wakes.ifNone('b', 200);
  expect(scheduler.delays).toEqual([200]);
});

test('what is due at once is over when its task is, also by a failure', async () => {
  let end = (): void => undefined;
  const { scheduler, wakes } = alarms((lane) => (lane === 'bad' ? Promise.reject(new Error('It failed.')) : new Promise((resolve) => (end = resolve))));
  wakes.set('later', 1);
  expect(wakes.dueAtOnce).toEqual([]);
  wakes.cancel('later');
  wakes.set('a', 0);
  const [due = Promise.reject(new Error('Nothing is due.'))] = wakes.dueAtOnce;
  const run = scheduler.run();
  expect(await isSettled(due)).toBe(false);
  end();
  await run;
  expect(await isSettled(due)).toBe(true);
  expect(wakes.dueAtOnce).toEqual([]);
  wakes.set('bad', 0);
  const [failing = Promise.resolve()] = wakes.dueAtOnce;
  expect(await isSettled(failing)).toBe(false);
  await expect(scheduler.run()).rejects.toThrow('It failed.');
  expect(await isSettled(failing)).toBe(true);
});

test('what was due at once is over when it is called off', async () => {
  const { wakes } = alarms();
  wakes.set('a', 0);
  const [due = Promise.reject(new Error('Nothing is due.'))] = wakes.dueAtOnce;
  expect(await isSettled(due)).toBe(false);
  wakes.cancel('a');
  expect(await isSettled(due)).toBe(true);
  expect(wakes.dueAtOnce).toEqual([]);
});

test('closed, it calls every alarm off and sets no other one', async () => {
  const { scheduler, rung, wakes } = alarms();
  expect(wakes.closed).toBe(false);
  wakes.set('a', 0);
  wakes.set('b', 5);
  const due = wakes.dueAtOnce;
  wakes.close();
  expect(wakes.closed).toBe(true);
  expect(await isSettled(Promise.all(due))).toBe(true);
  wakes.set('c', 5);
  wakes.ifNone('d', 0);
  expect(scheduler.delays).toEqual([]);
  await scheduler.run();
  expect(rung).toEqual([]);
});
