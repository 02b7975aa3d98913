import type { NoteRecord } from '../../../src/backend/ports/records.js';
import type { Outbox } from '../../../src/backend/notes/outbox.js';
import { Sweep } from '../../../src/backend/notes/sweep.js';
import { Wakes } from '../../../src/backend/notes/wakes.js';
import { testPorts } from '../support/ports.js';

type Head = Pick<NoteRecord, 'lane' | 'dueAt'>;

/** A sweep over notes that wait, with the alarms that it sets. */
function sweepOver(heads: () => readonly Head[], sweepInterval = 60_000) {
  const ports = testPorts({ sweepInterval });
  const woken: string[] = [];
  const wakes = new Wakes(ports.scheduler, (lane) => Promise.resolve(void woken.push(lane)));
  const outbox = { heads: () => Promise.resolve().then(heads) } as unknown as Outbox;
  return { ...ports, wakes, woken, sweep: new Sweep(ports, outbox, wakes) };
}

// covers: Y6
test('the notes that wait get an alarm each for their own time; what is due is due at once', async () => {
  const now = testPorts().clock.now();
  const { sweep, scheduler } = sweepOver(() => [{ lane: 'a', dueAt: now + 5000 }, { lane: 'b', dueAt: now - 5000 }, { lane: 'c', dueAt: null }], 0);
  await sweep.start();
  expect(scheduler.delays).toEqual([0, 0, 5000]);
});

test('what has its alarm keeps it', async () => {
  const { sweep, wakes, scheduler } = sweepOver(() => [{ lane: 'a', dueAt: null }], 0);
  wakes.set('a', 7000);
  await sweep.start();
  expect(scheduler.delays).toEqual([7000]);
});

// covers: Y6
test('it looks again and again, also after a store that failed', async () => {
  let looks = 0;
  const { sweep, scheduler } = sweepOver(() => {
    looks += 1;
    if (looks === 2) throw new Error('The store is away.');
    return [];
  });
  await sweep.start();
  for (const count of [1, 2, 3]) {
    expect([looks, ...scheduler.delays]).toEqual([count, 60_000]);
    await scheduler.run();
  }
  expect(looks).toBe(4);
});

test('it looks no more once it is closed, when the alarms are, or where an interval of 0 says so', async () => {
  const closed = sweepOver(() => []);
  await closed.sweep.start();
  closed.sweep.close();
  const without = sweepOver(() => [], 0);
  await without.sweep.start();
  const late = sweepOver(() => []);
  late.wakes.close();
  await late.sweep.start();
  expect([closed, without, late].map(({ scheduler }) => scheduler.delays)).toEqual([[], [], []]);
});
