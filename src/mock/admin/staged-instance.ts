import type { Clock } from '../clock.js';
import type { Scheduler } from '../scheduler.js';
import { createMockServiceNow, generateIncidents, type InstanceSettings, type MockServiceNow } from '../servicenow/index.js';
import { countedRandom, type CountedRandom } from './counted-random.js';
import { restoreRecords, savedRecords, type RootTable } from './records.js';
import type { InstanceSnapshot } from './snapshot.js';
import { seedScenario, type Stage } from './stage.js';

export interface InstanceParts {
  readonly clock: Clock;
  readonly scheduler?: Scheduler;
  readonly log?: (line: string) => void;
}

/** An instance with the source of chance that it draws from, and the seeds of what was generated into it. */
export class StagedInstance {
  readonly stage: Stage;
  readonly snow: MockServiceNow;
  readonly #random: CountedRandom;
  #generated = new Set<number>();

  constructor(stage: Stage, settings: Partial<InstanceSettings>, parts: InstanceParts) {
    this.stage = stage;
    this.#random = countedRandom(stage.seed);
    this.snow = createMockServiceNow({ ...parts, random: this.#random, settings });
  }

  /** Puts the data of its stage into it. */
  enact(now: number): void {
    const { scenario, incidents } = this.stage;
    seedScenario(this.snow, scenario, now);
    if (incidents > 0) this.generate(incidents);
  }

  /** Throws a RangeError for a seed that was used before: its records are there already. */
  generate(count: number, seed: number = this.#nextSeed()): void {
    if (this.#generated.has(seed)) throw new RangeError(`The incidents of the seed ${seed} are there already: name another seed`);
    this.#generated.add(seed);
    generateIncidents(this.snow.store, { count, seed });
  }

  capture(roots: readonly RootTable[]): InstanceSnapshot {
    return {
      stage: this.stage,
      drawn: this.#random.drawn,
      generated: [...this.#generated],
      settings: structuredClone(this.snow.settings),
      records: savedRecords(this.snow, roots),
      files: new Map(this.snow.files.entries()),
    };
  }

  /** Makes a new instance, without the data of its stage, what the captured one was. */
  restore({ drawn, generated, records, files }: InstanceSnapshot, roots: readonly RootTable[]): void {
    this.#generated = new Set(generated);
    restoreRecords(this.snow, roots, records);
    for (const [sysId, bytes] of files) this.snow.files.set(sysId, bytes);
    this.#random.rewind(drawn);
  }

  #nextSeed(): number {
    let { seed } = this.stage;
    while (this.#generated.has(seed)) seed += 1;
    return seed;
  }
}
