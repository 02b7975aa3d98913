import { runInterleavings } from '../../../tools/interleavings/run.js';

describe('100 interleavings of two backends and the people around them', () => {
  // covers: L6, L7, S4, S5, Y3, Y6
  it('lose no text in silence, and neither lose nor double a note', { timeout: 120_000 }, async () => {
    const report = await runInterleavings({ count: 100, seed: 1 });
    expect(report.failures.map(({ seed, what }) => [seed, ...what])).toEqual([]);
    for (const action of ['links', 'comments', 'unlinks', 'disconnects', 'the password changes', 'a person types', 'a person assesses']) {
      expect(report.actions.get(action), action).toBeGreaterThan(20);
    }
    expect(report.steps).toBeGreaterThan(2_000);
  });

  it('find out a backend that does not look for its block again', { timeout: 60_000 }, async () => {
    const report = await runInterleavings({ count: 60, seed: 1, settings: { blockCheckDelay: 0 } });
    expect(report.failures.flatMap(({ what }) => what).some((what) => what.startsWith('0 blocks'))).toBe(true);
    expect(report.failures[0]?.story.length).toBeGreaterThan(0);
  });

  it('are the same again for the same seed', { timeout: 60_000 }, async () => {
    const [once, again] = [await runInterleavings({ count: 15, seed: 9 }), await runInterleavings({ count: 15, seed: 9 })];
    expect(again).toEqual(once);
  });
});
