/** A column of incident as sys_dictionary describes it and as a plain insert leaves it (servicenow-api.md 3.1). */
export interface IncidentColumn {
  readonly name: string;
  readonly type: string;
  readonly maxLength: string;
  /** The table whose dictionary rows it is among. */
  readonly declaredBy: 'incident' | 'task';
  /** What a plain insert by the administrator leaves in it; `undefined` where the row is no key of a record. */
  readonly initial: string | undefined;
  /** The table that a reference points to. */
  readonly target: string;
  readonly label: string;
}

const now = '2024-01-15 10:30:00';
const admin = '6816f79cc0a8016401c5a33be04be441';

/** name | declared by | type | length | initial value | target | label (where the specification gives one) */
const lines = `
number|task|string|40|INC0010001||Number
sys_id|task|GUID|32|*||Sys ID
short_description|task|string|160|||Short description
description|task|string|4000|||Description
state|task|integer|40|1||State
incident_state|incident|integer|40|1||Incident state
impact|task|integer|40|3||Impact
urgency|task|integer|40|3||Urgency
priority|task|integer|40|5||Priority
severity|incident|integer|40|3||Severity
category|incident|string|40|inquiry||Category
subcategory|incident|string|40|||Subcategory
contact_type|task|string|40|||Contact type
caller_id|incident|reference|32||sys_user|Caller
opened_by|task|reference|32|${admin}|sys_user|Opened by
opened_at|task|glide_date_time|40|${now}||Opened
assigned_to|task|reference|32||sys_user|Assigned to
assignment_group|task|reference|32||sys_user_group|Assignment group
business_service|task|reference|32||cmdb_ci_service|Service
service_offering|task|reference|32||service_offering|Service offering
cmdb_ci|task|reference|32||cmdb_ci|Configuration item
company|task|reference|32||core_company|
location|task|reference|32||cmn_location|
hold_reason|incident|integer|40|||On hold reason
close_code|incident|string|40|||Resolution code
close_notes|task|string|4000|||Close notes
resolved_at|incident|glide_date_time|40|||Resolved
resolved_by|incident|reference|32||sys_user|
closed_at|task|glide_date_time|40|||Closed
closed_by|task|reference|32||sys_user|Closed by
reopened_time|incident|glide_date_time|40|||Last reopened at
reopened_by|incident|reference|32||sys_user|Last reopened by
reopen_count|incident|integer|40|0||
work_notes|task|journal_input|4000|||Work notes
comments|task|journal_input|4000|||Additional comments
comments_and_work_notes|task|journal_list|4000|||
approval_history|task|journal|4000|||
correlation_id|task|string|100|||Correlation ID
correlation_display|task|string|100|||
problem_id|incident|reference|32||problem|Problem
rfc|incident|reference|32||change_request|Change Request
caused_by|incident|reference|32||change_request|Caused by Change
parent|task|reference|32||task|
parent_incident|incident|reference|32||incident|
child_incidents|incident|integer|40|0||Child Incidents
notify|incident|integer|40|1||Notify
knowledge|task|boolean|40|false||
active|task|boolean|40|true||
made_sla|task|boolean|40|true||
escalation|task|integer|40|0||Escalation
reassignment_count|task|integer|40|0||
approval|task|string|40|not requested||
upon_approval|task|string|40|proceed||
upon_reject|task|string|40|cancel||
approval_set|task|glide_date_time|40|||
due_date|task|glide_date_time|40|||
expected_start|task|glide_date_time|40|||
follow_up|task|glide_date_time|40|||
work_start|task|glide_date_time|40|||
work_end|task|glide_date_time|40|||
activity_due|task|due_date|40|||
sla_due|task|due_date|40|||
business_duration|task|glide_duration|40|||Business duration
calendar_duration|task|glide_duration|40|||Duration
business_stc|incident|integer|40|||Business resolve time
calendar_stc|incident|integer|40|||Resolve time
business_impact|incident|string|4000|||Business impact
cause|incident|string|4000|||Probable cause
watch_list|task|glide_list|4000||sys_user|
work_notes_list|task|glide_list|4000||sys_user|
group_list|task|glide_list|4000||sys_user_group|
additional_assignee_list|task|glide_list|4000||sys_user|
origin_table|incident|table_name|80|||
origin_id|incident|document_id|32|||
order|task|integer|40|||
route_reason|task|integer|40|||
time_worked|task|timer|40|||Time worked
user_input|task|user_input|4000|||
contract|task|reference|32||ast_contract|
delivery_plan|task|reference|32||sc_cat_item_delivery_plan|
delivery_task|task|reference|32||sc_cat_item_delivery_task|
universal_request|task|reference|32||task|
rejection_goto|task|reference|32|-|task|
wf_activity|task|reference|32|-|wf_activity|
task_for|task|reference|32|-|sys_user|
task_effective_number|task|string|40|INC0010001||Effective number
sys_class_name|task|sys_class_name|80|incident||Task type
sys_domain|task|domain_id|32|global||
sys_domain_path|task|domain_path|255|/||
sys_tags|task|related_tags|0|||Tags
sys_created_on|task|glide_date_time|40|${now}||
sys_created_by|task|string|40|admin||
sys_updated_on|task|glide_date_time|40|${now}||
sys_updated_by|task|string|40|admin||
sys_mod_count|task|integer|40|0||Updates`;

function read(line: string): IncidentColumn {
  const [name = '', owner, type = '', maxLength = '', initial, target = '', label = ''] = line.split('|');
  const declaredBy = owner === 'incident' ? 'incident' : 'task';
  return { name, type, maxLength, declaredBy, initial: initial === '-' ? undefined : initial, target, label };
}

export const incidentColumns: readonly IncidentColumn[] = lines.trim().split('\n').map(read);

/** The keys of a record in the order in which a real instance sends them (servicenow-api.md 3.1). */
export const incidentKeys = (
  'parent made_sla caused_by watch_list upon_reject sys_updated_on child_incidents hold_reason origin_table ' +
  'task_effective_number approval_history number resolved_by sys_updated_by opened_by user_input sys_created_on ' +
  'sys_domain state route_reason sys_created_by knowledge order calendar_stc closed_at cmdb_ci delivery_plan contract ' +
  'impact active work_notes_list business_service business_impact priority sys_domain_path rfc time_worked ' +
  'expected_start opened_at business_duration group_list work_end caller_id reopened_time resolved_at approval_set ' +
  'subcategory work_notes universal_request short_description close_code correlation_display delivery_task work_start ' +
  'assignment_group additional_assignee_list business_stc cause description origin_id calendar_duration close_notes ' +
  'notify service_offering sys_class_name closed_by follow_up parent_incident sys_id contact_type reopened_by ' +
  'incident_state urgency problem_id company reassignment_count activity_due assigned_to severity comments approval ' +
  'sla_due comments_and_work_notes due_date sys_mod_count reopen_count sys_tags escalation upon_approval ' +
  'correlation_id location category'
).split(' ');
