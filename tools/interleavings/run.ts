import type { BackendSettings } from '../../src/backend/index.js';
import { createRandom } from '../../src/common/random.js';
import { playInterleaving, type InterleavingResult } from './interleaving.js';

export interface InterleavingsReport {
  readonly count: number;
  readonly steps: number;
  readonly actions: ReadonlyMap<string, number>;
  readonly failures: readonly { readonly seed: number; readonly what: readonly string[]; readonly story: readonly string[] }[];
}

interface RunOptions {
  readonly count: number;
  /** The interleavings have the seeds from this one on. */
  readonly seed: number;
  readonly onPlayed?: (done: number) => void;
  /** Of the backends: those that are to be others than usual. */
  readonly settings?: Partial<BackendSettings>;
}

/** Plays interleavings one after the other. */
export async function runInterleavings({ count, seed, onPlayed, settings }: RunOptions): Promise<InterleavingsReport> {
  const chance = Math.random;
  const random = createRandom(seed);
  Math.random = () => random.next();
  try {
    const played: (InterleavingResult & { seed: number })[] = [];
    for (let each = seed; each < seed + count; each += 1) {
      played.push({ seed: each, ...(await playInterleaving(each, settings)) });
      onPlayed?.(each - seed + 1);
    }
    return reportOf(played);
  } finally {
    Math.random = chance;
  }
}

function reportOf(played: readonly (InterleavingResult & { seed: number })[]): InterleavingsReport {
  const actions = new Map<string, number>();
  for (const [name, times] of played.flatMap((result) => [...result.actions])) actions.set(name, (actions.get(name) ?? 0) + times);
  const failures = played.filter(({ violations }) => violations.length > 0).map(({ seed, violations, story }) => ({ seed, what: violations, story }));
  return { count: played.length, steps: played.reduce((total, { steps }) => total + steps, 0), actions, failures };
}
