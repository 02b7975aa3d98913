import { TicketingError, type ErrorCode } from '../../api/index.js';
import type { LinkAnswer } from '../../contract/link-ticket.js';
import { ActionController } from '../../controllers/action-controller.js';
import { IdempotencyKey } from '../../data/idempotency-key.js';
import { linkTicket } from '../../data/link-ticket.js';
import { linkAttemptName, openLinkTarget, type LinkTarget } from '../../data/open-link.js';
import { AuthRequiredEvent } from '../../events.js';
import type { ElementHost } from '../shared/host.js';
import type { TicketsContext } from './tickets-context.js';

/** A replay that ends so says nothing about what the first try did. */
const saysNothing: ReadonlySet<ErrorCode> = new Set(['unauthenticated', 'forbidden', 'offline', 'rate-limited', 'unavailable']);

/** The way of one link to a definite answer, over lost answers, closed dialogs and reloads (domain W). */
export class LinkAttempt {
  readonly #host: ElementHost;
  readonly #context: () => TicketsContext;
  readonly #action: ActionController<[LinkTarget], LinkAnswer>;
  #key = new IdempotencyKey();
  #anomalyId: string | undefined;
  #open: LinkTarget | undefined;

  constructor(host: ElementHost, context: () => TicketsContext) {
    this.#host = host;
    this.#context = context;
    this.#action = new ActionController(host, (target) => this.#send(target));
  }

  /** The incident of which it is not known whether it was linked: nothing but its replay may be sent. */
  get open(): LinkTarget | undefined {
    return this.#open;
  }

  get pending(): boolean {
    return this.#action.pending;
  }

  /** What the last try failed with. */
  get error(): unknown {
    return this.#action.error;
  }

  /** Takes up what the anomaly's last attempt has left open, be it by a page that is gone. */
  resume(): void {
    const { client, anomalyId } = this.#context();
    if (anomalyId === this.#anomalyId) return;
    this.#anomalyId = anomalyId;
    this.#key = new IdempotencyKey(client.drafts, linkAttemptName(anomalyId));
    this.#open = openLinkTarget(client, anomalyId);
    this.#action.reset();
  }

  /** Forgets the last failure, not what is open. */
  reset(): void {
    this.#action.reset();
  }

  /** Links, or finds out what became of it. Undefined when that failed or is under way. */
  async run(target: LinkTarget): Promise<LinkAnswer | undefined> {
    if (this.pending) return undefined;
    const link = await this.#action.run({ ticket_id: target.ticket_id, ticket_number: target.ticket_number });
    if (link) this.#end();
    else this.#fail(this.#action.error, target);
    this.#host.requestUpdate();
    return link;
  }

  #send(target: LinkTarget): Promise<LinkAnswer> {
    const { client, anomalyId } = this.#context();
    return linkTicket(client, anomalyId, target.ticket_id, this.#key.for(target));
  }

  #fail(error: unknown, target: LinkTarget): void {
    const { code, unclear } = error instanceof TicketingError ? error : { code: undefined, unclear: true };
    if (code === 'unauthenticated') this.#host.dispatchEvent(new AuthRequiredEvent());
    if (unclear) this.#open = target;
    else if (!this.#open || !code || !saysNothing.has(code)) this.#settle();
  }

  #settle(): void {
    this.#open = undefined;
    this.#key.settle();
  }

  #end(): void {
    this.#open = undefined;
    this.#key.end();
  }
}
