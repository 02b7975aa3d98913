import { isLive, type Connections } from '../connection/connections.js';
import type { Ports } from '../ports/ports.js';
import type { BlockCheck } from './block-check.js';
import type { NoteRecord } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { readTask, type TaskRow } from '../servicenow/rows.js';
import { asTaskRow, summaryColumns } from '../tickets/ticket.js';
import { carriesMark } from '../wording/mark.js';
import { hiddenNotes, lossOf, readJournal } from './kept-note.js';
import { textOf } from './note-text.js';

/**
 * The outcome of a try: delivered, with the ticket as it then was where that is known; to be repeated after `wait` milliseconds; or held
 * back, because its link takes no notes any more.
 */
export type Outcome = { delivered: true; row: TaskRow | undefined } | { delivered: false; wait: number | null; changes?: Pick<NoteRecord, 'failures'> };

/** The number of looks for a block after which it is left to the people who write there. */
const mostLooks = 4;

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
  readonly #blockCheck: BlockCheck;

  constructor(ports: Ports, connections: Connections, blockCheck: BlockCheck) {
    this.#ports = ports;
    this.#connections = connections;
    this.#blockCheck = blockCheck;
  }

  /**
   * Tries to deliver a note. ServiceNow cannot be asked to write only once, so the journal is read before each try: after a lost answer
   * for the note's mark, else so that an instance that cannot be reached leaves nothing in doubt. Where the work notes may not be read,
   * what is in doubt stays so, for a person.
   * @throws ServiceNowError before the note was sent, DeliveryError after it
   */
  async deliver(note: NoteRecord): Promise<Outcome> {
    return note.kind === 'block' ? this.#look(note) : this.#deliverNote(note);
  }

  /** Looks for the link's block; one that had to be written again is looked for once more, in case that was written over, too. */
  async #look(note: NoteRecord): Promise<Outcome> {
    const link = await this.#ports.store.unit((unit) => unit.links.get(note.linkId));
    const wasGone = link !== undefined && (await this.#blockCheck.look(note, link));
    const failures = note.failures + 1;
    const isLast = !wasGone || failures >= mostLooks;
    return isLast ? { delivered: true, row: undefined } : { delivered: false, wait: this.#ports.settings.blockCheckDelay, changes: { failures } };
  }

  async #deliverNote(note: NoteRecord): Promise<Outcome> {
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
  #begin(note: NoteRecord): Promise<NonNullable<Unclear> | undefined> {
    const { clock, store } = this.#ports;
    return store.unit(async (unit) => {
      const link = await unit.links.get(note.linkId);
      if (!link || !isLive(link, await this.#connections.activeIn(unit))) return undefined;
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
    const loss = await lossOf(client, ticket, answer, mark);
    if (loss) throw loss;
    return readTask(answer);
  }

  #failed(error: unknown, isUnclear: boolean): never {
    if (!(error instanceof ServiceNowError)) throw error;
    throw new DeliveryError(error, isUnclear ? { at: this.#ports.clock.now() } : null);
  }
}
