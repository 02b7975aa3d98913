import type { Clock } from '../../common/clock.js';
import type { Connections } from '../connection/connections.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { authorsOf } from '../servicenow/journal.js';
import { readRows, readTask, UserRow, type TaskRow } from '../servicenow/rows.js';
import type { BackendSettings } from '../settings.js';
import type { Snapshots } from '../ticketing/snapshots.js';
import { asTaskRow, summaryColumns, type TicketRef } from '../ticketing/ticket.js';
import type { Note } from './outbox.js';

interface Dependencies {
  clock: Clock;
  settings: BackendSettings;
  connections: Connections;
  snapshots: Snapshots;
}

/** Writes work notes, each at least once and never twice (domain Y6). */
export class Delivery {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Tries to deliver a note. ServiceNow cannot be asked to write only once, so the journal is read before each try:
   * an entry that a lost answer left behind is told from an equal one of before by its being one more.
   * @returns 0 when it is delivered; otherwise how long to wait, in milliseconds, before a try whose outcome is unclear
   * may be repeated
   * @throws ServiceNowError when the try failed; `note.unclear` is set when it may have arrived
   */
  async deliver(note: Note): Promise<number> {
    const { clock, settings, connections, snapshots } = this.#dependencies;
    const client = connections.client();
    const { ticket } = note.link;
    const authors = authorsOf(note.text, await readJournal(client, ticket));
    if (note.unclear) {
      if (await this.#arrived(client, note.unclear.before, authors)) return 0;
      const wait = note.unclear.at + settings.settleTime - clock.now();
      if (wait > 0) return wait;
    }
    const row = await this.#write(client, note, authors);
    snapshots.put(ticket, row);
    return 0;
  }

  async #write(client: ServiceNowClient, note: Note, before: readonly string[]): Promise<TaskRow> {
    const { table, sysId } = note.link.ticket;
    try {
      const row = readTask(await client.update(table, sysId, { work_notes: note.text }, asTaskRow(summaryColumns)));
      note.unclear = null;
      return row;
    } catch (error) {
      const unclear = error instanceof ServiceNowError && error.unclear;
      note.unclear = unclear ? { at: this.#dependencies.clock.now(), before } : null;
      throw error;
    }
  }

  /** Whether the journal has one entry more by the service account; where its name cannot be read, by anybody. */
  async #arrived(client: ServiceNowClient, before: readonly string[], now: readonly string[]): Promise<boolean> {
    if (now.length <= before.length) return false;
    const name = await this.#accountName(client);
    const ours = (authors: readonly string[]) => authors.filter((author) => name === undefined || author === name).length;
    return ours(now) > ours(before);
  }

  async #accountName(client: ServiceNowClient): Promise<string | undefined> {
    const { connections } = this.#dependencies;
    if (!connections.active) return undefined;
    const query = `user_name=${await connections.userName(connections.active)}`;
    const parameters = { sysparm_query: query, sysparm_fields: 'sys_id,name', sysparm_limit: '1' };
    const { rows } = await client.list('sys_user', parameters).catch(() => ({ rows: [] }));
    return readRows(UserRow, rows)[0]?.name;
  }
}

/** The work notes as a person reads them: the raw value of a journal column is empty (`servicenow-api.md 3.6`). */
async function readJournal(client: ServiceNowClient, { table, sysId }: TicketRef): Promise<string> {
  const record = await client.read(table, sysId, asTaskRow(['sys_id', 'number', 'work_notes']));
  return readTask(record).work_notes.display;
}
