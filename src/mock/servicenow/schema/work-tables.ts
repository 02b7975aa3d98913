import { dateTime, flag, integer, reference, text } from './column.js';
import { systemColumns } from './system-columns.js';

const choice = { choice: true } as const;

/** What the other children of `task` declare themselves, as far as clients read it (servicenow-api.md 4.1). */
export const problemColumns = {
  state: integer('State', { choice: true, indexed: true, defaultValue: '101' }),
  problem_state: integer('Problem state', { choice: true, defaultValue: '101' }),
  known_error: flag('Known error'),
  category: text('Category', 40, choice),
  subcategory: text('Subcategory', 40, choice),
  cause_notes: text('Cause notes', 4000),
  fix_notes: text('Fix notes', 4000),
  workaround: text('Workaround', 4000),
  resolution_code: text('Resolution code', 40, choice),
  resolved_at: dateTime('Resolved'),
  resolved_by: reference('Resolved by', 'sys_user'),
  related_incidents: integer('Related Incidents', { defaultValue: '0' }),
  duplicate_of: reference('Duplicate of', 'problem'),
  first_reported_by_task: reference('First reported by', 'task'),
  rfc: reference('Change request', 'change_request'),
  confirmed_at: dateTime('Confirmed'),
  confirmed_by: reference('Confirmed by', 'sys_user'),
  major_problem: flag('Major problem'),
  workaround_applied: flag('Workaround applied'),
};

export const problemTaskColumns = {
  state: integer('State', { choice: true, indexed: true, defaultValue: '151' }),
  problem: reference('Problem', 'problem'),
  problem_task_type: text('Type', 40, { choice: true, defaultValue: 'general' }),
  cause_code: text('Cause code', 40, choice),
  cause_notes: text('Cause notes', 4000),
  fix_notes: text('Fix notes', 4000),
  close_code: text('Close code', 40, choice),
  other_reason: text('Other reason', 255),
  started_at: dateTime('Started'),
  started_by: reference('Started by', 'sys_user'),
};

export const changeRequestColumns = {
  state: integer('State', { choice: true, indexed: true, defaultValue: '-5' }),
  type: text('Type', 40, { choice: true, defaultValue: 'normal' }),
  category: text('Category', 40, { choice: true, defaultValue: 'Other' }),
  risk: integer('Risk', { choice: true, defaultValue: '3' }),
  start_date: dateTime('Planned start date'),
  end_date: dateTime('Planned end date'),
  requested_by: reference('Requested by', 'sys_user'),
  justification: text('Justification', 4000),
  implementation_plan: text('Implementation plan', 4000),
  backout_plan: text('Backout plan', 4000),
  test_plan: text('Test plan', 4000),
  close_code: text('Close code', 40, choice),
  cab_required: flag('CAB required'),
  chg_model: reference('Model', 'chg_model'),
  on_hold: flag('On hold'),
  on_hold_reason: text('On hold reason', 4000),
  phase: text('Phase', 40, { choice: true, defaultValue: 'requested' }),
  phase_state: text('Phase state', 40, { choice: true, defaultValue: 'open' }),
  reason: text('Reason', 40, choice),
  scope: integer('Scope', { choice: true, defaultValue: '3' }),
  review_comments: text('Review comments', 4000),
  requested_by_date: dateTime('Requested by date'),
  std_change_producer_version: reference('Standard Change Template version', 'std_change_producer_version'),
  unauthorized: flag('Unauthorized'),
};

/** A version of a standard change, which a change request may follow. */
export const standardChangeColumns = {
  ...systemColumns,
  name: text('Name', 100, { indexed: true }),
  std_change_producer: reference('Standard change template', 'std_change_record_producer'),
  std_change_proposal: reference('Standard change proposal', 'std_change_proposal'),
  version: integer('Version', { defaultValue: '1' }),
  published: flag('Published', 'true'),
  active: flag('Active', 'true'),
};

export const changeTaskColumns = {
  state: integer('State', { choice: true, indexed: true, defaultValue: '1' }),
  change_request: reference('Change request', 'change_request'),
  change_task_type: text('Type', 40, choice),
  planned_start_date: dateTime('Planned start date'),
  planned_end_date: dateTime('Planned end date'),
  close_code: text('Close code', 40, choice),
  on_hold: flag('On hold'),
  on_hold_reason: text('On hold reason', 4000),
};

export const requestColumns = {
  requested_for: reference('Requested for', 'sys_user'),
  request_state: text('Request state', 40, { choice: true, defaultValue: 'requested' }),
  stage: text('Stage', 40, { ...choice, defaultValue: 'requested' }),
  special_instructions: text('Special instructions', 4000),
  delivery_address: text('Delivery address', 4000),
  requested_date: dateTime('Requested for date'),
  price: text('Price', 40, { defaultValue: '0' }),
};

export const requestedItemColumns = {
  request: reference('Request', 'sc_request'),
  requested_for: reference('Requested for', 'sys_user'),
  cat_item: reference('Item', 'sc_cat_item'),
  sc_catalog: reference('Catalog', 'sc_catalog'),
  stage: text('Stage', 40, choice),
  quantity: integer('Quantity', { defaultValue: '1' }),
  price: text('Price', 40, { defaultValue: '0' }),
  recurring_price: text('Recurring price', 40, { defaultValue: '0' }),
  recurring_frequency: text('Recurring frequency', 40),
  estimated_delivery: dateTime('Estimated delivery'),
  backordered: flag('Backordered'),
  billable: flag('Billable'),
};

export const catalogTaskColumns = {
  request: reference('Request', 'sc_request'),
  request_item: reference('Request item', 'sc_req_item'),
  sc_catalog: reference('Catalog', 'sc_catalog'),
};
