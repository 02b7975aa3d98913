import { dateTime, integer, text, typed } from './column.js';

const automatic = { automatic: true } as const;

/** The columns that the platform keeps on every record (servicenow-api.md 3.1). */
export const systemColumns = {
  sys_id: typed('Sys ID', 'GUID', 32, { ...automatic, indexed: true }),
  sys_created_on: dateTime('Created', automatic),
  sys_created_by: text('Created by', 40, automatic),
  sys_updated_on: dateTime('Updated', automatic),
  sys_updated_by: text('Updated by', 40, automatic),
  sys_mod_count: integer('Updates', { ...automatic, defaultValue: '0' }),
  sys_tags: typed('Tags', 'related_tags', 0, automatic),
};
