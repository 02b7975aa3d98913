import type { Connections } from '../connection/connections.js';
import type { ColumnLengths } from '../lookups/lengths.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, NoteRecord } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { readForWrite, writeTicket } from '../tickets/description.js';
import { appendixFor, blockStart, carriesBlock } from '../wording/anomaly-block.js';
import { overwrittenNote } from '../wording/notes.js';
import type { TicketLock } from '../writes/ticket-lock.js';
import type { Outbox } from './outbox.js';

interface Collaborators {
  connections: Connections;
  lengths: ColumnLengths;
  outbox: Outbox;
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

  /** Returns whether the block had to be written again. @throws ServiceNowError, ProblemError where the ticket is in use */
  async look(note: NoteRecord, link: LinkRecord): Promise<boolean> {
    const client = await this.#with.connections.client();
    return this.#with.ticketLock.run(link.ticketKey, () => this.#lookAlone(client, note, link));
  }

  /** Says to whoever reads the ticket that a text of theirs may have been replaced: nobody waits for an answer here. */
  async #name(anomaly: Anomaly, link: LinkRecord): Promise<void> {
    const at = this.#ports.clock.now();
    await this.#ports.store.unit((unit) => this.#with.outbox.add(unit, link, { text: overwrittenNote(anomaly, at), at }));
  }

  async #lookAlone(client: ServiceNowClient, { ticket, at }: NoteRecord, link: LinkRecord): Promise<boolean> {
    // Asked for before the description: between reading and writing that nothing else is waited for.
    const limit = (await this.#with.lengths.of(client, ticket.table)).description;
    const anomaly = await this.#ports.anomalies.get(link.anomalyId);
    const seen = await readForWrite(client, ticket);
    if (!anomaly || seen.description === undefined || carriesBlock(seen.description, link.anomalyId)) return false;
    const context = { appUrl: this.#ports.appUrl, time: at, limit };
    const after = (description: string): string => appendixFor(anomaly, description, context).text;
    if (after(seen.description) === '') return false;
    const { isOverwritten } = await writeTicket(client, ticket, seen, { after, start: blockStart(anomaly, context) });
    if (isOverwritten) await this.#name(anomaly, link);
    return true;
  }
}
