import type * as z from 'zod/mini';
import type { Reference } from '../../contract/strict/references.js';
import { pageFrom, sliceOf } from '../http/pages.js';
import type { Parameters, ServiceNowClient } from '../servicenow/client.js';
import { all, containing, sysIdIn } from '../servicenow/encoded-query.js';
import { GroupRow, readRows, UserRow } from '../servicenow/rows.js';

interface ReferenceQuery {
  query?: string | undefined;
  page?: string | undefined;
  size?: string | undefined;
}

/** Finds active groups by name, or the one with a sys_id. */
export async function searchGroups(client: ServiceNowClient, { query = '', ...paging }: ReferenceQuery) {
  const { rows, ...page } = await search(client, 'sys_user_group', GroupRow, conditions(query, ['name']), 'description', paging);
  return { ...page, items: rows.map(({ sys_id, name, description }): Reference => ({ id: sys_id, name, detail: description })) };
}

/** Finds active users by name, user name or e-mail address, or the one with a sys_id. */
export async function searchUsers(client: ServiceNowClient, { query = '', ...paging }: ReferenceQuery) {
  const { rows, ...page } = await search(client, 'sys_user', UserRow, conditions(query, ['name', 'user_name', 'email']), 'email', paging);
  return { ...page, items: rows.map(({ sys_id, name, email }): Reference => ({ id: sys_id, name, detail: email })) };
}

/** A group that somebody has chosen before. */
export interface KnownGroup {
  /** `''` where it may not be read, or is gone. */
  readonly name: string;
  /** ServiceNow says that nobody works in it any more. */
  readonly isRetired: boolean;
}

/** Reads a group by its sys_id. */
export async function knownGroup(client: ServiceNowClient, sysId: string): Promise<KnownGroup> {
  const query = sysIdIn(sysId);
  if (!query) return { name: '', isRetired: false };
  const found = await search(client, 'sys_user_group', GroupRow, `sys_id=${query}`, 'active', {}).catch(() => undefined);
  const group = found?.rows.find(({ sys_id }) => sys_id === query);
  return { name: group?.name ?? '', isRetired: group?.active === 'false' };
}

/** An id names one record, active or not, so that a pasted one always resolves to its name. */
function conditions(text: string, columns: readonly string[]): string {
  const sysId = sysIdIn(text);
  return sysId ? `sys_id=${sysId}` : all('active=true', containing(text, ...columns), 'ORDERBYname');
}

async function search<Row extends z.core.$ZodType>(
  client: ServiceNowClient,
  table: string,
  schema: Row,
  query: string,
  detail: string,
  paging: Omit<ReferenceQuery, 'query'>,
) {
  const slice = sliceOf(paging, 20);
  const parameters: Parameters = {
    sysparm_query: query,
    sysparm_fields: `sys_id,name,${detail}`,
    sysparm_limit: String(slice.size),
    sysparm_offset: String(slice.offset),
  };
  const listing = await client.list(table, parameters);
  const { items, ...page } = pageFrom(readRows(schema, listing.rows), listing.total, slice);
  return { ...page, rows: items };
}
