import { grantRole, type RoleName } from '../data/base-users.js';
import type { Instance } from './instance.js';
import { findUser } from '../security/users.js';
import { valueOf } from '../store/row.js';

/** What an administrator does to an instance while others work with it. */
export class Administration {
  readonly #instance: Instance;

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** Sets a user's password. Throws a RangeError when there is no such user. */
  setPassword(userName: string, password: string): void {
    this.#instance.credentials.setPassword(this.#sysIdOf(userName), password);
  }

  /** A locked user gets the same 401 as a wrong password. Throws a RangeError when there is no such user. */
  lockUser(userName: string, isLocked = true): void {
    this.#instance.store.update('sys_user', this.#sysIdOf(userName), { locked_out: String(isLocked) });
  }

  /** Throws a RangeError when there is no such user. */
  grantRole(userName: string, role: RoleName): void {
    grantRole(this.#instance, this.#sysIdOf(userName), role);
  }

  /** Deletes an incident by its number or sys_id, with its journal. Whether there was one. */
  deleteIncident(numberOrSysId: string): boolean {
    const { database, store } = this.#instance;
    const incidents = database.data('incident');
    const row = incidents.get(numberOrSysId) ?? incidents.index('number').find(numberOrSysId)[0];
    return row !== undefined && store.delete('incident', valueOf(row, 'sys_id'));
  }

  #sysIdOf(userName: string): string {
    const user = findUser(this.#instance.database, userName);
    if (user === undefined) throw new RangeError(`No user is called ${userName}`);
    return valueOf(user, 'sys_id');
  }
}
