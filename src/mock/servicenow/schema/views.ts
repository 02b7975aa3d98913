import { isA, type Table } from './table.js';

const mobile = [
  'sys_id',
  'number',
  'short_description',
  'state',
  'priority',
  'caller_id',
  'assignment_group',
  'assigned_to',
  'opened_at',
  'sys_updated_on',
] as const;

/** What somebody sees of a ticket of their own: no internal notes. */
const selfService = ['sys_id', 'number', 'short_description', 'description', 'state', 'urgency', 'opened_at', 'comments'] as const;

const desktop = [
  ...['sys_id', 'number', 'caller_id', 'category', 'subcategory', 'business_service', 'service_offering', 'cmdb_ci'],
  ...['short_description', 'description', 'contact_type', 'state', 'hold_reason', 'impact', 'urgency', 'priority'],
  ...['assignment_group', 'assigned_to', 'opened_at', 'opened_by', 'resolved_at', 'resolved_by', 'closed_at', 'closed_by'],
  ...['close_code', 'close_notes', 'work_notes', 'comments', 'watch_list', 'parent_incident', 'problem_id', 'rfc'],
  ...['sys_updated_on', 'sys_created_on'],
];

/** The views of every kind of task. Which columns a view has is an administrator's choice: these are the mock's own. */
const taskViews: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['desktop', desktop],
  ['mobile', mobile],
  ['both', [...desktop, ...mobile]],
  ['ess', selfService],
]);

/**
 * Returns the columns of `sysparm_view`, as `sysparm_fields` would name them; `undefined`, which is all of them, for a view that
 * the table does not have (servicenow-api.md 2.1).
 */
export function viewFields(table: Table, view: string | undefined): string | undefined {
  if (view === undefined || !isA(table, 'task')) return undefined;
  return taskViews.get(view.trim().toLowerCase())?.join(',');
}
