import type { AttemptRecord, DeedRecord, IntegrationRecord, IntentRecord, LinkRecord, LockRecord, NoteRecord, SnapshotRecord } from '../ports/records.js';
import type { Store, Unit } from '../ports/store.js';
import { MemoryCollection } from './memory-collection.js';

/** A store that lives as long as the process, for the mock's worlds and for tests. One unit of work at a time. */
export class MemoryStore implements Store {
  readonly #collections = {
    integrations: new MemoryCollection<IntegrationRecord, 'slot'>('slot'),
    deeds: new MemoryCollection<DeedRecord, 'subject'>('subject'),
    links: new MemoryCollection<LinkRecord, 'anomalyId' | 'ticketKey' | 'origin'>('anomalyId', 'ticketKey', 'origin'),
    notes: new MemoryCollection<NoteRecord, 'lane' | 'queue'>('lane', 'queue'),
    intents: new MemoryCollection<IntentRecord, 'anomalyId' | 'day'>('anomalyId', 'day'),
    snapshots: new MemoryCollection<SnapshotRecord>(),
    attempts: new MemoryCollection<AttemptRecord, 'day'>('day'),
    locks: new MemoryCollection<LockRecord>(),
  };
  #lastId = 0;
  #last: Promise<unknown> = Promise.resolve();

  unit<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    const mine = this.#last.then(() => this.#run(work));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #run<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    try {
      const result = await work({ ...this.#collections, newId: () => this.#newId() });
      for (const collection of Object.values(this.#collections)) collection.commit();
      return result;
    } catch (error) {
      for (const collection of Object.values(this.#collections)) collection.rollback();
      throw error;
    }
  }

  #newId(): Promise<string> {
    this.#lastId += 1;
    return Promise.resolve(String(this.#lastId));
  }
}
