import type { Store } from '../records/store.js';

/** Takes the records that a new instance begins with. */
export interface Seeding {
  readonly store: Pick<Store, 'insert'>;
}
