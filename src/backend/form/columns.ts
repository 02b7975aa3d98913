import { ticketTable } from '../../providers/servicenow/tables.js';
import type { TaskRow } from '../servicenow/rows.js';

/** The wire's fields with the ServiceNow columns they are sent in. */
export const columns: Readonly<Record<string, keyof TaskRow>> = {
  title: 'short_description',
  category: 'category',
  subcategory: 'subcategory',
  impact: 'impact',
  urgency: 'urgency',
  priority: 'priority',
  assignment_group: 'assignment_group',
  caller: 'caller_id',
};

/** Only an incident has a caller; the person on whose behalf the others are is in these columns. */
const callers: Readonly<Record<string, string>> = { problem: 'opened_by', change_request: 'requested_by', task: 'opened_by' };

/** Returns the column of a field; a field that the instance demands has its column's name. */
export function columnOf(field: string, table: string = ticketTable): string {
  const own = field === 'caller' && Object.hasOwn(callers, table) ? callers[table] : undefined;
  return own ?? (Object.hasOwn(columns, field) ? columns[field] : undefined) ?? field;
}

/** Returns the field that is sent in a column; a column without a field of its own is one by its name. */
export function fieldIn(column: string, table: string = ticketTable): string {
  const own = Object.keys(columns).find((field) => columnOf(field, table) === column);
  return own ?? column;
}
