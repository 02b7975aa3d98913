import type { TicketRef } from '../ports/records.js';
import type { Parameters, ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { carries, readTask, type TaskRow } from '../servicenow/rows.js';
import { textBefore } from './description-history.js';
import { asTaskRow, ticketColumns } from './ticket.js';

/** A ticket as it was read before its description is written. */
export interface SeenTicket {
  readonly row: TaskRow;
  /** Undefined where the account may not read it. */
  readonly description: string | undefined;
}

/** What becomes of a description. ServiceNow takes a column as a whole: whatever others wrote since it was read is replaced. */
export interface Addition {
  /** Returns the text that goes after a description; `''` for none. */
  readonly after: (description: string) => string;
  /** The beginning of that text, by which this write is told from others. */
  readonly start: string;
}

/** The outcome of a write. */
export interface WrittenTicket {
  readonly answer: unknown;
  readonly row: TaskRow;
  /** Somebody else wrote in between, and a text of theirs is lost, or may be. */
  readonly isOverwritten: boolean;
}

/** The number of times that the text of others is put back before that is left to them. */
const mostMends = 3;

const writtenColumns = [...ticketColumns, 'work_notes', 'sys_mod_count'] as const;

/** Returns how often a record was changed; null where that may not be read. */
export const changesOf = ({ sys_mod_count: { value } }: TaskRow): number | null => (/^\d+$/.test(value) ? Number(value) : null);

/** Tests whether a record was changed by others between two looks at it, the second one being the answer of a write. */
function isDisturbed(before: TaskRow, after: TaskRow): boolean {
  const [first, second] = [changesOf(before), changesOf(after)];
  return first !== null && second !== null && second - first > 1;
}

/** Reads a ticket for a write to it. */
export async function readForWrite(client: ServiceNowClient, { table, sysId }: Pick<TicketRef, 'table' | 'sysId'>) {
  const record = await client.read(table, sysId, asTaskRow(writtenColumns));
  const row = readTask(record);
  return { record, row, description: carries(record, 'description') ? row.description.value : undefined, showsNotes: carries(record, 'work_notes') };
}

/**
 * Returns the ticket with what may be said of its description: one that reads as empty and is found by not being so is hidden from the
 * account.
 */
export async function withProvedDescription<Seen extends SeenTicket>(client: ServiceNowClient, { table, sysId }: TicketRef, seen: Seen): Promise<Seen> {
  if (seen.description !== '') return seen;
  const query = { sysparm_query: `sys_id=${sysId}^descriptionISNOTEMPTY`, sysparm_fields: 'sys_id', sysparm_limit: '1' };
  const { total } = await client.list(table, query).catch(nobody);
  return total > 0 ? { ...seen, description: undefined } : seen;
}

/** A query by a column that may not be read is refused by recent releases: nothing is known, so nothing may be replaced. */
function nobody(error: unknown): { total: number } {
  if (error instanceof ServiceNowError && error.code === 'provider-forbidden') return { total: 1 };
  throw error;
}

/**
 * Writes to a ticket, with an addition to its description as it was seen, and looks whether anybody else wrote in between: an undisturbed
 * write is one change. A text of theirs that it replaced is put back, where the instance's history has it.
 * @throws ServiceNowError of the first write
 */
export async function writeTicket(client: ServiceNowClient, ref: TicketRef, seen: SeenTicket, addition: Addition, values: Parameters = {}): Promise<WrittenTicket> {
  const { description } = seen;
  const text = description === undefined ? '' : addition.after(description);
  const answer = await client.update(ref.table, ref.sysId, { ...values, ...(text !== '' && { description: `${description ?? ''}${text}` }) }, asTaskRow(writtenColumns));
  const row = readTask(answer);
  const written = { answer, row, isOverwritten: false };
  return text !== '' && isDisturbed(seen.row, row) ? mend(client, ref, written, addition) : written;
}

/** Puts back what others had written before `written` replaced it, and as often as they write again meanwhile. Never throws. */
export async function mend(client: ServiceNowClient, ref: TicketRef, written: WrittenTicket, addition: Addition, tries = mostMends): Promise<WrittenTicket> {
  const history = await textBefore(client, ref, addition.start);
  if (history === undefined) return { ...written, isOverwritten: true };
  if (!history.isReplaced) return written;
  // Somebody has gone on from what was written: to put the other text in its place would be the same again.
  if (tries === 0 || !isSame(written.row.description.value, history.written)) return { ...written, isOverwritten: true };
  return writeAgain(client, ref, { ...written, isOverwritten: true }, addition, history.before, tries);
}

async function writeAgain(client: ServiceNowClient, ref: TicketRef, written: WrittenTicket, addition: Addition, before: string, tries: number): Promise<WrittenTicket> {
  try {
    const answer = await client.update(ref.table, ref.sysId, { description: `${before}${addition.after(before)}` }, asTaskRow(writtenColumns));
    const row = readTask(answer);
    const next = { answer, row, isOverwritten: false };
    return isDisturbed(written.row, row) ? await mend(client, ref, next, addition, tries - 1) : next;
  } catch {
    // The ticket was written to all the same: whatever keeps the text from being put back, it is named.
    return written;
  }
}

const isSame = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
