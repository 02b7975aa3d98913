import * as z from 'zod/mini';
import type { TicketingError } from '../../api/index.js';
import { TicketCreate, type TicketCreated } from '../../contract/create-ticket.js';
import type { TicketingClient } from '../../data/client.js';
import { createTicket } from '../../data/create-ticket.js';
import { isDefinite } from '../../data/definite.js';
import { IdempotencyKey } from '../../data/idempotency-key.js';
import { openPayload } from '../../data/open-attempt.js';
import { createAttemptName } from '../../data/open-create.js';

/**
 * One ticket on its way: what is sent, under which key, and whether anybody knows what became of it (domain W). An open
 * attempt outlives the page; the next one finds it and replays the same payload under the same key.
 */
export class CreateAttempt {
  readonly client: TicketingClient;
  readonly anomalyId: string;
  readonly #key: IdempotencyKey;
  #open: TicketCreate | undefined;

  constructor(client: TicketingClient, anomalyId: string) {
    this.client = client;
    this.anomalyId = anomalyId;
    this.#key = new IdempotencyKey(client.drafts, createAttemptName(anomalyId));
    const sent = openPayload(client.drafts, createAttemptName(anomalyId));
    if (isTicket(sent)) this.#open = sent;
    // What is no ticket can never be sent again, and so never be settled.
    else if (sent !== undefined) this.end();
  }

  /** What was sent and has no definite answer; undefined where nothing is in doubt. */
  get open(): TicketCreate | undefined {
    return this.#open;
  }

  /** Sends `ticket`, or what is in doubt once more. @throws {TicketingError} */
  async send(ticket: TicketCreate): Promise<TicketCreated> {
    const replayed = this.#open;
    const payload = replayed ?? ticket;
    try {
      const created = await createTicket(this.client, this.anomalyId, payload, this.#key.for(payload));
      this.end();
      return created;
    } catch (error) {
      if (isDefinite(error, replayed !== undefined)) this.#settle(error);
      else this.#open = payload;
      throw error;
    }
  }

  /** Gives up what is in doubt: the next ticket is another one. */
  end(): void {
    this.#key.end();
    this.#open = undefined;
  }

  #settle({ code }: TicketingError): void {
    // A key that stands for something else is no use any more.
    if (code === 'idempotency-mismatch') this.#key.end();
    else this.#key.settle();
    this.#open = undefined;
  }
}

/** A guard rather than a parser: what is parsed anew has its keys in another order, and would be another payload. */
const isTicket = (sent: unknown): sent is TicketCreate => z.safeParse(TicketCreate, sent).success;
