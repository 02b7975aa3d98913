import type { Random } from '../../../common/random.js';
import { blankRow } from './blank.js';
import type { Database } from './database.js';
import { valueOf, type Row } from './row.js';

const columnLabels: Readonly<Record<string, string>> = {
  work_notes: 'Work notes',
  comments: 'Additional comments',
};

/** What somebody has written into a journal column of a record. */
interface NewEntry {
  readonly table: string;
  readonly sysId: string;
  readonly element: string;
  readonly value: string;
  /** The user_name of the author. */
  readonly createdBy: string;
  /** As it is stored. */
  readonly createdOn: string;
}

/** Adds an entry to the journal of a record. */
export function addEntry(database: Database, random: Random, entry: NewEntry): void {
  const target = database.tableOf('sys_journal_field');
  database.insert(target, {
    ...blankRow(target),
    sys_id: database.newSysId(random),
    name: entry.table,
    element: entry.element,
    element_id: entry.sysId,
    value: entry.value,
    sys_created_by: entry.createdBy,
    sys_created_on: entry.createdOn,
  });
}

/** Tests whether a journal column shows entries of an element. */
function shows(column: string, element: string): boolean {
  return column === element || (column === 'comments_and_work_notes' && element in columnLabels);
}

/** Returns the entries of a record's journal column, newest first. */
export function journalEntries(database: Database, sysId: string, column: string): Row[] {
  const all = database.data('sys_journal_field').index('element_id').find(sysId);
  return all
    .filter((entry) => shows(column, valueOf(entry, 'element')))
    .reverse()
    .sort(byTimeDescending);
}

function byTimeDescending(a: Row, b: Row): number {
  const [left, right] = [valueOf(a, 'sys_created_on'), valueOf(b, 'sys_created_on')];
  return left < right ? 1 : -Number(left > right);
}

/** Returns the name of the user who goes by `userName`, or that name itself. */
export function authorName(database: Database, userName: string): string {
  const user = database.data('sys_user').index('user_name').find(userName)[0];
  return (user && valueOf(user, 'name')) || userName;
}

/** Writes a journal column for display mode: newest first, each entry with a header (servicenow-api.md 3.6). */
export function journalText(database: Database, sysId: string, column: string): string {
  return journalEntries(database, sysId, column)
    .map((entry) => {
      const author = authorName(database, valueOf(entry, 'sys_created_by'));
      const label = columnLabels[valueOf(entry, 'element')] ?? valueOf(entry, 'element');
      return `${valueOf(entry, 'sys_created_on')} - ${author} (${label})\n${valueOf(entry, 'value')}\n\n`;
    })
    .join('');
}
