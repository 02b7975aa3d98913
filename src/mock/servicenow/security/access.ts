import type { Instance } from '../instance.js';
import { isA, schema, type Table } from '../schema/table.js';
import type { TableName } from '../schema/tables.js';
import { valueOf, type Row } from '../store/row.js';
import { hasRole, type Actor } from './actor.js';

const none: ReadonlySet<string> = new Set();
const names = (tables: readonly TableName[], table: Table): boolean => tables.includes(table.name);

/** What an actor may do, by the instance's settings and a few rules that every instance has. */
export class Access {
  readonly #instance: Instance;
  readonly #actor: Actor;
  readonly #denied = new Map<Table, ReadonlySet<string>>();

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
    if (own.name === 'sys_attachment') return this.#canReadHolder(row);
    return !isA(own, 'task') || this.#isFulfiller || this.#isInvolved(row);
  }

  /** Whether the actor may insert, update and delete. People, groups and the platform's tables are the administrator's. */
  canWrite(table: Table): boolean {
    if (this.#isAdmin) return true;
    if (names(this.#instance.settings.readOnlyTables, table)) return false;
    const isWork = isA(table, 'task') || isA(table, 'cmdb_ci');
    return isWork && hasRole(this.#actor, 'itil', 'sn_incident_write');
  }

  /** Whether no table has a column that is denied to the actor. */
  get seesEveryColumn(): boolean {
    if (this.#isAdmin) return true;
    return this.#isFulfiller && Object.keys(this.#instance.settings.deniedColumns).length === 0;
  }

  /** The columns that the actor neither sees nor writes. */
  deniedColumns(table: Table): ReadonlySet<string> {
    const denied = this.#denied.get(table) ?? this.#findDenied(table);
    this.#denied.set(table, denied);
    return denied;
  }

  #findDenied(table: Table): ReadonlySet<string> {
    if (this.#isAdmin) return none;
    const { deniedColumns } = this.#instance.settings;
    const denied = [table.name, ...table.ancestors].flatMap((name) => deniedColumns[name] ?? []);
    // Work notes are for those who work on the record (servicenow-api.md 3.6).
    if (isA(table, 'task') && !this.#isFulfiller) denied.push('work_notes', 'comments_and_work_notes');
    return new Set(denied);
  }

  /** An attachment is read by whoever reads the record that it belongs to. */
  #canReadHolder(attachment: Row): boolean {
    const table = schema.get(valueOf(attachment, 'table_name'));
    const holder = table && this.#instance.database.find(table.name, valueOf(attachment, 'table_sys_id'));
    return table !== undefined && holder !== undefined && this.canRead(table, holder);
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
