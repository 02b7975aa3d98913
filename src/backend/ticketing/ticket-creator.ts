import type { BlockOutcome } from '../../contract/link-ticket.js';
import type { WritePreview } from '../../contract/strict/link-ticket.js';
import type { TicketCreate } from '../../contract/create-ticket.js';
import type { TicketCreated } from '../../contract/strict/create-ticket.js';
import type { User } from '../access/users.js';
import type { LinkRecord } from '../records.js';
import type { AnomalySeed } from '../seed.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import type { Services } from '../services.js';
import { appendixFor, writtenOutcome, type Appendix } from './anomaly-block.js';
import { choiceTest } from './choice-test.js';
import { findRecord, insertRecord, type CreatedRecord } from './created-record.js';
import { mandatoryColumns } from './form/mandatory-columns.js';
import type { Attempt } from './idempotency.js';
import { linkNote } from './notes.js';
import { writeOnce } from './outcome.js';
import type { TicketRef } from './ticket.js';
import { columnValues, droppedFields, ticketValues, unusualFields, type TicketValues } from './ticket-values.js';

/** The wire's answer, with the additions that say what became of the anomaly block and the link (domain Y9). */
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
    const client = this.#services.connections.client();
    const values = ticketValues(request, this.#services.settings, await demandedBy(client, request));
    const job = { client, anomaly, values, attempt, user };
    const look = () => findRecord(client, values, correlationId(anomaly, attempt));
    const record = await writeOnce(attempt, { look, write: () => this.#insert(job) }, this.#services);
    return this.#answer(job, record);
  }

  /** Create writes the description alone; only where the block does not fit, a work note stands in (domain Y4, Y9). */
  async #insert({ client, anomaly, values, attempt }: Job): Promise<CreatedRecord> {
    const appendix = this.#appendix(anomaly, values.description, attempt.startedAt);
    return insertRecord(client, values, {
      ...columnValues(values),
      description: values.description + appendix.text,
      correlation_id: correlationId(anomaly, attempt),
      ...(appendix.outcome === 'omitted' && { work_notes: linkNote(anomaly, attempt.startedAt) }),
    });
  }

  async #answer(job: Job, { row, cells }: CreatedRecord): Promise<CreatedAnswer> {
    const { client, anomaly, values, attempt } = job;
    const { snapshots, connections, choices, appUrl } = this.#services;
    const ref = { origin: client.origin, table: values.table, sysId: row.sys_id.value };
    const { ticket } = snapshots.put(ref, row);
    const link = this.#link(job, ref);
    return {
      ticket,
      anomaly_id: String(anomaly.id),
      integration_id: connections.active?.id ?? '',
      instance_origin: client.origin,
      message: `Ticket ${ticket.ticket_number} created${link ? ' and linked' : ', but not linked'} to anomaly ${anomaly.id}`,
      link_id: link?.id ?? '',
      linked: link !== undefined,
      ignored: values.ignored,
      dropped: droppedFields(values, cells, await choiceTest(client, choices, values)),
      block: writtenOutcome(row.description.value, anomaly, { appUrl, time: attempt.startedAt }),
    };
  }

  /** The ticket exists by now: that it could not be linked must not read as if it had not been created. */
  #link({ anomaly, user }: Job, ref: TicketRef): LinkRecord | undefined {
    const { book, store, settings } = this.#services;
    try {
      settings.beforeLink();
      return store.linkBetween(anomaly.id, ref) ?? book.add(anomaly, ref, user, 'created');
    } catch {
      return undefined;
    }
  }

  #appendix(anomaly: AnomalySeed, description: string, time: number): Appendix {
    return appendixFor(anomaly, description, { appUrl: this.#services.appUrl, time });
  }
}

/** The columns beyond the usual ones that this instance demands; asked only where the request has such a field. */
async function demandedBy(client: ServiceNowClient, request: TicketCreate): Promise<string[]> {
  if (unusualFields(request).length === 0) return [];
  return (await mandatoryColumns(client)).map(({ element }) => element);
}

const correlationId = (anomaly: AnomalySeed, attempt: Attempt): string => `qualytics:${anomaly.id}:${attempt.key}`;
