import { TicketingError } from '../../api/index.js';
import type { LinkAnswer } from '../../contract/link-ticket.js';
import type { Ticket } from '../../contract/ticket.js';
import { ActionController } from '../../controllers/action-controller.js';
import type { TicketingClient } from '../../data/client.js';
import { IdempotencyKey } from '../../data/idempotency-key.js';
import { linkTicket } from '../../data/link-ticket.js';
import { TicketLinkedEvent } from '../../events.js';
import type { ElementHost } from '../shared/host.js';

interface LinkContext {
  client: TicketingClient;
  anomalyId: string;
}

/** Links a ticket that exists: one offered as a duplicate, or one that was created and not linked. */
export class LinkAction {
  readonly #host: ElementHost;
  readonly #context: () => LinkContext;
  readonly #keys = new Map<string, IdempotencyKey>();
  readonly #action: ActionController<[Ticket], LinkAnswer | 'linked before'>;
  #target: string | undefined;

  constructor(host: ElementHost, context: () => LinkContext) {
    this.#host = host;
    this.#context = context;
    this.#action = new ActionController(host, (ticket) => this.#send(ticket));
  }

  get pending(): boolean {
    return this.#action.pending;
  }

  get error(): unknown {
    return this.#action.error;
  }

  /** Whether the ticket may be linked all the same: only the same request tells. */
  isUnclear({ ticket_id }: Ticket): boolean {
    return this.#target === ticket_id && this.error instanceof TicketingError && this.error.unclear;
  }

  isPending({ ticket_id }: Ticket): boolean {
    return this.#target === ticket_id && this.pending;
  }

  /** Links the ticket and tells the page; undefined when it failed: see `error`. That it was linked before is fine, too. */
  async run(ticket: Ticket): Promise<LinkAnswer | 'linked before' | undefined> {
    if (this.pending) return undefined;
    this.#target = ticket.ticket_id;
    const answer = await this.#action.run(ticket);
    if (!answer) return undefined;
    this.#keys.delete(ticket.ticket_id);
    const { anomalyId } = this.#context();
    this.#host.dispatchEvent(new TicketLinkedEvent({ anomalyId, ticketId: ticket.ticket_id, ticketNumber: ticket.ticket_number }));
    return answer;
  }

  reset(): void {
    this.#action.reset();
  }

  async #send({ ticket_id }: Ticket): Promise<LinkAnswer | 'linked before'> {
    const { client, anomalyId } = this.#context();
    try {
      return await linkTicket(client, anomalyId, ticket_id, this.#keyOf(ticket_id).for({ anomalyId, ticket_id }));
    } catch (error) {
      if (error instanceof TicketingError && error.code === 'already-linked') return 'linked before';
      throw error;
    }
  }

  #keyOf(ticketId: string): IdempotencyKey {
    const key = this.#keys.get(ticketId) ?? new IdempotencyKey();
    this.#keys.set(ticketId, key);
    return key;
  }
}
