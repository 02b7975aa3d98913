import type { Connections } from '../connection/connections.js';
import type { ColumnLengths } from '../lookups/lengths.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, NoteRecord } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { readForWrite, writeTicket } from '../tickets/description.js';
import { appendixFor, blockStart, carriesBlock } from '../wording/anomaly-block.js';
import type { TicketLock } from '../writes/ticket-lock.js';

/** The outcome of a look: the block is there, or need not be; or it was not, and was written again. */
type Look = 'there' | 'written';

interface Collaborators {
  connections: Connections;
  lengths: ColumnLengths;
  ticketLock: TicketLock;
}

/** Looks after a link whether its block is still in the description: who had the form open meanwhile, or another backend, may have written over it. */
export class BlockCheck {
  readonly #ports: Ports;
  readonly #with: Collaborators;

  constructor(ports: Ports, collaborators: Collaborators) {
    this.#ports = ports;
    this.#with = collaborators;
  }

  /** @throws ServiceNowError, ProblemError where the ticket is in use */
  async look(note: NoteRecord, link: LinkRecord): Promise<Look> {
    const client = await this.#with.connections.client();
    return this.#with.ticketLock.run(link.ticketKey, () => this.#lookAlone(client, note, link));
  }

  async #lookAlone(client: ServiceNowClient, { ticket, at }: NoteRecord, { anomalyId }: LinkRecord): Promise<Look> {
    const seen = await readForWrite(client, ticket);
    const anomaly = await this.#ports.anomalies.get(anomalyId);
    if (!anomaly || seen.description === undefined || carriesBlock(seen.description, anomalyId)) return 'there';
    const context = { appUrl: this.#ports.appUrl, time: at, limit: (await this.#with.lengths.of(client, ticket.table)).description };
    const after = (description: string): string => appendixFor(anomaly, description, context).text;
    if (after(seen.description) === '') return 'there';
    await writeTicket(client, ticket, seen, { after, start: blockStart(anomaly, context) });
    return 'written';
  }
}
