import { flag, integer, list, reference, text, typed } from './column.js';
import { systemColumns } from './system-columns.js';

const body = (label: string) => typed(label, 'html', 65_000);
const date = (label: string) => typed(label, 'glide_date', 40);

/** An article, with the keys of one that was recorded and those of its version that readers ask for. */
export const articleColumns = {
  ...systemColumns,
  number: text('Number', 40, { indexed: true }),
  short_description: text('Short description', 100),
  text: body('Article body'),
  wiki: text('Wiki', 65_000),
  article_type: text('Article type', 40, { choice: true, defaultValue: 'text' }),
  workflow_state: text('Workflow', 40, { choice: true, indexed: true, defaultValue: 'draft' }),
  kb_knowledge_base: reference('Knowledge base', 'kb_knowledge_base'),
  kb_category: reference('Category', 'kb_category'),
  category: text('Category (old)', 40),
  topic: text('Topic', 40, { defaultValue: 'General' }),
  author: reference('Author', 'sys_user'),
  revised_by: reference('Revised By', 'sys_user'),
  ownership_group: reference('Ownership Group', 'sys_user_group'),
  published: date('Published'),
  valid_to: date('Valid to'),
  retired: date('Retired'),
  active: flag('Active', 'true'),
  latest: flag('Latest', 'true'),
  description: text('Description', 4000),
  meta: text('Meta', 4000),
  meta_description: text('Meta Description', 1000),
  source: reference('Source Task', 'task'),
  cmdb_ci: reference('Configuration item', 'cmdb_ci'),
  rating: text('Rating', 40),
  use_count: integer('Use count', { defaultValue: '0' }),
  sys_view_count: integer('View count', { defaultValue: '0' }),
  helpful_count: integer('Helpful count', { defaultValue: '0' }),
  flagged: flag('Flagged'),
  direct: flag('Attachment link'),
  disable_commenting: flag('Disable commenting'),
  disable_suggesting: flag('Disable suggesting'),
  display_attachments: flag('Display attachments'),
  can_read_user_criteria: list('Can Read'),
  cannot_read_user_criteria: list('Cannot Read'),
  roles: text('Roles', 255),
  sys_class_name: typed('Class', 'sys_class_name', 80, { automatic: true }),
};

export const knowledgeBaseColumns = {
  ...systemColumns,
  title: text('Title', 100, { indexed: true }),
  description: text('Description', 1000),
  owner: reference('Owner', 'sys_user'),
  kb_managers: list('Managers', 'sys_user'),
  active: flag('Active', 'true'),
};

export const knowledgeCategoryColumns = {
  ...systemColumns,
  label: text('Label', 100, { indexed: true }),
  value: text('Value', 100),
  full_category: text('Full Category', 1000),
  parent_id: typed('Parent', 'document_id', 32),
  parent_table: typed('Parent table', 'table_name', 80),
  active: flag('Active', 'true'),
};
