import { dateTime, integer, reference, text, typed } from './column.js';

const choice = { choice: true } as const;

/** What `incident` declares itself, or overrides (servicenow-api.md 3.1). */
export const incidentColumns = {
  caused_by: reference('Caused by Change', 'change_request'),
  child_incidents: integer('Child Incidents', { defaultValue: '0' }),
  hold_reason: integer('On hold reason', choice),
  origin_table: typed('Origin table', 'table_name', 80),
  resolved_by: reference('Resolved by', 'sys_user'),
  calendar_stc: integer('Resolve time'),
  business_impact: text('Business impact', 4000),
  rfc: reference('Change Request', 'change_request'),
  caller_id: reference('Caller', 'sys_user'),
  reopened_time: dateTime('Last reopened at'),
  resolved_at: dateTime('Resolved'),
  subcategory: text('Subcategory', 40, choice),
  close_code: text('Resolution code', 40, choice),
  business_stc: integer('Business resolve time'),
  cause: text('Probable cause', 4000),
  origin_id: typed('Origin', 'document_id', 32),
  notify: integer('Notify', { ...choice, defaultValue: '1' }),
  parent_incident: reference('Parent Incident', 'incident'),
  reopened_by: reference('Last reopened by', 'sys_user'),
  incident_state: integer('Incident state', { ...choice, indexed: true, defaultValue: '1' }),
  problem_id: reference('Problem', 'problem'),
  severity: integer('Severity', { ...choice, defaultValue: '3' }),
  reopen_count: integer('Reopen count', { defaultValue: '0' }),
  category: text('Category', 40, { ...choice, defaultValue: 'inquiry' }),
};

/** The keys of a record, in the order a real instance sends them (servicenow-api.md 3.1). */
export const incidentKeyOrder = `
parent made_sla caused_by watch_list upon_reject sys_updated_on child_incidents hold_reason origin_table
task_effective_number approval_history number resolved_by sys_updated_by opened_by user_input sys_created_on
sys_domain state route_reason sys_created_by knowledge order calendar_stc closed_at cmdb_ci delivery_plan contract
impact active work_notes_list business_service business_impact priority sys_domain_path rfc time_worked
expected_start opened_at business_duration group_list work_end caller_id reopened_time resolved_at approval_set
subcategory work_notes universal_request short_description close_code correlation_display delivery_task work_start
assignment_group additional_assignee_list business_stc cause description origin_id calendar_duration close_notes
notify service_offering sys_class_name closed_by follow_up parent_incident sys_id contact_type reopened_by
incident_state urgency problem_id company reassignment_count activity_due assigned_to severity comments approval
sla_due comments_and_work_notes due_date sys_mod_count reopen_count sys_tags escalation upon_approval
correlation_id location category`
  .trim()
  .split(/\s+/);
