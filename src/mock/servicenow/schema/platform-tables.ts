import { dateTime, flag, integer, list, reference, text, typed } from './column.js';
import { userAddressColumns } from './place-tables.js';
import { systemColumns } from './system-columns.js';

const indexed = { indexed: true } as const;

/** People and groups (servicenow-api.md 4.1). */
export const userColumns = {
  ...systemColumns,
  ...userAddressColumns,
  user_name: text('User ID', 40, indexed),
  name: text('Name', 151, indexed),
  first_name: text('First name', 50),
  last_name: text('Last name', 50),
  middle_name: text('Middle name', 50),
  email: text('Email', 100, indexed),
  active: flag('Active', 'true'),
  locked_out: flag('Locked out'),
  web_service_access_only: flag('Web service access only'),
  enable_multifactor_authn: flag('Enable Multifactor Authentication'),
  sso_source: text('SSO Source', 100),
  title: text('Title', 60),
  department: reference('Department', 'cmn_department'),
  manager: reference('Manager', 'sys_user'),
  company: reference('Company', 'core_company'),
  location: reference('Location', 'cmn_location'),
  cost_center: reference('Cost center', 'cmn_cost_center'),
  phone: text('Business phone', 40),
  mobile_phone: text('Mobile phone', 40),
  home_phone: text('Home phone', 40),
  time_zone: text('Time zone', 40),
  preferred_language: text('Language', 3),
  gender: text('Gender', 40),
  employee_number: text('Employee number', 40),
  vip: flag('VIP'),
  notification: integer('Notification', { defaultValue: '2' }),
  source: text('Source', 255),
  roles: text('Roles', 255),
  password_needs_reset: flag('Password needs reset'),
  failed_attempts: integer('Failed login attempts'),
  last_login: text('Last login', 40),
  last_login_time: dateTime('Last login time'),
  sys_class_name: typed('Class', 'sys_class_name', 80, { automatic: true }),
  user_password: typed('Password', 'password2', 255),
};

export const groupColumns = {
  ...systemColumns,
  name: text('Name', 80, indexed),
  description: text('Description', 1000),
  active: flag('Active', 'true'),
  email: text('Group email', 100),
  manager: reference('Manager', 'sys_user'),
  parent: reference('Parent', 'sys_user_group'),
  type: list('Type'),
};

export const groupMemberColumns = {
  ...systemColumns,
  user: reference('User', 'sys_user'),
  group: reference('Group', 'sys_user_group'),
};

export const roleColumns = {
  ...systemColumns,
  name: text('Name', 100, indexed),
  description: text('Description', 4000),
};

export const userHasRoleColumns = {
  ...systemColumns,
  user: reference('User', 'sys_user'),
  role: reference('Role', 'sys_user_role'),
  state: text('State', 40, { defaultValue: 'active' }),
  inherited: flag('Inherited'),
};

/** Which role has another one with it. */
export const roleContainsColumns = {
  ...systemColumns,
  role: reference('Role', 'sys_user_role'),
  contains: reference('Contains', 'sys_user_role'),
};

export const choiceColumns = {
  ...systemColumns,
  name: text('Table', 80, indexed),
  element: text('Element', 80, indexed),
  value: text('Value', 40),
  label: text('Label', 100),
  language: text('Language', 3, { defaultValue: 'en' }),
  dependent_value: text('Dependent value', 40),
  sequence: integer('Sequence'),
  inactive: flag('Inactive'),
  hint: text('Hint', 255),
};

/** Exactly these eight (servicenow-api.md 3.6). */
export const journalColumns = {
  sys_id: systemColumns.sys_id,
  name: text('Name', 80),
  element: text('Element', 80),
  element_id: text('Element ID', 32, indexed),
  value: text('Value', 65000),
  sys_created_by: systemColumns.sys_created_by,
  sys_created_on: systemColumns.sys_created_on,
  sys_tags: systemColumns.sys_tags,
};

/** The history of audited columns (servicenow-api.md 4.1). */
export const auditColumns = {
  sys_id: systemColumns.sys_id,
  tablename: text('Table name', 80),
  documentkey: text('Document key', 32, indexed),
  fieldname: text('Field name', 80),
  oldvalue: text('Old value', 65000),
  newvalue: text('New value', 65000),
  user: text('User', 40),
  record_checkpoint: integer('Update count'),
  sys_created_by: systemColumns.sys_created_by,
  sys_created_on: systemColumns.sys_created_on,
};

export const dictionaryColumns = {
  ...systemColumns,
  name: text('Table', 80, indexed),
  element: text('Column name', 80, indexed),
  column_label: text('Column label', 80),
  internal_type: reference('Type', 'sys_glide_object', { byName: true }),
  max_length: integer('Max length'),
  mandatory: flag('Mandatory'),
  read_only: flag('Read only'),
  active: flag('Active', 'true'),
  array: flag('Array'),
  reference: reference('Reference', 'sys_db_object', { byName: true }),
  default_value: text('Default value', 4000),
  display: flag('Display'),
  choice: integer('Choice'),
};

/** The labels of a column, one row a language. */
export const documentationColumns = {
  ...systemColumns,
  name: text('Table', 80, indexed),
  element: text('Element', 80, indexed),
  language: text('Language', 3, { defaultValue: 'en' }),
  label: text('Label', 80),
  plural: text('Plural', 80),
  hint: text('Hint', 255),
};

/** What server-side rules demand of records, whoever writes them. */
export const dataPolicyColumns = {
  ...systemColumns,
  short_description: text('Short description', 100),
  model_table: text('Table', 80, indexed),
  conditions: text('Conditions', 4000),
  active: flag('Active', 'true'),
  inherit: flag('Inherit'),
  reverse_if_false: flag('Reverse if false', 'true'),
  apply_import_set: flag('Apply to import sets', 'true'),
  apply_soap: flag('Apply to SOAP', 'true'),
  enforce_ui: flag('Use as UI Policy on client', 'true'),
};

/** What one policy demands of one column: `true`, `false`, or `ignore` for what it leaves alone. */
export const dataPolicyRuleColumns = {
  ...systemColumns,
  sys_data_policy: reference('Data policy', 'sys_data_policy2'),
  table: text('Table', 80),
  field: text('Field name', 80),
  mandatory: text('Mandatory', 40, { defaultValue: 'ignore' }),
  disabled: text('Read only', 40, { defaultValue: 'ignore' }),
};

export const fieldTypeColumns = {
  ...systemColumns,
  name: text('Name', 80, indexed),
  label: text('Label', 80),
};

export const tableColumns = {
  ...systemColumns,
  name: text('Name', 80, indexed),
  label: text('Label', 80),
  super_class: reference('Extends table', 'sys_db_object'),
};

export const propertyColumns = {
  ...systemColumns,
  name: text('Name', 100, indexed),
  value: text('Value', 4000),
  description: text('Description', 512),
  type: text('Type', 40, { defaultValue: 'string' }),
};

/** A file that belongs to a record; its bytes are kept apart (servicenow-api.md 4.3). */
export const attachmentColumns = {
  ...systemColumns,
  file_name: text('File name', 100),
  content_type: text('Content type', 255),
  size_bytes: integer('Size bytes'),
  size_compressed: integer('Size compressed'),
  chunk_size_bytes: integer('Chunk size bytes', { defaultValue: '700000' }),
  compressed: flag('Compressed', 'true'),
  state: text('State', 40, { defaultValue: 'available' }),
  table_name: text('Table name', 80, indexed),
  table_sys_id: text('Table sys ID', 32, indexed),
  hash: text('Hash', 64),
  average_image_color: text('Average image color', 40),
  image_height: integer('Image height'),
  image_width: integer('Image width'),
};
