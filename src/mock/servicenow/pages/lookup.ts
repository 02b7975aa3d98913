import { findRows } from '../query/find-rows.js';
import type { Table } from '../schema/table.js';
import type { Row } from '../store/row.js';
import type { Reading } from './ports.js';

/** Returns the record that a link names by sys_id or by a query. */
export function findRecord(ports: Reading, table: Table, parameters: URLSearchParams): Row | undefined {
  const sysId = parameters.get('sys_id');
  if (sysId !== null) return ports.database.find(table.name, sysId);
  const query = parameters.get('sysparm_query') ?? '';
  return query === '' ? undefined : findRows(ports, table, query, ports.clock.now())[0];
}
