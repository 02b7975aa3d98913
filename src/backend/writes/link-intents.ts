import type { Ports } from '../ports/ports.js';
import type { IntentRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import type { Attempt } from './attempt.js';
import { dayOf, daysPast } from './days.js';

type Happening = IntentRecord['happened'][number];

/**
 * Links that are being made. What happens to an anomaly meanwhile is kept for them: the ticket was told how the anomaly was when the
 * attempt began, and the link is not there yet to take the notes (domain Y1 to Y3).
 */
export class LinkIntents {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Runs an attempt to link an anomaly. What happened is kept for its next run unless it has failed for certain. */
  async during<T>(anomalyId: number, attempt: Attempt, task: () => Promise<T>): Promise<T> {
    const id = intentOf(anomalyId, attempt);
    await this.#ports.store.unit(async ({ intents }) => {
      await forgetOld(intents, this.#ports.clock.now());
      if (!(await intents.get(id))) await intents.put({ id, anomalyId, day: dayOf(attempt.startedAt), happened: [] });
    });
    try {
      return await task();
    } catch (error) {
      if (attempt.unclearAt === null) await this.#ports.store.unit(({ intents }) => intents.delete(id));
      throw error;
    }
  }
}

const intentOf = (anomalyId: number, { key }: Pick<Attempt, 'key'>): string => `${anomalyId} ${key}`;

/** Keeps what happened to an anomaly for the links of it that are being made. */
export async function tellIntents({ intents }: Unit, anomalyId: number, happened: readonly Happening[]): Promise<void> {
  for (const intent of await intents.find('anomalyId', anomalyId)) await intents.put({ ...intent, happened: [...intent.happened, ...happened] });
}

/** Returns what happened since an attempt began, oldest first, and ends its intent. */
export async function endIntent({ intents }: Unit, anomalyId: number, attempt: Pick<Attempt, 'key'>): Promise<readonly Happening[]> {
  const id = intentOf(anomalyId, attempt);
  const happened = (await intents.get(id))?.happened ?? [];
  await intents.delete(id);
  return happened;
}

/** Forgets the intents of attempts that nobody can replay any more. */
async function forgetOld(intents: Unit['intents'], now: number): Promise<void> {
  for (const day of daysPast(now)) for (const { id } of await intents.find('day', day)) await intents.delete(id);
}
