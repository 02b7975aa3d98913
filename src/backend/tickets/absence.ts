import { commonTable } from '../../providers/servicenow/tables.js';
import type { TicketRef } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { readRows, TaskRow } from '../servicenow/rows.js';
import { asTaskRow, tableOf } from './ticket.js';

/**
 * Finds out what became of tickets that are not in their table any more: each record of a task table is in `task`, too
 * (`servicenow-api.md 4.1`). One that is nowhere was deleted; one that is there in another table was moved. Where the instance hides some of
 * them, or does not say how many there are, it cannot be told.
 * @returns by their sys_ids, those of which it can be told
 */
export async function absencesOf(client: ServiceNowClient, refs: readonly TicketRef[]): Promise<Map<string, ServiceNowError>> {
  const answer = await client
    .list(commonTable, {
      ...asTaskRow(['sys_id', 'number', 'sys_class_name']),
      sysparm_query: `sys_idIN${refs.map(({ sysId }) => sysId).join(',')}`,
      sysparm_limit: String(refs.length),
    })
    .catch(() => undefined);
  if (!answer?.isCounted) return new Map();
  const found = new Map(readRows(TaskRow, answer.rows).map((row) => [row.sys_id.value, row]));
  const isWhole = answer.total === found.size;
  return new Map(
    refs.flatMap(({ sysId }): [string, ServiceNowError][] => {
      const row = found.get(sysId);
      if (row) return [[sysId, moved(row)]];
      return isWhole ? [[sysId, new ServiceNowError('ticket-deleted')]] : [];
    }),
  );
}

const moved = (row: TaskRow): ServiceNowError =>
  new ServiceNowError('ticket-moved', {
    detail: `The incident is now ${row.number.display} in ServiceNow’s ${row.sys_class_name.display || tableOf(row)} table. Open it there, or remove the link.`,
  });
