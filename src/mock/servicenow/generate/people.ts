import type { Random } from '../../../common/random.js';
import type { Store } from '../records/store.js';
import { pick } from './choose.js';

const firstNames = ['Ada', 'Amir', 'Beatriz', 'Chen', 'Dora', 'Emeka', 'Farida', 'Goran', 'Hana', 'Ivo', 'Jun', 'Katya', 'Lars', 'Mina', 'Noor', 'Olga', 'Pavel', 'Rosa', 'Sven', 'Tariq'];
const lastNames = ['Abbott', 'Bauer', 'Castillo', 'Dubois', 'Eriksen', 'Fontana', 'Grant', 'Haddad', 'Ito', 'Jensen', 'Kowalski', 'Lindgren', 'Moreau', 'Novak', 'Okafor', 'Petrov', 'Quist', 'Rossi', 'Silva', 'Tanaka'];
const groupNames = ['Service Desk', 'Network Operations', 'Database Administration', 'Data Platform', 'Workplace Services', 'Identity and Access', 'Application Support', 'Cloud Infrastructure'];

const userCount = 60;

/** Those whom generated incidents concern: sys_ids. */
export interface People {
  readonly users: readonly Person[];
  readonly groups: readonly Group[];
}

export interface Person {
  readonly sysId: string;
  readonly userName: string;
}

export interface Group {
  readonly sysId: string;
  readonly members: readonly Person[];
}

function addUser(store: Store, random: Random, index: number): Person {
  const [first, last] = [pick(random, firstNames), pick(random, lastNames)];
  const userName = `${first}.${last}${index}`.toLowerCase();
  const [present] = store.query('sys_user', `user_name=${userName}`);
  if (present) return { sysId: present.sys_id, userName };
  const { sys_id: sysId } = store.insert('sys_user', {
    sys_id: store.newSysId(random),
    user_name: userName,
    first_name: first,
    last_name: last,
    email: `${userName}@example.com`,
  });
  return { sysId, userName };
}

function addGroup(store: Store, random: Random, name: string, members: readonly Person[]): Group {
  const [present] = store.query('sys_user_group', `name=${name}`);
  const { sys_id: sysId } = present ?? store.insert('sys_user_group', { sys_id: store.newSysId(random), name });
  for (const { sysId: user } of members) {
    if (store.query('sys_user_grmember', `user=${user}^group=${sysId}`).length > 0) continue;
    store.insert('sys_user_grmember', { sys_id: store.newSysId(random), user, group: sysId });
  }
  return { sysId, members };
}

/** Finds the users and groups that generated incidents belong to, and adds those that are not there. */
export function generatePeople(store: Store, random: Random): People {
  const users = Array.from({ length: userCount }, (_, index) => addUser(store, random, index + 1));
  const size = Math.floor(userCount / groupNames.length);
  const groups = groupNames.map((name, index) =>
    addGroup(store, random, name, users.slice(index * size, (index + 1) * size)),
  );
  return { users, groups };
}
