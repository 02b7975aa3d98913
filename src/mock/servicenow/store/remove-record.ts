import type { Credentials } from '../security/credentials.js';
import { tableOf, type Table } from '../schema/table.js';
import type { Database } from './database.js';
import { valueOf, type Row } from './row.js';

/** Removes a record with what belongs to it alone: its journal, a user's credentials. */
export function removeRecord(database: Database, credentials: Credentials, table: Table, row: Row): void {
  const sysId = valueOf(row, 'sys_id');
  const entries = database.data('sys_journal_field').index('element_id').find(sysId);
  for (const entry of [...entries]) database.remove(tableOf('sys_journal_field'), entry);
  database.remove(table, row);
  if (table.name === 'sys_user') credentials.remove(sysId);
}
