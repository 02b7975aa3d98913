import { runCrashes } from '../../../tools/crashes/run.js';
import { withSqlite } from '../../backend/support/sqlite.js';

withSqlite('crashes', () => {
  // covers: Y6, W, D8
  test('ten kills lose nothing that was acknowledged, and nothing is done twice', { timeout: 180_000 }, async () => {
    const report = await runCrashes({ rounds: 10, seed: 7, settle: 1_000 });
    expect(report.violations).toEqual([]);
    // It had something to lose.
    expect(report.operations.create + report.operations.link).toBeGreaterThan(20);
    expect(report.replays).toBeGreaterThan(0);
  });
});
