import { TicketingError } from '../../../api/index.js';
import type { LinkAnswer } from '../../../contract/link-ticket.js';
import { ActionController } from '../../../controllers/action-controller.js';
import { linkTicket } from '../../../data/link-ticket.js';
import type { LinkTarget } from '../../../data/writes/open-link.js';
import { TicketLinkedEvent } from '../../../events.js';
import type { ElementHost } from '../host/host.js';
import { linkOnItsWay, type LinkOnItsWay } from '../../../data/writes/link-on-its-way.js';
import { askToSignIn } from '../host/sign-in.js';
import { isSameContext, type TicketsContext } from './tickets-context.js';

interface Begun {
  readonly context: TicketsContext;
  readonly link: LinkOnItsWay;
}

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
  readonly #context: () => TicketsContext;
  readonly #options: LinkAttemptOptions;
  readonly #action: ActionController<[Begun, LinkTarget], Linked>;
  #begun: Begun | undefined;
  #target: LinkTarget | undefined;

  constructor(host: ElementHost, context: () => TicketsContext, options: LinkAttemptOptions = {}) {
    this.#host = host;
    this.#context = context;
    this.#options = options;
    this.#action = new ActionController(host, (begun, target) => this.#send(begun, target));
  }

  /** What it is about; undefined before it was first taken up. */
  get context(): TicketsContext | undefined {
    return this.#begun?.context;
  }

  /** The incident of which it is not known whether it was linked: nothing but its replay may be sent. */
  get open(): LinkTarget | undefined {
    return this.#begun?.link.open;
  }

  get pending(): boolean {
    return this.#action.pending;
  }

  /** What the last try failed with. */
  get error(): unknown {
    return this.#action.error;
  }

  /** Whether just this incident is being linked. */
  isPending({ ticket_id }: LinkTarget): boolean {
    return this.pending && this.#target?.ticket_id === ticket_id;
  }

  /** Takes up what the anomaly's last attempt has left open, be it by a page that is gone. Not while one is on its way. */
  resume(): void {
    if (this.pending) return;
    const context = this.#context();
    const link = linkOnItsWay(context.client, context.anomalyId);
    if (!this.#begun || this.#begun.link !== link || !isSameContext(this.#begun.context, context)) this.#action.reset();
    this.#begun = { context, link };
  }

  /** Forgets the last failure, not what is open. */
  reset(): void {
    this.#action.reset();
  }

  /** Links and tells the page, or finds out what became of it. Undefined when that failed or is under way. */
  async run({ ticket_id, ticket_number }: LinkTarget): Promise<Linked | undefined> {
    const begun = this.#begun;
    if (this.pending || !begun) return undefined;
    const target = { ticket_id, ticket_number };
    this.#target = target;
    const wasOpen = begun.link.open !== undefined;
    const linked = await this.#action.run(begun, target);
    // In doubt, the link that is there is most likely this attempt's own.
    if (linked && (linked !== 'linked before' || wasOpen)) this.#tell(begun.context, target);
    askToSignIn(this.#host, this.error);
    this.#host.requestUpdate();
    return linked;
  }

  async #send({ context: { client, anomalyId }, link }: Begun, target: LinkTarget): Promise<Linked> {
    try {
      return await link.send(target, ({ ticket_id }, key) => linkTicket(client, anomalyId, ticket_id, key));
    } catch (error) {
      if (!this.#options.acceptsLinked || !(error instanceof TicketingError) || error.code !== 'already-linked') throw error;
      link.end();
      return 'linked before';
    }
  }

  #tell({ anomalyId }: TicketsContext, { ticket_id: ticketId, ticket_number: ticketNumber }: LinkTarget): void {
    this.#host.dispatchEvent(new TicketLinkedEvent({ anomalyId, ticketId, ticketNumber }));
  }
}
