import type { Instance } from '../instance.js';
import { classesOf, isA, schema, type NamedColumn, type Table } from '../schema/table.js';
import type { TableName } from '../schema/tables.js';
import type { InstanceSettings } from '../settings.js';
import { valueOf, type Row } from '../store/row.js';
import { hasRole, type Actor } from './actor.js';

const none: ReadonlySet<string> = new Set();
const names = (tables: readonly TableName[], table: Table): boolean => tables.includes(table.name);

/**
 * What an actor may do, by the instance's settings and a few rules that every instance has. What is allowed to a record
 * follows from its own table, whatever table it is read from.
 */
export class Access {
  readonly #instance: Instance;
  readonly #actor: Actor;
  /** As the switches are when the request comes. */
  readonly #settings: InstanceSettings;
  readonly #denied = new Map<Table, ReadonlySet<string>>();

  constructor(instance: Instance, actor: Actor) {
    this.#instance = instance;
    this.#actor = actor;
    this.#settings = instance.settings;
  }

  /** Whether the table answers this actor's API calls at all. */
  isOpen(table: Table): boolean {
    return this.#isAdmin || !names(this.#settings.closedTables, table);
  }

  /** Whether the actor may see the row. Without `itil`, only what they called in or opened. */
  canRead(table: Table, row: Row): boolean {
    if (this.#isAdmin) return true;
    const own = this.#instance.database.classOf(row, table);
    if (names(this.#settings.unreadableTables, own) || !this.isOpen(own)) return false;
    if (own.name === 'sys_attachment') return this.#canReadHolder(row);
    return !isA(own, 'task') || this.#isFulfiller || this.#isInvolved(row);
  }

  /** Whether the actor may insert records of the table, update and delete them. People, groups and the platform's tables are the administrator's. */
  canWrite(table: Table): boolean {
    if (this.#isAdmin) return true;
    if (names(this.#settings.readOnlyTables, table)) return false;
    const isWork = isA(table, 'task') || isA(table, 'cmdb_ci');
    return isWork && hasRole(this.#actor, 'itil', 'sn_incident_write');
  }

  /** Whether the actor may update and delete the row. */
  canChange(table: Table, row: Row): boolean {
    return this.canWrite(this.#instance.database.classOf(row, table));
  }

  /** Whether no column is hidden from the actor. */
  get seesEveryColumn(): boolean {
    if (this.#isAdmin) return true;
    const { deniedColumns, closedTables } = this.#settings;
    return this.#isFulfiller && closedTables.length === 0 && Object.keys(deniedColumns).length === 0;
  }

  /**
   * Whether the actor may not see a column of a table's records. It is hidden where it is denied in a table that extends
   * this one, too: any of the records may be one of those.
   */
  hides(table: Table, { name }: NamedColumn): boolean {
    return classesOf(table).some((own) => this.deniedColumns(own).has(name));
  }

  /** Whether a dotted path that begins at `table` leads through a reference that is hidden, or into a closed table. */
  isBarred(table: Table, via: readonly NamedColumn[]): boolean {
    let current = table;
    for (const step of via) {
      const target = schema.get(step.reference ?? '');
      if (target === undefined || this.hides(current, step) || classesOf(target).some((own) => !this.isOpen(own))) return true;
      current = target;
    }
    return false;
  }

  /** The columns that the actor neither sees nor writes in records of the very table. */
  deniedColumns(table: Table): ReadonlySet<string> {
    const denied = this.#denied.get(table) ?? this.#findDenied(table);
    this.#denied.set(table, denied);
    return denied;
  }

  #findDenied(table: Table): ReadonlySet<string> {
    if (this.#isAdmin) return none;
    const { deniedColumns } = this.#settings;
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
