import type { Seed, Store } from '../../../servicenow/records/store.js';
import { days, glideTime } from '../age.js';
import { seedConfiguration } from '../configuration.js';
import { groups } from '../groups.js';
import type { StatedIncident } from '../incidents/index.js';
import { users } from '../users.js';
import { groupId, incidentRecord, journalEntries, userId } from './incident-records.js';
import type { Stage } from './stage.js';

/** Fills an instance with the people, the groups, what they work with and these incidents. */
export function seedInstance(store: Store, incidents: readonly StatedIncident[], stage: Stage): void {
  const since = { sys_created_on: glideTime(stage.now - days(400)) };
  for (const group of groups) store.insert('sys_user_group', { ...group, sys_id: groupId(group.name), ...since });
  for (const user of users) {
    store.insert('sys_user', { ...userRecord(user), ...since });
    if ('group' in user) store.insert('sys_user_grmember', { user: userId(user.user_name), group: groupId(user.group), ...since });
  }
  seedConfiguration(store);
  for (const incident of incidents) insertIncident(store, incident, stage);
  useUpGaps(store, incidents);
}

function insertIncident(store: Store, incident: StatedIncident, stage: Stage): void {
  const { sys_id } = store.insert('incident', incidentRecord(incident, stage));
  for (const entry of journalEntries(incident, stage)) store.addJournalEntry('incident', sys_id, entry);
}

function userRecord({ user_name, name, title }: (typeof users)[number]): Seed<'sys_user'> {
  const [first_name = '', ...rest] = name.split(' ');
  return { sys_id: userId(user_name), user_name, name, first_name, last_name: rest.join(' '), title, email: `${user_name}@acme.example` };
}

/** Where an instance's own series begins (`servicenow-api.md 3.1`), and where the thousand of `many` do. */
const [firstNumber, firstOfMany] = [10_001, 20_001];

/** Uses up the gaps of the series, as deleted incidents would have: the next number is above all others. */
function useUpGaps(store: Store, incidents: readonly StatedIncident[]): void {
  const taken = incidents.map(({ number }) => Number(number.slice(3))).filter((number) => number >= firstNumber && number < firstOfMany);
  const gaps = Math.max(...taken) - firstNumber + 1 - taken.length;
  for (let gap = 0; gap < gaps; gap += 1) store.delete('incident', store.insert('incident').sys_id);
}
