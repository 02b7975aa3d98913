import { entryAt, few, many } from './support/instance.js';
import type { ServiceNowInstance } from '../src/mock/servicenow/index.js';
import { atMost, printTable, ratio } from './support/table.js';
import { microseconds } from './support/time.js';

type Lookup = (turn: number) => unknown;

function lookups({ store }: ServiceNowInstance): Record<string, Lookup> {
  const records = store.query('incident');
  const ids = records.map(({ sys_id }) => sys_id);
  const idList = (turn: number) => Array.from({ length: 10 }, (_, index) => entryAt(ids, turn + index)).join(',');
  return {
    'sys_id': (turn) => store.get('incident', entryAt(ids, turn)),
    'number=': (turn) => store.query('incident', `number=${entryAt(records, turn).number}`),
    'sys_idIN (10)': (turn) => store.query('incident', `sys_idIN${idList(turn)}`),
  };
}

/** An indexed lookup costs the same over 100,000 rows as over 1,000. */
export function benchLookups(small: ServiceNowInstance, big: ServiceNowInstance): void {
  const [inFew, inMany] = [lookups(small), lookups(big)];
  const rows = Object.keys(inFew).map((name) => {
    const [before, after] = [inFew, inMany].map((instance) => microseconds(instance[name] ?? (() => undefined)));
    const growth = (after ?? 0) / (before ?? 1);
    return [name, `${before?.toFixed(1)} us`, `${after?.toFixed(1)} us`, ratio(growth), atMost(growth, 3)];
  });
  printTable('Lookups, in process', ['', `${few} rows`, `${many} rows`, 'growth', 'index, no scan'], rows);
}
