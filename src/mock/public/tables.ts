import type { ColumnName, TableName } from '../servicenow/schema/tables.js';

export type { ColumnName, TableName } from '../servicenow/schema/tables.js';

/** The name of a column that an administrator adds: ServiceNow puts `u_` before it, or the scope of an application, `x_`. */
export type CustomColumn = `u_${string}` | `x_${string}`;

/** What is given of a column. A number and a boolean are kept as ServiceNow writes them: `'1'`, `'true'`. */
export type ColumnValue = string | number | boolean;

/** A record as it is kept: every column of its table, each a text, the empty one where there is no value. */
export type StoredRecord<Name extends TableName> = Readonly<Record<ColumnName<Name>, string>> & { readonly [Column in CustomColumn]?: string };

/**
 * What is given of a record; the rest is filled in. Times are `YYYY-MM-DD HH:mm:ss` in UTC, references the sys_id of what
 * they refer to. A custom column that the table lacks is added to it, of the type of its value.
 */
export type Seed<Name extends TableName> = { readonly [Column in ColumnName<Name> | CustomColumn]?: ColumnValue | undefined };
