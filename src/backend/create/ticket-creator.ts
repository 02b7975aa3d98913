import type { TicketCreate } from '../../contract/strict/create-ticket.js';
import type { TicketCreated } from '../../contract/strict/create-ticket.js';
import type { WritePreview } from '../../contract/strict/link-ticket.js';
import type { Connections } from '../connection/connections.js';
import { mandatoryColumns } from '../form/mandatory-columns.js';
import type { LinkService } from '../links/link-service.js';
import type { Choices } from '../lookups/choices.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, TicketRef } from '../ports/records.js';
import type { User } from '../ports/users.js';
import type { Budget } from '../servicenow/budget.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import type { Snapshots } from '../tickets/snapshots.js';
import { appendixFor, writtenOutcome, type Appendix } from '../wording/anomaly-block.js';
import { linkNote } from '../wording/notes.js';
import type { Attempt } from '../writes/attempt.js';
import { demandInstance } from '../writes/demand-instance.js';
import { writeWithWitness } from '../writes/witnessed-write.js';
import { choiceTest } from './choice-test.js';
import { findDoubtfulRecord, findRecord, insertRecord, type CreatedRecord } from './created-record.js';
import { columnValues, droppedFields, ticketValues, unusualFields, type TicketValues } from './ticket-values.js';

/** One request on its way. */
interface Job {
  integrationId: string;
  client: ServiceNowClient;
  anomaly: Anomaly;
  values: TicketValues;
  attempt: Attempt;
  user: User;
}

/** Who asks for it, and how long it may take. */
interface Asked {
  user: User;
  budget: Budget;
}

interface Collaborators {
  connections: Connections;
  choices: Choices;
  snapshots: Snapshots;
  links: LinkService;
}

/** Creates a ticket from an anomaly and links it; one ticket for an attempt, however often it is replayed (domain C10). */
export class TicketCreator {
  readonly #ports: Ports;
  readonly #with: Collaborators;

  constructor(ports: Ports, collaborators: Collaborators) {
    this.#ports = ports;
    this.#with = collaborators;
  }

  /** Returns what `create` would put after a description: the same text by the same code. */
  preview(anomaly: Anomaly, description: string): WritePreview {
    const time = this.#ports.clock.now();
    const { outcome, text } = this.#appendix(anomaly, description, time);
    return { block: outcome, description_append: text, work_note: outcome === 'omitted' ? linkNote(anomaly, time) : '' };
  }

  async create(anomaly: Anomaly, { instance_origin, ...request }: TicketCreate, attempt: Attempt, { user, budget }: Asked): Promise<TicketCreated> {
    const { connections } = this.#with;
    const integrationId = (await connections.active())?.id ?? '';
    const client = await connections.client(budget);
    demandInstance(instance_origin, client.origin, attempt);
    const values = ticketValues(request, this.#ports.settings, await demandedBy(client, request));
    const job = { integrationId, client, anomaly, values, attempt, user };
    // Before the first try nothing is in doubt: a look that finds nothing there delays nobody.
    const look = () => (attempt.unclearAt === null ? findRecord : findDoubtfulRecord)(client, values, correlationId(anomaly, attempt));
    const record = await writeWithWitness(attempt, { look, write: () => this.#insert(job) }, this.#ports);
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

  async #answer(job: Job, { row, cells }: CreatedRecord): Promise<TicketCreated> {
    const { client, anomaly, values, attempt } = job;
    const { snapshots, choices } = this.#with;
    const ref = { origin: client.origin, table: values.table, sysId: row.sys_id.value };
    const { ticket } = await this.#ports.store.unit((unit) => snapshots.put(unit, ref, row));
    const link = await this.#link(job, ref);
    return {
      ticket,
      anomaly_id: String(anomaly.id),
      integration_id: job.integrationId,
      instance_origin: client.origin,
      message: `Ticket ${ticket.ticket_number} created${link ? ' and linked' : ', but not linked'} to anomaly ${anomaly.id}`,
      link_id: link?.id ?? '',
      linked: link !== undefined,
      ignored: values.ignored,
      dropped: droppedFields(values, cells, await choiceTest(client, choices, values)),
      block: writtenOutcome(row.description.value, anomaly, { appUrl: this.#ports.appUrl, time: attempt.startedAt }),
    };
  }

  /** The ticket exists by now: that it could not be linked must not read as if it had not been created. */
  async #link({ anomaly, user }: Job, ref: TicketRef): Promise<LinkRecord | undefined> {
    try {
      this.#ports.settings.beforeLink();
      return await this.#with.links.add(anomaly, ref, user, 'created');
    } catch {
      return undefined;
    }
  }

  #appendix(anomaly: Anomaly, description: string, time: number): Appendix {
    return appendixFor(anomaly, description, { appUrl: this.#ports.appUrl, time });
  }
}

/** Returns the columns beyond the usual ones that this instance demands; asked only where the request has such a field. */
async function demandedBy(client: ServiceNowClient, request: TicketCreate): Promise<string[]> {
  if (unusualFields(request).length === 0) return [];
  return (await mandatoryColumns(client)).map(({ element }) => element);
}

const correlationId = (anomaly: Anomaly, attempt: Attempt): string => `qualytics:${anomaly.id}:${attempt.key}`;
