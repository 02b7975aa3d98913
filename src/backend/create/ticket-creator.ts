import type { BlockOutcome } from '../../contract/link-ticket.js';
import type { DroppedField, RecentTicket, TicketCreate, TicketCreated } from '../../contract/strict/create-ticket.js';
import type { WritePreview } from '../../contract/strict/link-ticket.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import type { Connections } from '../connection/connections.js';
import { demandsOf, withoutAnomaly } from '../connection/demands.js';
import { demandedColumns } from '../form/demanded-columns.js';
import { notesAfter, withBacklink } from '../links/after-write.js';
import type { LinkService } from '../links/link-service.js';
import type { Choices } from '../lookups/choices.js';
import type { ColumnLengths } from '../lookups/lengths.js';
import type { ServiceAccounts } from '../lookups/service-account.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { Demand, LinkRecord, TicketRef } from '../ports/records.js';
import type { User } from '../ports/users.js';
import type { Budget } from '../servicenow/budget.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { carries, type TaskRow } from '../servicenow/rows.js';
import { noCaller } from '../form/release-fields.js';
import { snapshotOf, type Snapshots } from '../tickets/snapshots.js';
import { appendixFor, writtenOutcome } from '../wording/anomaly-block.js';
import { marked, markOf } from '../wording/mark.js';
import { linkNote } from '../wording/notes.js';
import type { Attempt } from '../writes/attempt.js';
import { demandInstance } from '../writes/demand-instance.js';
import { demandOpen } from '../writes/demand-open.js';
import { writeWithWitness } from '../writes/witnessed-write.js';
import { choiceTest } from './choice-test.js';
import { findDoubtfulRecord, findRecord, insertRecord, type CreatedRecord } from './created-record.js';
import { refusedTicket } from './refused-ticket.js';
import { columnValues, droppedFields, droppedText, ticketValues, unusualFields, type TicketValues } from './ticket-values.js';

/** One request on its way. */
interface Job {
  integrationId: string;
  client: ServiceNowClient;
  anomaly: Anomaly;
  values: TicketValues;
  attempt: Attempt;
  user: User;
  /** What a work note of it is known by. */
  mark: string;
  /** The number of characters that the description holds. */
  limit: number;
}

/** Who asks for it, and how long it may take. */
interface Asked {
  user: User;
  budget: Budget;
}

interface Collaborators {
  connections: Connections;
  accounts: ServiceAccounts;
  choices: Choices;
  snapshots: Snapshots;
  links: LinkService;
  lengths: ColumnLengths;
}

/** The time for which a ticket of the same anomaly is worth a word, in milliseconds. */
const recentAge = 10 * 60 * 1000;

/** Creates a ticket from an anomaly and links it; one ticket for an attempt, however often it is replayed (domain C10). */
export class TicketCreator {
  readonly #ports: Ports;
  readonly #with: Collaborators;

  constructor(ports: Ports, collaborators: Collaborators) {
    this.#ports = ports;
    this.#with = collaborators;
  }

  /** Returns what `create` would put after a description: the same text by the same code, for an incident of the instance that was last asked. */
  async preview(anomaly: Anomaly, description: string): Promise<WritePreview> {
    const { connections, lengths } = this.#with;
    const limit = lengths.known((await connections.active())?.apiUrl ?? '', ticketTable).description;
    const time = this.#ports.clock.now();
    const { outcome, text } = appendixFor(anomaly, description, { appUrl: this.#ports.appUrl, time, limit });
    return { block: outcome, description_append: text, work_note: outcome === 'omitted' ? marked(this.#standIn(anomaly, time), '…') : '' };
  }

  async create(anomaly: Anomaly, { instance_origin, ...request }: TicketCreate, attempt: Attempt, { user, budget }: Asked): Promise<TicketCreated> {
    const { connections, lengths } = this.#with;
    const integration = await connections.active();
    const integrationId = integration?.id ?? '';
    const client = await connections.client(budget);
    demandInstance(instance_origin, client.origin, attempt);
    demandOpen(anomaly, attempt);
    const room = await lengths.for(client, ticketTable, request.description);
    const demanded = await demandedBy(client, request, demandsOf(integration, this.#ports.clock.now()));
    const values = ticketValues(request, { ...this.#ports.settings, lengths: room }, demanded);
    const mark = markOf(anomaly.id, attempt.key);
    const job = { integrationId, client, anomaly, values, attempt, user, mark, limit: room.description };
    // Before the first try nothing is in doubt: a look that finds nothing there delays nobody.
    const look = () => (attempt.unclearAt === null ? findRecord : findDoubtfulRecord)(client, values, correlationId(anomaly, attempt));
    const record = await writeWithWitness(attempt, { look, write: () => this.#insert(job) }, this.#ports).catch(async (error: unknown) => {
      throw await refusedTicket(error, job, connections, this.#ports);
    });
    await connections.change(integrationId, (known) => withoutAnomaly(known, anomaly.id));
    return this.#answer(job, record);
  }

  /** Create writes the description alone; only where the block does not fit, a work note stands in (domain Y4, Y9). */
  async #insert(job: Job): Promise<CreatedRecord> {
    const { client, anomaly, values, attempt, mark } = job;
    const { text, note } = this.#plan(job);
    const columns = columnValues(values);
    const notes = [columns['work_notes'], note && marked(note, mark)].filter(Boolean).join('\n\n');
    return insertRecord(client, values, {
      ...(await this.#callerOf(client, values)),
      ...columns,
      description: values.description + text,
      correlation_id: correlationId(anomaly, attempt),
      ...(note !== '' && { work_notes: notes }),
    });
  }

  /** Returns what is put after the description, and the work note that stands in where nothing fits. */
  #plan({ anomaly, values, attempt, limit }: Job): { text: string; note: string } {
    const { text } = appendixFor(anomaly, values.description, { appUrl: this.#ports.appUrl, time: attempt.startedAt, limit });
    return { text, note: text === '' ? this.#standIn(anomaly, attempt.startedAt) : '' };
  }

  #standIn(anomaly: Anomaly, time: number): string {
    return withBacklink(linkNote(anomaly, time), anomaly, this.#ports);
  }

  /** REST sets no caller by itself (`servicenow-api.md 3.1`): where nobody can be chosen it is the service account (domain C8). */
  async #callerOf(client: ServiceNowClient, { table }: TicketValues): Promise<{ caller_id?: string }> {
    if (this.#ports.settings.caller || table !== ticketTable) return {};
    const account = await this.#with.accounts.find(client);
    return account ? { caller_id: account.sysId } : {};
  }

  async #answer(job: Job, record: CreatedRecord): Promise<TicketCreated> {
    const { client, anomaly, values } = job;
    const { snapshots, choices } = this.#with;
    const { row, cells } = record;
    const ref = { origin: client.origin, table: values.table, sysId: row.sys_id.value };
    const { ticket } = await this.#ports.store.unit((unit) => snapshots.put(unit, ref, row));
    const link = await this.#link(job, ref, record);
    const caller = await this.#missingCaller(job, row);
    return {
      ticket,
      anomaly_id: String(anomaly.id),
      integration_id: job.integrationId,
      instance_origin: client.origin,
      message: `Ticket ${ticket.ticket_number} created${link ? ' and linked' : ' but not linked'} to anomaly ${anomaly.id}${caller.words}`,
      link_id: link?.id ?? '',
      linked: link !== undefined,
      ignored: [...new Set([...values.ignored, ...caller.ignored])],
      dropped: [...droppedFields(values, cells, await choiceTest(client, choices, values)), ...droppedText(values, record), ...caller.dropped],
      block: this.#outcome(job, record),
      recent: await this.#recent(anomaly, ref),
    };
  }

  #outcome({ anomaly, attempt }: Job, { answer, row }: CreatedRecord): BlockOutcome {
    if (!carries(answer, 'description')) return 'unknown';
    return writtenOutcome(row.description.value, anomaly, { appUrl: this.#ports.appUrl, time: attempt.startedAt });
  }

  /** Returns the other tickets that the anomaly got a short while ago: two people, or two tabs, may have meant the same. */
  async #recent(anomaly: Anomaly, { sysId }: TicketRef): Promise<RecentTicket[]> {
    const since = this.#ports.clock.now() - recentAge;
    const links = await this.#with.links.ofAnomaly(anomaly.id);
    const others = links.filter(({ ticket, linkedAt }) => ticket.sysId !== sysId && Date.parse(linkedAt) >= since);
    return this.#ports.store.unit(async (unit) => {
      const recent: RecentTicket[] = [];
      for (const { ticket: ref } of others) recent.push({ ticket_id: ref.sysId, ticket_number: (await snapshotOf(unit, ref)).ticket.ticket_number });
      return recent;
    });
  }

  /** Says of an incident that nobody is the caller of why that is. It exists by now: a failure to find out is no failure of its own. */
  async #missingCaller({ client, values }: Job, row: TaskRow): Promise<{ words: string; ignored: string[]; dropped: DroppedField[] }> {
    const none = { words: '', ignored: [], dropped: [] };
    if (this.#ports.settings.caller || values.table !== ticketTable || row.caller_id.value !== '') return none;
    const account = await this.#with.accounts.find(client).catch(() => undefined);
    if (account) return { ...none, dropped: [{ field: 'caller', sent: account.name, stored: '' }] };
    return { ...none, words: `. ${noCaller}`, ignored: ['caller'] };
  }

  /** The ticket exists by now: that it could not be linked must not read as if it had not been created. */
  async #link(job: Job, ticket: TicketRef, { answer, row }: CreatedRecord): Promise<LinkRecord | undefined> {
    const { client, anomaly, user, attempt, mark } = job;
    try {
      this.#ports.settings.beforeLink();
      const { text, note } = this.#plan(job);
      const sent = { anomaly, time: attempt.startedAt, note, mark, hasBlock: text !== '' };
      const notes = (await notesAfter(client, ticket, { answer, row, isOverwritten: false }, sent, this.#ports)).filter(({ kind }) => kind !== 'block');
      return await this.#with.links.add({ anomaly, ticket, user, verb: 'created', attempt, notes });
    } catch {
      return undefined;
    }
  }
}

/** Returns the columns beyond the usual ones that this instance demands; asked only where the request has a field that it is not known to have demanded. */
async function demandedBy(client: ServiceNowClient, request: TicketCreate, demands: readonly Demand[]): Promise<string[]> {
  const known = demands.map(({ column }) => column);
  if (unusualFields(request).every((field) => known.includes(field))) return known;
  return [...known, ...(await demandedColumns(client, demands)).map(({ element }) => element)];
}

const correlationId = (anomaly: Anomaly, attempt: Attempt): string => `qualytics:${anomaly.id}:${attempt.key}`;
