import { isA, tableOf, type Table } from '../schema/table.js';
import { parentsOf, recountChildren } from './child-incidents.js';
import type { Credentials } from './credentials.js';
import type { Database } from './database.js';
import type { FileStore } from './file-store.js';
import { valueOf, type Row } from './row.js';

interface Stores {
  readonly database: Database;
  readonly credentials: Credentials;
  readonly files: FileStore;
}

/** Removes the relations of an item: one is nothing without those at both its ends. */
function removeRelations(database: Database, sysId: string): void {
  const relations = database.data('cmdb_rel_ci');
  const rows = ['parent', 'child'].flatMap((end) => relations.index(end).find(sysId));
  for (const row of new Set(rows)) database.remove(tableOf('cmdb_rel_ci'), row);
}

/** Removes a record with what belongs to it alone: its journal, its attachments, its relations, a user's credentials. */
export function removeRecord(stores: Stores, table: Table, row: Row): void {
  const { database, credentials, files } = stores;
  const sysId = valueOf(row, 'sys_id');
  const entries = database.data('sys_journal_field').index('element_id').find(sysId);
  for (const entry of [...entries]) database.remove(tableOf('sys_journal_field'), entry);
  const attachments = database.data('sys_attachment').index('table_sys_id').find(sysId);
  for (const attachment of [...attachments]) removeRecord(stores, tableOf('sys_attachment'), attachment);
  database.remove(table, row);
  recountChildren(database, parentsOf(row, row));
  if (isA(table, 'cmdb_ci')) removeRelations(database, sysId);
  if (table.name === 'sys_user') credentials.remove(sysId);
  if (table.name === 'sys_attachment') files.delete(sysId);
}
