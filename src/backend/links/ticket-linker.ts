import type { WritePreview } from '../../contract/strict/link-ticket.js';
import type { BlockOutcome, LinkRequest } from '../../contract/link-ticket.js';
import { toSysId } from '../../common/sys-id.js';
import type { Connections } from '../connection/connections.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, TicketRef } from '../ports/records.js';
import type { User } from '../ports/users.js';
import type { Budget } from '../servicenow/budget.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { carries, readTask, type TaskRow } from '../servicenow/rows.js';
import type { Snapshots } from '../tickets/snapshots.js';
import { asTaskRow, readTable, tableOf, ticketColumns, ticketKey } from '../tickets/ticket.js';
import { appendixFor, writtenOutcome } from '../wording/anomaly-block.js';
import { linkNote } from '../wording/notes.js';
import type { Attempt } from '../writes/attempt.js';
import type { TicketLock } from '../writes/ticket-lock.js';
import { demandInstance } from '../writes/demand-instance.js';
import { HiddenWitness, writeWithWitness } from '../writes/witnessed-write.js';
import { alreadyLinked, lastLinkedAt, linkBetween, numberOf, type LinkService } from './link-service.js';
import { linkTrace } from './link-trace.js';
import { noTicketId } from './ticket-finder.js';

/** Who asks for it, and how long it may take. */
interface Asked {
  user: User;
  budget: Budget;
}

/** One request on its way. */
interface Job {
  client: ServiceNowClient;
  anomaly: Anomaly;
  ticket: TicketRef;
  attempt: Attempt;
}

/** A ticket as it was read. */
interface Seen {
  row: TaskRow;
  /** Undefined where the account may not read it. */
  description: string | undefined;
  /** Whether its work notes were asked for, and may be read. */
  showsNotes: boolean;
}

/** A ticket that was written to, and the time that its block and note carry. */
interface Written {
  row: TaskRow;
  time: number;
}

interface Collaborators {
  connections: Connections;
  snapshots: Snapshots;
  links: LinkService;
  /** Serializes changes to one ticket's description. */
  ticketLock: TicketLock;
}

/** Links an existing ticket: the block goes after its description, a work note records the linkage (domain L7, Y4). */
export class TicketLinker {
  readonly #ports: Ports;
  readonly #with: Collaborators;

  constructor(ports: Ports, collaborators: Collaborators) {
    this.#ports = ports;
    this.#with = collaborators;
  }

  /** Returns what `link` would write, by the same code: to a ticket, or in general to one with an empty description. */
  async preview(anomaly: Anomaly, ticketId: string | undefined): Promise<WritePreview> {
    const description = ticketId ? (await this.#readTicket(ticketId)).description : '';
    const plan = this.#plan(anomaly, description, this.#ports.clock.now());
    return { block: plan.outcome, description_append: plan.text, work_note: plan.note };
  }

  async #readTicket(ticketId: string): Promise<Seen> {
    const client = await this.#with.connections.client();
    return read(client, await this.#refOf(client, ticketId));
  }

  /** @throws ProblemError `already-linked`, `outcome-unknown`; ServiceNowError when the write failed */
  async link(
    anomaly: Anomaly,
    { ticket_id, instance_origin }: LinkRequest,
    attempt: Attempt,
    { user, budget }: Asked,
  ): Promise<{ link: LinkRecord; block: BlockOutcome }> {
    const client = await this.#with.connections.client(budget);
    demandInstance(instance_origin, client.origin, attempt);
    const ticket = await this.#refOf(client, ticket_id);
    // Two anomalies that are linked to one ticket at a time must not undo each other's block.
    return this.#with.ticketLock.run(ticketKey(ticket), () => this.#linkAlone({ client, anomaly, ticket, attempt }, user));
  }

  async #linkAlone(job: Job, user: User): Promise<{ link: LinkRecord; block: BlockOutcome }> {
    const { anomaly, ticket } = job;
    const { snapshots, links } = this.#with;
    let seen: Seen | undefined;
    const look = async (): Promise<Written | undefined> => {
      seen = await read(job.client, ticket, [...ticketColumns, 'work_notes']);
      return this.#found(job, seen);
    };
    const { row, time } = await writeWithWitness(job.attempt, { look, write: () => this.#write(job, seen) }, this.#ports);
    await this.#ports.store.unit((unit) => snapshots.put(unit, ticket, row));
    const link = await links.add(anomaly, ticket, user, 'linked');
    return { link, block: writtenOutcome(row.description.value, anomaly, { appUrl: this.#ports.appUrl, time }) };
  }

  async #demandUnlinked(anomaly: Anomaly, ticket: TicketRef): Promise<void> {
    await this.#ports.store.unit(async (unit) => {
      if (await linkBetween(unit, anomaly.id, ticket)) throw alreadyLinked(await numberOf(unit, ticket));
    });
  }

  /** The description is the one that was just looked at; block and note go in one call, so that they arrive together. */
  async #write({ client, anomaly, ticket, attempt }: Job, seen: Seen | undefined): Promise<Written> {
    // Only here: what an interrupted run of this attempt has linked is found by the look before.
    await this.#demandUnlinked(anomaly, ticket);
    const { description } = seen ?? (await read(client, ticket));
    const plan = this.#plan(anomaly, description, attempt.startedAt);
    const values = { work_notes: plan.note, ...(plan.text !== '' && { description: `${description ?? ''}${plan.text}` }) };
    return { row: readTask(await client.update(ticket.table, ticket.sysId, values, asTaskRow())), time: attempt.startedAt };
  }

  /**
   * Looks in the ticket, and not in the ledger alone: that may have been lost with an earlier process. That nothing is found after a
   * lost answer counts only where work notes may be read.
   */
  async #found({ anomaly, ticket, attempt }: Job, { row, showsNotes }: Seen): Promise<Written | undefined> {
    const linkedAt = await this.#ports.store.unit((unit) => lastLinkedAt(unit, anomaly.id, ticket));
    const time = linkTrace(row, { anomalyId: anomaly.id, attempt, linkedAt });
    if (time !== undefined) return { row, time };
    if (attempt.unclearAt !== null && !showsNotes) throw hiddenNotes(ticket);
    return undefined;
  }

  /** @param description undefined where the account may not read it: what cannot be kept is not written over */
  #plan(anomaly: Anomaly, description: string | undefined, time: number) {
    const note = linkNote(anomaly, time);
    if (description === undefined) return { outcome: 'omitted' as const, text: '', note };
    return { ...appendixFor(anomaly, description, { appUrl: this.#ports.appUrl, time }), note };
  }

  /**
   * Finds the ticket's table; only a release with more tables than one has to ask.
   *
   * @throws ServiceNowError `ticket-not-found`; ProblemError for what is no sys_id: nothing else goes into an address
   */
  async #refOf(client: ServiceNowClient, ticketId: string): Promise<TicketRef> {
    const { settings } = this.#ports;
    const sysId = toSysId(ticketId);
    if (!sysId) throw noTicketId();
    const table = readTable(settings);
    if (table !== 'task') return { origin: client.origin, table, sysId };
    const found = tableOf((await read(client, { table, sysId })).row);
    if (!settings.tables.includes(found)) throw new ServiceNowError('ticket-not-found');
    return { origin: client.origin, table: found, sysId };
  }
}

type Place = Pick<TicketRef, 'table' | 'sysId'>;

async function read(client: ServiceNowClient, { table, sysId }: Place, columns: readonly string[] = ticketColumns): Promise<Seen> {
  const record = await client.read(table, sysId, asTaskRow(columns));
  const row = readTask(record);
  return { row, description: carries(record, 'description') ? row.description.value : undefined, showsNotes: carries(record, 'work_notes') };
}

const hiddenNotes = ({ table }: Place): HiddenWitness =>
  new HiddenWitness(
    `ServiceNow did not answer clearly, and the service account may not read ${table}.work_notes, by which the link would be known: it cannot be told whether it was written. Look at the ticket in ServiceNow before you link it again, and ask your ServiceNow administrator for read access to work notes.`,
  );
