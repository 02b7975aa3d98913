import type { BackendSettings } from '../../src/backend/index.js';
import { createRandom } from '../../src/common/random.js';
import { playSchedule, type ScheduleResult } from './schedule.js';

export interface SchedulesReport {
  readonly schedules: Readonly<Record<'create' | 'link', number>>;
  readonly requests: number;
  readonly faults: ReadonlyMap<string, number>;
  readonly duplicates: number;
  readonly lost: number;
  /** Given up while the instance might still have been at work. */
  readonly settling: number;
  /** Given up for another reason. */
  readonly unfinished: number;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly seed: number;
  readonly what: readonly string[];
  readonly story: readonly string[];
}

type Played = ScheduleResult & { readonly seed: number };

interface RunOptions {
  readonly count: number;
  /** The schedules have the seeds from this one on. */
  readonly seed: number;
  readonly onSchedule?: (done: number) => void;
  /** Of the backend: those that are to be others than usual. */
  readonly settings?: Partial<BackendSettings>;
}

/** Plays schedules one after the other. */
export async function runSchedules(options: RunOptions): Promise<SchedulesReport> {
  const chance = Math.random;
  const random = createRandom(options.seed);
  Math.random = () => random.next();
  try {
    return await play(options);
  } finally {
    Math.random = chance;
  }
}

async function play({ count, seed, onSchedule, settings }: RunOptions): Promise<SchedulesReport> {
  const results: Played[] = [];
  for (let each = seed; each < seed + count; each += 1) {
    results.push({ seed: each, ...(await playSchedule(each, settings)) });
    onSchedule?.(each - seed + 1);
  }
  return reportOf(results);
}

function reportOf(results: readonly Played[]): SchedulesReport {
  const faults = new Map<string, number>();
  for (const [name, times] of results.flatMap((result) => [...result.faults])) faults.set(name, (faults.get(name) ?? 0) + times);
  const sum = (value: (result: Played) => number): number => results.reduce((total, result) => total + value(result), 0);
  const count = (test: (result: Played) => boolean | undefined): number => results.filter(test).length;
  return {
    schedules: { create: count(({ kind }) => kind === 'create'), link: count(({ kind }) => kind === 'link') },
    requests: sum(({ requests }) => requests),
    faults,
    duplicates: sum(({ duplicates }) => duplicates.length),
    lost: sum(({ lost }) => lost.length),
    settling: count(({ unfinished }) => unfinished?.isSettling),
    unfinished: count(({ unfinished }) => unfinished && !unfinished.isSettling),
    failures: results.map(failureOf).filter(({ what }) => what.length > 0),
  };
}

function failureOf({ seed, kind, duplicates, lost, unfinished, story }: Played): Failure {
  const givenUp = unfinished && !unfinished.isSettling ? [`unfinished: ${unfinished.last}`] : [];
  return { seed, what: [...duplicates, ...lost, ...givenUp].map((what) => `${kind}: ${what}`), story };
}
