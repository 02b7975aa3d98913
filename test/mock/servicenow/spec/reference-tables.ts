/** What clients read of the tables around an incident (servicenow-api.md 4.1). */
const columnsOf = {
  sys_user: 'sys_id user_name name first_name last_name email active title department manager phone time_zone',
  sys_user_group: 'sys_id name description active email manager parent type',
  sys_user_grmember: 'sys_id user group',
  sys_audit: 'tablename documentkey fieldname oldvalue newvalue user record_checkpoint sys_created_on sys_created_by',
  sys_user_role: 'sys_id name',
  sys_user_has_role: 'sys_id user role',
  sys_user_role_contains: 'sys_id role contains',
  sys_choice: 'sys_id name element value label language dependent_value sequence inactive hint',
  sys_dictionary:
    'name element column_label internal_type max_length mandatory read_only active array reference default_value display choice',
  sys_documentation: 'sys_id name element language label plural hint',
  sys_data_policy2: 'sys_id model_table conditions active inherit reverse_if_false short_description',
  sys_data_policy_rule: 'sys_id sys_data_policy table field mandatory disabled',
  sys_db_object: 'sys_id name label super_class',
  sys_properties: 'name value description type',
  problem: 'sys_id number short_description state assignment_group assigned_to',
  change_request: 'sys_id number short_description state assignment_group assigned_to',
  sc_request: 'sys_id number short_description state assignment_group assigned_to',
  sc_req_item: 'sys_id number short_description state assignment_group assigned_to',
  sc_task: 'sys_id number short_description state assignment_group assigned_to',
  kb_knowledge:
    'sys_id number short_description text wiki author kb_knowledge_base kb_category topic category workflow_state published valid_to rating sys_view_count article_type latest',
  kb_knowledge_base: 'sys_id title description owner active',
  kb_category: 'sys_id label full_category parent_id active',
  cmdb_ci: 'name sys_id sys_class_name',
  cmdb_ci_service: 'name sys_id sys_class_name',
  service_offering: 'name sys_id sys_class_name',
  cmn_location: 'name sys_id',
  cmn_department: 'name sys_id',
  core_company: 'name sys_id',
} as const;

export const referenceTables = Object.entries(columnsOf).map(([table, columns]) => ({
  id: `4.1-table-${table}`,
  table,
  columns,
}));
