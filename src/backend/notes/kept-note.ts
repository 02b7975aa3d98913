import type { TicketRef } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { carries, readTask } from '../servicenow/rows.js';
import { asTaskRow } from '../tickets/ticket.js';
import { carriesMark } from '../wording/mark.js';

type Place = Pick<TicketRef, 'table' | 'sysId'>;

/** Reads the work notes as a person does: the raw value of a journal column is empty (`servicenow-api.md 3.6`). Undefined where they are hidden. */
export async function readJournal(client: ServiceNowClient, { table, sysId }: Place): Promise<string | undefined> {
  const record = await client.read(table, sysId, asTaskRow(['sys_id', 'number', 'work_notes']));
  return carries(record, 'work_notes') ? readTask(record).work_notes.display : undefined;
}

/**
 * Tells whether ServiceNow has kept a work note. A column that is hidden is dropped from what is written, too, without an error, and a rule
 * may change what it likes (`servicenow-api.md 5`).
 * @param answer the answer of the write, which was asked for `work_notes`
 * @returns why it is not among the work notes; undefined where it is
 * @throws ServiceNowError where a second look fails
 */
export async function lossOf(client: ServiceNowClient, place: Place, answer: unknown, mark: string): Promise<ServiceNowError | undefined> {
  if (!carries(answer, 'work_notes')) return hiddenNotes(place);
  if (carriesMark(readTask(answer).work_notes.display, mark)) return undefined;
  return carriesMark((await readJournal(client, place)) ?? '', mark) ? undefined : droppedNote(place);
}

/** A note that was sent, and of which nothing is seen: whether it is there, only a person can find out. */
export const hiddenNotes = ({ table }: Pick<TicketRef, 'table'>): ServiceNowError =>
  new ServiceNowError('provider-forbidden', {
    detail:
      'It’s not clear whether ServiceNow kept a work note, because the service account can’t see work notes. Look at the incident in ServiceNow. Ask your ServiceNow administrator for read and write access to its work notes, then retry. Retrying won’t create a duplicate.',
    needs: rightsTo(table),
    unclear: true,
  });

/** A note that ServiceNow took, and that is not among the work notes that it shows for an answer. */
const droppedNote = ({ table }: Pick<TicketRef, 'table'>): ServiceNowError =>
  new ServiceNowError('provider-rejected', {
    detail:
      'ServiceNow didn’t keep a work note. A rule on the instance changed or dropped it, or the service account can’t write work notes. Look at the incident in ServiceNow. Ask your ServiceNow administrator for write access to its work notes, then retry.',
    needs: rightsTo(table),
    unclear: true,
  });

const rightsTo = (table: string) => [
  { access: 'read', on: `${table}.work_notes` } as const,
  { access: 'write', on: `${table}.work_notes` } as const,
];
