import { TicketingError } from '../../api/index.js';
import type { TicketCreate, TicketCreated } from '../../contract/create-ticket.js';
import type { ActionController } from '../../controllers/action-controller.js';
import { createTicket } from '../../data/create-ticket.js';
import { TicketCreatedEvent, TicketCreateEvent } from '../../events.js';
import type { FormView } from '../form/form-view.js';
import type { ElementHost } from '../ui/host/host.js';
import { isSignedOut } from '../ui/host/sign-in.js';
import { writeAction } from '../ui/host/write-action.js';
import { fieldsOf, type CreateSession } from './create-session.js';

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
export type Submitted = { created: TicketCreated } | 'invalid' | 'failed' | undefined;

/** Sends the form: once, however often that is asked for, and only when nothing stands against it (domain C13, elements D8). */
export class Submission {
  readonly #host: ElementHost;
  readonly #parts: Parts;
  readonly #create: ActionController<[CreateSession, TicketCreate], TicketCreated>;

  constructor(host: ElementHost, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#create = writeAction(host, (signal, { client, anomalyId }, ticket) => createTicket(client, anomalyId, ticket, signal));
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
    const sent = this.repeatable ? session.sent : undefined;
    const values = sent ? fieldsOf(sent) : payloadOf(this.#parts.always, this.#parts.form.filled());
    if (!this.#host.dispatchEvent(new TicketCreateEvent(session.anomalyId, values))) return undefined;
    const ticket = sent ?? { ...values, ...(session.origin && { instance_origin: session.origin }) };
    if (!this.repeatable) session.giveUp();
    const created = await this.#create.run(session, ticket);
    if (!created) {
      // Looked through once more, it is for the instance that the form is described for by then.
      if (this.error instanceof TicketingError && this.error.code === 'other-instance') session.origin = undefined;
      return (await this.#placeErrors(session)) ? 'invalid' : 'failed';
    }
    const { ticket_id: ticketId, ticket_number: ticketNumber } = created.ticket;
    this.#host.dispatchEvent(new TicketCreatedEvent({ anomalyId: session.anomalyId, ticketId, ticketNumber }));
    return { created };
  }

  /**
   * What is said of a field that the form does not have is no error of its own: no edit could take it back. What a rule of the provider's
   * demands the form has once it is read anew. Resolves to whether that is what stands against the ticket.
   */
  async #placeErrors({ state }: CreateSession): Promise<boolean> {
    const { error } = this;
    if (!(error instanceof TicketingError)) return false;
    const isDemand = error.code === 'provider-rejected' && error.fields.length > 0;
    if (isDemand) await this.#parts.describe();
    const known = new Set(this.#parts.form.fields.map(({ field }) => field));
    const placed = error.fields.filter(({ field }) => known.has(field));
    // Where a field has no choices yet, what it depends on comes first.
    state.errors = Object.fromEntries(placed.map(({ field, detail }) => [this.#parts.form.wayTo(field), detail]));
    this.#host.requestUpdate();
    return isDemand && placed.length > 0;
  }
}

/** What is sent: what the provider wants always, of the others those that hold something (domain C1). */
export const payloadOf = (always: Readonly<Record<string, string>>, filled: Readonly<Record<string, string>>): TicketCreate => ({
  ...always,
  title: '',
  description: '',
  ...filled,
});
