import { maxAttachmentBytes, maxBodyBytes } from '../../../common/body-limits.js';
import type { TableName } from '../schema/tables.js';

/**
 * What differs between real instances, and what an administrator may have changed. Each is a *switch* of
 * servicenow-api.md with its default; all can be changed while the instance runs.
 */
export interface InstanceSettings {
  /** A column in a query that does not exist: drop the condition, return nothing, or answer 403 (2.4). */
  invalidQuery: 'ignore' | 'no_rows' | 'forbid';
  /** A value that is no choice of its column: keep it, or drop it without an error (3.5). */
  choice: 'store' | 'drop';
  /** A reference that is no sys_id: look it up by name, keep the text, or leave the column empty (3.5). */
  reference: 'resolve' | 'store' | 'empty';
  /** The sys_id in the body of an insert: take it over where it is one, or leave it out (1.1). */
  insertSysId: 'honour' | 'ignore';
  /** Resolving or closing an incident without resolution code and close notes answers 403 (3.4). */
  closeDataPolicy: boolean;
  /** Columns that a new record of a table has to fill, by a data policy: 403 in the account's language (1.4). */
  insertDataPolicy: Partial<Record<TableName, string[]>>;
  /** A closed record answers 403 to whoever is no administrator (3.4). */
  closedReadOnly: boolean;
  /** The text of a 401: current releases, or those up to about 2024 (1.4). */
  unauthenticatedText: 'current' | 'older';
  /** A user name and a password sign in. Without, as by a REST API access policy, they are refused with the scheme that is asked for (1.4). */
  basicAuthentication: boolean;
  /** A `prev` link with `sysparm_offset=-1` on a first page of one record (1.3). */
  prevLinkQuirk: boolean;
  /** The longest request body, in bytes, other than an attachment's (1.4). */
  maxBodyBytes: number;
  /** The longest attachment, in bytes: `com.glide.attachment.max_size`, a tenth of its default as files lie in memory. */
  maxAttachmentBytes: number;
  /** Tables that whoever is no administrator reads as empty (3.6). */
  unreadableTables: TableName[];
  /** Tables that answer 403 `Failed API level ACL Validation` to whoever is no administrator (1.4). */
  closedTables: TableName[];
  /** Tables whose records whoever is no administrator may not insert, update or delete: 403 (1.4). */
  readOnlyTables: TableName[];
  /** Columns that whoever is no administrator neither sees nor writes; a write is dropped without an error. */
  deniedColumns: Partial<Record<TableName, string[]>>;
  /** Columns that whoever is no administrator writes and does not see: write and read are rules of their own (1.4). */
  writeOnlyColumns: Partial<Record<TableName, string[]>>;
  /** Characters beyond U+FFFF, such as emoji: keep them, drop them, or put a question mark in place of each (3.5). */
  astral: 'store' | 'drop' | 'question';
  /** Columns whose changes are kept in `sys_audit`, with the text before and after (4.1). */
  auditedColumns: Partial<Record<TableName, string[]>>;
  /** What a before-rule makes of columns that are written; `{value}` stands for what was sent, nothing at all drops it (3.5). */
  overridingRules: Partial<Record<TableName, Record<string, string>>>;
  /** The name of a before-rule that aborts each insert, update and delete of these tables: 403 (1.4). */
  abortingRules: Partial<Record<TableName, string>>;
  /** The rate rule for everyone: requests an hour that a user may make; 0 sets none (1.4). */
  requestsPerHour: number;
  /** Rate rules for those who have a role, by its name: of several the lowest, before the one for everyone (1.4). */
  requestsPerHourOfRole: Record<string, number>;
  /** Rate rules for single users, by their user name: they go before all others (1.4). */
  requestsPerHourOfUser: Record<string, number>;
  /** The client-credentials grant is allowed (4.5). */
  clientCredentialsGrant: boolean;
}

export const defaultSettings = (): InstanceSettings => ({
  invalidQuery: 'ignore',
  choice: 'store',
  reference: 'resolve',
  insertSysId: 'honour',
  closeDataPolicy: true,
  insertDataPolicy: {},
  closedReadOnly: false,
  unauthenticatedText: 'current',
  basicAuthentication: true,
  prevLinkQuirk: false,
  maxBodyBytes,
  maxAttachmentBytes,
  unreadableTables: ['sys_journal_field', 'sys_properties'],
  closedTables: [],
  readOnlyTables: [],
  deniedColumns: {},
  writeOnlyColumns: {},
  astral: 'store',
  auditedColumns: {},
  overridingRules: {},
  abortingRules: {},
  requestsPerHour: 0,
  requestsPerHourOfRole: {},
  requestsPerHourOfUser: {},
  clientCredentialsGrant: true,
});
