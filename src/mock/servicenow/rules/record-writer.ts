import type { Clock } from '../../../common/clock.js';
import type { Random } from '../../../common/random.js';
import { isSysId } from '../../../common/sys-id.js';
import { operationFailed } from '../http/errors.js';
import type { Table } from '../schema/table.js';
import type { Actor } from '../security/actor.js';
import type { Switches } from '../settings/switches.js';
import { addAudit } from '../store/audit.js';
import { blankRow } from '../store/blank.js';
import { parentsOf, recountChildren } from '../store/child-incidents.js';
import type { Credentials } from '../store/credentials.js';
import type { Database } from '../store/database.js';
import { formatDateTime } from '../store/date-time.js';
import type { FileStore } from '../store/file-store.js';
import { addEntry } from '../store/journal.js';
import type { NumberSeries } from '../store/number-series.js';
import { removeRecord } from '../store/remove-record.js';
import { valueOf, type Row } from '../store/row.js';
import type { AcceptOptions, Acceptor } from './accept.js';
import { checkRemoval } from './access.js';
import { override } from './override.js';
import { applyRules } from './rules.js';
import type { Write } from './write.js';

export interface WriteOptions extends AcceptOptions {
  /** Leave the system columns alone (sysparm_suppress_auto_sys_field). */
  readonly suppressSystemFields: boolean;
}

interface Parts {
  readonly database: Database;
  readonly acceptor: Acceptor;
  readonly numbers: NumberSeries;
  readonly credentials: Credentials;
  readonly files: FileStore;
  readonly switches: Switches;
  readonly clock: Clock;
  readonly random: Random;
}

/** Writes records the way the platform does: accept, apply the rules, stamp, store. */
export class RecordWriter {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Throws `ServiceNowError` when a rule refuses it. */
  insert(table: Table, values: Readonly<Row>, actor: Actor, options: WriteOptions): Row {
    const { acceptor, database, credentials } = this.#parts;
    const { changes, journal, password } = acceptor.accept(table, values, options);
    const write = override(this.#write({ table, before: this.#defaults(table, actor), isNew: true, changes, journal, actor }));
    applyRules(write);
    const row: Row = Object.assign({ ...write.before }, changes);
    if (table.numberPrefix !== undefined && row['number'] === '') row['number'] = this.#parts.numbers.next(table);
    if (table.columns.has('task_effective_number')) row['task_effective_number'] = valueOf(row, 'number');
    row['sys_id'] = this.#sysIdFor(values);
    if (!options.suppressSystemFields) this.#stampCreation(row, write);
    database.insert(table, row);
    recountChildren(database, parentsOf(row, row));
    this.#addJournal(table, row, write);
    if (password !== undefined) credentials.setPassword(row['sys_id'], password);
    return row;
  }

  /** Writes what differs, and a password, which may; nothing at all when nothing does. Throws `ServiceNowError` when a rule refuses it. */
  update(table: Table, row: Row, values: Readonly<Row>, actor: Actor, options: WriteOptions): void {
    const { acceptor, database, credentials } = this.#parts;
    const { changes, journal, password } = acceptor.accept(table, values, options);
    const write = override(this.#write({ table, before: row, isNew: false, changes, journal, actor }));
    applyRules(write);
    const dirty = Object.fromEntries(Object.entries(changes).filter(([name, value]) => value !== valueOf(row, name)));
    if (Object.keys(dirty).length === 0 && write.journal.length === 0 && password === undefined) return;
    if (!options.suppressSystemFields) this.#stampUpdate(dirty, write);
    const parents = parentsOf(row, dirty);
    this.#audit(row, dirty, write);
    database.update(table, row, dirty);
    if (password !== undefined) credentials.setPassword(valueOf(row, 'sys_id'), password);
    recountChildren(database, parents);
    this.#addJournal(table, row, write);
  }

  /** Removes the record and what belongs to it alone. Throws `ServiceNowError` when a rule refuses it. */
  remove(table: Table, row: Row, actor: Actor): void {
    checkRemoval({ table, before: row, settings: this.#parts.switches.current, actor });
    removeRecord(this.#parts, table, row);
  }

  #write(write: Omit<Write, 'now' | 'settings' | 'database'>): Write {
    return { ...write, now: formatDateTime(this.#parts.clock.now()), settings: this.#parts.switches.current, database: this.#parts.database };
  }

  /** Returns the sys_id of a new record: a client may choose it, in the case that it likes (servicenow-api.md 1.1). */
  #sysIdFor({ sys_id: given = '' }: Readonly<Row>): string {
    const { database, random, switches } = this.#parts;
    if (switches.current.insertSysId === 'ignore' || !isSysId(given)) return database.newSysId(random);
    if (database.holds(given)) throw operationFailed(`Unique Key violation detected by database (Duplicate entry '${given}' for key 'PRIMARY')`);
    return given;
  }

  #defaults(table: Table, actor: Actor): Row {
    const row = blankRow(table);
    if ('opened_at' in row) row['opened_at'] = formatDateTime(this.#parts.clock.now());
    if ('opened_by' in row) row['opened_by'] = actor.sysId;
    return row;
  }

  #stampCreation(row: Row, { now, actor }: Write): void {
    for (const event of ['created', 'updated']) {
      if (`sys_${event}_on` in row) row[`sys_${event}_on`] = now;
      if (`sys_${event}_by` in row) row[`sys_${event}_by`] = actor.userName;
    }
  }

  #stampUpdate(changes: Row, { table, before, now, actor }: Write): void {
    if (!table.columns.has('sys_updated_on')) return;
    changes['sys_updated_on'] = now;
    changes['sys_updated_by'] = actor.userName;
    changes['sys_mod_count'] = String(Number(before['sys_mod_count']) + 1);
  }

  #audit(before: Row, changes: Row, { table, now, actor, settings }: Write): void {
    const { database, random } = this.#parts;
    const columns = settings.auditedColumns[table.name];
    if (columns !== undefined) addAudit(database, random, { table: table.name, before, changes, columns, by: actor.userName, on: now });
  }

  #addJournal(table: Table, row: Row, { journal, now, actor }: Write): void {
    const { database, random } = this.#parts;
    const origin = { table: table.name, sysId: valueOf(row, 'sys_id'), createdBy: actor.userName, createdOn: now };
    for (const { element, value } of journal) addEntry(database, random, { ...origin, element, value });
  }
}
