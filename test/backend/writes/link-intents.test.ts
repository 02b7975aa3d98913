import { endIntent, LinkIntents, tellIntents } from '../../../src/backend/writes/link-intents.js';
import { testPorts } from '../support/ports.js';

const attempt = (key: string, startedAt: number, unclearAt: number | null = null) => ({
  key,
  startedAt,
  unclearAt,
  changes: null,
  mark: () => Promise.resolve(),
  keepChanges: () => Promise.resolve(),
});

/** Intents over a store of their own. */
function world() {
  const ports = testPorts();
  const intents = new LinkIntents(ports);
  const tell = (anomalyId: number, text: string) => ports.store.unit((unit) => tellIntents(unit, anomalyId, [{ text, at: ports.clock.now() }]));
  const end = (anomalyId: number, key: string) => ports.store.unit((unit) => endIntent(unit, anomalyId, { key }));
  const kept = (anomalyId: number) => ports.store.unit((unit) => unit.intents.find('anomalyId', anomalyId));
  return { ...ports, intents, tell, end, kept };
}

// covers: Y1, Y3
test('what happens while an attempt is at work is kept for it, in order, and for no other anomaly', async () => {
  const { intents, tell, end, kept, clock } = world();
  const now = clock.now();
  await intents.during(42, attempt('a', now), async () => {
    await tell(42, 'one');
    await tell(43, 'of another');
    clock.advance(5);
    await tell(42, 'two');
    expect(await kept(42)).toMatchObject([{ id: '42 a', anomalyId: 42, day: 19_737 }]);
    expect(await end(42, 'b')).toEqual([]);
    expect(await end(42, 'a')).toEqual([{ text: 'one', at: now }, { text: 'two', at: now + 5 }]);
  });
  expect(await kept(42)).toEqual([]);
});

// covers: W
test('an attempt that is in doubt goes on with what was kept, and one that has failed for certain does not', async () => {
  const { intents, tell, end, kept, clock } = world();
  const fail = (unclearAt: number | null) =>
    intents.during(42, attempt('a', clock.now(), unclearAt), async () => {
      await tell(42, 'meanwhile');
      throw new Error('No.');
    });
  await expect(fail(1)).rejects.toThrow('No.');
  await tell(42, 'later');
  await intents.during(42, attempt('a', clock.now(), 1), () => Promise.resolve());
  expect((await end(42, 'a')).map(({ text }) => text)).toEqual(['meanwhile', 'later']);
  await expect(fail(null)).rejects.toThrow('No.');
  expect(await kept(42)).toEqual([]);
});

// covers: W
test('what nobody came back for is forgotten with its day', async () => {
  const { intents, kept, clock } = world();
  const begin = (key: string) => intents.during(42, attempt(key, clock.now()), () => Promise.resolve());
  await begin('old');
  clock.advance(86_400_000);
  await begin('newer');
  expect(await kept(42)).toHaveLength(2);
  clock.advance(86_400_000);
  await begin('newest');
  expect((await kept(42)).map(({ id }) => id)).toEqual(['42 newer', '42 newest']);
});
