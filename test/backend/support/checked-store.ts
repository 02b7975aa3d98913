import { AsyncLocalStorage } from 'node:async_hooks';
import { MemoryStore, type Collection, type Store, type Unit } from '../../../src/backend/index.js';

/** A store that keeps what JSON keeps, as a database does, and knows whether a caller is within a unit of work. */
export class CheckedStore implements Store {
  readonly #store: Store;
  readonly #inUnit = new AsyncLocalStorage<boolean>();

  constructor(store: Store = new MemoryStore()) {
    this.#store = store;
  }

  /** Tells whether the next unit of work fails, after its work is done and before it is kept. */
  fails: () => boolean = () => false;

  /** True while the code that asks runs within a unit of work. */
  get isInUnit(): boolean {
    return this.#inUnit.getStore() ?? false;
  }

  unit<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    if (this.isInUnit) throw new Error('A unit of work is begun within another one.');
    return this.#store.unit(({ integrations, deeds, links, notes, snapshots, attempts, locks, intents, newId }) => {
      const checked = {
        integrations: asJson(integrations),
        deeds: asJson(deeds),
        links: asJson(links),
        notes: asJson(notes),
        intents: asJson(intents),
        snapshots: asJson(snapshots),
        attempts: asJson(attempts),
        locks: asJson(locks),
        newId,
      };
      return this.#inUnit.run(true, async () => {
        const result = await work(checked);
        if (this.fails()) throw new Error('The store could not keep it.');
        return result;
      });
    });
  }
}

const asJson = <Row extends { readonly id: string }, Index extends keyof Row>(rows: Collection<Row, Index>): Collection<Row, Index> => ({
  get: (id) => rows.get(id),
  find: (index, value) => rows.find(index, value),
  put: (row) => rows.put(JSON.parse(JSON.stringify(row)) as Row),
  delete: (id) => rows.delete(id),
});
