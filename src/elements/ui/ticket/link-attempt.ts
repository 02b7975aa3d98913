import { TicketingError } from '../../../api/index.js';
import type { LinkAnswer } from '../../../contract/link-ticket.js';
import type { ActionController } from '../../../controllers/action-controller.js';
import type { Ticket } from '../../../contract/ticket.js';
import { isKnown } from '../../../contract/ticket-links.js';
import { refreshLinks } from '../../../data/change-links.js';
import { linkTicket } from '../../../data/link-ticket.js';
import type { LinkTarget } from '../../../data/writes/index.js';
import { targetOf } from '../../../data/link-target.js';
import { ticketRef } from '../../../data/ticket-ref.js';
import { TicketingBeforeLinkEvent, TicketingLinkedEvent, type LinkedVia } from '../../../events/tickets.js';
import type { TicketRef } from '../../../data/ticket-ref.js';
import { ask } from '../host/ask.js';
import type { ElementHost } from '../host/host.js';
import { writeAction } from '../host/write-action.js';
import { isSameContext, type TicketsContext } from './tickets-context.js';

export interface LinkAttemptOptions {
  /** Whether an incident that the anomaly links already is as good as one that was linked now. */
  acceptsLinked?: boolean;
}

/** `linked before` only where that is accepted; `takenOver` by the page, true where it does not say which ticket it has linked. */
export type Linked = LinkAnswer | 'linked before' | { takenOver: TicketRef | true };

/** A link that is about to be made. */
interface Linking {
  context: TicketsContext;
  target: LinkTarget;
  /** What the page is asked before; undefined where that was asked already, of the same request. */
  before: TicketingBeforeLinkEvent | undefined;
}

/**
 * The way of one link to a definite answer, over lost answers, closed dialogs and reloads (domain W). It is about the
 * anomaly that it was taken up for, whatever its host is about by now.
 */
export class LinkAttempt {
  readonly #host: ElementHost;
  readonly #current: () => TicketsContext;
  readonly #options: LinkAttemptOptions;
  readonly #action: ActionController<[Linking], Linked | 'vetoed'>;
  #context: TicketsContext | undefined;
  #target: LinkTarget | undefined;
  /** Whether the page is still being asked: nothing has been sent. */
  asking = false;

  constructor(host: ElementHost, current: () => TicketsContext, options: LinkAttemptOptions = {}) {
    this.#host = host;
    this.#current = current;
    this.#options = options;
    this.#action = writeAction(host, (signal, linking) => this.#run(linking, signal));
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

  /**
   * Links and tells the page, or finds out what became of it. Undefined when that failed, was vetoed or is under way.
   *
   * @param wanted by which way; what is in doubt is told as that by which it was sent
   */
  async run(given: LinkTarget & Partial<Pick<Ticket, 'url'>>, wanted: LinkedVia = 'search'): Promise<Linked | undefined> {
    const context = this.#context;
    if (this.pending || !context) return undefined;
    const { client, anomalyId } = context;
    const target = targetOf(client, given);
    this.#target = target;
    const wasOpen = openIn(context) !== undefined;
    const via = wasOpen ? keptVia(context) : wanted;
    const before = wasOpen ? undefined : new TicketingBeforeLinkEvent({ anomalyIds: [anomalyId], ticket: ticketRef(client, given, target.instance_origin), via });
    const linked = await this.#action.run({ context, target, before });
    if (!linked || linked === 'vetoed') return undefined;
    if (typeof linked === 'object') {
      if ('ticket' in linked) this.#tell(context, ticketRef(client, linked.ticket, linked.instance_origin), isKnown(linked) ? linked.id : undefined, via);
      // In doubt, the link that is there is most likely this attempt's own.
    } else if (wasOpen) this.#tell(context, ticketRef(client, target, target.instance_origin), undefined, via);
    return linked;
  }

  async #run(linking: Linking, signal: AbortSignal): Promise<Linked | 'vetoed'> {
    const { context, before } = linking;
    this.asking = before !== undefined;
    const wish = before && (await ask(this.#host, before, signal).finally(() => (this.asking = false)));
    if (wish === false) return 'vetoed';
    if (wish === undefined) return this.#link(linking, signal);
    void refreshLinks(context.client, context.anomalyId);
    return { takenOver: wish };
  }

  async #link({ context: { client, anomalyId }, target, before }: Linking, signal: AbortSignal): Promise<Linked> {
    try {
      return await linkTicket(client, anomalyId, target, signal, before?.via);
    } catch (error) {
      if (!this.#options.acceptsLinked || !(error instanceof TicketingError) || error.code !== 'already-linked') throw error;
      client.writes.link(anomalyId).end();
      return 'linked before';
    }
  }

  #tell({ anomalyId }: TicketsContext, ticket: TicketRef, linkId: string | undefined, via: LinkedVia): void {
    this.#host.dispatchEvent(new TicketingLinkedEvent({ anomalyIds: [anomalyId], ticket, linkId, via }));
  }
}

const openIn = ({ client, anomalyId }: TicketsContext): LinkTarget | undefined => client.writes.link(anomalyId).open;

/** By which way the link in doubt was sent, be it by another page: what says no other way counts as the search. */
function keptVia({ client, anomalyId }: TicketsContext): LinkedVia {
  const note = client.writes.link(anomalyId).key?.note;
  return note === 'related' || note === 'late' ? note : 'search';
}
