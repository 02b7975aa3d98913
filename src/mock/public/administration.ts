import type { Seed, TableName } from './tables.js';

/** A role that every instance has. */
export type RoleName = 'admin' | 'itil' | 'itil_admin' | 'sn_incident_read' | 'sn_incident_write' | 'rest_service';

/** What an administrator does to an instance by hand. A user or record that there is not throws a RangeError, a value that makes no sense an InputError. */
export interface MockAdministration {
  /** Sets a user's password. */
  setPassword(userName: string, password: string): void;
  /** Locks a user, who gets the same 401 as a wrong password; with `false` lets them in again. */
  lockUser(userName: string, isLocked?: boolean): void;
  /** Gives a user a role, with what it contains. */
  grantRole(userName: string, role: RoleName): void;
  /** Changes a record as a user does in ServiceNow's own form, rules and all. */
  write<Name extends TableName>(userName: string, table: Name, sysId: string, values: Seed<Name>): void;
  /** Deletes an incident by its number or sys_id, with its journal. Returns whether there was one. */
  deleteIncident(numberOrSysId: string): boolean;
}
