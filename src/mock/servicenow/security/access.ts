import type { Instance } from '../instance.js';
import { isA, type Table } from '../schema/table.js';
import type { TableName } from '../schema/tables.js';
import { valueOf, type Row } from '../store/row.js';
import { hasRole, type Actor } from './actor.js';

const names = (tables: readonly TableName[], table: Table): boolean => tables.includes(table.name);

/** What an actor may do, by the instance's settings and a few rules that every instance has. */
export class Access {
  readonly #instance: Instance;
  readonly #actor: Actor;

  constructor(instance: Instance, actor: Actor) {
    this.#instance = instance;
    this.#actor = actor;
  }

  /** Whether the table answers this actor's API calls at all. */
  isOpen(table: Table): boolean {
    return this.#isAdmin || !names(this.#instance.settings.closedTables, table);
  }

  /** Whether the actor may see the row. Without `itil`, only what they called in or opened. */
  canRead(table: Table, row: Row): boolean {
    if (this.#isAdmin) return true;
    const own = this.#instance.database.classOf(row, table);
    if (names(this.#instance.settings.unreadableTables, own)) return false;
    return !isA(own, 'task') || this.#isFulfiller || this.#isInvolved(row);
  }

  /** Whether the actor may insert, update and delete. People, groups and the platform's tables are the administrator's. */
  canWrite(table: Table): boolean {
    if (this.#isAdmin) return true;
    if (names(this.#instance.settings.readOnlyTables, table)) return false;
    const isWork = isA(table, 'task') || isA(table, 'cmdb_ci');
    return isWork && hasRole(this.#actor, 'itil', 'sn_incident_write');
  }

  /** The columns that the actor neither sees nor writes. */
  deniedColumns(table: Table): ReadonlySet<string> {
    if (this.#isAdmin) return new Set();
    const { deniedColumns } = this.#instance.settings;
    const denied = [table.name, ...table.ancestors].flatMap((name) => deniedColumns[name] ?? []);
    // Work notes are for those who work on the record (servicenow-api.md 3.6).
    if (isA(table, 'task') && !this.#isFulfiller) denied.push('work_notes', 'comments_and_work_notes');
    return new Set(denied);
  }

  get #isAdmin(): boolean {
    return this.#actor.roles.has('admin');
  }

  get #isFulfiller(): boolean {
    return hasRole(this.#actor, 'itil', 'sn_incident_read', 'sn_incident_write');
  }

  #isInvolved(row: Row): boolean {
    return [valueOf(row, 'caller_id'), valueOf(row, 'opened_by')].includes(this.#actor.sysId);
  }
}
