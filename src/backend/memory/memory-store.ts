import type { AttemptRecord, IntegrationRecord, LinkRecord, LockRecord, NoteRecord, SnapshotRecord } from '../ports/records.js';
import type { Store, Unit } from '../ports/store.js';
import { MemoryCollection, MemoryRows } from './memory-collection.js';

/** A store that lives as long as the process, for the mock's worlds and for tests. One unit of work at a time. */
export class MemoryStore implements Store {
  readonly #integrations = new MemoryRows<IntegrationRecord, 'slot'>('slot');
  readonly #links = new MemoryRows<LinkRecord, 'anomalyId' | 'ticketKey' | 'origin'>('anomalyId', 'ticketKey', 'origin');
  readonly #notes = new MemoryRows<NoteRecord, 'lane' | 'queue'>('lane', 'queue');
  readonly #snapshots = new MemoryRows<SnapshotRecord>();
  readonly #attempts = new MemoryRows<AttemptRecord, 'day'>('day');
  readonly #locks = new MemoryRows<LockRecord>();
  #lastId = 0;
  #last: Promise<unknown> = Promise.resolve();

  unit<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    const mine = this.#last.then(() => this.#run(work));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #run<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    const collections = {
      integrations: new MemoryCollection(this.#integrations),
      links: new MemoryCollection(this.#links),
      notes: new MemoryCollection(this.#notes),
      snapshots: new MemoryCollection(this.#snapshots),
      attempts: new MemoryCollection(this.#attempts),
      locks: new MemoryCollection(this.#locks),
    };
    const result = await work({ ...collections, newId: () => this.#newId() });
    for (const collection of Object.values(collections)) collection.commit();
    return result;
  }

  #newId(): Promise<string> {
    this.#lastId += 1;
    return Promise.resolve(String(this.#lastId));
  }
}
