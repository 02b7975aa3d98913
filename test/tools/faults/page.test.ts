import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { pageOf, type KeptCell } from '../../../tools/faults/page.js';
import { allCells } from '../../../tools/faults/run.js';

const Kept = z.object({ cells: z.array(z.custom<KeptCell>((value) => typeof value === 'object' && value !== null && 'operation' in value)) });

const kept = async (): Promise<KeptCell[]> => z.parse(Kept, JSON.parse(await readFile('docs/faults.json', 'utf8'))).cells;

describe('docs/faults.md', () => {
  it('is what is made of docs/faults.json', async () => {
    expect(await readFile('docs/faults.md', 'utf8')).toBe(pageOf(await kept()));
  });

  it('has every operation with every fault, and none that breaks a rule', async () => {
    const cells = await kept();
    expect(cells.map(({ operation, fault }) => [operation, fault])).toEqual(allCells().map(([operation, fault]) => [operation.name, fault.name]));
    expect(cells.filter(({ breaches }) => breaches)).toEqual([]);
    expect(Math.max(...cells.map(({ presses = Infinity }) => presses))).toBeLessThanOrEqual(2);
  });
});
