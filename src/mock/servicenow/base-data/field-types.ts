import type { ColumnType } from '../schema/column.js';
import type { Seeding } from './seeding.js';

/** What a person reads for a type of column. */
const labels: Readonly<Record<ColumnType, string>> = {
  string: 'String',
  integer: 'Integer',
  boolean: 'True/False',
  reference: 'Reference',
  glide_date: 'Date',
  glide_date_time: 'Date/Time',
  due_date: 'Due Date',
  glide_duration: 'Duration',
  glide_list: 'List',
  html: 'HTML',
  journal: 'Journal',
  journal_input: 'Journal Input',
  journal_list: 'Journal List',
  GUID: 'Sys ID (GUID)',
  domain_id: 'Domain ID',
  domain_path: 'Domain Path',
  sys_class_name: 'System Class Name',
  related_tags: 'Related Tags',
  table_name: 'Table Name',
  document_id: 'Document ID',
  timer: 'Timer',
  user_input: 'User Input',
  variables: 'Variables',
  password2: 'Password (2 Way Encrypted)',
};

/** Adds the rows of sys_glide_object, which `internal_type` of sys_dictionary points to by name. */
export function addBaseFieldTypes({ store }: Seeding): void {
  for (const [name, label] of Object.entries(labels)) store.insert('sys_glide_object', { name, label });
}
