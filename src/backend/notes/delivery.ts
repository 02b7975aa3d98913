import type { Connections } from '../connection/connections.js';
import type { Ports } from '../ports/ports.js';
import type { NoteRecord, TicketRef } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { authorsOf } from '../servicenow/journal.js';
import { carries, readTask, type TaskRow } from '../servicenow/rows.js';
import { asTaskRow, summaryColumns } from '../tickets/ticket.js';
import { Arrival } from './arrival.js';

/** The outcome of a try: delivered, with the ticket as it then was where that is known, or to be repeated after `wait` milliseconds. */
export type Outcome = { delivered: true; row: TaskRow | undefined } | { delivered: false; wait: number };

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
  readonly #arrival: Arrival;

  constructor(ports: Ports, connections: Connections) {
    this.#ports = ports;
    this.#connections = connections;
    this.#arrival = new Arrival(connections);
  }

  /**
   * Tries to deliver a note. ServiceNow cannot be asked to write only once, so the journal is read before each try:
   * an entry that a lost answer left behind is told from an equal one of before by its being one more. Where the work notes
   * may not be read, what is in doubt stays so, for a person.
   * @throws ServiceNowError before the note was sent, DeliveryError after it
   */
  async deliver(note: NoteRecord): Promise<Outcome> {
    const client = await this.#connections.client();
    const journal = await readJournal(client, note.ticket);
    const authors = journal === undefined ? null : authorsOf(note.text, journal);
    if (note.unclear) {
      if (authors === null) throw new DeliveryError(hiddenNotes(note.ticket), note.unclear);
      if (await this.#arrival.isProved(client, note.text, note.unclear, authors)) return { delivered: true, row: undefined };
      const wait = note.unclear.at + this.#ports.settings.settleTime - this.#ports.clock.now();
      if (wait > 0) return { delivered: false, wait };
    }
    return { delivered: true, row: await this.#write(client, note, authors) };
  }

  async #write(client: ServiceNowClient, note: NoteRecord, before: readonly string[] | null): Promise<TaskRow> {
    const { clock, store } = this.#ports;
    const { table, sysId } = note.ticket;
    // Kept before it is sent: whoever finds the note after this process has ended looks before writing it again.
    await store.unit(({ notes }) => notes.put({ ...note, unclear: { at: clock.now(), before } }));
    try {
      const answer = await client.update(table, sysId, { work_notes: note.text }, asTaskRow([...summaryColumns, 'work_notes']));
      // A column that is hidden is dropped from what is written, too, without an error (`servicenow-api.md 5`).
      if (!carries(answer, 'work_notes')) throw hiddenNotes(note.ticket);
      return readTask(answer);
    } catch (error) {
      if (!(error instanceof ServiceNowError)) throw error;
      throw new DeliveryError(error, error.unclear ? { at: clock.now(), before } : null);
    }
  }
}

/** Reads the work notes as a person does: the raw value of a journal column is empty (`servicenow-api.md 3.6`). Undefined where they are hidden. */
async function readJournal(client: ServiceNowClient, { table, sysId }: TicketRef): Promise<string | undefined> {
  const record = await client.read(table, sysId, asTaskRow(['sys_id', 'number', 'work_notes']));
  return carries(record, 'work_notes') ? readTask(record).work_notes.display : undefined;
}

/** A note that was sent, and of which nothing is seen: whether it is there, only a person can find out. */
const hiddenNotes = ({ table }: TicketRef): ServiceNowError =>
  new ServiceNowError('provider-forbidden', {
    detail:
      'A work note was sent, but the service account may not see work notes, so nobody can tell whether ServiceNow kept it. Look at the ticket in ServiceNow. Ask your ServiceNow administrator for read and write access to its work notes, then retry: it is not written twice.',
    needs: [
      { access: 'read', on: `${table}.work_notes` },
      { access: 'write', on: `${table}.work_notes` },
    ],
    unclear: true,
  });
