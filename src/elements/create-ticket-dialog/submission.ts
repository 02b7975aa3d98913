import { TicketingError } from '../../api/index.js';
import type { TicketCreate, TicketCreated } from '../../contract/create-ticket.js';
import { ActionController } from '../../controllers/action-controller.js';
import { TicketCreatedEvent, TicketCreateEvent } from '../../events.js';
import type { ElementHost } from '../ui/host/host.js';
import type { CreateSession } from './create-session.js';
import type { FormFields } from './form-fields.js';
import type { FormQueries } from './form-queries.js';
import { payloadOf, validate } from './form-values.js';

interface Parts {
  queries: FormQueries;
  fields: FormFields;
  session: () => CreateSession;
}

/** What a submit led to: nothing yet where it was vetoed or one is under way. */
export type Submitted = { created: TicketCreated } | 'invalid' | 'failed' | undefined;

/** Sends the form: once, however often that is asked for, and only when nothing stands against it. */
export class Submission {
  readonly #host: ElementHost;
  readonly #parts: Parts;
  readonly #create: ActionController<[CreateSession, TicketCreate], TicketCreated>;
  #check: AbortController | undefined;

  constructor(host: ElementHost, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#create = new ActionController(host, (session, ticket) => session.send(ticket));
  }

  /** Whether a ticket is being created, or the form is looked through for that. */
  get pending(): boolean {
    return this.#check !== undefined || this.#create.pending;
  }

  get error(): unknown {
    return this.#create.error;
  }

  /** Whether a ticket was sent and nobody knows what became of it. */
  get unclear(): boolean {
    return !this.pending && this.#parts.session().sent !== undefined;
  }

  /** Whether the same request can be sent again without a second ticket. */
  get repeatable(): boolean {
    return this.#parts.queries.capabilities?.idempotency ?? true;
  }

  /** Whether nothing but the same request may be sent. */
  get locked(): boolean {
    return this.unclear && this.repeatable;
  }

  reset(): void {
    this.#create.reset();
  }

  async submit(): Promise<Submitted> {
    if (this.pending) return undefined;
    const session = this.#parts.session();
    if (this.locked) return this.#send(session);
    // A second submit may come before the first has got anywhere: the latch is there before anything is awaited.
    const check = new AbortController();
    this.#check = check;
    await this.#settle();
    if (check.signal.aborted) return undefined;
    this.#check = undefined;
    return this.#isValid(session) ? this.#send(session) : 'invalid';
  }

  /** Gives up a submit whose ticket has not been sent yet. */
  giveUp(): void {
    this.#check?.abort();
    this.#check = undefined;
  }

  async #send(session: CreateSession): Promise<Submitted> {
    const sent = this.repeatable ? session.sent : undefined;
    const ticket = sent ?? payloadOf(this.#parts.queries.specification.data ?? [], session.state.values);
    if (!this.#host.dispatchEvent(new TicketCreateEvent(session.anomalyId, ticket))) return undefined;
    if (!this.repeatable) session.giveUp();
    const created = await this.#create.run(session, ticket);
    if (created) this.#tell(session, created);
    else this.#blame(session, this.error);
    return created ? { created } : 'failed';
  }

  /** Looks up what the fields name, where that is not known yet. */
  async #settle(): Promise<void> {
    const { fields } = this.#parts;
    if (Object.keys(fields.unresolved()).length === 0) return;
    this.#host.requestUpdate();
    await fields.settle();
    this.#host.requestUpdate();
  }

  /** Whether the form can be sent; otherwise the reasons stand at their fields. */
  #isValid({ state }: CreateSession): boolean {
    const { queries, fields } = this.#parts;
    state.errors = { ...validate(queries.fields ?? [], state.values), ...fields.unresolved() };
    return Object.keys(state.errors).length === 0;
  }

  #tell({ anomalyId }: CreateSession, { ticket }: TicketCreated): void {
    this.#host.dispatchEvent(new TicketCreatedEvent({ anomalyId, ticketId: ticket.ticket_id, ticketNumber: ticket.ticket_number }));
  }

  // What is said of a field that the form does not have is no error of its own: no edit could take it back.
  #blame({ state }: CreateSession, error: unknown): void {
    if (!(error instanceof TicketingError)) return;
    const known = new Set(this.#parts.queries.fields?.map(({ field }) => field));
    state.errors = Object.fromEntries(error.fields.filter(({ field }) => known.has(field)).map(({ field, detail }) => [field, detail]));
  }
}
