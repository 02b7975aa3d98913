import { allCells, operations, runCells, someCells } from '../../../tools/faults/run.js';

describe('operations with faults in their way', () => {
  beforeAll(() => {
    // A page says once for each client that a sign-in is in the way.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  afterAll(() => {
    vi.restoreAllMocks();
  });

  it('are sixteen, each with at least sixty faults', () => {
    expect(operations).toHaveLength(16);
    expect(allCells().length).toBeGreaterThanOrEqual(16 * 60);
    const names = allCells().map(([operation, fault]) => `${operation.name} ${fault.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  // covers: W, L6, S3, S4, C9, E8
  it('end as the contract has it, are as they were told, and work once the fault has gone', { timeout: 120_000 }, async () => {
    const cells = await runCells(someCells(64, 20), { together: 16, limit: 2_500 });
    expect(cells).toHaveLength(64);
    expect(cells.filter(({ breaches }) => breaches.length > 0)).toEqual([]);
    // They are of many kinds.
    expect(new Set(cells.map(({ end }) => end)).size).toBeGreaterThanOrEqual(6);
  });
});
