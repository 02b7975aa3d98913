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

/** Returns a group's name for its sys_id; `''` where it has none, or may not be read. */
export async function groupName(client: ServiceNowClient, sysId: string): Promise<string> {
  if (sysId === '') return '';
  const found = await searchGroups(client, { query: sysId }).catch(() => undefined);
  return found?.items[0]?.name ?? '';
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
