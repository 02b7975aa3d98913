import type { Database } from './database.js';
import { valueOf, type Row } from './row.js';

/** Returns the parents of an incident before and after it changes; none where that is the same, or there is none. */
export function parentsOf(row: Row, changes: Row): Set<string> {
  const parents = new Set('parent_incident' in changes ? [row, changes].map((one) => valueOf(one, 'parent_incident')) : []);
  parents.delete('');
  return parents;
}

/** Lets incidents say again how many children they have. */
export function recountChildren(database: Database, parents: Iterable<string>): void {
  for (const sysId of parents) {
    const parent = database.find('incident', sysId);
    const children = database.data('incident').index('parent_incident').find(sysId);
    if (parent) database.update(database.tableOf('incident'), parent, { child_incidents: String(children.length) });
  }
}
