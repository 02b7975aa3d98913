import type { Instance } from '../instance/instance.js';
import { findRows } from '../query/find-rows.js';
import type { Table } from '../schema/table.js';
import type { Row } from '../store/row.js';

/** The record that a link names by sys_id or by a query. */
export function findRecord(instance: Instance, table: Table, parameters: URLSearchParams): Row | undefined {
  const sysId = parameters.get('sys_id');
  if (sysId !== null) return instance.database.find(table.name, sysId);
  const query = parameters.get('sysparm_query') ?? '';
  return query === '' ? undefined : findRows(instance, table, query, instance.clock.now())[0];
}
