import type { Connections } from '../connection/connections.js';
import type { Ports } from '../ports/ports.js';
import type { NoteRecord, TicketRef } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { authorsOf } from '../servicenow/journal.js';
import { readRows, readTask, UserRow, type TaskRow } from '../servicenow/rows.js';
import { asTaskRow, summaryColumns } from '../tickets/ticket.js';

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

  constructor(ports: Ports, connections: Connections) {
    this.#ports = ports;
    this.#connections = connections;
  }

  /**
   * Tries to deliver a note. ServiceNow cannot be asked to write only once, so the journal is read before each try:
   * an entry that a lost answer left behind is told from an equal one of before by its being one more.
   * @throws ServiceNowError before the note was sent, DeliveryError after it
   */
  async deliver(note: NoteRecord): Promise<Outcome> {
    const client = await this.#connections.client();
    const authors = authorsOf(note.text, await readJournal(client, note.ticket));
    if (note.unclear) {
      if (await this.#arrived(client, note.unclear.before, authors)) return { delivered: true, row: undefined };
      const wait = note.unclear.at + this.#ports.settings.settleTime - this.#ports.clock.now();
      if (wait > 0) return { delivered: false, wait };
    }
    return { delivered: true, row: await this.#write(client, note, authors) };
  }

  async #write(client: ServiceNowClient, note: NoteRecord, before: readonly string[]): Promise<TaskRow> {
    const { clock, store } = this.#ports;
    const { table, sysId } = note.ticket;
    // Kept before it is sent: whoever finds the note after this process has ended looks before writing it again.
    await store.unit(({ notes }) => notes.put({ ...note, unclear: { at: clock.now(), before } }));
    try {
      return readTask(await client.update(table, sysId, { work_notes: note.text }, asTaskRow(summaryColumns)));
    } catch (error) {
      if (!(error instanceof ServiceNowError)) throw error;
      throw new DeliveryError(error, error.unclear ? { at: clock.now(), before } : null);
    }
  }

  /** Tests whether the journal has one entry more by the service account; where its name cannot be read, by anybody. */
  async #arrived(client: ServiceNowClient, before: readonly string[], now: readonly string[]): Promise<boolean> {
    if (now.length <= before.length) return false;
    const name = await this.#accountName(client);
    const ours = (authors: readonly string[]) => authors.filter((author) => name === undefined || author === name).length;
    return ours(now) > ours(before);
  }

  async #accountName(client: ServiceNowClient): Promise<string | undefined> {
    const active = await this.#connections.active();
    if (!active) return undefined;
    const query = `user_name=${await this.#connections.userName(active)}`;
    const parameters = { sysparm_query: query, sysparm_fields: 'sys_id,name', sysparm_limit: '1' };
    const { rows } = await client.list('sys_user', parameters).catch(() => ({ rows: [] }));
    return readRows(UserRow, rows)[0]?.name;
  }
}

/** Reads the work notes as a person does: the raw value of a journal column is empty (`servicenow-api.md 3.6`). */
async function readJournal(client: ServiceNowClient, { table, sysId }: TicketRef): Promise<string> {
  const record = await client.read(table, sysId, asTaskRow(['sys_id', 'number', 'work_notes']));
  return readTask(record).work_notes.display;
}
