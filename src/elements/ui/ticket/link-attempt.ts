import { TicketingError } from '../../../api/index.js';
import type { LinkAnswer } from '../../../contract/link-ticket.js';
import type { ActionController } from '../../../controllers/action-controller.js';
import type { Ticket } from '../../../contract/ticket.js';
import { cachedCapabilities } from '../../../data/capabilities.js';
import { linkTicket } from '../../../data/link-ticket.js';
import { writesOf, type LinkTarget } from '../../../data/writes/index.js';
import { TicketLinkedEvent } from '../../../events.js';
import type { ElementHost } from '../host/host.js';
import { writeAction } from '../host/write-action.js';
import { isSameContext, type TicketsContext } from './tickets-context.js';

export interface LinkAttemptOptions {
  /** Whether an incident that the anomaly links already is as good as one that was linked now. */
  acceptsLinked?: boolean;
}

/** `linked before` only where that is accepted. */
export type Linked = LinkAnswer | 'linked before';

/**
 * The way of one link to a definite answer, over lost answers, closed dialogs and reloads (domain W). It is about the
 * anomaly that it was taken up for, whatever its host is about by now.
 */
export class LinkAttempt {
  readonly #host: ElementHost;
  readonly #current: () => TicketsContext;
  readonly #options: LinkAttemptOptions;
  readonly #action: ActionController<[TicketsContext, LinkTarget], Linked>;
  #context: TicketsContext | undefined;
  #target: LinkTarget | undefined;

  constructor(host: ElementHost, current: () => TicketsContext, options: LinkAttemptOptions = {}) {
    this.#host = host;
    this.#current = current;
    this.#options = options;
    this.#action = writeAction(host, (signal, context, target) => this.#link(context, target, signal));
  }

  /** What it is about; undefined before it was first taken up. */
  get context(): TicketsContext | undefined {
    return this.#context;
  }

  /** The incident of which it is not known whether it was linked: nothing but its replay may be sent. */
  get open(): LinkTarget | undefined {
    return this.#context && openIn(this.#context);
  }

  get pending(): boolean {
    return this.#action.pending;
  }

  /** What the last try failed with. */
  get error(): unknown {
    return this.#action.error;
  }

  /** Whether it takes so long that somebody may want to stop waiting. */
  get slow(): boolean {
    return this.#action.slow;
  }

  /** Stops waiting: what became of it is in doubt then. */
  cancel(reason: TicketingError): void {
    this.#action.cancel(reason);
  }

  /** Whether just this incident is being linked. */
  isPending({ ticket_id }: LinkTarget): boolean {
    return this.pending && this.#target?.ticket_id === ticket_id;
  }

  /** Takes up what the anomaly's last attempt has left open, be it by a page that is gone. Not while one is on its way. */
  resume(): void {
    if (this.pending) return;
    const context = this.#current();
    if (!this.#context || !isSameContext(this.#context, context)) this.#action.reset();
    this.#context = context;
  }

  /** Forgets the last failure, not what is open. */
  reset(): void {
    this.#action.reset();
  }

  /** Links and tells the page, or finds out what became of it. Undefined when that failed or is under way. */
  async run(given: LinkTarget & Partial<Pick<Ticket, 'url'>>): Promise<Linked | undefined> {
    const context = this.#context;
    if (this.pending || !context) return undefined;
    const target = targetOf(context, given);
    this.#target = target;
    const wasOpen = openIn(context) !== undefined;
    const linked = await this.#action.run(context, target);
    // In doubt, the link that is there is most likely this attempt's own.
    if (linked && (linked !== 'linked before' || wasOpen)) this.#tell(context, target);
    return linked;
  }

  async #link({ client, anomalyId }: TicketsContext, target: LinkTarget, signal: AbortSignal): Promise<Linked> {
    try {
      return await linkTicket(client, anomalyId, target, signal);
    } catch (error) {
      if (!this.#options.acceptsLinked || !(error instanceof TicketingError) || error.code !== 'already-linked') throw error;
      writesOf(client).link(anomalyId).end();
      return 'linked before';
    }
  }

  #tell({ anomalyId }: TicketsContext, { ticket_id: ticketId, ticket_number: ticketNumber }: LinkTarget): void {
    this.#host.dispatchEvent(new TicketLinkedEvent({ anomalyId, ticketId, ticketNumber }));
  }
}

/** The instance that a ticket was found in is the one that its address leads to; said where the backend asks for it. */
function targetOf({ client }: TicketsContext, { ticket_id, ticket_number, instance_origin, url = '' }: LinkTarget & Partial<Pick<Ticket, 'url'>>): LinkTarget {
  const connected = cachedCapabilities(client)?.instance_origin;
  const origin = instance_origin || (connected && (URL.canParse(url) ? new URL(url).origin : connected));
  return { ticket_id, ticket_number, ...(origin && { instance_origin: origin }) };
}

const openIn = ({ client, anomalyId }: TicketsContext): LinkTarget | undefined => writesOf(client).link(anomalyId).open;
