import type { LinkAnswer, WritePreview } from '../../contract/strict/link-ticket.js';
import type { User } from '../access/users.js';
import type { AnomalySeed } from '../seed.js';
import type { Services } from '../services.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { authorsOf } from '../servicenow/journal.js';
import { readTask, type TaskRow } from '../servicenow/rows.js';
import { appendixFor, writtenOutcome } from './anomaly-block.js';
import type { Attempt } from './idempotency.js';
import { alreadyLinked } from './link-book.js';
import { linkNote } from './notes.js';
import { writeOnce } from './outcome.js';
import { asTaskRow, readTable, tableOf, ticketColumns, ticketKey, type TicketRef } from './ticket.js';

/** Links an existing ticket: the block goes after its description, a work note records the linkage (domain L7, Y4). */
export class TicketLinker {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** What `link` would write, by the same code: to a ticket, or in general to one with an empty description. */
  async preview(anomaly: AnomalySeed, ticketId: string | undefined): Promise<WritePreview> {
    const row = ticketId ? await read(this.#services.connections.client(), await this.#refOf(ticketId)) : undefined;
    const plan = this.#plan(anomaly, row?.description.value ?? '', this.#services.clock.now());
    return { block: plan.outcome, description_append: plan.text, work_note: plan.note };
  }

  /** @throws ProblemError `already-linked`, `outcome-unknown`; ServiceNowError when the write failed */
  async link(anomaly: AnomalySeed, ticketId: string, attempt: Attempt, user: User): Promise<LinkAnswer> {
    const ticket = await this.#refOf(ticketId);
    // Two anomalies that are linked to one ticket at a time must not undo each other's block.
    return this.#services.ticketLock.run(ticketKey(ticket), () => this.#linkAlone(anomaly, ticket, attempt, user));
  }

  async #linkAlone(anomaly: AnomalySeed, ticket: TicketRef, attempt: Attempt, user: User): Promise<LinkAnswer> {
    const { store, snapshots, book, connections, appUrl } = this.#services;
    if (store.linkBetween(anomaly.id, ticket)) throw alreadyLinked(snapshots.of(ticket).ticket.ticket_number);
    const client = connections.client();
    const row = await writeOnce(
      attempt,
      { look: () => this.#look(client, anomaly, ticket, attempt), write: () => this.#write(client, anomaly, ticket, attempt) },
      this.#services,
    );
    snapshots.put(ticket, row);
    const link = book.add(anomaly, ticket, user, 'linked');
    return { ...book.view(link), block: writtenOutcome(row.description.value, anomaly, { appUrl, time: attempt.startedAt }) };
  }

  /** The description is read just before it is written, and both go in one call, so that they arrive together. */
  async #write(client: ServiceNowClient, anomaly: AnomalySeed, ticket: TicketRef, attempt: Attempt): Promise<TaskRow> {
    const { description } = await read(client, ticket);
    const plan = this.#plan(anomaly, description.value, attempt.startedAt);
    const values = { work_notes: plan.note, ...(plan.text !== '' && { description: description.value + plan.text }) };
    return readTask(await client.update(ticket.table, ticket.sysId, values, asTaskRow()));
  }

  /** After a lost answer: the work note, which carries the attempt's own time, is there or not. */
  async #look(client: ServiceNowClient, anomaly: AnomalySeed, ticket: TicketRef, attempt: Attempt): Promise<TaskRow | undefined> {
    if (attempt.unclearAt === null) return undefined;
    const row = await read(client, ticket, [...ticketColumns, 'work_notes']);
    return authorsOf(linkNote(anomaly, attempt.startedAt), row.work_notes.display).length > 0 ? row : undefined;
  }

  #plan(anomaly: AnomalySeed, description: string, time: number) {
    return { ...appendixFor(anomaly, description, { appUrl: this.#services.appUrl, time }), note: linkNote(anomaly, time) };
  }

  /** Where the ticket is; only a release with more tables than one has to ask. @throws ServiceNowError `ticket-not-found` */
  async #refOf(sysId: string): Promise<TicketRef> {
    const { connections, settings } = this.#services;
    const client = connections.client();
    const table = readTable(settings);
    if (table !== 'task') return { origin: client.origin, table, sysId };
    const found = tableOf(await read(client, { table, sysId }));
    if (!settings.tables.includes(found)) throw new ServiceNowError('ticket-not-found');
    return { origin: client.origin, table: found, sysId };
  }
}

const read = async (client: ServiceNowClient, { table, sysId }: Pick<TicketRef, 'table' | 'sysId'>, columns?: readonly string[]): Promise<TaskRow> =>
  readTask(await client.read(table, sysId, asTaskRow(columns)));
