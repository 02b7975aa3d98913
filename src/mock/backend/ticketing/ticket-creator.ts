import type { BlockOutcome, WritePreview } from '../../../contract/link-ticket.js';
import type { TicketCreate, TicketCreated } from '../../../contract/create-ticket.js';
import type { User } from '../access/users.js';
import type { AnomalySeed } from '../seed.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { readRows, readTask, TaskRow } from '../servicenow/rows.js';
import type { Services } from '../services.js';
import { appendixFor, writtenOutcome, type Appendix } from './anomaly-block.js';
import type { Attempt } from './idempotency.js';
import { linkNote } from './notes.js';
import { writeOnce } from './outcome.js';
import { asTaskRow, ticketColumns } from './ticket.js';
import { columnValues, droppedFields, ticketValues, type TicketValues } from './ticket-values.js';

/** The wire's answer, with the addition that says what became of the anomaly block (domain Y9). */
export type CreatedAnswer = TicketCreated & { block: BlockOutcome };

/** One request on its way. */
interface Job {
  client: ServiceNowClient;
  anomaly: AnomalySeed;
  values: TicketValues;
  attempt: Attempt;
  user: User;
}

/** Creates a ticket from an anomaly and links it; one ticket for an attempt, however often it is replayed (domain C10). */
export class TicketCreator {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** What `create` would put after a description: the same text by the same code. */
  preview(anomaly: AnomalySeed, description: string): WritePreview {
    const time = this.#services.clock.now();
    const { outcome, text } = this.#appendix(anomaly, description, time);
    return { block: outcome, description_append: text, work_note: outcome === 'omitted' ? linkNote(anomaly, time) : '' };
  }

  async create(anomaly: AnomalySeed, request: TicketCreate, attempt: Attempt, user: User): Promise<CreatedAnswer> {
    const values = ticketValues(request, this.#services.settings);
    const job = { client: this.#services.connections.client(), anomaly, values, attempt, user };
    const row = await writeOnce(attempt, { look: () => find(job), write: () => this.#insert(job) }, this.#services);
    return this.#answer(job, row);
  }

  /** Create writes the description alone; only where the block does not fit, a work note stands in (domain Y4, Y9). */
  async #insert({ client, anomaly, values, attempt }: Job): Promise<TaskRow> {
    const appendix = this.#appendix(anomaly, values.description, attempt.startedAt);
    const record = {
      ...columnValues(values),
      description: values.description + appendix.text,
      correlation_id: correlationId(anomaly, attempt),
      ...(appendix.outcome === 'omitted' && { work_notes: linkNote(anomaly, attempt.startedAt) }),
    };
    return readTask(await client.insert(values.table, record, asTaskRow()));
  }

  async #answer({ client, anomaly, values, attempt, user }: Job, row: TaskRow): Promise<CreatedAnswer> {
    const { book, snapshots, store, connections, appUrl } = this.#services;
    const ticket = { origin: client.origin, table: values.table, sysId: row.sys_id.value };
    const snapshot = snapshots.put(ticket, row);
    const link = store.linkBetween(anomaly.id, ticket) ?? book.add(anomaly, ticket, user, 'created');
    return {
      ticket: snapshot.ticket,
      anomaly_id: String(anomaly.id),
      integration_id: connections.active?.id ?? '',
      message: `Ticket ${row.number.value} created and linked to anomaly ${anomaly.id}`,
      link_id: link.id,
      linked: true,
      ignored: values.ignored,
      dropped: droppedFields(values, row, await this.#choiceTest(client, values)),
      block: writtenOutcome(row.description.value, anomaly, { appUrl, time: attempt.startedAt }),
    };
  }

  async #choiceTest(client: ServiceNowClient, { fields }: TicketValues): Promise<(field: string, value: string) => boolean> {
    const known = fields.category ? await this.#services.choices.recent(client, 'category') : [];
    return (field, value) => field !== 'category' || known.length === 0 || known.some((choice) => choice.value === value);
  }

  #appendix(anomaly: AnomalySeed, description: string, time: number): Appendix {
    return appendixFor(anomaly, description, { appUrl: this.#services.appUrl, time });
  }
}

/**
 * The record that carries a correlation id (`servicenow-api.md 5`). An instance drops a condition on a column that the
 * account may not read and answers with any record (2.4), so the id is compared here once more.
 */
async function find({ client, anomaly, values, attempt }: Job): Promise<TaskRow | undefined> {
  const id = correlationId(anomaly, attempt);
  const { rows } = await client.list(values.table, {
    ...asTaskRow([...ticketColumns, 'correlation_id']),
    sysparm_query: all(`correlation_id=${id}`, 'ORDERBYDESCsys_created_on'),
    sysparm_limit: '1',
  });
  return readRows(TaskRow, rows).find((row) => row.correlation_id.value === id);
}

const correlationId = (anomaly: AnomalySeed, attempt: Attempt): string => `qualytics:${anomaly.id}:${attempt.key}`;
