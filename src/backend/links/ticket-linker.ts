import type { WritePreview } from '../../contract/strict/link-ticket.js';
import type { BlockOutcome, LinkRequest } from '../../contract/link-ticket.js';
import { toSysId } from '../../common/sys-id.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import type { Connections } from '../connection/connections.js';
import type { ColumnLengths } from '../lookups/lengths.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, TicketRef } from '../ports/records.js';
import type { User } from '../ports/users.js';
import type { Budget } from '../servicenow/budget.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { closedTicket, refusesRecord, ServiceNowError } from '../servicenow/failure.js';
import { carries, readTask } from '../servicenow/rows.js';
import { changesOf, mend, readForWrite, withProvedDescription, writeTicket, type Addition, type WrittenTicket } from '../tickets/description.js';
import type { Snapshots } from '../tickets/snapshots.js';
import { asTaskRow, isClosed, readTable, tableOf, ticketFrom, ticketKey } from '../tickets/ticket.js';
import { appendixFor, blockStart, writtenOutcome } from '../wording/anomaly-block.js';
import { marked, markOf } from '../wording/mark.js';
import { linkNote } from '../wording/notes.js';
import type { Attempt } from '../writes/attempt.js';
import type { TicketLock } from '../writes/ticket-lock.js';
import { demandInstance } from '../writes/demand-instance.js';
import { demandOpen } from '../writes/demand-open.js';
import { HiddenWitness, writeWithWitness } from '../writes/witnessed-write.js';
import { notesAfter, withBacklink } from './after-write.js';
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
  /** What the link's work note is known by. */
  mark: string;
  /** The number of characters that the description holds. */
  limit: number;
}

type Seen = Awaited<ReturnType<typeof readForWrite>>;

/** A ticket that was written to, and the time that its block and note carry. */
interface Written extends WrittenTicket {
  time: number;
  /** The work note that was sent just now; `''` where an earlier try has sent it. */
  note: string;
  hasBlock: boolean;
}

/** A link that was made. */
interface Linked {
  link: LinkRecord;
  block: BlockOutcome;
  /** Somebody else wrote meanwhile, and a text of theirs is lost, or may be. */
  overwritten: boolean;
}

interface Collaborators {
  connections: Connections;
  snapshots: Snapshots;
  links: LinkService;
  lengths: ColumnLengths;
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
    const client = await this.#with.connections.client();
    const ref = ticketId ? await this.#refOf(client, ticketId) : undefined;
    const description = ref ? (await withProvedDescription(client, ref, await readForWrite(client, ref))).description : '';
    const { lengths } = this.#with;
    const limit = (ref ? await lengths.of(client, ref.table) : lengths.known(client.origin, ticketTable)).description;
    const plan = this.#plan(anomaly, description, { time: this.#ports.clock.now(), limit });
    return { block: plan.outcome, description_append: plan.text, work_note: marked(plan.note, '…') };
  }

  /** @throws ProblemError `already-linked`, `outcome-unknown`; ServiceNowError when the write failed */
  async link(anomaly: Anomaly, { ticket_id, instance_origin }: LinkRequest, attempt: Attempt, { user, budget }: Asked): Promise<Linked> {
    const client = await this.#with.connections.client(budget);
    demandInstance(instance_origin, client.origin, attempt);
    demandOpen(anomaly, attempt);
    const ticket = await this.#refOf(client, ticket_id);
    const limit = this.#with.lengths.known(client.origin, ticket.table).description;
    const mark = markOf(anomaly.id, attempt.key);
    // Two anomalies that are linked to one ticket at a time must not undo each other's block.
    return this.#with.ticketLock.run(ticketKey(ticket), () => this.#linkAlone({ client, anomaly, ticket, attempt, mark, limit }, user));
  }

  async #linkAlone(job: Job, user: User): Promise<Linked> {
    const { client, anomaly, ticket, attempt, mark } = job;
    const { snapshots, links } = this.#with;
    let seen: Seen | undefined;
    const look = async (): Promise<Written | undefined> => {
      seen = await readForWrite(client, ticket);
      return this.#found(job, seen);
    };
    const write = () => this.#write(job, seen).catch((error: unknown) => this.#explain(job, error, seen));
    const written = await writeWithWitness(attempt, { look, write }, this.#ports);
    await this.#ports.store.unit((unit) => snapshots.put(unit, ticket, written.row));
    const notes = await notesAfter(client, ticket, written, { anomaly, mark, ...written }, this.#ports);
    const link = await links.add({ anomaly, ticket, user, verb: 'linked', attempt, notes });
    return { link, block: this.#outcome(written, anomaly), overwritten: written.isOverwritten };
  }

  #outcome({ answer, row, time }: Written, anomaly: Anomaly): BlockOutcome {
    if (!carries(answer, 'description')) return 'unreadable';
    return writtenOutcome(row.description.value, anomaly, { appUrl: this.#ports.appUrl, time });
  }

  /** A closed ticket that may not be written to any more is told as that: it says nothing of the account's rights. */
  async #explain({ ticket }: Job, error: unknown, seen: Seen | undefined): Promise<never> {
    if (!seen || !isClosed(ticketFrom(seen.row, ticket)) || !(error instanceof ServiceNowError) || !refusesRecord(error)) throw error;
    await this.#ports.store.unit((unit) => this.#with.connections.acquit(unit));
    throw closedTicket(seen.row.number.value, '', error.exchange);
  }

  async #demandUnlinked(anomaly: Anomaly, ticket: TicketRef): Promise<void> {
    await this.#ports.store.unit(async (unit) => {
      if (await linkBetween(unit, anomaly.id, ticket)) throw alreadyLinked(await numberOf(unit, ticket));
    });
  }

  /** The description is the one that was just looked at; block and note go in one call, so that they arrive together. */
  async #write(job: Job, looked: Seen | undefined): Promise<Written> {
    const { client, anomaly, ticket, attempt, mark } = job;
    // Only here: what an interrupted run of this attempt has linked is found by the look before.
    await this.#demandUnlinked(anomaly, ticket);
    const seen = await withProvedDescription(client, ticket, looked ?? (await readForWrite(client, ticket)));
    const { note, text } = this.#plan(anomaly, seen.description, { time: attempt.startedAt, limit: job.limit });
    await attempt.keepChanges(changesOf(seen.row));
    const written = await writeTicket(client, ticket, seen, this.#addition(job, attempt.startedAt), { work_notes: marked(note, mark) });
    return { ...written, time: attempt.startedAt, note, hasBlock: text !== '' };
  }

  /**
   * Looks in the ticket, and not in the ledger alone: that may have been lost with an earlier process. That nothing is found after a
   * lost answer counts only where work notes may be read.
   */
  async #found(job: Job, { row, record, showsNotes }: Seen): Promise<Written | undefined> {
    const { client, anomaly, ticket, attempt, mark } = job;
    const linkedAt = await this.#ports.store.unit((unit) => lastLinkedAt(unit, anomaly.id, ticket));
    const time = linkTrace(row, { anomalyId: anomaly.id, attempt, mark, linkedAt });
    if (time === undefined) {
      if (attempt.unclearAt !== null && !showsNotes) throw hiddenNotes(ticket);
      return undefined;
    }
    const { start } = this.#addition(job, time);
    const found = { answer: record, row, isOverwritten: false, time, note: '', hasBlock: row.description.value.replaceAll('\r\n', '\n').includes(start) };
    // A write whose answer was lost may have taken long, and replaced what others wrote meanwhile.
    const isDisturbed = found.hasBlock && attempt.changes !== null && (changesOf(row) ?? 0) - attempt.changes > 1;
    return isDisturbed ? { ...found, ...(await mend(client, ticket, found, this.#addition(job, time))) } : found;
  }

  #addition({ anomaly, limit }: Job, time: number): Addition {
    const context = { appUrl: this.#ports.appUrl, time, limit };
    return { after: (description) => appendixFor(anomaly, description, context).text, start: blockStart(anomaly, context) };
  }

  /** @param description undefined where the account may not read it: what cannot be kept is not written over */
  #plan(anomaly: Anomaly, description: string | undefined, { time, limit }: { time: number; limit: number }) {
    const note = linkNote(anomaly, time);
    const backlink = withBacklink(note, anomaly, this.#ports);
    if (description === undefined) return { outcome: 'unreadable' as const, text: '', note: backlink };
    const appendix = appendixFor(anomaly, description, { appUrl: this.#ports.appUrl, time, limit });
    return { ...appendix, note: appendix.outcome === 'omitted' ? backlink : note };
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
    const found = tableOf(readTask(await client.read(table, sysId, asTaskRow())));
    if (!settings.tables.includes(found)) throw new ServiceNowError('ticket-not-found');
    return { origin: client.origin, table: found, sysId };
  }
}

const hiddenNotes = ({ table }: TicketRef): HiddenWitness =>
  new HiddenWitness(
    `It’s not clear whether the incident was linked. ServiceNow didn’t confirm it, and the service account can’t read ${table}.work_notes, which would show the link. Look at the incident in ServiceNow before you link it again, and ask your ServiceNow administrator for read access to work notes.`,
  );
