import { TicketingError } from '../../api/index.js';
import type { TicketCreate, TicketCreated } from '../../contract/create-ticket.js';
import type { ActionController } from '../../controllers/action-controller.js';
import { createdOutcome } from '../../data/create-outcome.js';
import { createTicket, fieldsOf, payloadOf } from '../../data/create-ticket.js';
import { TicketingBeforeCreateEvent, TicketingCreatedEvent } from '../../events/tickets.js';
import type { TicketRef } from '../../data/ticket-ref.js';
import type { FormView } from '../form/form-view.js';
import { ask } from '../ui/host/ask.js';
import type { ElementHost } from '../ui/host/host.js';
import { isSignedOut } from '../ui/host/failures.js';
import { writeAction } from '../ui/host/write-action.js';
import type { CreateSession } from './create-session.js';

interface Parts {
  /** What is sent where the form says nothing of it. */
  always: Readonly<Record<string, string>>;
  form: FormView;
  session: () => CreateSession;
  /** Reads the form anew. */
  describe: () => Promise<void>;
  /** Whether the same request can be sent again without a second ticket. */
  repeatable: () => boolean;
}

/** What a submit led to: nothing yet where it was vetoed or one is under way. */
export type Submitted = { created: TicketCreated } | TakenOver | 'invalid' | 'failed' | undefined;

/** The page has created the ticket itself; true where it does not say which one it is. */
export interface TakenOver {
  takenOver: TicketRef | true;
}

/** What is about to be sent. */
interface Sending {
  session: CreateSession;
  ticket: TicketCreate;
  /** What the page is asked before; undefined where that was asked already, of the same request. */
  before: TicketingBeforeCreateEvent | undefined;
}

/** Sends the form: once, however often that is asked for, and only when nothing stands against it (domain C13, elements D8). */
export class Submission {
  readonly #host: ElementHost;
  readonly #parts: Parts;
  readonly #create: ActionController<[Sending], { created: TicketCreated } | TakenOver | 'vetoed'>;

  /** Whether the page is still being asked: nothing has been sent. */
  asking = false;

  constructor(host: ElementHost, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#create = writeAction(host, (signal, sending) => this.#run(sending, signal));
  }

  /** Whether a ticket is being created, or the form is looked through for that. */
  get pending(): boolean {
    return this.#parts.form.checking || this.#create.pending;
  }

  get error(): unknown {
    return this.#create.error;
  }

  /** Whether it takes so long that somebody may want to stop waiting. */
  get slow(): boolean {
    return this.#create.slow;
  }

  /** Stops waiting: what became of the ticket is in doubt then. */
  cancel(reason: TicketingError): void {
    this.#create.cancel(reason);
  }

  /** Whether a ticket was sent and nobody knows what became of it. */
  get unclear(): boolean {
    return !this.pending && this.#parts.session().sent !== undefined;
  }

  /** Whether all that stands against it is that the user has to sign in again. */
  get waitsForSignIn(): boolean {
    return isSignedOut(this.error) && !this.#parts.session().doubted;
  }

  get repeatable(): boolean {
    return this.#parts.repeatable();
  }

  /** Whether nothing but the same request may be sent. */
  get locked(): boolean {
    return this.unclear && this.repeatable;
  }

  reset(): void {
    this.#create.reset();
  }

  /** Sends the form, or once more what is in doubt. */
  async run(): Promise<Submitted> {
    if (this.pending) return undefined;
    const session = this.#parts.session();
    const verdict = this.locked ? 'accepted' : await this.#parts.form.check();
    if (verdict === 'accepted') return this.#send(session);
    return verdict;
  }

  async #send(session: CreateSession): Promise<Submitted> {
    const { client, anomalyId } = session;
    const sent = this.repeatable ? session.sent : undefined;
    const values = sent ? fieldsOf(sent) : payloadOf(this.#parts.always, this.#parts.form.filled());
    const before = sent ? undefined : new TicketingBeforeCreateEvent({ anomalyIds: [anomalyId], values, repeat: session.sent !== undefined });
    const ticket = sent ?? { ...values, ...(session.origin && { instance_origin: session.origin }) };
    const result = await this.#create.run({ session, ticket, before });
    if (result === 'vetoed') return undefined;
    if (!result) {
      // Looked through once more, it is for the instance that the form is described for by then.
      if (this.error instanceof TicketingError && this.error.code === 'other-instance') session.origin = undefined;
      return (await this.#placeErrors(session)) ? 'invalid' : 'failed';
    }
    if ('created' in result) {
      const { ticket: made, linked, linkId } = createdOutcome(client, result.created);
      this.#host.dispatchEvent(new TicketingCreatedEvent({ anomalyIds: [anomalyId], ticket: made, linked, linkId, instanceOrigin: result.created.instance_origin }));
    }
    return result;
  }

  async #run({ session, ticket, before }: Sending, signal: AbortSignal): Promise<{ created: TicketCreated } | TakenOver | 'vetoed'> {
    this.asking = before !== undefined;
    const wish = before && (await ask(this.#host, before, signal).finally(() => (this.asking = false)));
    if (wish === false) return 'vetoed';
    if (wish !== undefined) return { takenOver: wish };
    if (!this.repeatable) session.giveUp();
    return { created: await createTicket(session.client, session.anomalyId, ticket, signal) };
  }

  /**
   * What is said of a field that the form does not have is no error of its own: no edit could take it back. What a rule of the provider's
   * demands the form has once it is read anew. Resolves to whether that is what stands against the ticket.
   */
  async #placeErrors({ state }: CreateSession): Promise<boolean> {
    const { error } = this;
    if (!(error instanceof TicketingError)) return false;
    const isDemand = error.code === 'provider-rejected' && error.issues.length > 0;
    if (isDemand) await this.#parts.describe();
    const known = new Set(this.#parts.form.fields.map(({ field }) => field));
    const placed = error.issues.filter(({ field }) => known.has(field));
    // Where a field has no choices yet, what it depends on comes first.
    state.errors = Object.fromEntries(placed.map(({ field, detail }) => [this.#parts.form.wayTo(field), detail]));
    this.#host.requestUpdate();
    return isDemand && placed.length > 0;
  }
}
