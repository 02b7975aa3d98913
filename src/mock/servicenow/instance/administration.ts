import { grantRole, type RoleName } from '../base-data/users.js';
import type { Store } from '../records/store.js';
import type { RecordWriter } from '../rules/record-writer.js';
import type { TableName } from '../schema/tables.js';
import { findUser } from '../security/users.js';
import type { Credentials } from '../store/credentials.js';
import type { Database } from '../store/database.js';
import { valueOf, type Row } from '../store/row.js';

interface Parts {
  readonly database: Database;
  readonly store: Store;
  readonly credentials: Credentials;
  readonly writer: RecordWriter;
}

/** What an administrator does to an instance while others work with it. */
export class Administration {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Sets a user's password. Throws a RangeError when there is no such user. */
  setPassword(userName: string, password: string): void {
    this.#parts.credentials.setPassword(this.#sysIdOf(userName), password);
  }

  /** Locks a user, who gets the same 401 as a wrong password. Throws a RangeError when there is no such user. */
  lockUser(userName: string, isLocked = true): void {
    this.#parts.store.update('sys_user', this.#sysIdOf(userName), { locked_out: String(isLocked) });
  }

  /** Throws a RangeError when there is no such user. */
  grantRole(userName: string, role: RoleName): void {
    grantRole(this.#parts, this.#sysIdOf(userName), role);
  }

  /** Changes a record as a person does in ServiceNow's own form, rules and all. Throws a RangeError when there is no such user or record. */
  write(userName: string, name: TableName, sysId: string, values: Readonly<Row>): void {
    const { database, writer } = this.#parts;
    const row = database.find(name, sysId);
    if (row === undefined) throw new RangeError(`There is no ${name} ${sysId}`);
    const actor = { sysId: this.#sysIdOf(userName), userName, roles: new Set(['admin']), language: 'en' };
    writer.update(database.classOf(row, database.tableOf(name)), row, values, actor, { displayInput: false, denied: new Set(), suppressSystemFields: false });
  }

  /** Deletes an incident by its number or sys_id, with its journal. Whether there was one. */
  deleteIncident(numberOrSysId: string): boolean {
    const { database, store } = this.#parts;
    const incidents = database.data('incident');
    const row = incidents.get(numberOrSysId) ?? incidents.index('number').find(numberOrSysId)[0];
    return row !== undefined && store.delete('incident', valueOf(row, 'sys_id'));
  }

  #sysIdOf(userName: string): string {
    const user = findUser(this.#parts.database, userName);
    if (user === undefined) throw new RangeError(`No user is called ${userName}`);
    return valueOf(user, 'sys_id');
  }
}
