import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { cellsOf, readRows, readTask, TaskRow, type Cell } from '../servicenow/rows.js';
import { asTaskRow, ticketColumns } from '../tickets/ticket.js';
import type { TicketValues } from './ticket-values.js';

/** A created record: as a task, and cell by cell with the columns that only this instance demands. */
export interface CreatedRecord {
  row: TaskRow;
  cells: Readonly<Record<string, Cell>>;
}

/** Inserts a record and reads what became of it. @throws ServiceNowError */
export async function insertRecord(client: ServiceNowClient, { table, extra }: TicketValues, record: Record<string, string>): Promise<CreatedRecord> {
  const answer = await client.insert(table, record, asTaskRow([...ticketColumns, ...extra]));
  return createdRecord(answer, readTask(answer), extra);
}

/**
 * Finds the record that carries a correlation id (`servicenow-api.md 5`). An instance drops a condition on a column that the
 * account may not read and answers with any record (2.4), so the id is compared here once more.
 */
export async function findRecord(client: ServiceNowClient, { table, extra }: TicketValues, correlationId: string): Promise<CreatedRecord | undefined> {
  const { rows } = await client.list(table, {
    ...asTaskRow([...ticketColumns, 'correlation_id', ...extra]),
    sysparm_query: all(`correlation_id=${correlationId}`, 'ORDERBYDESCsys_created_on'),
    sysparm_limit: '1',
  });
  const [row] = readRows(TaskRow, rows);
  return row?.correlation_id.value === correlationId ? createdRecord(rows[0], row, extra) : undefined;
}

const createdRecord = (answer: unknown, row: TaskRow, extra: readonly string[]): CreatedRecord => ({ row, cells: { ...row, ...cellsOf(answer, extra) } });
