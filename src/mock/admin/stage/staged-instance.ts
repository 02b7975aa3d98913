import type { Clock } from '../../../common/clock.js';
import type { Scheduler } from '../../../common/scheduler.js';
import { createServiceNow, generateIncidents, type InstanceSettings, type ServiceNowInstance } from '../../servicenow/index.js';
import { countedRandom, type CountedRandom } from './counted-random.js';
import type { InstanceOutline, Restorable } from './snapshot.js';
import { seedScenario, type Stage } from './stage.js';

/** How much chance an instance leaves out when it skips ahead: 131,072 sys_ids. */
const skippedChance = 4_194_304;
/** How many numbers of each table it leaves out. */
const skippedNumbers = 10_000;

interface InstanceParts {
  readonly clock: Clock;
  readonly scheduler?: Scheduler;
  readonly log?: (line: string) => void;
}

/** An instance with the source of chance that it draws from. */
export class StagedInstance {
  readonly stage: Stage;
  readonly snow: ServiceNowInstance;
  readonly #random: CountedRandom;

  constructor(stage: Stage, settings: Partial<InstanceSettings>, parts: InstanceParts) {
    this.stage = stage;
    this.#random = countedRandom(stage.seed);
    this.snow = createServiceNow({ ...parts, random: this.#random, settings });
  }

  /** Puts the data of its stage into it. @param appUrl where backlinks lead */
  populate(now: number, appUrl: string): void {
    const { scenario, incidents } = this.stage;
    seedScenario(this.snow, scenario, { now, appUrl });
    if (incidents > 0) this.generate(incidents);
  }

  /** Adds generated incidents, by the seed of the stage where no other one is given. */
  generate(count: number, seed: number = this.stage.seed): void {
    generateIncidents(this.snow.store, { count, seed });
  }

  get outline(): Omit<InstanceOutline, 'passwordHashes'> {
    return { stage: this.stage, drawn: this.#random.drawn, settings: structuredClone(this.snow.settings) };
  }

  /** Makes a new instance, without the data of its stage, what the captured one was. */
  restore({ drawn, ...data }: Restorable): void {
    this.snow.archive.restore(data);
    this.#random.rewind(drawn);
  }

  /** Leaves out the sys_ids and numbers that may have been given out since it was captured. */
  skipAhead(): void {
    this.#random.rewind(this.#random.drawn + skippedChance);
    this.snow.archive.skipNumbers(skippedNumbers);
  }
}
