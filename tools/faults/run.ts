import { createRandom } from '../../src/common/random.js';
import { faults } from './catalogue.js';
import { tryCell, type Cell } from './cell.js';
import type { Fault } from './fault.js';
import type { Operation } from './operation.js';
import { reads } from './reads.js';
import { writes } from './writes.js';

/** In the order in which a user meets them. */
const order = ['list', 'refresh', 'settings', 'settings refresh', 'form', 'create', 'search', 'link', 'unlink', 'restore', 'test', 'connect', 'edit', 'disconnect', 'defaults load', 'defaults save'];

export const operations: readonly Operation[] = [...reads, ...writes].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));

type Pair = readonly [Operation, Fault];

/** Every operation with every fault. */
export const allCells = (): Pair[] => operations.flatMap((operation) => faults.map((fault) => [operation, fault] as const));

/** Some of them, the same ones for the same seed. */
export function someCells(count: number, seed: number): Pair[] {
  const random = createRandom(seed);
  const left = allCells();
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random.next() * left.length), 1)).flat();
}

interface RunOptions {
  /** How many cells are tried at a time: some of them wait. */
  readonly together: number;
  /** Milliseconds that the client gives a call. */
  readonly limit: number;
}

/** Tries cells. A read that is repeated is repeated at once. */
export async function runCells(pairs: readonly Pair[], { together, limit }: RunOptions): Promise<Cell[]> {
  const chance = Math.random;
  Math.random = () => 0;
  const cells: Cell[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < pairs.length; index = next++) {
      const [operation, fault] = pairs[index] ?? [];
      if (operation && fault) cells[index] = await tryCell(operation, fault, limit);
      // The others have their turn: a cell whose answers are all there at once never waits.
      await new Promise(setImmediate);
    }
  };
  try {
    await Promise.all(Array.from({ length: together }, work));
  } finally {
    Math.random = chance;
  }
  return cells;
}
