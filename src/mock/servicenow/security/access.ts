import { classesOf, isA, schema, tableOf, type NamedColumn, type Table } from '../schema/table.js';
import type { TableName } from '../schema/tables.js';
import type { InstanceSettings } from '../settings/settings.js';
import type { Database } from '../store/database.js';
import { valueOf, type Row } from '../store/row.js';
import { hasRole, type Actor } from './actor.js';

const none: ReadonlySet<string> = new Set();
/** Columns that show, or set, what another one does: whoever may not have the one may not have these either. */
const sameContent: Readonly<Record<string, readonly string[]>> = {
  state: ['incident_state', 'problem_state'],
  incident_state: ['state'],
  problem_state: ['state'],
  work_notes: ['comments_and_work_notes'],
  comments: ['comments_and_work_notes'],
};

const withSameContent = (columns: readonly string[]): ReadonlySet<string> => new Set([...columns, ...columns.flatMap((name) => sameContent[name] ?? [])]);

const references = new Set([...schema.values()].flatMap(({ columns }) => [...columns.values()].flatMap(({ reference }) => reference ?? [])));

/** Tests whether a column may lead to records of the table. */
const isReferredTo = (name: TableName): boolean => [name, ...tableOf(name).ancestors].some((one) => references.has(one));

const names = (tables: readonly TableName[], table: Table): boolean => tables.includes(table.name);

/** What rights follow from. */
interface AccessSource {
  readonly database: Database;
  readonly settings: InstanceSettings;
}

/**
 * What an actor may do, by the instance's settings and a few rules that every instance has. What is allowed to a record
 * follows from its own table, whatever table it is read from.
 */
export class Access {
  readonly #database: Database;
  readonly #actor: Actor;
  /** As the switches are when the request comes. */
  readonly #settings: InstanceSettings;
  readonly #denied = new Map<Table, ReadonlySet<string>>();
  readonly #hidden = new Map<Table, ReadonlySet<string>>();

  constructor({ database, settings }: AccessSource, actor: Actor) {
    this.#database = database;
    this.#actor = actor;
    this.#settings = settings;
  }

  /** Tests whether the table answers this actor's API calls at all. */
  isOpen(table: Table): boolean {
    return this.#isAdmin || !names(this.#settings.closedTables, table);
  }

  /** Tests whether the actor may see the row. Without `itil`, only what they called in or opened. */
  canRead(table: Table, row: Row): boolean {
    if (this.#isAdmin) return true;
    const own = this.#database.classOf(row, table);
    if (names(this.#settings.unreadableTables, own) || !this.isOpen(own)) return false;
    if (own.name === 'sys_attachment') return this.#readableHolder(valueOf(row, 'table_name'), valueOf(row, 'table_sys_id')) !== undefined;
    if (own.name === 'sys_journal_field') return this.#canReadEntry(row);
    return !isA(own, 'task') || this.#isFulfiller || this.#isInvolved(row);
  }

  /** Tests whether the actor may insert records of the table, update and delete them. People, groups and the platform's tables are the administrator's. */
  canWrite(table: Table): boolean {
    if (this.#isAdmin) return true;
    if (names(this.#settings.readOnlyTables, table)) return false;
    if (table.name === 'incident' && hasRole(this.#actor, 'sn_incident_write')) return true;
    return (isA(table, 'task') || isA(table, 'cmdb_ci')) && hasRole(this.#actor, 'itil');
  }

  /** Tests whether the actor may update and delete the row. */
  canChange(table: Table, row: Row): boolean {
    return this.canWrite(this.#database.classOf(row, table));
  }

  /** Tests whether the actor may comment on a row of the very table: callers may on their incidents, and change nothing else. */
  canComment(table: Table, row: Row): boolean {
    const isOwn = table.name === 'incident' && this.#isInvolved(row);
    return isOwn && !names(this.#settings.readOnlyTables, table) && !this.deniedColumns(table).has('comments');
  }

  /** Whether no column is hidden from the actor, and no record that a path of columns may lead to. */
  get seesEveryColumn(): boolean {
    if (this.#isAdmin) return true;
    const { deniedColumns, writeOnlyColumns, closedTables, unreadableTables } = this.#settings;
    const reachesAll = closedTables.length === 0 && !unreadableTables.some(isReferredTo);
    return this.#isFulfiller && reachesAll && Object.keys({ ...deniedColumns, ...writeOnlyColumns }).length === 0;
  }

  /**
   * Tests whether the actor may not see a column of a table's records. It is hidden where it is denied in a table that extends
   * this one, too: any of the records may be one of those.
   */
  hides(table: Table, { name }: NamedColumn): boolean {
    return classesOf(table).some((own) => this.hiddenColumns(own).has(name));
  }

  /**
   * Tests whether a dotted path that begins at `table` leads through a reference that is hidden, or into a table that is closed
   * or unreadable.
   */
  isBarred(table: Table, via: readonly NamedColumn[]): boolean {
    let current = table;
    for (const step of via) {
      const target = schema.get(step.reference ?? '');
      if (target === undefined || this.hides(current, step) || this.#isShut(target)) return true;
      current = target;
    }
    return false;
  }

  /** Returns the columns that the actor neither sees nor writes in records of the very table. */
  deniedColumns(table: Table): ReadonlySet<string> {
    const denied = this.#denied.get(table) ?? this.#findDenied(table);
    this.#denied.set(table, denied);
    return denied;
  }

  /** Returns the columns that the actor does not see in records of the very table: the denied ones, and those that may only be written. */
  hiddenColumns(table: Table): ReadonlySet<string> {
    const hidden = this.#hidden.get(table) ?? new Set([...this.deniedColumns(table), ...this.#named(table, this.#settings.writeOnlyColumns)]);
    this.#hidden.set(table, hidden);
    return hidden;
  }

  #findDenied(table: Table): ReadonlySet<string> {
    if (this.#isAdmin) return none;
    const denied = [...this.#named(table, this.#settings.deniedColumns)];
    // Work notes are for those who work on the record (servicenow-api.md 3.6).
    if (isA(table, 'task') && !this.#isFulfiller) denied.push('work_notes');
    return withSameContent(denied);
  }

  /** Returns the columns that a switch names for a table or for one that it extends. */
  #named(table: Table, columns: InstanceSettings['deniedColumns']): ReadonlySet<string> {
    if (this.#isAdmin) return none;
    return withSameContent([table.name, ...table.ancestors].flatMap((name) => columns[name] ?? []));
  }

  #isShut(table: Table): boolean {
    if (this.#isAdmin) return false;
    return names(this.#settings.unreadableTables, table) || classesOf(table).some((own) => !this.isOpen(own));
  }

  /** Returns a record's own table, if the actor may read the record: its attachments and its journal are read by the same rights. */
  #readableHolder(tableName: string, sysId: string): Table | undefined {
    const table = schema.get(tableName);
    const holder = table && this.#database.find(table.name, sysId);
    return table && holder && this.canRead(table, holder) ? this.#database.classOf(holder, table) : undefined;
  }

  #canReadEntry(entry: Row): boolean {
    const own = this.#readableHolder(valueOf(entry, 'name'), valueOf(entry, 'element_id'));
    return own !== undefined && !this.hiddenColumns(own).has(valueOf(entry, 'element'));
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
