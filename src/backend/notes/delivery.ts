import { isLive, type Connections } from '../connection/connections.js';
import type { Ports } from '../ports/ports.js';
import type { NoteRecord, TicketRef } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { carries, readTask, type TaskRow } from '../servicenow/rows.js';
import { asTaskRow, summaryColumns } from '../tickets/ticket.js';
import { carriesMark } from '../wording/mark.js';
import { textOf } from './note-text.js';

/**
 * The outcome of a try: delivered, with the ticket as it then was where that is known; to be repeated after `wait` milliseconds; or held
 * back, because its link takes no notes any more.
 */
export type Outcome = { delivered: true; row: TaskRow | undefined } | { delivered: false; wait: number | null };

type Unclear = NoteRecord['unclear'];

/** A try that failed; `unclear` is set when the note may have arrived. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly failure: ServiceNowError;
  readonly unclear: Unclear;

  constructor(failure: ServiceNowError, unclear: Unclear) {
    super(failure.message);
    this.failure = failure;
    this.unclear = unclear;
  }
}

/** Writes work notes, each at least once and never twice (domain Y6). */
export class Delivery {
  readonly #ports: Ports;
  readonly #connections: Connections;

  constructor(ports: Ports, connections: Connections) {
    this.#ports = ports;
    this.#connections = connections;
  }

  /**
   * Tries to deliver a note. ServiceNow cannot be asked to write only once, so the journal is read before each try: after a lost answer
   * for the note's mark, else so that an instance that cannot be reached leaves nothing in doubt. Where the work notes may not be read,
   * what is in doubt stays so, for a person.
   * @throws ServiceNowError before the note was sent, DeliveryError after it
   */
  async deliver(note: NoteRecord): Promise<Outcome> {
    const client = await this.#connections.client();
    const journal = await readJournal(client, note.ticket);
    if (note.unclear) {
      if (journal === undefined) throw new DeliveryError(hiddenNotes(note.ticket), note.unclear);
      if (carriesMark(journal, note.mark)) return { delivered: true, row: undefined };
      const wait = note.unclear.at + this.#ports.settings.settleTime - this.#ports.clock.now();
      if (wait > 0) return { delivered: false, wait };
    }
    const unclear = await this.#begin(note);
    return unclear ? { delivered: true, row: await this.#write(client, note, unclear) } : { delivered: false, wait: null };
  }

  /**
   * Keeps that the note is about to be sent: whoever finds it after this process has ended looks before writing it again. Nothing is
   * sent for a link that was taken away, or for an instance that was disconnected, since the note's turn came.
   */
  #begin(note: NoteRecord): Promise<Unclear> {
    const { clock, store } = this.#ports;
    return store.unit(async (unit) => {
      const link = await unit.links.get(note.linkId);
      if (!link || !isLive(link, await this.#connections.activeIn(unit))) return null;
      const unclear = { at: clock.now() };
      await unit.notes.put({ ...note, unclear });
      return unclear;
    });
  }

  async #write(client: ServiceNowClient, note: NoteRecord, { at }: NonNullable<Unclear>): Promise<TaskRow> {
    const { table, sysId } = note.ticket;
    const answer = await client
      .update(table, sysId, { work_notes: textOf(note, at) }, asTaskRow([...summaryColumns, 'work_notes']))
      .catch((error: unknown) => this.#failed(error, error instanceof ServiceNowError && error.unclear));
    // From here on it was sent: whatever fails, it may be there.
    return this.#kept(client, note, answer).catch((error: unknown) => this.#failed(error, true));
  }

  /** Returns the ticket that shows the note. @throws ServiceNowError where it does not */
  async #kept(client: ServiceNowClient, { ticket, mark }: NoteRecord, answer: unknown): Promise<TaskRow> {
    // A column that is hidden is dropped from what is written, too, without an error (`servicenow-api.md 5`).
    if (!carries(answer, 'work_notes')) throw hiddenNotes(ticket);
    const row = readTask(answer);
    if (carriesMark(row.work_notes.display, mark)) return row;
    if (carriesMark((await readJournal(client, ticket)) ?? '', mark)) return row;
    throw droppedNote(ticket);
  }

  #failed(error: unknown, isUnclear: boolean): never {
    if (!(error instanceof ServiceNowError)) throw error;
    throw new DeliveryError(error, isUnclear ? { at: this.#ports.clock.now() } : null);
  }
}

/** Reads the work notes as a person does: the raw value of a journal column is empty (`servicenow-api.md 3.6`). Undefined where they are hidden. */
async function readJournal(client: ServiceNowClient, { table, sysId }: TicketRef): Promise<string | undefined> {
  const record = await client.read(table, sysId, asTaskRow(['sys_id', 'number', 'work_notes']));
  return carries(record, 'work_notes') ? readTask(record).work_notes.display : undefined;
}

const noteRights = (table: string) => [
  { access: 'read', on: `${table}.work_notes` } as const,
  { access: 'write', on: `${table}.work_notes` } as const,
];

/** A note that was sent, and of which nothing is seen: whether it is there, only a person can find out. */
export const hiddenNotes = ({ table }: Pick<TicketRef, 'table'>): ServiceNowError =>
  new ServiceNowError('provider-forbidden', {
    detail:
      'A work note was sent, but the service account may not see work notes, so nobody can tell whether ServiceNow kept it. Look at the ticket in ServiceNow. Ask your ServiceNow administrator for read and write access to its work notes, then retry: it is not written twice.',
    needs: noteRights(table),
    unclear: true,
  });

/** A note that ServiceNow took, and that is not among the work notes that it shows for an answer. */
export const droppedNote = ({ table }: Pick<TicketRef, 'table'>): ServiceNowError =>
  new ServiceNowError('provider-rejected', {
    detail:
      'ServiceNow took a work note and did not keep it as it was sent: a rule of the instance changes or drops it, or the service account may not write work notes. Look at the ticket in ServiceNow. Ask your ServiceNow administrator for write access to its work notes, then retry.',
    needs: noteRights(table),
    unclear: true,
  });
