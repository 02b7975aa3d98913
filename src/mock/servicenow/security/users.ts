import { remembered } from '../../../common/remembered.js';
import type { Database } from '../store/database.js';
import { valueOf, type Row } from '../store/row.js';
import type { Actor } from './actor.js';

export function findUser(database: Database, userName: string): Row | undefined {
  return database.data('sys_user').index('user_name').find(userName)[0];
}

export const isUsable = (user: Row): boolean => user['active'] === 'true' && user['locked_out'] !== 'true';

/**
 * Tests whether an account signs in with its password alone. A second factor, or a sign-in by single sign-on only, is asked of people: an
 * account that is for programs only is exempt.
 */
export const needsNoMore = (user: Row): boolean =>
  user['web_service_access_only'] === 'true' || (user['enable_multifactor_authn'] !== 'true' && (user['sso_source'] ?? '') === '');

/** Tests whether a person may sign in with it: some accounts are for programs that call the API, and for nothing else. */
export const mayLogIn = (user: Row): boolean => isUsable(user) && user['web_service_access_only'] !== 'true';

function findActor(database: Database, user: Row): Actor {
  const sysId = valueOf(user, 'sys_id');
  const grants = database.data('sys_user_has_role').index('user').find(sysId).filter(({ state }) => state !== 'inactive');
  const held = withContained(database, grants.map((grant) => valueOf(grant, 'role')));
  const roles = held.map((role) => database.find('sys_user_role', role)?.['name'] ?? '');
  return { sysId, userName: valueOf(user, 'user_name'), roles: new Set(roles), language: valueOf(user, 'preferred_language') || 'en' };
}

/** Returns roles with all that they contain, directly or not. */
function withContained(database: Database, roles: readonly string[]): string[] {
  const held = new Set(roles);
  // A set hands out what is added while it is gone through.
  for (const role of held) for (const row of database.data('sys_user_role_contains').index('role').find(role)) held.add(valueOf(row, 'contains'));
  return [...held];
}

/** Users as they are in one state of the records. */
interface KnownActors {
  version: number;
  readonly bySysId: Map<string, Actor>;
}

const knownActors = remembered<Database, KnownActors>(() => ({ version: -1, bySysId: new Map() }));

/** Returns the user with the roles that sys_user_has_role gives: the same object until a record changes. */
export function actorOf(database: Database, user: Row): Actor {
  const known = knownActors(database);
  if (known.version !== database.version) known.bySysId.clear();
  known.version = database.version;
  const sysId = valueOf(user, 'sys_id');
  const actor = known.bySysId.get(sysId) ?? findActor(database, user);
  known.bySysId.set(sysId, actor);
  return actor;
}
