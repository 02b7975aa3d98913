import { encodedQueryOf, journalEntryOf, limitOf, readSeed, tableNameOf, type ServiceNowControl } from '../admin/index.js';
import type { MockStore } from './store.js';
import type { Seed, TableName } from './tables.js';

/** Returns the records of whatever instance there is at the moment; each value that is given is checked. */
export function storeOf(control: ServiceNowControl): MockStore {
  const seedOf = <Name extends TableName>(table: Name, values: Seed<Name>) => readSeed(control.store, table, values);
  return Object.freeze<MockStore>({
    insert: (table, seed = {}) => control.store.insert(tableNameOf(table), seedOf(table, seed)),
    get: (table, sysId) => control.store.get(tableNameOf(table), sysId),
    update: (table, sysId, values) => control.store.update(tableNameOf(table), sysId, seedOf(table, values)),
    delete: (table, sysId) => control.store.delete(tableNameOf(table), sysId),
    query: (table, encodedQuery, limit) => control.store.query(table, encodedQueryOf(control.store, tableNameOf(table), encodedQuery), limitOf(limit)),
    count: (table) => control.store.count(tableNameOf(table)),
    addJournalEntry: (table, sysId, entry) => {
      if (control.store.get(tableNameOf(table), sysId) === undefined) throw new RangeError(`No ${table} has the sys_id ${sysId}`);
      control.store.addJournalEntry(table, sysId, journalEntryOf(entry));
    },
  });
}
