import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { carries, cellsOf, readRows, readTask, TaskRow, type Cell } from '../servicenow/rows.js';
import { asTaskRow, ticketColumns } from '../tickets/ticket.js';
import { HiddenWitness } from '../writes/witnessed-write.js';
import type { TicketValues } from './ticket-values.js';

/** The column that carries an attempt's key, and by which its record is found again. */
const witness = 'correlation_id';

const columnsOf = ({ extra }: TicketValues): string[] => [...ticketColumns, witness, ...extra];

/** A created record: as it was answered, as a task, and cell by cell with the columns that only this instance demands. */
export interface CreatedRecord {
  answer: unknown;
  row: TaskRow;
  cells: Readonly<Record<string, Cell>>;
}

/** Inserts a record and reads what became of it. @throws ServiceNowError */
export async function insertRecord(client: ServiceNowClient, values: TicketValues, record: Record<string, string>): Promise<CreatedRecord> {
  const answer = await client.insert(values.table, record, asTaskRow([...columnsOf(values), ...('work_notes' in record ? ['work_notes'] : [])]));
  return createdRecord(answer, readTask(answer), values);
}

/** Finds the record that carries a correlation id (`servicenow-api.md 5`); none where such ids may not be searched for. */
export async function findRecord(client: ServiceNowClient, values: TicketValues, correlationId: string): Promise<CreatedRecord | undefined> {
  return (await search(client, values, correlationId).catch(asHidden)).found;
}

/**
 * Finds the record that an attempt with an unclear outcome may have made. That there is none counts only where it would be seen.
 * @throws HiddenWitness where the account may not read correlation ids
 */
export async function findDoubtfulRecord(client: ServiceNowClient, values: TicketValues, correlationId: string): Promise<CreatedRecord | undefined> {
  const { found, isProof } = await search(client, values, correlationId).catch(asHidden);
  if (found || (isProof && (await showsCorrelation(client, values)))) return found;
  throw hidden(values);
}

/**
 * Searches for a correlation id. An instance may drop a condition on a column that the account may not read and answer with
 * any record (`servicenow-api.md 2.4`), so the id is compared here once more; what matches and is hidden is counted.
 */
async function search(client: ServiceNowClient, values: TicketValues, correlationId: string) {
  const { rows, total } = await client.list(values.table, {
    ...asTaskRow(columnsOf(values)),
    sysparm_query: all(`${witness}=${correlationId}`, 'ORDERBYDESCsys_created_on'),
    sysparm_limit: '1',
  });
  const [row] = readRows(TaskRow, rows);
  const found = row?.correlation_id.value === correlationId ? createdRecord(rows[0], row, values) : undefined;
  return { found, isProof: total === 0 };
}

/** Tests whether the account sees the column in records that it may read; true where there is no record at all. */
async function showsCorrelation(client: ServiceNowClient, { table }: TicketValues): Promise<boolean> {
  const parameters = { ...asTaskRow(['sys_id', witness]), sysparm_query: 'ORDERBYDESCsys_created_on', sysparm_limit: '10' };
  const { rows, total } = await client.list(table, parameters);
  return total === 0 || rows.some((row) => carries(row, witness));
}

/** A query by a column that may not be read is refused by recent releases. */
function asHidden(error: unknown): { found: undefined; isProof: false } {
  if (error instanceof ServiceNowError && error.code === 'provider-forbidden') return { found: undefined, isProof: false };
  throw error;
}

const hidden = ({ table }: TicketValues): HiddenWitness =>
  new HiddenWitness(
    `It’s not clear whether the ticket was created. ServiceNow didn’t confirm it, and the service account can’t read ${table}.${witness}, which would identify the ticket. Look for the ticket in ServiceNow before you create it again, and ask your ServiceNow administrator for read access to that column.`,
  );

const createdRecord = (answer: unknown, row: TaskRow, { extra }: TicketValues): CreatedRecord => ({ answer, row, cells: { ...row, ...cellsOf(answer, extra) } });
