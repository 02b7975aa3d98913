import type { Random } from '../../../common/random.js';
import { blankRow } from './blank.js';
import type { Database } from './database.js';
import { valueOf, type Row } from './row.js';

/** A change of a record that is about to be kept. */
interface Audited {
  readonly table: string;
  readonly before: Readonly<Row>;
  /** The columns that get another value. */
  readonly changes: Readonly<Row>;
  /** The columns whose history is kept. */
  readonly columns: readonly string[];
  readonly by: string;
  /** As it is stored. */
  readonly on: string;
}

/** Keeps what changes in audited columns (servicenow-api.md 4.1). */
export function addAudit(database: Database, random: Random, { table, before, changes, columns, by, on }: Audited): void {
  for (const fieldname of columns.filter((column) => Object.hasOwn(changes, column))) {
    const target = database.tableOf('sys_audit');
    database.insert(target, {
      ...blankRow(target),
      sys_id: database.newSysId(random),
      tablename: table,
      documentkey: valueOf(before, 'sys_id'),
      fieldname,
      oldvalue: valueOf(before, fieldname),
      newvalue: changes[fieldname] ?? '',
      user: by,
      record_checkpoint: changes['sys_mod_count'] ?? valueOf(before, 'sys_mod_count'),
      sys_created_by: by,
      sys_created_on: on,
    });
  }
}
