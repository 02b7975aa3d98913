import type { Database } from '../store/database.js';
import { valueOf, type Row } from '../store/row.js';
import type { Actor } from './actor.js';

export function findUser(database: Database, userName: string): Row | undefined {
  return database.data('sys_user').index('user_name').find(userName)[0];
}

export const isUsable = (user: Row): boolean => user['active'] === 'true' && user['locked_out'] !== 'true';

/** The user with the roles that sys_user_has_role gives. */
export function actorOf(database: Database, user: Row): Actor {
  const sysId = valueOf(user, 'sys_id');
  const grants = database.data('sys_user_has_role').index('user').find(sysId);
  const roles = grants.map((grant) => database.find('sys_user_role', valueOf(grant, 'role'))?.['name'] ?? '');
  return { sysId, userName: valueOf(user, 'user_name'), roles: new Set(roles) };
}
