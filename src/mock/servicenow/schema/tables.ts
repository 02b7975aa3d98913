import * as cmdb from './cmdb-tables.js';
import type { Columns } from './column.js';
import { incidentColumns, incidentKeyOrder } from './incident.js';
import * as knowledge from './knowledge-tables.js';
import * as place from './place-tables.js';
import * as platform from './platform-tables.js';
import { taskColumns } from './task.js';
import * as work from './work-tables.js';

/** A table as it is declared: its own columns, and the table whose columns it inherits. */
export interface TableDeclaration {
  readonly label: string;
  readonly columns: Columns;
  readonly extends?: string;
  /** The column whose value stands for the record. `name` when absent. */
  readonly display?: string;
  /** What precedes the digits of `number`. */
  readonly numberPrefix?: string;
  /** The keys of a record in the order of the wire. The order of declaration when absent. */
  readonly keyOrder?: readonly string[];
}

const task = { extends: 'task', display: 'number' } as const;

export const tables = {
  task: { label: 'Task', columns: taskColumns, display: 'number', numberPrefix: 'TASK' },
  incident: {
    ...task,
    label: 'Incident',
    columns: incidentColumns,
    numberPrefix: 'INC',
    keyOrder: incidentKeyOrder,
  },
  problem: { ...task, label: 'Problem', columns: work.problemColumns, numberPrefix: 'PRB' },
  change_request: { ...task, label: 'Change Request', columns: work.changeRequestColumns, numberPrefix: 'CHG' },
  problem_task: { ...task, label: 'Problem Task', columns: work.problemTaskColumns, numberPrefix: 'PTASK' },
  std_change_producer_version: { label: 'Standard Change Template Version', columns: work.standardChangeColumns },
  change_task: { ...task, label: 'Change Task', columns: work.changeTaskColumns, numberPrefix: 'CTASK' },
  sc_request: { ...task, label: 'Request', columns: work.requestColumns, numberPrefix: 'REQ' },
  sc_req_item: { ...task, label: 'Requested Item', columns: work.requestedItemColumns, numberPrefix: 'RITM' },
  sc_task: { ...task, label: 'Catalog Task', columns: work.catalogTaskColumns, numberPrefix: 'SCTASK' },
  kb_knowledge: { label: 'Knowledge', columns: knowledge.articleColumns, display: 'number', numberPrefix: 'KB' },
  kb_knowledge_base: { label: 'Knowledge Base', columns: knowledge.knowledgeBaseColumns, display: 'title' },
  kb_category: { label: 'Knowledge Category', columns: knowledge.knowledgeCategoryColumns, display: 'label' },
  sys_user: { label: 'User', columns: platform.userColumns },
  sys_user_group: { label: 'Group', columns: platform.groupColumns },
  sys_user_grmember: { label: 'Group Member', columns: platform.groupMemberColumns, display: 'group' },
  sys_user_role: { label: 'Role', columns: platform.roleColumns },
  sys_user_has_role: { label: 'User Role', columns: platform.userHasRoleColumns, display: 'role' },
  sys_user_role_contains: { label: 'Contained Role', columns: platform.roleContainsColumns, display: 'contains' },
  sys_choice: { label: 'Choice', columns: platform.choiceColumns, display: 'label' },
  sys_journal_field: { label: 'Journal Entry', columns: platform.journalColumns, display: 'element' },
  sys_audit: { label: 'Audit', columns: platform.auditColumns, display: 'fieldname' },
  sys_dictionary: { label: 'Dictionary Entry', columns: platform.dictionaryColumns, display: 'column_label' },
  sys_documentation: { label: 'Field Label', columns: platform.documentationColumns, display: 'label' },
  sys_data_policy2: { label: 'Data Policy', columns: platform.dataPolicyColumns, display: 'short_description' },
  sys_data_policy_rule: { label: 'Data Policy Rule', columns: platform.dataPolicyRuleColumns, display: 'field' },
  sys_glide_object: { label: 'Field class', columns: platform.fieldTypeColumns, display: 'label' },
  sys_db_object: { label: 'Table', columns: platform.tableColumns, display: 'label' },
  sys_properties: { label: 'System Property', columns: platform.propertyColumns },
  sys_attachment: { label: 'Attachment', columns: platform.attachmentColumns, display: 'file_name' },
  cmdb_ci: { label: 'Configuration Item', columns: cmdb.configurationItemColumns },
  cmdb_ci_service: { label: 'Service', columns: {}, extends: 'cmdb_ci' },
  cmdb_ci_hardware: { label: 'Hardware', columns: {}, extends: 'cmdb_ci' },
  cmdb_ci_computer: { label: 'Computer', columns: cmdb.computerColumns, extends: 'cmdb_ci_hardware' },
  cmdb_ci_server: { label: 'Server', columns: cmdb.serverColumns, extends: 'cmdb_ci_computer' },
  cmdb_ci_linux_server: { label: 'Linux Server', columns: {}, extends: 'cmdb_ci_server' },
  cmdb_ci_win_server: { label: 'Windows Server', columns: {}, extends: 'cmdb_ci_server' },
  cmdb_ci_vm_object: { label: 'Virtual Machine Object', columns: cmdb.virtualObjectColumns, extends: 'cmdb_ci' },
  cmdb_ci_vm_instance: { label: 'Virtual Machine Instance', columns: cmdb.virtualMachineColumns, extends: 'cmdb_ci_vm_object' },
  cmdb_ci_ec2_instance: { label: 'EC2 Virtual Machine Instance', columns: {}, extends: 'cmdb_ci_vm_instance' },
  cmdb_rel_ci: { label: 'CI Relationship', columns: cmdb.ciRelationColumns, display: 'type' },
  cmdb_rel_type: { label: 'CI Relation Type', columns: cmdb.ciRelationTypeColumns },
  service_offering: { label: 'Service Offering', columns: {}, extends: 'cmdb_ci_service' },
  cmn_location: { label: 'Location', columns: place.locationColumns },
  cmn_building: { label: 'Building', columns: place.buildingColumns },
  cmn_department: { label: 'Department', columns: place.departmentColumns },
  cmn_cost_center: { label: 'Cost Center', columns: place.costCenterColumns },
  core_company: { label: 'Company', columns: place.companyColumns },
} as const satisfies Record<string, TableDeclaration>;

/** The name of a table that every instance has. */
export type TableName = keyof typeof tables;

type Own<Name extends TableName> = Extract<keyof (typeof tables)[Name]['columns'], string>;
type Parent<Name extends TableName> = (typeof tables)[Name] extends { extends: infer P extends TableName } ? P : never;

/** The columns of a table, inherited ones included. */
export type ColumnName<Name extends TableName> =
  | Own<Name>
  | ([Parent<Name>] extends [never] ? never : ColumnName<Parent<Name>>);
