import { runSchedules } from '../../../tools/schedules/run.js';

describe('500 schedules of creates and links', () => {
  beforeAll(() => {
    // A page says once for each client that a sign-in is in the way.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  afterAll(() => {
    vi.restoreAllMocks();
  });

  // covers: W, D8, C10
  it('do nothing twice, lose nothing, and come to an end', { timeout: 120_000 }, async () => {
    const report = await runSchedules({ count: 500, seed: 1 });
    expect(report.failures.map(({ seed, what }) => [seed, ...what])).toEqual([]);
    expect([report.duplicates, report.lost, report.unfinished]).toEqual([0, 0, 0]);
    // Much had gone wrong.
    expect(report.schedules.create).toBeGreaterThan(200);
    expect(report.schedules.link).toBeGreaterThan(200);
    expect([...report.faults.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(1_000);
  });

  it('find out a backend that does not wait for an instance to come to an end', async () => {
    const report = await runSchedules({ count: 200, seed: 1, settings: { settleTime: 0 } });
    expect(report.duplicates).toBeGreaterThan(0);
    expect(report.failures[0]?.story.length).toBeGreaterThan(0);
  });

  it('are the same again for the same seed', async () => {
    const [once, again] = [await runSchedules({ count: 20, seed: 9 }), await runSchedules({ count: 20, seed: 9 })];
    expect(again).toEqual(once);
  });
});
